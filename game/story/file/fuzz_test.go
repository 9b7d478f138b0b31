package file_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// Whatever the bytes: no panic; a story or an error, never both or neither;
// diagnostics in order and within the file; a story that is whole.
func FuzzParse(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.data)
	}
	f.Add(storytest.Read(f, fixtures, "testdata/full.json"))
	gaz := story.AtlasGazetteer(storytest.Region())
	f.Fuzz(func(t *testing.T, data []byte) {
		s, ds := file.Parse("s.json", data, gaz)
		if (s == nil) != file.HasErrors(ds) {
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
		mended, n := file.Mend(data)
		if again, more := file.Mend(mended); more != 0 || !bytes.Equal(again, mended) || n == 0 && !bytes.Equal(mended, data) {
			t.Fatalf("mended: %s\nagain: %s", mended, again)
		}
		laid, err := file.Reformat(data)
		if err != nil {
			return
		}
		if again, err := file.Reformat(laid); err != nil || !bytes.Equal(laid, again) {
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

// lawful holds the edges of a date against one another; package edtf tests what
// it reads like.
func lawful(t *testing.T, w edtf.Date) {
	t.Helper()
	if !(w.SoftStart <= w.Start && w.Start <= w.End && w.End <= w.SoftEnd) || w.Known && w.Start == w.End {
		t.Fatalf("%+v is out of order", w)
	}
}
