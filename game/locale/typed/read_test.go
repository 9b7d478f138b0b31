package typed_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/locale/typed"
)

func day(system calendar.System, year, month, day int) int {
	n, ok := system.Day(calendar.Date{Year: year, Month: month, Day: day})
	if !ok {
		panic("no such day")
	}
	return n
}

// The story of the tests runs from October 2025 to January 2026.
func reach(system calendar.System) typed.Reach {
	return typed.Reach{First: day(calendar.Gregorian, 2025, 10, 9), Last: day(calendar.Gregorian, 2026, 2, 1), Calendar: system}
}

const (
	g = calendar.Gregorian
	p = calendar.Persian
	h = calendar.Islamic
)

func TestRead(t *testing.T) {
	november17 := day(g, 2025, 11, 17)
	for text, want := range map[string]int{
		"2025-11-17": november17, "2025/11/17": november17, "17.11.2025": november17, "17 November": november17, "Nov 17": november17,
		"november 17, 2025": november17, "11/17/2025": november17, "17/11": november17, "11/17": november17, "Mon 17th Nov 2025": november17,
		"17 Nov 14:30": november17, "2025-11-17T14:30": november17, "the 17th of November": november17, " 2025 Nov 17 ": november17, "sept 1 2025": day(g, 2025, 9, 1),
		// Other languages, other digits.
		"۱۷ نوامبر ۲۰۲۵": november17, "۲۰۲۵-۱۱-۱۷": november17, "17 نومبر": november17, "١٧/١١": november17, "۱۷ نومبر 2025": november17,
		"17 نومبر، 2025ء": november17, "د ۲۰۲۵ نومبر ۱۷": november17, "۱۷ نوامبر ۲۰۲۵ میلادی": november17,
		// Solar Hijri, in five languages.
		"۲۶ آبان ۱۴۰۴": november17, "1404-08-26": november17, "۲۶ آبان": november17, "26 Aban 1404 AP": november17, "26 aban": november17, "26/8/1404": november17,
		"دوشنبه ۲۶ آبان ۱۴۰۴": november17, "سه شنبه ۲۷ آبان": november17 + 1, "۲۶ عقرب": november17, "۲۶ عقرب ۱۴۰۴": november17, "د ۱۴۰۴ د لړم ۲۶": november17,
		"26 aqrab 1404": november17, "26 آبان، 1404 ہجری شمسی": november17, "۱۴۰۴/۸/۲۶ ه‍.ش.": november17, "١٤٠٤/٨/٢٦": november17, "۲۶ ابان ۱۴۰۴ ساعت ۱۴:۳۰": november17,
		"۱۴ ديماه": day(p, 1404, 10, 14), "۱۴ دي": day(p, 1404, 10, 14), "٦ سنبله ١٤٠٤": day(p, 1404, 6, 6),
		// As one says it: the month called a month, the day an ordinal.
		"۲۶ آبان ماه ۱۴۰۴": november17, "۲۶ آبان‌ماه ۱۴۰۴": november17, "۲۶ آبانماه": november17, "۲۶ آبان ماه": november17, "26 آبان ماہ 1404": november17,
		"آبان ماه ۲۶": november17, "۲۶م آبان": november17, "۲۶ام آبان ماه سال ۱۴۰۴": november17, "۲۶‌اُم آبان": november17, "روز ۲۶ ماه آبان": november17,
		"د لړم ۲۶مه": november17, "د ۱۴۰۴ کال د لړم ۲۶مه": november17, "د لړم د میاشتې ۲۶مه": november17, "۲۶م لړم": november17, "د نومبر ۱۷مه": november17,
		"د نومبر پر ۱۷مه": november17, "د نومبر د ۱۷مې": november17, "د ۲۰۲۵ کال د نومبر په ۱۷مه نېټه": november17, "۱۷م نومبر ۲۰۲۵م": november17,
		"17ویں نومبر": november17, "نومبر کی 17 تاریخ": november17, "17 نومبر کو": november17,
		// Letters joined to a day are May where no other month is named.
		"۱۷مه ۲۰۲۵": day(g, 2025, 5, 17), "۱۷می ۲۰۲۵": day(g, 2025, 5, 17), "۱۷ مه ۲۰۲۵": day(g, 2025, 5, 17), "۱۷ ماه مه ۲۰۲۵": day(g, 2025, 5, 17),
		// Lunar Hijri.
		"1447-05-26": november17, "26 Jumada I 1447": november17, "26 Jum. I 1447 AH": november17, "۲۶ جمادی‌الاول ۱۴۴۷": november17, "۲۶ جمادی الاول": november17,
		"26 جمادی الاول، 1447 ہجری قمری": november17, "26 جمادى الأولى 1447": november17,
	} {
		got, problem := typed.Read(text, reach(g))
		if want == 0 {
			if problem != typed.Unreadable {
				t.Errorf("%q is read as %+v", text, got)
			}
			continue
		}
		inStory := want >= reach(g).First
		if got.First != want || got.Last != want || (problem == typed.Fine) != inStory {
			t.Errorf("%q: %+v (%d), want %d", text, got, problem, want)
		}
	}
}

// What every language writes for a day is read as that day, in each calendar.
func TestReadsWhatIsWritten(t *testing.T) {
	for _, l := range locale.All() {
		for _, system := range []calendar.System{g, p, h} {
			s := l.Style()
			s.Calendar = system
			for n := reach(g).First; n <= reach(g).Last; n++ {
				texts := []string{s.Day(n), s.DayShort(n), s.DayMonth(n), s.DayMonthShort(n), s.DayAndTime(s.Day(n), s.Time(14, 30, -1))}
				for _, text := range texts {
					got, problem := typed.Read(text, reach(l.Calendar))
					if problem != typed.Fine || got.First != n || got.Last != n || got.Calendar != system {
						t.Fatalf("%s %v: %q is read as %+v (%d), want %d", l.Tag, system, text, got, problem, n)
					}
				}
				if got, problem := typed.Read(s.MonthYear(n), reach(l.Calendar)); problem != typed.Fine || got.First > n || got.Last < n {
					t.Fatalf("%s %v: %q is read as %+v (%d)", l.Tag, system, s.MonthYear(n), got, problem)
				}
			}
		}
	}
}

// Numbers without a year are of the reader's calendar.
func TestNumbersAreTheReaders(t *testing.T) {
	if got, problem := typed.Read("۲۶/۸", reach(p)); problem != typed.Fine || got.First != day(p, 1404, 8, 26) {
		t.Errorf("%+v (%d)", got, problem)
	}
	if got, problem := typed.Read("26/5", reach(h)); problem != typed.Fine || got.First != day(h, 1447, 5, 26) {
		t.Errorf("%+v (%d)", got, problem)
	}
	// A story of those years is told of in them.
	old := typed.Reach{First: day(g, 1400, 1, 1), Last: day(g, 1410, 1, 1), Calendar: g}
	if got, problem := typed.Read("1404-08-26", old); problem != typed.Fine || got.Calendar != g {
		t.Errorf("%+v (%d)", got, problem)
	}
	// Where two calendars reach it the reader's is meant.
	wide := typed.Reach{First: day(g, 1300, 1, 1), Last: day(g, 2030, 1, 1), Calendar: p}
	if got, problem := typed.Read("1404-08-26", wide); problem != typed.Fine || got.Calendar != p {
		t.Errorf("%+v (%d)", got, problem)
	}
}

func TestWholeMonthsAndYears(t *testing.T) {
	for text, want := range map[string][2]int{
		"2025-11": {day(g, 2025, 11, 1), day(g, 2025, 11, 30)}, "november": {day(g, 2025, 11, 1), day(g, 2025, 11, 30)}, "11/2025": {day(g, 2025, 11, 1), day(g, 2025, 11, 30)},
		"آبان ۱۴۰۴": {day(p, 1404, 8, 1), day(p, 1404, 8, 30)}, "۱۴۰۴": {day(p, 1404, 1, 1), day(p, 1404, 12, 29)}, "2025": {day(g, 2025, 1, 1), day(g, 2025, 12, 31)},
		"1447": {day(h, 1447, 1, 1), day(h, 1447, 12, 29)}, "رجب ۱۴۴۷": {day(h, 1447, 7, 1), day(h, 1447, 7, 30)},
	} {
		got, problem := typed.Read(text, reach(g))
		if problem != typed.Fine || [2]int{got.First, got.Last} != want {
			t.Errorf("%q: %+v (%d), want %v", text, got, problem, want)
		}
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]typed.Problem{
		"": typed.Unreadable, "hello": typed.Unreadable, "17": typed.Unreadable, "nov dec": typed.Unreadable, "14:30": typed.Unreadable, "1 2 3 4": typed.Unreadable,
		"2025-11-17 25:00": typed.Unreadable, "2025-11-17 14:3": typed.Unreadable, "November 14:30": typed.Unreadable, "123456789012345678901234567890": typed.Unreadable,
		"۲۶ آبان عقربه": typed.Unreadable, "5 jum 1447": typed.Unreadable, "17 Nov 1404 AP": typed.Unreadable, "ماه": typed.Unreadable, "۱۴ ماه": typed.Unreadable, "۲۶ لړم م": typed.Unreadable, "۲۶مه": typed.Outside,
		"۲۶مه آبان آذر": typed.Unreadable, "۳۱م لړم": typed.NoSuchDay, "د لړم ۳۱مه": typed.NoSuchDay, "د نومبر ۳۱مه": typed.NoSuchDay,
		// Never a day of another calendar, or of the next month.
		"1404-12-30": typed.NoSuchDay, "۳۰ اسفند ۱۴۰۴": typed.NoSuchDay, "31 Mehr 1404": typed.NoSuchDay, "۳۱ مهر": typed.NoSuchDay, "۳۱ آبان": typed.NoSuchDay,
		"1404-08-31": typed.NoSuchDay, "2025-11-31": typed.NoSuchDay, "2025-13-01": typed.NoSuchDay, "30 February": typed.NoSuchDay, "29 February": typed.NoSuchDay, "2025-11-0": typed.NoSuchDay,
		"31 رجب 1447": typed.NoSuchDay, "1447-13-01": typed.NoSuchDay, "5 Rajab 1700": typed.NoSuchDay,
		"2025-10-08": typed.Outside, "8 October": typed.Outside, "1999-11-17": typed.Outside, "2 February": typed.Outside, "2027": typed.Outside,
		"1403-12-30": typed.Outside, "۳۰ اسفند": typed.Outside, "1399-01-01": typed.Outside, "12 رمضان": typed.Outside,
	} {
		if got, problem := typed.Read(text, reach(g)); problem != want {
			t.Errorf("%q: %+v (%d), want problem %d", text, got, problem, want)
		}
	}
	// A story of the common year 1404 to its end has no 30 Esfand.
	spring := typed.Reach{First: day(p, 1404, 10, 1), Last: day(p, 1405, 2, 1), Calendar: p}
	if got, problem := typed.Read("۳۰ اسفند", spring); problem != typed.NoSuchDay {
		t.Errorf("%+v (%d)", got, problem)
	}
}

func TestGuessed(t *testing.T) {
	for text, want := range map[string]bool{"4/11/2025": true, "17/11/2025": false, "11/11/2025": false, "2025-11-04": false, "4 Nov": false} {
		if got, _ := typed.Read(text, reach(g)); got.Guessed != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"2025-11-17", "۲۶ آبان ۱۴۰۴", "1404-12-30", "26 Jumada I", "T", "::", "۱۷/۱۱ 14:30", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, system := range []calendar.System{g, p, h} {
			r := reach(system)
			d, problem := typed.Read(text, r)
			if problem == typed.Fine && (d.Last < r.First || d.First > r.Last || d.Last < d.First || d.Hour > 23 || d.Minute > 59) {
				t.Errorf("%q: %+v is not in the story", text, d)
			}
		}
	})
}
