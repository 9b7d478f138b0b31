package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// A frame names no smaller unit of time than the story's dates do: nobody gave
// the day on which something of November was, or the hour of something of a day.
func TestMomentsAreToldAsFinelyAsTheStory(t *testing.T) {
	for _, c := range []struct{ when, span, day, flag string }{
		{"1995 2001 2025", "1995–2025", "2025", "2025"},
		{"1995-05 2025-11", "May 1995 – November 2025", "November 2025", "Nov 2025"},
		{"2025-10 2025-11", "October–November 2025", "November 2025", "Nov 2025"},
		{"2025-11", "November 2025", "November 2025", "Nov 2025"},
		{"1893-11-12 2025", "1893–2025", "2 July 2025", "2 Jul 2025"},
		{"2025-11-03 2025-11-17", "3–17 November 2025", "17 November 2025", "17 Nov 2025"},
		{"2025-11-17T08:15Z 2025-11-17T10:00Z", "17 November 2025", "17 November 2025", "17 Nov 2025, 10:00 (UTC)"},
	} {
		var events []string
		for i, when := range strings.Fields(c.when) {
			events = append(events, fmt.Sprintf(`{"id": "e%d", "kind": "call", "when": %q, "title": "E", "from": "kabul", "to": "tehran"}`, i, when))
		}
		s := scenetest.CompileData(t, "unit", []byte(`{"hamsaya": 1, "title": "T", "events": [`+strings.Join(events, ",")+`]}`))
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
