package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// A frame names no smaller unit of time than the dates that are told do: nobody gave
// the day on which something of November was, or the hour of something of a day.
func TestMomentsAreToldAsFinelyAsTheStory(t *testing.T) {
	for _, c := range []struct{ when, span, day, flag string }{
		{"1995 2001 2025", "1995–2025", "2025", "2025"},
		{"1995-05 2025-11", "May 1995 – November 2025", "November 2025", "Nov 2025"},
		{"2025-10 2025-11", "October–November 2025", "November 2025", "Nov 2025"},
		{"2025-11", "November 2025", "November 2025", "Nov 2025"},
		{"1893-11-12 2025", "1893–2025", "2025", "2025"},
		{"193X 195X", "1930–1959", "the 1950s", "the 1950s"},
		{"2025-11-03 2025-11-17", "3–17 November 2025", "17 November 2025", "17 Nov 2025"},
		{"2025-11-17T08:15Z 2025-11-17T10:00Z", "17 November 2025", "17 November 2025", "17 Nov 2025, 10:00 (UTC)"},
	} {
		s := compileDates(t, strings.Fields(c.when)...)
		u := s.Stops[len(s.Stops)-1].U
		sheet := sheetAt(s, wide, u)
		if got := sheet.Status(moment(u)).Day; got != c.day {
			t.Errorf("%s: the last event's moment is %q, want %q", c.when, got, c.day)
		}
		var l draw.List
		sheet.Frame(moment(u), &l)
		texts, _ := words(&l)
		for _, want := range []string{c.span, c.flag} {
			if !texts[want] {
				t.Errorf("%s: the frame does not say %q; it has %v", c.when, want, texts)
			}
		}
	}
}

// A card that is there from the start is not empty where the story has no lede.
func TestIntroWithoutLede(t *testing.T) {
	s := scenetest.CompileData(t, "bare", []byte(`{"hamsaya": 1, "title": "T", "events": [
		{"id": "a", "kind": "call", "when": "2025-11-03", "title": "E", "from": "kabul", "to": "tehran"},
		{"id": "b", "kind": "call", "when": "2025-11-17", "title": "E", "from": "kabul", "to": "tehran"}]}`))
	var l draw.List
	sheetAt(s, phone, 0).Frame(moment(0), &l)
	if texts, _ := words(&l); !texts["2 events, 3–17 November 2025"] {
		t.Errorf("the first frame has %v", texts)
	}
}

// The axis begins in the month of the first event, also where that is its first
// day, and has no ticks that are finer than the story's dates.
func TestAxisBeginsWithTheStory(t *testing.T) {
	for _, c := range []struct{ when, has, lacks string }{
		{"2025-11-01 2025-11-10 2025-11-20", "November 2025", "October 2025"},
		{"2025-11-01", "1 November", "31 October"},
		{"2025-11-01", "2", "12:00"},
		{"2025-10-26 2025-10-30", "26 October", "12:00"},
		{"2025-11-01T06:10Z 2025-11-01T06:10Z", "1 November", "10:05"},
		{"2025-11-01T06:10:00Z 2025-11-01T06:11:00Z", "06:10:05", "10:05"},
	} {
		s := compileDates(t, strings.Fields(c.when)...)
		var l draw.List
		sheetAt(s, wide, 0).Frame(moment(0), &l)
		if texts, _ := words(&l); !texts[c.has] || texts[c.lacks] {
			t.Errorf("%s: the frame should say %q and not %q; it has %v", c.when, c.has, c.lacks, texts)
		}
	}
}

// An event of unknown date is in no frame and at no moment; its card can be
// opened all the same.
func TestUndatedEventsAreNotPlayed(t *testing.T) {
	s := scenetest.CompileData(t, "undated", []byte(`{"hamsaya": 1, "title": "T", "events": [
		{"id": "a", "kind": "call", "when": "2025-11-03", "title": "Dated", "from": "kabul", "to": "tehran"},
		{"id": "b", "kind": "closure", "when": "", "title": "Undated", "at": "torkham"},
		{"id": "c", "kind": "trade", "when": "", "title": "Undated too", "from": "karachi", "to": "kabul"}]}`))
	if len(s.Stops) != 1 {
		t.Fatalf("there are %d stops", len(s.Stops))
	}
	for u := 0.0; u <= s.Pace.Length(); u += 0.5 {
		var l draw.List
		sheetAt(s, wide, u).Frame(moment(u), &l)
		for text := range first(words(&l)) {
			if strings.Contains(text, "Undated") {
				t.Fatalf("at %v s the frame says %q", u, text)
			}
		}
	}
	var l draw.List
	v := moment(0)
	v.Selected = 1
	sheetAt(s, wide, 0).Frame(v, &l)
	if texts := first(words(&l)); !texts["Undated"] {
		t.Errorf("its card is not open: %v", texts)
	}
	if m, err := scene.FindMoment(s, ""); err != nil || m.U != s.Stops[0].U {
		t.Errorf("the story stands at %v (%v)", m.U, err)
	}
	for at, want := range map[string]string{"b": "that event has no date", "bb": "an event's id such as a"} {
		if _, err := scene.FindMoment(s, at); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("moment %q: %v", at, err)
		}
	}
}

func first[A, B any](a A, _ B) A { return a }

// compileDates makes a story of a call at each of these dates.
func compileDates(t *testing.T, when ...string) *scene.Scene {
	t.Helper()
	var events []string
	for i, w := range when {
		events = append(events, fmt.Sprintf(`{"id": "e%d", "kind": "call", "when": %q, "title": "E", "from": "kabul", "to": "tehran"}`, i, w))
	}
	return scenetest.CompileData(t, "dates", []byte(`{"hamsaya": 1, "title": "T", "events": [`+strings.Join(events, ",")+`]}`))
}
