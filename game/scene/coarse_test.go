package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// calls is a story of calls on these dates, with the ids e0, e1 and so on.
func calls(tb testing.TB, more string, dates ...string) *scene.Scene {
	tb.Helper()
	var events []string
	for i, when := range dates {
		events = append(events, fmt.Sprintf(`{"id": "e%d", "title": "Event %d", "kind": "call", "when": %q, "from": "kabul", "to": "tehran"}`, i, i, when))
	}
	return scenetest.CompileData(tb, "calls.json", []byte(`{"hamsaya": 1, "title": "Calls", "languages": ["en"], "map": {"focus": ["IRN", "AFG"]}`+more+
		`, "events": [`+strings.Join(events, ",")+`]}`))
}

// flagOf is what stands on the pin of the strip.
func flagOf(sheet *scene.Sheet, v scene.View) string {
	var l draw.List
	sheet.Frame(v, &l)
	for _, w := range lines(&l, "", nil) {
		if w.group == "playhead" {
			return w.run.Text
		}
	}
	return ""
}

// The pin, the words for who cannot see and the date for links name a moment as
// coarsely as the event that is told, whatever other events are dated by.
func TestMomentIsNoFinerThanWhatIsTold(t *testing.T) {
	for _, c := range []struct {
		dates []string
		told  int
		flag  string
		day   string
		date  string
	}{
		{[]string{"1985-05-06", "1990"}, 1, "1990", "1990", "1990"},
		{[]string{"1985-05-06", "1990"}, 0, "6 May 1985", "6 May 1985", "1985-05-06"},
		{[]string{"2025-05-06", "2025-08"}, 1, "Aug 2025", "August 2025", "2025-08"},
		{[]string{"2025-05-06", "2025-23"}, 1, "autumn 2025", "autumn 2025", "2025-23"},
		{[]string{"2019-05-06", "202X"}, 1, "the 2020s", "the 2020s", "202X"},
		{[]string{"2025-05-06T10:00", "2025-05-08"}, 1, "8 May 2025", "8 May 2025", "2025-05-08"},
		{[]string{"2025-05-06T10:00", "2025-05-08"}, 0, "6 May 2025, 10:00 (UTC)", "6 May 2025", "2025-05-06"},
	} {
		s := calls(t, "", c.dates...)
		spec := readIn(wide, "en", locale.FlowLanguage)
		v := moment(stopOf(t, s, fmt.Sprintf("e%d", c.told)))
		sheet := sheetAt(s, spec, v.U)
		status := sheet.Status(v)
		if flag := flagOf(sheet, v); flag != c.flag || status.Day != c.day || status.Date != c.date {
			t.Errorf("%v, the event %d told: the pin says %q, the words %q, links %q; want %q, %q, %q",
				c.dates, c.told, flag, status.Day, status.Date, c.flag, c.day, c.date)
		}
	}
}

// Before the first event and after the last a moment is named no finer than
// these are; nor is it in another calendar, nor in a second one, nor where
// another event's card is open.
func TestMomentIsNoFinerBeforeAndAfter(t *testing.T) {
	s := calls(t, "", "1985", "1990-05-06", "1995-08")
	spec := readIn(wide, "en", locale.FlowLanguage)
	for u, want := range map[float64]string{0: "1985", s.Pace.Length(): "Aug 1995"} {
		sheet := sheetAt(s, spec, u)
		if got := flagOf(sheet, moment(u)); got != want {
			t.Errorf("at %v the pin says %q, want %q", u, got, want)
		}
		if got := sheet.Status(moment(u)).Text; !strings.HasPrefix(strings.ReplaceAll(got, "August", "Aug"), want) {
			t.Errorf("at %v the words are %q, want %q first", u, got, want)
		}
	}
	spec.Style = locale.All()[0].Style()
	spec.Style.Calendar, spec.Style.Second = calendar.Persian, calendar.Islamic
	v := moment(stopOf(t, s, "e2"))
	if got := flagOf(sheetAt(s, spec, v.U), v); got != "Mordad–Shahrivar 1374 AP · Rabi I–Rabi II 1416 AH" {
		t.Errorf("in two calendars the pin says %q", got)
	}
	v.Selected = 1 // its card is open, the playhead is elsewhere
	if got := flagOf(sheetAt(s, readIn(wide, "en", locale.FlowLanguage), v.U), v); got != "Aug 1995" {
		t.Errorf("under another event's card the pin says %q", got)
	}
}

// What the play is said to lack is named no finer either.
func TestErrorsNameNoFinerDate(t *testing.T) {
	s := calls(t, "", "1985", "1990")
	if m, err := scene.FindMoment(s, "1985-03-01"); err != nil || m.U >= stopOf(t, s, "e0") {
		t.Errorf("a day of the first year: %v, %v", m, err)
	}
	for at, want := range map[string]string{
		"2031-01-01": "the story runs from 1985 to 1990; the nearest date that it tells is 1990",
		"1960":       "the nearest date that it tells is 1985",
		"???":        "write a date such as 1985",
	} {
		if _, err := scene.FindMoment(s, at); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", at, err, want)
		}
	}
}
