package edtf_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

func lawful(t *testing.T, w edtf.Date) {
	t.Helper()
	if !(w.SoftStart <= w.Start && w.Start <= w.End && w.End <= w.SoftEnd) || math.IsInf(w.SoftStart, 0) || math.IsInf(w.SoftEnd, 0) {
		t.Fatalf("%+v is out of order", w)
	}
	if w.Known && w.Start == w.End {
		t.Fatalf("%+v takes no time", w)
	}
	if words := w.Format(locale.Style{}); words == "" || (words == "date not known") == w.Known {
		t.Fatalf("%+v reads %q", w, words)
	}
	for _, l := range locale.All() {
		s := l.Style()
		for _, s.Calendar = range []calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
			words := w.Format(s)
			if words == "" || !locale.Sound(words) || !utf8.ValidString(words) || strings.ContainsAny(words, "{}\n") {
				t.Fatalf("%+v reads %q in %s, %s", w, words, l.Tag, s.Calendar)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "2025-10-12", "2025-11-17~", "2025-10-09T21:50+04:30", "2025-10-25/2025-10-30", "2025-10-12/..", "../2025", "2025/",
		"201X", "2025-1X", "2025-11-2X", "2025-24%", "Y-12345", "-0043-03-15?", "2025-10-09T21:50:00Z~/2025-10-10", "19/10/2025", "{2025}",
		"2025-10-09T21:50:00.000Z", "2025-10-09 9:50:07,5 p.m. +4:30[Asia/Kabul]/2025-10-10T0:05 ب.ظ Asia/Kabul~",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := edtf.Parse(s, kabulZone)
		if err != nil {
			if err.Error() == "" || w != (edtf.Date{}) {
				t.Fatalf("%q: %v leaves %+v", s, err, w)
			}
			return
		}
		lawful(t, w)
		if w.Text != s {
			t.Fatalf("%q is kept as %q", s, w.Text)
		}
		again, err := edtf.Parse(w.String(), kabulZone)
		if again.Text = s; err != nil || again != w {
			t.Fatalf("%q is written as %q, which is %+v, %v; want %+v", s, w.String(), again, err, w)
		}
	})
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2025-11-17", "17 Nov 2025", "Nov 17, 2025", "17 November", "۱۷ Nov", "4/5/2025", "29 Feb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := edtf.ParseDay(s, 1.76e9, 1.77e9)
		if err == nil && (math.IsNaN(v) || math.Mod(v, 86400) != 0) {
			t.Fatalf("%q is %v", s, v)
		}
	})
}
