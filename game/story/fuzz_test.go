package story_test

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Whatever the bytes: no panic; a story or an error, never both or neither;
// diagnostics in order and within the file; a story that is whole.
func FuzzParse(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.data)
	}
	f.Add(readFile(f, "testdata/full.json"))
	gaz := story.AtlasGazetteer(region())
	f.Fuzz(func(t *testing.T, data []byte) {
		s, ds := story.Parse("s.json", data, gaz)
		if (s == nil) != story.HasErrors(ds) {
			t.Fatalf("story %v with %v", s != nil, ds)
		}
		lines := bytes.Count(data, []byte("\n")) + 1
		last := 0
		for _, d := range ds {
			if d.Line < last || d.Line > lines || d.Column < 1 || d.TextOffset < 0 || d.TextOffset >= d.Column ||
				d.Column-d.TextOffset > utf8.RuneCountInString(d.Text)+2 || len(d.Text) > 1600 || d.Length < 1 ||
				d.Code == "" || d.Message == "" || !utf8.ValidString(d.String()) {
				t.Fatalf("after line %d of %d: %+v", last, lines, d)
			}
			last = d.Line
		}
		if s != nil {
			checkWhole(t, s)
		}
		mended, n := story.Mend(data)
		if again, more := story.Mend(mended); more != 0 || !bytes.Equal(again, mended) || n == 0 && !bytes.Equal(mended, data) {
			t.Fatalf("mended: %s\nagain: %s", mended, again)
		}
		laid, err := story.Format(data)
		if err != nil {
			return
		}
		if again, err := story.Format(laid); err != nil || !bytes.Equal(laid, again) {
			t.Fatalf("formatted: %s\nagain: %s, %v", laid, again, err)
		}
	})
}

// checkWhole holds every index of a story against what it points into.
func checkWhole(t *testing.T, s *story.Story) {
	t.Helper()
	within := func(what string, i, least, n int) {
		if i < least || i >= n {
			t.Fatalf("%s is %d of %d", what, i, n)
		}
	}
	all := func(what string, is []int, n int) {
		for _, i := range is {
			within(what, i, 0, n)
		}
	}
	places := len(s.Places)
	all("fit", s.Map.Fit, places)
	for _, c := range s.Chapters {
		all("camera", c.Camera.Fit, places)
		all("chapter event", c.Events, len(s.Events))
		lawful(t, c.Span)
	}
	for _, text := range append(s.Notes[:len(s.Notes):len(s.Notes)], s.Title, s.Lede) {
		for _, l := range text {
			if !locale.Sound(l.Words) || l.Lang == "" {
				t.Fatalf("a text has %q", l)
			}
		}
	}
	for _, e := range s.Events {
		within("kind", e.Kind, 0, len(s.Kinds))
		lawful(t, e.When)
		for _, ends := range [][]story.End{e.From, e.To} {
			for _, end := range ends {
				within("end", end.Place, 0, places)
				within("end's actor", end.Actor, -1, len(s.Cast))
			}
		}
		all("at", e.At, places)
		all("via", e.Via, places)
		all("related", e.Related, len(s.Events))
		for _, p := range e.Participants {
			within("participant", p.Actor, -1, len(s.Cast))
		}
		for _, c := range e.Claims {
			within("claim", c.Actor, -1, len(s.Cast))
		}
		for _, v := range e.Value {
			within("value from", v.From, -1, places)
			within("value to", v.To, -1, places)
			all("value via", v.Via, places)
		}
	}
}

func lawful(t *testing.T, w story.When) {
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

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{
		"", "2025-10-12", "2025-11-17~", "2025-10-09T21:50+04:30", "2025-10-25/2025-10-30", "2025-10-12/..", "../2025", "2025/",
		"201X", "2025-1X", "2025-11-2X", "2025-24%", "Y-12345", "-0043-03-15?", "2025-10-09T21:50:00Z~/2025-10-10", "19/10/2025", "{2025}",
		"2025-10-09T21:50:00.000Z", "2025-10-09 9:50:07,5 p.m. +4:30[Asia/Kabul]/2025-10-10T0:05 ب.ظ Asia/Kabul~",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := story.ParseWhen(s, kabulZone)
		if err != nil {
			if err.Error() == "" || w != (story.When{}) {
				t.Fatalf("%q: %v leaves %+v", s, err, w)
			}
			return
		}
		lawful(t, w)
		if w.Text != s {
			t.Fatalf("%q is kept as %q", s, w.Text)
		}
	})
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2025-11-17", "17 Nov 2025", "Nov 17, 2025", "17 November", "۱۷ Nov", "4/5/2025", "29 Feb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := story.ParseDay(s, 1.76e9, 1.77e9)
		if err == nil && (math.IsNaN(v) || math.Mod(v, 86400) != 0) {
			t.Fatalf("%q is %v", s, v)
		}
	})
}
