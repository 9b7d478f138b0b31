package edtf

import (
	"math"
	"strconv"
	"time"
)

// Instants are counted with package time's calendar (proleptic Gregorian, in
// UTC); its clock is never read.

func instant(year, month, day, hour, min, sec int) float64 {
	return float64(time.Date(year, time.Month(month), day, hour, min, sec, 0, time.UTC).Unix())
}

func civil(t float64) time.Time { return time.Unix(int64(t), 0).UTC() }

// floorDay is the number of the day that an instant lies in, from 1970-01-01.
func floorDay(t float64) int {
	const far = 366 * (maxYear + 1)
	return int(max(-far, min(math.Floor(t/86400), far)))
}

// daysIn counts the days of a month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func isoDay(year, month, day int) string {
	y := strconv.Itoa(year)
	for len(y) < 4 {
		y = "0" + y
	}
	return y + "-" + pad2(month) + "-" + pad2(day)
}

func pad2(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
