package locale_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

func style(t *testing.T, tag string, system calendar.System) locale.Style {
	l, ok := locale.Find(tag)
	if !ok {
		t.Fatal("no language", tag)
	}
	s := l.Style()
	if system != calendar.None {
		s.Calendar = system
	}
	return s
}

func dayOf(year, month, day int) int {
	n, _ := calendar.Gregorian.Day(calendar.Date{Year: year, Month: month, Day: day})
	return n
}

func TestDates(t *testing.T) {
	day := dayOf(2025, 11, 17)
	for _, c := range []struct {
		tag                                       string
		system                                    calendar.System
		full, short, dayMonth, month, monthYear   string
		year, days, daysOfMonths, months, century string
	}{
		{"en", calendar.Gregorian, "17 November 2025", "17 Nov 2025", "17 November", "November", "November 2025",
			"2025", "17–27 November 2025", "17 November – 17 December 2025", "November–December 2025", "2025–2035"},
		{"en", calendar.Persian, "26 Aban 1404 AP", "26 Aban 1404 AP", "26 Aban", "Aban", "Aban 1404 AP",
			"1404 AP", "26 Aban – 6 Azar 1404 AP", "26 Aban – 26 Azar 1404 AP", "Aban–Azar 1404 AP", "1404–1414 AP"},
		{"en", calendar.Islamic, "26 Jumada I 1447 AH", "26 Jum. I 1447 AH", "26 Jumada I", "Jumada I", "Jumada I 1447 AH",
			"1447 AH", "26 Jumada I – 6 Jumada II 1447 AH", "26 Jumada I – 26 Jumada II 1447 AH", "Jumada I–Jumada II 1447 AH", "1447–1457 AH"},
		{"fa-IR", calendar.Persian, "۲۶ آبان ۱۴۰۴", "۲۶ آبان ۱۴۰۴", "۲۶ آبان", "آبان", "آبان ۱۴۰۴",
			"۱۴۰۴", "۲۶ آبان تا ۶ آذر ۱۴۰۴", "۲۶ آبان تا ۲۶ آذر ۱۴۰۴", "آبان تا آذر ۱۴۰۴", "۱۴۰۴ تا ۱۴۱۴"},
		{"fa-IR", calendar.Gregorian, "۱۷ نوامبر ۲۰۲۵", "۱۷ نوامبر ۲۰۲۵", "۱۷ نوامبر", "نوامبر", "نوامبر ۲۰۲۵",
			"۲۰۲۵", "۱۷ تا ۲۷ نوامبر ۲۰۲۵", "۱۷ نوامبر تا ۱۷ دسامبر ۲۰۲۵", "نوامبر تا دسامبر ۲۰۲۵", "۲۰۲۵ تا ۲۰۳۵"},
		{"fa-AF", calendar.Persian, "۲۶ عقرب ۱۴۰۴", "۲۶ عقرب ۱۴۰۴", "۲۶ عقرب", "عقرب", "عقرب ۱۴۰۴",
			"۱۴۰۴", "۲۶ عقرب تا ۶ قوس ۱۴۰۴", "۲۶ عقرب تا ۲۶ قوس ۱۴۰۴", "عقرب تا قوس ۱۴۰۴", "۱۴۰۴ تا ۱۴۱۴"},
		{"fa-AF", calendar.Gregorian, "۱۷ نومبر ۲۰۲۵", "۱۷ نومبر ۲۰۲۵", "۱۷ نومبر", "نومبر", "نومبر ۲۰۲۵",
			"۲۰۲۵", "۱۷ تا ۲۷ نومبر ۲۰۲۵", "۱۷ نومبر تا ۱۷ دسمبر ۲۰۲۵", "نومبر تا دسمبر ۲۰۲۵", "۲۰۲۵ تا ۲۰۳۵"},
		{"ps-AF", calendar.Persian, "د ۱۴۰۴ د لړم ۲۶", "۱۴۰۴ لړم ۲۶", "لړم ۲۶", "لړم", "۱۴۰۴ لړم",
			"۱۴۰۴", "۱۴۰۴ لړم ۲۶ – لیندۍ ۶", "۱۴۰۴ لړم ۲۶ – لیندۍ ۲۶", "۱۴۰۴ لړم–لیندۍ", "۱۴۰۴–۱۴۱۴"},
		{"ur-PK", calendar.Gregorian, "17 نومبر، 2025", "17 نومبر، 2025", "17 نومبر", "نومبر", "نومبر 2025",
			"2025", "17–27 نومبر، 2025", "17 نومبر – 17 دسمبر، 2025", "نومبر–دسمبر 2025", "2025–2035"},
		{"ur-PK", calendar.Islamic, "26 جمادی الاول، 1447 ہجری قمری", "26 جمادی الاول، 1447 ہجری قمری", "26 جمادی الاول", "جمادی الاول", "جمادی الاول 1447 ہجری قمری",
			"1447 ہجری قمری", "26 جمادی الاول – 6 جمادی الثانی، 1447 ہجری قمری", "26 جمادی الاول – 26 جمادی الثانی، 1447 ہجری قمری", "جمادی الاول–جمادی الثانی 1447 ہجری قمری", "1447–1457 ہجری قمری"},
	} {
		s := style(t, c.tag, c.system)
		later, nextMonth := day+10, day+30
		decade := dayOf(2035, 11, 1)
		if c.system == calendar.Islamic {
			decade = dayOf(2035, 6, 1)
		}
		for _, w := range [][3]string{
			{"Day", s.Day(day), c.full}, {"DayShort", s.DayShort(day), c.short}, {"DayMonth", s.DayMonth(day), c.dayMonth},
			{"Month", s.Month(day), c.month}, {"MonthYear", s.MonthYear(day), c.monthYear}, {"Year", s.Year(day), c.year},
			{"Days", s.Days(day, later), c.days}, {"Days of two months", s.Days(day, nextMonth), c.daysOfMonths},
			{"Months", s.Months(day, nextMonth), c.months}, {"Years", s.Years(day, decade), c.century},
		} {
			if w[1] != w[2] {
				t.Errorf("%s %v: %s is %q, want %q", c.tag, c.system, w[0], w[1], w[2])
			}
		}
	}
}

func TestDatesOfTwoYearsAndOne(t *testing.T) {
	s := style(t, "en", calendar.Gregorian)
	a, b := dayOf(2025, 12, 30), dayOf(2026, 1, 2)
	for got, want := range map[string]string{
		s.Days(a, b):      "30 December 2025 – 2 January 2026",
		s.DaysShort(a, b): "30 Dec 2025 – 2 Jan 2026",
		s.Days(a, a):      "30 December 2025",
		s.DaysShort(a, a): "30 Dec 2025",
		s.Months(a, b):    "December 2025 – January 2026",
		s.Months(a, a):    "December 2025",
		s.Years(a, a):     "2025",
		s.Decade(a):       "the 2020s",
		s.DayNumber(a):    "30",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// In Pashto a month's name is in the oblique case after the particle of the
// whole date, and as it stands alone elsewhere; Gregorian months have one spelling
// each.
func TestPashtoMonths(t *testing.T) {
	day, later := dayOf(2025, 10, 12), dayOf(2025, 11, 22)
	s := style(t, "ps-AF", calendar.Persian)
	for what, c := range map[string][2]string{
		"day": {s.Day(day), "د ۱۴۰۴ د تلې ۲۰"}, "short day": {s.DayShort(day), "۱۴۰۴ تله ۲۰"}, "day of the month": {s.DayMonth(day), "تله ۲۰"},
		"month": {s.Month(day), "تله"}, "month of the year": {s.MonthYear(day), "۱۴۰۴ تله"}, "months": {s.Months(day, later), "۱۴۰۴ تله–لیندۍ"},
		"days": {s.Days(day, day+5), "۱۴۰۴ تله ۲۰–۲۵"}, "days of two months": {s.Days(day, later), "۱۴۰۴ تله ۲۰ – لیندۍ ۱"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %q, want %q", what, c[0], c[1])
		}
	}
	g := style(t, "ps-AF", calendar.Gregorian)
	for month, name := range map[int]string{2: "فبروري", 9: "سپتمبر"} {
		day := dayOf(2025, month, 19)
		for _, got := range []string{g.Day(day), g.DayShort(day), g.DayMonth(day), g.Month(day), g.MonthShort(day), g.MonthYear(day)} {
			if !strings.Contains(got, name) {
				t.Errorf("month %d is called otherwise in %q", month, got)
			}
		}
	}
	if got := g.CalendarName(calendar.Gregorian); got != "ګریګورین جنتري" {
		t.Errorf("the Gregorian calendar is called %q", got)
	}
}

// The space between two dates is a plain one, in every language and calendar.
func TestRangesHavePlainSpaces(t *testing.T) {
	for _, l := range locale.All() {
		for _, system := range []calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
			s := style(t, l.Tag, system)
			first := dayOf(2025, 10, 12)
			for _, last := range []int{first + 3, first + 45, first + 500} {
				if got := s.Days(first, last) + s.Months(first, last) + s.Years(first, last); strings.ContainsRune(got, '\u2009') {
					t.Errorf("%s, %v: a thin space in %q", l.Tag, system, got)
				}
			}
		}
	}
}

func TestSecondCalendar(t *testing.T) {
	s := style(t, "fa-IR", calendar.Persian)
	day := dayOf(2025, 11, 17)
	if got := s.DaySecond(day); got != "" {
		t.Errorf("without a second calendar: %q", got)
	}
	s.Second = calendar.Gregorian
	if got := s.DaySecond(day); got != "۱۷ نوامبر ۲۰۲۵" {
		t.Errorf("second: %q", got)
	}
}

// Beyond the tables of the lunar calendar, and before the era of any, a date
// says what it is.
func TestDatesBeyond(t *testing.T) {
	lunar := style(t, "en", calendar.Islamic)
	if got := lunar.Day(dayOf(2250, 1, 5)); got != "5 January 2250" {
		t.Errorf("beyond the tables: %q", got)
	}
	if got := lunar.Days(dayOf(2174, 11, 1), dayOf(2250, 1, 5)); got != "1 November 2174 – 5 January 2250" {
		t.Errorf("out of the tables: %q", got)
	}
	english := style(t, "en", calendar.Gregorian)
	if got := english.Day(dayOf(-43, 3, 15)); got != "15 March 44 BCE" {
		t.Errorf("before the era: %q", got)
	}
	var none locale.Style
	if got := none.Day(dayOf(2025, 11, 17)); got != "17 November 2025" {
		t.Errorf("no style: %q", got)
	}
}

// No day is too far to be written.
func TestDatesFarAway(t *testing.T) {
	for _, l := range locale.All() {
		for _, system := range []calendar.System{calendar.None, calendar.Gregorian, calendar.Persian, calendar.Islamic, 77} {
			s := l.Style()
			s.Calendar = system
			for _, day := range []int{math.MinInt, -1 << 40, -800000, 0, 1 << 40, math.MaxInt} {
				for _, got := range []string{s.Day(day), s.DayShort(day), s.Month(day), s.Year(day), s.Decade(day), s.Days(day, 0), s.Months(0, day), s.Years(day, 5)} {
					if got == "" {
						t.Errorf("%s %v: day %d is nothing", l.Tag, system, day)
					}
				}
			}
		}
	}
}

func TestClocks(t *testing.T) {
	for tag, want := range map[string][4]string{
		"en":    {"09:05", "14:30:07", "09:05–14:30", "17 November 2025, 09:05"},
		"fa-IR": {"۹:۰۵", "۱۴:۳۰:۰۷", "۹:۰۵ تا ۱۴:۳۰", "۲۶ آبان ۱۴۰۴،\u200f ۹:۰۵"},
		"fa-AF": {"۰۹:۰۵", "۱۴:۳۰:۰۷", "۹:۰۵ تا ۱۴:۳۰", "۲۶ عقرب ۱۴۰۴،\u200f ۰۹:۰۵"},
		"ps-AF": {"۰۹:۰۵", "۱۴:۳۰:۰۷", "۰۹:۰۵–۱۴:۳۰", "د ۱۴۰۴ د لړم ۲۶، ۰۹:۰۵"},
		"ur-PK": {"09:05", "14:30:07", "09:05–14:30", "17 نومبر، 2025، 09:05"},
	} {
		s := style(t, tag, calendar.None)
		got := [4]string{s.Time(9, 5, -1), s.Time(14, 30, 7), s.Times(9, 5, 14, 30), s.DayAndTime(s.Day(dayOf(2025, 11, 17)), s.Time(9, 5, -1))}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	for offset, want := range map[int]string{0: "UTC", 12600: "UTC+03:30", -18000: "UTC−05:00"} {
		if got := style(t, "en", 0).ZoneName(offset); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := style(t, "fa-IR", 0).ZoneName(12600); got != "\u2066UTC+۰۳:۳۰\u2069" {
		t.Errorf("%q", got)
	}
}

func ExampleStyle_Day() {
	fa, _ := locale.Find("fa-IR")
	style := fa.Style()
	fmt.Println(style.Day(20409))
	style.Calendar = calendar.Gregorian
	fmt.Println(style.Days(20386, 20391))
	fmt.Println(style.Int(17))
	// Output:
	// ۲۶ آبان ۱۴۰۴
	// ۲۵ تا ۳۰ اکتبر ۲۰۲۵
	// ۱۷
}
