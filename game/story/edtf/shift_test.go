package edtf_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// A time of day is the same instant on every clock, and nothing else of a
// date moves.
func TestDatesOnOtherClocks(t *testing.T) {
	kabul := edtf.Zone{Name: "UTC+04:30", Offset: 16200}
	const tehran, newYork, half = 12600, -18000, 20700 // half: +05:45
	for _, c := range []struct {
		date   string
		offset int
		want   string
	}{
		{"2025-10-09T21:50", tehran, "2025-10-09T20:50+03:30"},
		{"2025-10-09T21:50+05:00", tehran, "2025-10-09T20:20+03:30"},
		{"2025-10-09T00:10:05Z", newYork, "2025-10-08T19:10:05-05:00"},
		{"2025-12-31T23:59~", half, "2026-01-01T01:14+05:45~"},
		{"2025-10-09T21:50?", 0, "2025-10-09T17:20+00:00?"},
		{"2025-10-09T21:50+04:30%", tehran, "2025-10-09T20:50+03:30%"},
		{"2025-10-09T21:50/2025-10-10T02:00", tehran, "2025-10-09T20:50+03:30/2025-10-10T01:00+03:30"},
		{"2025-10-09T21:50/..", tehran, "2025-10-09T20:50+03:30/.."},
		{"/2025-10-09T21:50", tehran, "/2025-10-09T20:50+03:30"},
		{"2025-10-09/2025-10-10T02:00", tehran, "2025-10-09/2025-10-10T01:00+03:30"},
		{"2025-10-09", newYork, "2025-10-09"},
		{"2025-10~", newYork, "2025-10~"},
		{"", newYork, ""},
	} {
		w, err := edtf.Parse(c.date, kabul)
		if err != nil {
			t.Fatal(err)
		}
		moved := w.On(c.offset)
		if moved.Text != c.want {
			t.Errorf("%s on the clock %+d is %s, want %s", c.date, c.offset, moved.Text, c.want)
		}
		if moved.Start != w.Start || moved.End != w.End || moved.SoftStart != w.SoftStart || moved.SoftEnd != w.SoftEnd {
			t.Errorf("%s is another time on the clock %+d: %+v, was %+v", c.date, c.offset, moved, w)
		}
	}
}
