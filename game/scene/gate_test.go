package scene_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// smallStory is a story of the given events (JSON objects) in November 2025.
func smallStory(tb testing.TB, events ...string) *scene.Scene {
	tb.Helper()
	return scenetest.CompileData(tb, "small.json", []byte(smallJSON("", events...)))
}

// smallJSON is its file, with more fields of the map.
func smallJSON(moreMap string, events ...string) string {
	for i := range events {
		events[i] = fmt.Sprintf(`{"id": "e%d", "title": "Event %d", "sources": [{"publisher": "Agency", "url": "https://example.com/%d"}], %s}`, i, i, i, events[i])
	}
	return `{"hamsaya": 1, "title": "Small", "asOf": "2025-11-30", "languages": ["en"], "length": 110,
		"map": {"focus": ["IRN", "AFG", "PAK"], "bounds": [44, 24, 77.5, 40]` + moreMap + `},
		"events": [` + strings.Join(events, ",\n") + `]}`
}

// TestJoinedGatesTellOfAllTheirEvents holds that gates which are drawn as one
// still have the mark of each event that left one of them as it is, the last on
// top: what is shut does not vanish because its neighbour has opened.
func TestJoinedGatesTellOfAllTheirEvents(t *testing.T) {
	s := smallStory(t,
		`"kind": "closure", "when": "2025-11-02", "at": ["torkham", "kharlachi", "ghulam-khan"]`,
		`"kind": "closure", "when": "2025-11-04", "at": "angoor-adda"`,
		`"kind": "reopening", "when": "2025-11-06", "at": "torkham", "status": "partial"`, quiet)
	u := at(s, 8, 0)
	sheet := s.Layout(scene.Spec{Width: 360, Height: 640, DeviceScale: 1})
	var l draw.List
	sheet.Frame(moment(u), &l)
	marks := map[draw.Rect][]int32{}
	for _, n := range l.Nodes {
		if n.Role == draw.RoleMark && n.Path.Empty() && n.Bound.Min.Y < sheet.Strip().Min.Y {
			marks[n.Bound] = append(marks[n.Bound], n.Ref.Index)
		}
	}
	joined := 0
	for bound, events := range marks {
		last := events[len(events)-1]
		if picked, _ := l.Pick(bound.Center().X, bound.Center().Y, 0); picked.Ref.Index != last || last != slices.Max(events) {
			t.Errorf("pressing the gates of the events %v opens %d", events, picked.Ref.Index)
		}
		slices.Sort(events)
		if joined = max(joined, len(events)); len(slices.Compact(events)) != len(events) {
			t.Errorf("an event has two marks at one place: %v", events)
		}
	}
	if joined != 3 {
		t.Errorf("the joined gates tell of %d events, want the 3 that left them as they are: %v", joined, marks)
	}
}

// at is the playing time of a date of November 2025.
func at(s *scene.Scene, day, hour int) float64 {
	return s.Pace.Playing(timeline.FromCivil(2025, 11, day, hour, 0, 0))
}

// quiet keeps the axis wide, so that days pass slowly enough to look at.
const quiet = `"kind": "statement", "when": "2025-11-28", "from": "tehran", "to": "kabul"`

// TestGateKeepsItsStateUntilTheNextEvent follows one crossing through
// closing, a partial reopening and opening, with its swings.
func TestGateKeepsItsStateUntilTheNextEvent(t *testing.T) {
	s := smallStory(t,
		`"kind": "closure", "when": "2025-11-03", "at": "torkham"`,
		`"kind": "reopening", "when": "2025-11-10", "at": "torkham", "status": "partial", "statusNote": "returnees only"`,
		`"kind": "reopening", "when": "2025-11-17", "at": "torkham"`, quiet,
		`"kind": "statement", "when": "2025-11-01", "from": "tehran", "to": "kabul"`)
	for _, k := range []struct {
		day   int
		want  story.GateStatus
		event int32
	}{
		{2, story.GateOpen, -1}, {5, story.GateClosed, 0}, {9, story.GateClosed, 0},
		{11, story.GatePartial, 1}, {16, story.GatePartial, 1}, {18, story.GateOpen, 2}, {29, story.GateOpen, 2},
	} {
		now, _, turned, event := s.GateAt("torkham", at(s, k.day, 6))
		if now != k.want || turned != 1 || event != k.event {
			t.Errorf("on %d November the gate is in state %v, turned %.2f, by event %d; want %v by %d, at rest", k.day, now, turned, event, k.want, k.event)
		}
	}
	_, land, _, _ := s.Life(1)
	if now, before, turned, _ := s.GateAt("torkham", land-0.2); now != story.GatePartial || before != story.GateClosed || turned <= 0 || turned >= 1 {
		t.Errorf("just before it lands the gate goes from %v to %v and has turned %.2f; want to be on its way from closed to partly open", before, now, turned)
	}
	if other, _, _, event := s.GateAt("chaman-spin-boldak", at(s, 5, 0)); other != story.GateOpen || event != -1 {
		t.Errorf("another crossing is in state %v by event %d, want open and untouched", other, event)
	}
}

// TestClosureWithAnEndOpensByItself holds that a closure that is written
// with its end is over after it.
func TestClosureWithAnEndOpensByItself(t *testing.T) {
	s := smallStory(t, `"kind": "closure", "when": "2025-11-03/2025-11-06", "at": "torkham"`, quiet)
	if now, _, _, _ := s.GateAt("torkham", at(s, 5, 0)); now != story.GateClosed {
		t.Errorf("within the closure the gate is in state %v, want closed", now)
	}
	if now, _, _, _ := s.GateAt("torkham", at(s, 8, 0)); now != story.GateOpen {
		t.Errorf("after the closure the gate is in state %v, want open", now)
	}
}

// TestClosureWithoutAnEndLasts holds that an open end is not an end.
func TestClosureWithoutAnEndLasts(t *testing.T) {
	s := smallStory(t, `"kind": "closure", "when": "2025-11-03/..", "at": "torkham"`, quiet)
	if now, _, _, _ := s.GateAt("torkham", s.Pace.Length()); now != story.GateClosed {
		t.Errorf("at the end of the story the gate is in state %v, want closed", now)
	}
}

// TestGateStaysShutWhileAnyClosureLasts holds that of two closures that
// overlap the end of the one does not open what the other keeps shut, and
// that what holds then is the stricter of the two.
func TestGateStaysShutWhileAnyClosureLasts(t *testing.T) {
	s := smallStory(t,
		`"kind": "closure", "when": "2025-11-03/2025-11-08", "at": "torkham"`,
		`"kind": "closure", "when": "2025-11-06/2025-11-14", "at": "torkham"`,
		`"kind": "closure", "when": "2025-11-17/2025-11-25", "at": "torkham"`,
		`"kind": "closure", "when": "2025-11-19/2025-11-21", "at": "torkham", "status": "partial"`, quiet)
	for day, want := range map[int]story.GateStatus{4: story.GateClosed, 7: story.GateClosed, 11: story.GateClosed, 16: story.GateOpen,
		18: story.GateClosed, 20: story.GateClosed, 23: story.GateClosed, 27: story.GateOpen} {
		if now, _, _, _ := s.GateAt("torkham", at(s, day, 0)); now != want {
			t.Errorf("on %d November the gate is in state %v, want %v", day, now, want)
		}
	}
}

// TestClosureOfUnknownDateShutsNothing holds that a closure that nobody dates
// is in the list alone.
func TestClosureOfUnknownDateShutsNothing(t *testing.T) {
	s := smallStory(t, `"kind": "closure", "when": "unknown", "at": "torkham"`,
		`"kind": "statement", "when": "2025-11-03", "from": "tehran", "to": "kabul"`, quiet)
	for _, u := range []float64{at(s, 20, 0), s.Pace.Length()} {
		if now, _, _, _ := s.GateAt("torkham", u); now != story.GateOpen {
			t.Errorf("at %v s the story shows the gate in state %v, want open", u, now)
		}
	}
}

// TestWhatReopensWasClosed holds that a crossing of which the story first tells
// that it opens is not shown open before.
func TestWhatReopensWasClosed(t *testing.T) {
	s := smallStory(t, `"kind": "statement", "when": "2025-11-03", "from": "tehran", "to": "kabul"`,
		`"kind": "reopening", "when": "2025-11-10", "at": "torkham", "status": "partial"`, quiet)
	for day, want := range map[int]story.GateStatus{5: story.GateClosed, 20: story.GatePartial} {
		if now, _, _, _ := s.GateAt("torkham", at(s, day, 0)); now != want {
			t.Errorf("on %d November the gate is in state %v, want %v", day, now, want)
		}
	}
}

// TestClusterWearsItsWorstState holds that gates that are drawn as one look as
// the worst of them is, closed before partly open before open, and that their
// words say the rest.
func TestClusterWearsItsWorstState(t *testing.T) {
	s := smallStory(t,
		`"kind": "reopening", "when": "2025-11-03", "at": "torkham", "status": "partial"`,
		`"kind": "closure", "when": "2025-11-03", "at": "kharlachi"`,
		`"kind": "reopening", "when": "2025-11-10", "at": "kharlachi", "status": "partial"`,
		`"kind": "reopening", "when": "2025-11-17", "at": "kharlachi"`, quiet)
	spec := phone
	spec.Theme = "paper"
	theme := layout.ThemeNamed("paper")
	for _, c := range []struct {
		day   int
		color draw.Color
		words string
	}{{6, theme.Closed, "1 closed, 1 partly"}, {14, theme.Partial, "2 of 4 partly open"}, {26, theme.Partial, "1 of 4 partly open"}} {
		u := at(s, c.day, 0)
		spec.Map = s.Home(spec)
		var l draw.List
		s.Layout(spec).Frame(moment(u), &l)
		found := false
		group := ""
		for i := range l.Ops {
			op := &l.Ops[i]
			if op.Kind == draw.OpBegin {
				group = op.Name
			}
			if group == "crossings" && op.Kind == draw.OpText && strings.Contains(op.Run.Text, "partly") {
				found = true
				if op.Run.Text != c.words || op.Color != c.color {
					t.Errorf("on %d November the gates say %q in %v, want %q in %v", c.day, op.Run.Text, op.Color, c.words, c.color)
				}
			}
		}
		if !found {
			t.Errorf("on %d November the gates are not drawn as one, or say nothing", c.day)
		}
	}
}

// TestFormTellsGatesApart holds that a closed, a partly open and an open gate
// differ in more than colour.
func TestFormTellsGatesApart(t *testing.T) {
	s := smallStory(t,
		`"kind": "closure", "when": "2025-11-03", "at": "torkham"`,
		`"kind": "reopening", "when": "2025-11-10", "at": "torkham", "status": "partial"`,
		`"kind": "reopening", "when": "2025-11-17", "at": "torkham"`, quiet)
	sheet := sheetAt(s, wide, 0)
	seen := map[string]int{}
	for _, day := range []int{6, 14, 26} {
		var l draw.List
		sheet.Frame(moment(at(s, day, 0)), &l)
		shape, group := "", ""
		for i := range l.Ops {
			op := &l.Ops[i]
			if op.Kind == draw.OpBegin {
				group = op.Name
			}
			if group == "crossings" && (op.Kind == draw.OpFill || op.Kind == draw.OpStroke) {
				shape += fmt.Sprintln(op.Kind, l.Points(op.Path))
			}
		}
		if other, ok := seen[shape]; ok {
			t.Errorf("the gates on %d November look as they did on %d November but for colour", day, other)
		}
		seen[shape] = day
	}
}

// TestGatesOfTheStoryAreNamed holds that a crossing that the story closes or
// opens has its name beside it, or at the end of a line, on all but small frames:
// nineteen of twenty in every language.
func TestGatesOfTheStoryAreNamed(t *testing.T) {
	s := compile(t, realStory)
	for _, l := range locale.All() {
		named, nameless := 0, []string(nil)
		for _, size := range [][2]float64{{768, 1024}, {1280, 720}, {1920, 1080}} {
			for c := range s.Chapters {
				spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, l.Tag, locale.FlowLanguage)
				spec.Map = s.CameraAtRest(s.Chapters[c].U.End-0.01, spec)
				n, without := s.Layout(spec).Named()
				named, nameless = named+n, append(nameless, without...)
			}
		}
		if named < 80 || len(nameless)*19 > named {
			t.Errorf("%s: %d crossings are named and these are not: %v", l.Tag, named, nameless)
		}
	}
}
