package scene_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// clocks is a story of calls and of a closure, in the years when Iran kept a
// summer time and since.
const clocks = `{"hamsaya": 1, "title": "Clocks", "timeZone": "+04:30", "languages": ["en"],
	"map": {"focus": ["IRN", "AFG", "PAK"]},
	"places": [{"id": "camp", "name": "Camp", "country": "AFG", "at": [66, 33], "timeZone": "+02:00"}],
	"events": [
		{"id": "summer", "title": "A call in summer", "kind": "call", "when": "2015-07-14T12:00", "from": "tehran", "to": "kabul"},
		{"id": "winter", "title": "A call in winter", "kind": "call", "when": "2015-12-14T12:00+04:30", "from": "tehran", "to": "kabul"},
		{"id": "later", "title": "A call when there is no summer time any more", "kind": "call", "when": "2024-07-14T14:50Z", "from": "tehran", "to": "kabul"},
		{"id": "night", "title": "A crossing shut at night", "kind": "closure", "when": "2024-07-15T23:45", "at": "chaman-spin-boldak"},
		{"id": "day", "title": "A crossing opened on some day", "kind": "reopening", "when": "2024-07-20", "at": "chaman-spin-boldak"},
		{"id": "camp", "title": "A truce where the clock is another", "kind": "truce", "when": "2024-07-21T12:00", "at": "camp"}
	]}`

// TestClocks holds that a time of day is shown on the clock of its place, or
// on the one that the reader asks for, and named; and that a day is the same
// on every clock.
func TestClocks(t *testing.T) {
	s := scenetest.CompileData(t, "clocks.json", []byte(clocks))
	for _, c := range []struct {
		clock locale.Clock
		want  []string
	}{
		{locale.ClockPlace, []string{"14 July 2015, 12:00 (UTC+04:30)", "14 December 2015, 11:00 (UTC+03:30)", "14 July 2024, 18:20 (UTC+03:30)", "16 July 2024, 00:15 (UTC+05:00)", "20 July 2024", "21 July 2024, 09:30 (UTC+02:00)"}},
		{locale.ClockStory, []string{"14 July 2015, 12:00 (UTC+04:30)", "14 December 2015, 12:00 (UTC+04:30)", "14 July 2024, 19:20 (UTC+04:30)", "15 July 2024, 23:45 (UTC+04:30)", "20 July 2024", "21 July 2024, 12:00 (UTC+04:30)"}},
		{locale.ClockUTC, []string{"14 July 2015, 07:30 (UTC)", "14 December 2015, 07:30 (UTC)", "14 July 2024, 14:50 (UTC)", "15 July 2024, 19:15 (UTC)", "20 July 2024"}},
		{locale.ClockReader, []string{"14 July 2015, 02:30 (UTC−05:00)", "14 December 2015, 02:30 (UTC−05:00)", "14 July 2024, 09:50 (UTC−05:00)", "15 July 2024, 14:15 (UTC−05:00)", "20 July 2024"}},
	} {
		style := locale.All()[0].Style()
		style.Clock, style.Reader = c.clock, -5*3600
		sheet := s.Layout(scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Lang: "en", Style: style})
		for i, want := range c.want {
			if got := sheet.Date(int32(i)); got != want {
				t.Errorf("%s clock: %s is dated %q, want %q", c.clock, s.Story.Events[i].ID, got, want)
			}
		}
	}
}

// TestBothEndsOfACall holds that a card gives the times at both ends where
// their clocks differ, in summers of other years too.
func TestBothEndsOfACall(t *testing.T) {
	s := scenetest.CompileData(t, "clocks.json", []byte(clocks))
	for event, want := range []string{"", "11:00 Tehran · 12:00 Kabul", "18:20 Tehran · 19:20 Kabul", "", "", ""} {
		card := readCard(t, s, wide, int32(event))
		if got := strings.Contains(card.words, " Tehran · "); got != (want != "") || !strings.Contains(card.words, want) {
			t.Errorf("the card of %s reads %q, want %q in it", s.Story.Events[event].ID, card.words, want)
		}
	}
}

// TestSecondCalendarOfATime holds that a card gives the day of a time in the
// second calendar by the same clock, and says the time once; and that the
// second row of an axis of hours counts days.
func TestSecondCalendarOfATime(t *testing.T) {
	s := scenetest.CompileData(t, "clocks.json", []byte(clocks))
	spec := wide
	spec.Style = locale.All()[0].Style()
	spec.Style.Second = calendar.Persian
	card := readCard(t, s, spec, 3) // 23:45 in Kabul is the next day in Chaman
	if want := "16 July 2024, 00:15 (UTC+05:00) · 26 Tir 1403 AP"; !strings.Contains(card.words, want) {
		t.Errorf("the card reads %q, want %q in it", card.words, want)
	}
	hours := compile(t, "assets/stories/elsewhere.json")
	var l draw.List
	hours.Layout(spec).Frame(moment(0), &l)
	rows := map[float32]int{}
	for _, w := range lines(&l, "", nil) {
		if w.group == "timeline" && strings.HasSuffix(w.run.Text, ":00") {
			rows[w.at.Y]++
		}
	}
	if len(rows) != 1 {
		t.Errorf("hours stand in %d rows, want 1: %v", len(rows), rows)
	}
}
