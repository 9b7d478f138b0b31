package calendar_test

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// Every day of 1300–1500 AP and of 1300–1600 AH is named as ICU names it.
func TestEveryDayIsAsICUNamesIt(t *testing.T) {
	for system, file := range map[calendar.System]string{calendar.Persian: "persian.txt", calendar.Islamic: "islamic.txt"} {
		days := 0
		for _, row := range readYears(t, file) {
			year, day, lengths := row[0], row[1], row[2:]
			total := 0
			for m, length := range lengths {
				if got := system.MonthDays(year, m+1); got != length {
					t.Errorf("%v %d-%d has %d days, want %d", system, year, m+1, got, length)
				}
				for d := range length {
					want := calendar.Date{Year: year, Month: m + 1, Day: d + 1}
					if got, ok := system.Date(day); got != want || !ok {
						t.Fatalf("%v: day %d is %v, want %v", system, day, got, want)
					}
					if got, ok := system.Day(want); got != day || !ok {
						t.Fatalf("%v: %v is day %d, want %d", system, want, got, day)
					}
					day++
					days++
				}
				total += length
			}
			if leap := total == 366 || total == 355; system.Leap(year) != leap {
				t.Errorf("%v: leap year %d is %v", system, year, !leap)
			}
		}
		if days < 73000 {
			t.Errorf("%v: only %d days compared", system, days)
		}
	}
}

func readYears(t *testing.T, file string) (rows [][]int) {
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		var row []int
		for _, field := range strings.Fields(lines.Text()) {
			n, err := strconv.Atoi(field)
			if err != nil {
				t.Fatal(err)
			}
			row = append(row, n)
		}
		if len(row) != 14 {
			t.Fatalf("%s: %q", file, lines.Text())
		}
		rows = append(rows, row)
	}
	return rows
}

// The Gregorian calendar is that of package time.
func TestGregorianIsThatOfPackageTime(t *testing.T) {
	for day := -1_000_000; day <= 1_000_000; day += 7 {
		y, m, d := time.Unix(int64(day)*86400, 0).UTC().Date()
		want := calendar.Date{Year: y, Month: int(m), Day: d}
		if got, ok := calendar.Gregorian.Date(day); got != want || !ok {
			t.Fatalf("day %d is %v, want %v", day, got, want)
		}
		if got, ok := calendar.Gregorian.Day(want); got != day || !ok {
			t.Fatalf("%v is day %d, want %d", want, got, day)
		}
	}
}

// A date and its day are one, far from the tables too, and a month's days
// follow one another.
func TestThereAndBack(t *testing.T) {
	for _, s := range []calendar.System{calendar.Gregorian, calendar.Persian} {
		for day := -1_150_000_000; day < 1_150_000_000; day += 9_999_991 {
			d, ok := s.Date(day)
			if back, ok2 := s.Day(d); back != day || !ok || !ok2 {
				t.Fatalf("%v: day %d is %v, which is day %d", s, day, d, back)
			}
		}
	}
	start, _ := calendar.Persian.MonthStart(1404, 13)
	next, _ := calendar.Persian.MonthStart(1405, 1)
	before, _ := calendar.Persian.MonthStart(1406, -11)
	if start != next || before != next {
		t.Errorf("1 Farvardin 1405 is %d, %d and %d", next, start, before)
	}
}

func TestNoSuchDay(t *testing.T) {
	for system, dates := range map[calendar.System][]calendar.Date{
		calendar.Gregorian: {{2025, 2, 29}, {2025, 11, 31}, {2025, 13, 1}, {2025, 0, 1}, {2025, 1, 0}, {math.MaxInt, 1, 1}, {math.MinInt, 1, 1}},
		calendar.Persian:   {{1404, 12, 30}, {1402, 12, 30}, {1404, 7, 31}, {1404, 1, 32}, {1404, 13, 1}, {1404, -1, 1}},
		calendar.Islamic:   {{1299, 12, 29}, {1601, 1, 1}, {1447, 1, 31}, {1447, 13, 1}, {0, 1, 1}},
		calendar.None:      {{2025, 1, 1}},
	} {
		for _, d := range dates {
			if day, ok := system.Day(d); ok {
				t.Errorf("%v: %v is day %d", system, d, day)
			}
		}
	}
	for _, day := range []int{math.MinInt, math.MaxInt, -31827, 74839} {
		if d, ok := calendar.Islamic.Date(day); ok {
			t.Errorf("day %d is %v", day, d)
		}
	}
	if d, ok := calendar.Persian.Day(calendar.Date{Year: 1403, Month: 12, Day: 30}); !ok {
		t.Errorf("30 Esfand 1403, a leap year: %d", d)
	}
}

func TestNames(t *testing.T) {
	for _, s := range []calendar.System{calendar.None, calendar.Gregorian, calendar.Persian, calendar.Islamic} {
		if back, ok := calendar.Parse(s.String()); back != s || !ok {
			t.Errorf("%d is %q", s, s)
		}
	}
	if _, ok := calendar.Parse("julian"); ok {
		t.Error("julian is no calendar of ours")
	}
}

func ExampleSystem_Date() {
	day, _ := calendar.Gregorian.Day(calendar.Date{Year: 2025, Month: 11, Day: 17})
	persian, _ := calendar.Persian.Date(day)
	islamic, _ := calendar.Islamic.Date(day)
	fmt.Println(persian, islamic)
	// Output: {1404 8 26} {1447 5 26}
}

func TestGregorianMonthDays(t *testing.T) {
	for _, c := range []struct{ year, month, want int }{
		{2025, 2, 28}, {2024, 2, 29}, {1900, 2, 28}, {2000, 2, 29}, {0, 2, 29}, {-4, 2, 29}, {-1, 2, 28}, {2025, 12, 31}, {2025, 11, 30},
		{2025, 0, 0}, {2025, 13, 0},
	} {
		if got := calendar.Gregorian.MonthDays(c.year, c.month); got != c.want {
			t.Errorf("month %d of %d has %d days, want %d", c.month, c.year, got, c.want)
		}
	}
}
