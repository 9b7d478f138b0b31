package edtf_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// While an event is told, a moment is named as coarsely as the event is dated:
// in words, in every calendar, and in links.
func TestMomentsAreAsCoarseAsWhatIsTold(t *testing.T) {
	en, fa := storytest.Style(t, "en"), storytest.Style(t, "fa-IR")
	lunar := en
	lunar.Calendar = calendar.Islamic
	for _, c := range []struct {
		told, at                  string
		short, long, solar, lunar string
		link                      string
	}{
		{"1990", "1990-07-02", "1990", "1990", "۱۳۶۸ تا ۱۳۶۹", "1410–1411 AH", "1990"},
		{"1990~", "1990-07-02", "1990", "1990", "۱۳۶۸ تا ۱۳۶۹", "1410–1411 AH", "1990"},
		{"1990", "1995-03-04", "1995", "1995", "۱۳۷۳", "1415 AH", "1995"},
		{"2025-08", "2025-08-16", "Aug 2025", "August 2025", "مرداد تا شهریور ۱۴۰۴", "Safar–Rabi I 1447 AH", "2025-08"},
		{"2025-08", "2025-09-16", "Sep 2025", "September 2025", "شهریور ۱۴۰۴", "Rabi I 1447 AH", "2025-09"},
		{"2025-23", "2025-10-16", "autumn 2025", "autumn 2025", "پاییز ۱۴۰۴", "Rabi I–Jumada II 1447 AH", "2025-23"},
		{"2025-23", "2026-02-16", "winter 2025–2026", "winter 2025–2026", "زمستان ۱۴۰۴", "Jumada II–Ramadan 1447 AH", "2025-24"},
		{"202X", "2024-12-31", "the 2020s", "the 2020s", "", "", "202X"},
		{"202X", "2031-01-01", "the 2030s", "the 2030s", "", "", "203X"},
		{"19XX", "1950-01-01", "within 1900–1999", "within 1900–1999", "", "", "19XX"},
		{"-004X", "-0043-01-01", "", "", "", "", "-004X"},
		{"-004X", "-0031-01-01", "", "", "", "", "-003X"},
		{"2025-1X", "2025-11-15", "within October–December 2025", "within October–December 2025", "", "", "2025-1X"},
		{"2025-11-2X", "2025-11-25", "within 20–29 November 2025", "within 20–29 November 2025", "", "", "2025-11-2X"},
		{"2025-11-2X", "2025-12-05", "5 Dec 2025", "5 December 2025", "۱۴ آذر ۱۴۰۴", "", "2025-12-05"},
		{"2025-XX", "2025-07-02", "2025", "2025", "", "", "2025-XX"},
		{"2025-11-17~", "2025-11-17", "17 Nov 2025", "17 November 2025", "۲۶ آبان ۱۴۰۴", "", "2025-11-17"},
		{"2025-11-17T10:00~", "2025-11-17", "17 Nov 2025", "17 November 2025", "", "", "2025-11-17"},
		// An interval is as exact as the end that it is at, and between them
		// as the coarser one.
		{"1985-05-06/1990", "1985-05-06", "6 May 1985", "6 May 1985", "", "", "1985-05-06"},
		{"1985-05-06/1990", "1987-05-06", "1987", "1987", "۱۳۶۶", "", "1987"},
		{"1985-05-06/1990", "1990-05-06", "1990", "1990", "۱۳۶۸ تا ۱۳۶۹", "", "1990"},
		{"1985/..", "1990-05-06", "1990", "1990", "۱۳۶۹", "", "1990"},
		{"../1990", "1990-12-31", "1990", "1990", "۱۳۶۸ تا ۱۳۶۹", "", "1990"},
		{"Y12025", "Y12025-05-06", "12,025", "", "", "", "Y12025"},
		{"Y12025-05-06", "Y12025-05-06", "", "", "", "", "Y12025-05-06"},
		{"", "2025-05-06", "6 May 2025", "6 May 2025", "", "", "2025-05-06"},
	} {
		w, at := when(t, c.told), when(t, c.at).Start
		for style, want := range map[locale.Style]string{fa: c.solar, lunar: c.lunar} {
			if got := bare(w.FormatAt(at, style, true)); want != "" && got != want {
				t.Errorf("%s told: %s is %q, want %q", c.told, c.at, got, want)
			}
		}
		if got := bare(w.FormatAt(at, en, false)); c.short != "" && got != c.short {
			t.Errorf("%s told: %s is %q, want %q", c.told, c.at, got, c.short)
		}
		if got := bare(w.FormatAt(at, en, true)); c.long != "" && got != c.long {
			t.Errorf("%s told: %s is %q in full, want %q", c.told, c.at, got, c.long)
		}
		link := w.EDTFAt(at)
		if link != c.link {
			t.Errorf("%s told: a link names %s as %q, want %q", c.told, c.at, link, c.link)
		}
		if back, err := edtf.Parse(link, kabulZone); err != nil || at < back.Start || at >= back.End {
			t.Errorf("%q, a link to %s, is not read as a time that holds it: %v", link, c.at, err)
		}
	}
}
