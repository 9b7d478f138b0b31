package edtf_test

import (
	"math"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

var kabulZone = edtf.Zone{Name: "UTC+04:30", Offset: 4*3600 + 1800}

// at reads an instant off a clock, as "2025-10-12 21:50:00".
func at(t *testing.T, s string) float64 {
	t.Helper()
	for _, layout := range []string{"2006-01-02", "2006-01-02 15:04", "2006-01-02 15:04:05"} {
		if v, err := time.Parse(layout, s); err == nil {
			return float64(v.Unix())
		}
	}
	t.Fatalf("%q is no instant", s)
	return 0
}

func TestParseReadsEveryForm(t *testing.T) {
	tests := []struct {
		text                             string
		softStart, start, end, softEnd   string
		words                            string
		precision                        edtf.Precision
		approx, uncertain, openEnd, open bool
	}{
		{"2025-10-12", "2025-10-12", "2025-10-12", "2025-10-13", "2025-10-13", "12 October 2025", edtf.Day, false, false, false, false},
		{"2024-02-29", "2024-02-29", "2024-02-29", "2024-03-01", "2024-03-01", "29 February 2024", edtf.Day, false, false, false, false},
		{"2025-11-17~", "2025-11-16", "2025-11-17", "2025-11-18", "2025-11-19", "about 17 November 2025", edtf.Day, true, false, false, false},
		{"2025-11-24?", "2025-11-24", "2025-11-24", "2025-11-25", "2025-11-25", "24 November 2025 (uncertain)", edtf.Day, false, true, false, false},
		{"2025-11-24%", "2025-11-23", "2025-11-24", "2025-11-25", "2025-11-26", "about 24 November 2025 (uncertain)", edtf.Day, true, true, false, false},
		{"2025-11", "2025-11-01", "2025-11-01", "2025-12-01", "2025-12-01", "November 2025", edtf.Month, false, false, false, false},
		{"2025-12~", "2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "about December 2025", edtf.Month, true, false, false, false},
		{"2025", "2025-01-01", "2025-01-01", "2026-01-01", "2026-01-01", "2025", edtf.Year, false, false, false, false},
		{"2025~", "2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01", "about 2025", edtf.Year, true, false, false, false},
		{"2025-21", "2025-02-01", "2025-03-01", "2025-06-01", "2025-07-01", "spring 2025", edtf.Season, false, false, false, false},
		{"2025-23~", "2025-06-01", "2025-09-01", "2025-12-01", "2026-03-01", "about autumn 2025", edtf.Season, true, false, false, false},
		{"2025-24", "2025-11-01", "2025-12-01", "2026-03-01", "2026-04-01", "winter 2025–2026", edtf.Season, false, false, false, false},
		{"201X", "2010-01-01", "2010-01-01", "2020-01-01", "2020-01-01", "the 2010s", edtf.Decade, false, false, false, false},
		{"20XX", "2000-01-01", "2000-01-01", "2100-01-01", "2100-01-01", "within 2000–2099", edtf.Decade, false, false, false, false},
		{"2025-XX", "2025-01-01", "2025-01-01", "2026-01-01", "2026-01-01", "2025", edtf.Year, false, false, false, false},
		{"2025-XX-XX", "2025-01-01", "2025-01-01", "2026-01-01", "2026-01-01", "2025", edtf.Year, false, false, false, false},
		{"2025-04-XX", "2025-04-01", "2025-04-01", "2025-05-01", "2025-05-01", "April 2025", edtf.Month, false, false, false, false},
		{"2025-1X", "2025-10-01", "2025-10-01", "2026-01-01", "2026-01-01", "within October–December 2025", edtf.Month, false, false, false, false},
		{"2025-0X", "2025-01-01", "2025-01-01", "2025-10-01", "2025-10-01", "within January–September 2025", edtf.Month, false, false, false, false},
		{"2025-02-2X", "2025-02-20", "2025-02-20", "2025-03-01", "2025-03-01", "within 20–28 February 2025", edtf.Day, false, false, false, false},
		{"2025-11-3X", "2025-11-30", "2025-11-30", "2025-12-01", "2025-12-01", "30 November 2025", edtf.Day, false, false, false, false},

		{"2025-10-25/2025-10-30", "2025-10-25", "2025-10-25", "2025-10-31", "2025-10-31", "25–30 October 2025", edtf.Day, false, false, false, false},
		{"2025-10-30/2025-11-02", "2025-10-30", "2025-10-30", "2025-11-03", "2025-11-03", "30 October – 2 November 2025", edtf.Day, false, false, false, false},
		{"2025-12-30/2026-01-02", "2025-12-30", "2025-12-30", "2026-01-03", "2026-01-03", "30 December 2025 – 2 January 2026", edtf.Day, false, false, false, false},
		{"2025-10-25~/2025-10-30~", "2025-10-24", "2025-10-25", "2025-10-31", "2025-11-01", "about 25–30 October 2025", edtf.Day, true, false, false, false},
		{"2025-10-25~/2025-10-30", "2025-10-24", "2025-10-25", "2025-10-31", "2025-10-31", "about 25 October 2025 – 30 October 2025", edtf.Day, true, false, false, false},
		{"2025-10/2025-11", "2025-10-01", "2025-10-01", "2025-12-01", "2025-12-01", "October–November 2025", edtf.Month, false, false, false, false},
		{"2024-12/2025-01", "2024-12-01", "2024-12-01", "2025-02-01", "2025-02-01", "December 2024 – January 2025", edtf.Month, false, false, false, false},
		{"2021/2025", "2021-01-01", "2021-01-01", "2026-01-01", "2026-01-01", "2021–2025", edtf.Year, false, false, false, false},
		{"2025-10/2025-10-12", "2025-10-01", "2025-10-01", "2025-10-13", "2025-10-13", "October 2025 – 12 October 2025", edtf.Month, false, false, false, false},
		{"2025-10-12/2025-10-12", "2025-10-12", "2025-10-12", "2025-10-13", "2025-10-13", "12 October 2025", edtf.Day, false, false, false, false},
		{"2025-10-12/..", "2025-10-12", "2025-10-12", "2025-10-13", "2025-10-13", "since 12 October 2025", edtf.Day, false, false, true, false},
		{"2025-10-12~/..", "2025-10-11", "2025-10-12", "2025-10-13", "2025-10-14", "since about 12 October 2025", edtf.Day, true, false, true, false},
		{"../2025", "2025-01-01", "2025-01-01", "2026-01-01", "2026-01-01", "until 2025", edtf.Year, false, false, false, true},
		{"2025-10-12/", "2025-10-12", "2025-10-12", "2025-10-13", "2025-10-13", "from 12 October 2025, end not known", edtf.Day, false, false, false, false},
		{"/2025-10-12", "2025-10-12", "2025-10-12", "2025-10-13", "2025-10-13", "until 12 October 2025, start not known", edtf.Day, false, false, false, false},

		{"2025-10-09T21:50+04:30", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-09 21:51", "2025-10-09 21:51", "9 October 2025, 21:50 (UTC+04:30)", edtf.Minute, false, false, false, false},
		{"2025-10-09T21:50", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-09 21:51", "2025-10-09 21:51", "9 October 2025, 21:50 (UTC+04:30)", edtf.Minute, false, false, false, false},
		{"2025-10-09T21:50~", "2025-10-09 21:20", "2025-10-09 21:50", "2025-10-09 21:51", "2025-10-09 22:21", "about 9 October 2025, 21:50 (UTC+04:30)", edtf.Minute, true, false, false, false},
		{"2025-10-09T17:20:05Z", "2025-10-09 21:50:05", "2025-10-09 21:50:05", "2025-10-09 21:50:06", "2025-10-09 21:50:06", "9 October 2025, 17:20:05 (UTC)", edtf.Second, false, false, false, false},
		{"2025-10-09T22:20+05", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-09 21:51", "2025-10-09 21:51", "9 October 2025, 22:20 (UTC+05:00)", edtf.Minute, false, false, false, false},
		{"2025-10-09T12:20-05:00", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-09 21:51", "2025-10-09 21:51", "9 October 2025, 12:20 (UTC−05:00)", edtf.Minute, false, false, false, false},
		{"2025-10-09T21:50+04:30/2025-10-09T23:10+04:30", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-09 23:11", "2025-10-09 23:11", "9 October 2025, 21:50–23:10 (UTC+04:30)", edtf.Minute, false, false, false, false},
		{"2025-10-09T21:50/2025-10-10T03:00", "2025-10-09 21:50", "2025-10-09 21:50", "2025-10-10 03:01", "2025-10-10 03:01", "9 October 2025, 21:50 – 10 October 2025, 03:00 (UTC+04:30)", edtf.Minute, false, false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			w, err := edtf.Parse(tt.text, kabulZone)
			if err != nil {
				t.Fatal(err)
			}
			for _, edge := range []struct {
				name string
				got  float64
				want string
			}{{"SoftStart", w.SoftStart, tt.softStart}, {"Start", w.Start, tt.start}, {"End", w.End, tt.end}, {"SoftEnd", w.SoftEnd, tt.softEnd}} {
				if want := at(t, edge.want); edge.got != want {
					t.Errorf("%s is %s, want %s", edge.name, edtf.FormatMinute(edge.got, locale.Style{}), edge.want)
				}
			}
			if got := w.Format(locale.Style{}); got != tt.words {
				t.Errorf("reads %q, want %q", got, tt.words)
			}
			if !w.Known || w.Text != tt.text || w.Precision != tt.precision || w.Approx != tt.approx ||
				w.Uncertain != tt.uncertain || w.OpenEnd != tt.openEnd || w.OpenStart != tt.open {
				t.Errorf("is %+v", w)
			}
		})
	}
}

func TestDatesOfOtherEras(t *testing.T) {
	for text, want := range map[string]string{
		"0622": "622", "-0043-03-15": "15 March 44 BCE", "0000": "1 BCE", "Y12025": "12,025", "Y-10000": "10,001 BCE", "-004X": "within 50 BCE–41 BCE",
	} {
		w, err := edtf.Parse(text, edtf.UTC)
		if err != nil || w.Format(locale.Style{}) != want {
			t.Errorf("%s reads %q, %v; want %q", text, w.Format(locale.Style{}), err, want)
		}
	}
}

func TestUnknownDateIsNotKnown(t *testing.T) {
	for _, text := range []string{"", "unknown"} {
		w, err := edtf.Parse(text, edtf.UTC)
		if err != nil || w.Known || w.Start != 0 || w.Format(locale.Style{}) != "date not known" {
			t.Errorf("%q is %+v, %v", text, w, err)
		}
	}
}

// A date without a time is the same day on every clock; a time with an
// offset moves to the story's.
func TestDatesWithoutTimeNeverShift(t *testing.T) {
	zones := []edtf.Zone{edtf.UTC, kabulZone, {Offset: -11 * 3600}, {Offset: 14 * 3600}}
	for _, text := range []string{"2025-10-12", "2025-11", "2025-24", "2025-10-12/..", "2025-10-09T21:50", "2025-11-17~"} {
		first, _ := edtf.Parse(text, zones[0])
		for _, z := range zones {
			w, _ := edtf.Parse(text, z)
			w.Zone = first.Zone // of a time without an offset, which is shown on the story's own clock
			if w != first {
				t.Errorf("%s is %+v on %+v, and %+v on UTC", text, w, z, first)
			}
		}
	}
	for _, z := range zones {
		w, err := edtf.Parse("2025-10-09T21:50+04:30", z)
		if want := at(t, "2025-10-09 17:20") + float64(z.Offset); err != nil || w.Start != want {
			t.Errorf("on %+v it is %s, %v", z, edtf.FormatMinute(w.Start, locale.Style{}), err)
		}
		if got := w.Format(locale.Style{}); got != "9 October 2025, 21:50 (UTC+04:30)" {
			t.Errorf("on %+v it reads %q", z, got)
		}
	}
}

func TestWrongDatesSayWhatToWrite(t *testing.T) {
	tests := map[string]string{
		"17 Nov 2025":           "dates are written year-month-day: write 2025-11-17",
		"۲۶ آبان ۱۴۰۴":          "dates are written year-month-day: write 2025-11-17",
		"1447/5/26":             "dates are written year-month-day: write 2025-11-17",
		"19/10/2025":            "dates are written year-month-day: write 2025-10-19",
		"20251012":              "the date has no hyphens: write 2025-10-12",
		"2025-13":               "there is no month 13; months run from 01 to 12, seasons from 21 (spring) to 24 (winter)",
		"2025-00":               "there is no month 00; months run from 01 to 12, seasons from 21 (spring) to 24 (winter)",
		"2025-30":               "of the seasons and other parts of a year, 21 (spring) to 24 (winter) are read",
		"2025-02-30":            "February 2025 has 28 days",
		"2025-11-00":            "November 2025 has 30 days",
		"2025-02-3X":            "February 2025 has 28 days",
		"2025-21-03":            "a season takes no day",
		"2025-XX-12":            "a day needs its month",
		"201X-10":               "a year with unspecified digits takes no month: write 201X",
		"XXXX":                  `the date names no digit of its year; where nothing is known the text stays empty: write ""`,
		"2025-10-09 21:50":      "between the day and the time stands a T: write 2025-10-09T21:50",
		"2025-10T21:50":         "a time needs a whole date before it: write 2025-10-09T21:50",
		"2025-10-09T21":         "a time has hours and minutes, and seconds if they are known: write 2025-10-09T21:50",
		"2025-10-09T24:00":      "times run from 00:00 to 23:59:59; midnight is 00:00 of the day that begins",
		"2025-10-09T21:50+25":   "the time's offset is not one: write 2025-10-09T21:50+04:30, or Z for UTC",
		"~2025-10-09":           "the mark for about (~), uncertain (?) or both (%) stands after the date: write 2025-10-09~",
		"2025~-10":              "a mark for about (~), uncertain (?) or both (%) stands once, at the end of the date",
		"2025-10-09..":          "an open end is written with a slash: write 2025-10-09/..",
		"2025-10-30/2025-10-25": "the interval ends before it begins: write 2025-10-25/2025-10-30",
		"../..":                 `the interval names no date; where nothing is known the text stays empty: write ""`,
		"/":                     `the interval names no date; where nothing is known the text stays empty: write ""`,
		"{2025,2026}":           "sets of dates (EDTF level 2) are not read; give the interval that holds them",
		" 2025":                 "the date has spaces around it: write 2025",
		"Y1000000":              "years run from -999999 to 999999",
		"-0000":                 "this is not a date; write 2025-11-17, 2025-11, 2025-11-17~ for about that day, 2025-10-12/.. for since then, or nothing if it is not known",
	}
	for text, want := range tests {
		w, err := edtf.Parse(text, edtf.UTC)
		if err == nil {
			t.Errorf("%q is read as %+v", text, w)
		} else if err.Error() != want {
			t.Errorf("%q: %q, want %q", text, err, want)
		} else if w != (edtf.Date{}) {
			t.Errorf("%q leaves %+v", text, w)
		}
	}
}

func TestParseDayReadsManyForms(t *testing.T) {
	start, end := at(t, "2025-10-09"), at(t, "2026-02-01")
	for typed, want := range map[string]string{
		"2025-11-17": "2025-11-17", "17 Nov 2025": "2025-11-17", "Nov 17, 2025": "2025-11-17", "17 November": "2025-11-17",
		"november 17": "2025-11-17", "Mon 17th Nov 2025": "2025-11-17", "3 Jan": "2026-01-03", "9 October": "2025-10-09",
		"8 October": "2025-10-08", "1 March": "2025-03-01", "Nov 2025": "2025-11-01", "2025-11": "2025-11-01", "2025": "2025-01-01",
		"17.11.2025": "2025-11-17", "11/17/2025": "2025-11-17", "sept 1": "2025-09-01", "۱۷ Nov ۲۰۲۵": "2025-11-17", "۲۶ آبان ۱۴۰۴": "2025-11-17", "1404-08-26": "2025-11-17", "26 عقرب": "2025-11-17", " 2025 Nov 17 ": "2025-11-17",
	} {
		got, err := edtf.ParseDay(typed, start, end)
		if err != nil || got != at(t, want) {
			t.Errorf("%q is %s, %v; want %s", typed, edtf.FormatISODay(got), err, want)
		}
	}
	for _, typed := range []string{"", "soon", "4/5/2025", "31 Nov 2025", "2025-13-01", "32", "17", "Nov Nov", "1 2 3 4", "17 Nov 25 2025", "2025-11-0", "1404-12-30", "31 Mehr 1404"} {
		if got, err := edtf.ParseDay(typed, start, end); err == nil {
			t.Errorf("%q is read as %s", typed, edtf.FormatISODay(got))
		}
	}
}

func TestFormatDayIsShort(t *testing.T) {
	v := at(t, "2025-11-07 09:05")
	for got, want := range map[string]string{
		edtf.FormatDay(v, locale.Style{}): "7 Nov 2025", edtf.FormatMinute(v, locale.Style{}): "7 Nov 2025, 09:05", edtf.FormatISODay(v): "2025-11-07",
		edtf.FormatISODay(at(t, "0044-03-15")):      "0044-03-15",
		edtf.FormatDay(math.Inf(1), locale.Style{}): edtf.FormatDay(math.Inf(1), locale.Style{}), // no panic
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A fraction of a second that is nothing is dropped, as JavaScript's
// Date.toISOString writes one with every time.
func TestZeroFractionOfASecondIsDropped(t *testing.T) {
	for written, as := range map[string]string{
		"2025-10-09T17:20:05.000Z":      "2025-10-09T17:20:05Z",
		"2025-10-09T21:50:00,0+04:30":   "2025-10-09T21:50:00+04:30",
		"2025-10-09T21:50:00.000000000": "2025-10-09T21:50:00",
	} {
		got, err := edtf.Parse(written, kabulZone)
		want, _ := edtf.Parse(as, kabulZone)
		if want.Text = written; err != nil || got != want {
			t.Errorf("%s is %+v, %v; want %+v", written, got, err, want)
		}
		if moved := got.On(0); moved.Text != want.On(0).Text || moved.Start != want.Start {
			t.Errorf("%s on UTC is %+v", written, moved)
		}
	}
}
