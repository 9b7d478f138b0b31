package zone_test

import (
	"math"
	"sort"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/hamsaya/hamsaya/game/zone"
)

var cities = map[string]string{
	"IRN": "Asia/Tehran", "PAK": "Asia/Karachi", "AFG": "Asia/Kabul",
	"ARE": "Asia/Dubai", "ARM": "Asia/Yerevan", "AZE": "Asia/Baku", "BGD": "Asia/Dhaka", "BHR": "Asia/Bahrain", "BLR": "Europe/Minsk",
	"BTN": "Asia/Thimphu", "CHN": "Asia/Shanghai", "GEO": "Asia/Tbilisi", "IND": "Asia/Kolkata", "IRQ": "Asia/Baghdad", "JOR": "Asia/Amman",
	"JPN": "Asia/Tokyo", "KAZ": "Asia/Almaty", "KGZ": "Asia/Bishkek", "KWT": "Asia/Kuwait", "LKA": "Asia/Colombo", "MYS": "Asia/Kuala_Lumpur",
	"NPL": "Asia/Kathmandu", "OMN": "Asia/Muscat", "QAT": "Asia/Qatar", "SAU": "Asia/Riyadh", "SGP": "Asia/Singapore",
	"SYR": "Asia/Damascus", "TJK": "Asia/Dushanbe", "TKM": "Asia/Ashgabat", "TUR": "Europe/Istanbul", "UZB": "Asia/Tashkent", "YEM": "Asia/Aden",
	"AUT": "Europe/Vienna", "BEL": "Europe/Brussels", "CHE": "Europe/Zurich", "DEU": "Europe/Berlin", "DNK": "Europe/Copenhagen", "ESP": "Europe/Madrid",
	"FIN": "Europe/Helsinki", "FRA": "Europe/Paris", "GBR": "Europe/London", "GRC": "Europe/Athens", "ITA": "Europe/Rome", "NLD": "Europe/Amsterdam",
	"NOR": "Europe/Oslo", "POL": "Europe/Warsaw", "SWE": "Europe/Stockholm",
}

// offsetAt is the clock of a country, at a place in Europe where that matters.
func offsetAt(country string, utc float64) (int, bool) { return zone.OffsetAt(country, 5, 50, utc) }

// Each clock shows what the database of time zones has, every day from 1970 to
// 2037 and to the second where it changes, from the time on at which it is
// known at all.
func TestAsTzdataHasIt(t *testing.T) {
	for country, city := range cities {
		location, err := time.LoadLocation(city)
		if err != nil {
			t.Fatal(err)
		}
		tzdata := func(at int64) int {
			_, offset := time.Unix(at, 0).In(location).Zone()
			return offset
		}
		ours := func(at int64) int {
			offset, ok := offsetAt(country, float64(at))
			if !ok {
				t.Fatalf("%s: not known at %s, but earlier", country, time.Unix(at, 0).UTC())
			}
			return offset
		}
		const step, end = 86400, 2130000000
		from := int64(0)
		for ; from < end; from += step {
			if _, ok := offsetAt(country, float64(from)); ok {
				break
			}
		}
		if from > 1735689600 { // 2025
			t.Errorf("%s: known only since %s", country, time.Unix(from, 0).UTC())
		}
		for at := from; at < end; at += step {
			if got, want := ours(at), tzdata(at); got != want {
				t.Fatalf("%s at %s: %d, tzdata has %d", country, time.Unix(at, 0).UTC(), got, want)
			}
			if tzdata(at) == tzdata(at+step) {
				continue
			}
			turn := at + int64(sort.Search(step, func(i int) bool { return tzdata(at+int64(i)) == tzdata(at+step) }))
			if ours(turn-1) != tzdata(turn-1) || ours(turn) != tzdata(turn) {
				t.Errorf("%s: tzdata changes at %s", country, time.Unix(turn, 0).UTC())
			}
		}
	}
}

func TestTheThreeCountriesAreKnownSince1970(t *testing.T) {
	for _, country := range []string{"IRN", "AFG", "PAK"} {
		if _, ok := offsetAt(country, 0); !ok {
			t.Errorf("%s is not known in 1970", country)
		}
	}
}

func TestUnknown(t *testing.T) {
	for country, at := range map[string]float64{"": 1e9, "USA": 1e9, "RUS": 1.76e9, "RU": 1.76e9, "XXX": 1e9, "IRN": -1, "PAK": math.Inf(1), "AFG": math.NaN(), "TUR": 1e9, "DEU": 1e8, "GBR": 1e300} {
		if offset, ok := offsetAt(country, at); ok {
			t.Errorf("%q at %v is %d", country, at, offset)
		}
	}
}

func TestLettersOfCountries(t *testing.T) {
	for two, three := range map[string]string{"IR": "IRN", "AF": "AFG", "PK": "PAK", "TR": "TUR", "AE": "ARE", "CH": "CHE"} {
		a, ok := offsetAt(two, 1.76e9)
		b, ok2 := offsetAt(three, 1.76e9)
		if a != b || !ok || !ok2 {
			t.Errorf("%s is %d, %s is %d", two, a, three, b)
		}
	}
}
