package scene_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// lasting is a story of September to November in which one event of each kind
// has that date, after one of 1 September, and with that more of what a story
// has.
func lasting(tb testing.TB, when, more string, kinds ...string) *scene.Scene {
	tb.Helper()
	events := ""
	for _, kind := range kinds {
		places := `"at": "torkham"`
		switch kind {
		case "call", "visit", "trade":
			places = `"from": "kabul", "to": "tehran"`
		case "talks":
			places = `"from": ["kabul", "islamabad"], "at": "tehran"`
		}
		events += fmt.Sprintf(`{"id": %q, "kind": %q, "when": %q, "title": "It", %s},`, kind, kind, when, places)
	}
	return scenetest.CompileData(tb, "lasting.json", []byte(fmt.Sprintf(`{"hamsaya": 1, "title": "Lasting", "languages": ["en"], "map": {"focus": ["IRN", "AFG", "PAK"]}%s, "events": [
		{"id": "first", "kind": "call", "when": "2025-09-01", "title": "The first", "from": "karachi", "to": "islamabad"}, %s
		{"id": "last", "kind": "call", "when": "2025-11-30", "title": "The last", "from": "karachi", "to": "islamabad"}]}`, more, events)))
}

// noonOf is when the story's clock shows the noon of a day.
func noonOf(tb testing.TB, s *scene.Scene, day string) float64 {
	tb.Helper()
	w, err := edtf.Parse(day, edtf.UTC)
	if err != nil {
		tb.Fatal(err)
	}
	return s.Pace.Playing(w.Start + 43200)
}

// onTheMap are the events that a frame has marks of above the strip.
func onTheMap(s *scene.Scene, u float64) map[int32]bool {
	sheet := sheetAt(s, wide, u)
	var l draw.List
	sheet.Frame(moment(u), &l)
	on := map[int32]bool{}
	for n := range l.Shown() {
		if n.Role == draw.RoleMark && n.Ref.Action == draw.ActSelect && n.Bound.Max.Y < sheet.Strip().Min.Y {
			on[n.Ref.Index] = true
		}
	}
	return on
}

// What has not ended is on the map to the end of the play, and what began
// before it from its beginning; what ended or began nobody knows when is drawn
// softly there. That holds for every sort of mark.
func TestOpenEndsStayOnTheMap(t *testing.T) {
	kinds := []string{"truce", "clash", "talks", "visit", "call", "trade"}
	for when, want := range map[string][3]float64{ // how strong it is drawn before, during and after; 0: not at all
		"2025-10-12/..":         {0, 1, 1},
		"2025-10-12/":           {0, 1, 0.5},
		"../2025-10-12":         {1, 1, 0},
		"/2025-10-12":           {0.5, 1, 0},
		"2025-10-12/2025-10-13": {0, 1, 0},
		"2025-10-12":            {0, 1, 0},
		"2025-10/..":            {0, 1, 1},
		"../2025-10":            {1, 1, 0},
		"../2025-10-12T10:00":   {1, 1, 0},
	} {
		s := lasting(t, when, `, "length": 120`, kinds...)
		for i, alpha := range want {
			for k, kind := range kinds {
				u := [...]float64{noonOf(t, s, "2025-09-03"), stopOf(t, s, kind), noonOf(t, s, "2025-11-28")}[i]
				if got, soft, on := s.LastingAt(int32(k+1), u); on != (alpha > 0) || on && math.Abs(float64(got)-alpha) > 0.01 || soft != (alpha == 0.5) {
					t.Errorf("%s %s, %d: drawn %v, as strong as %v, softly %v; want %v", kind, when, i, on, got, soft, alpha)
				}
			}
		}
		for i, day := range map[int]string{0: "2025-09-03", 2: "2025-11-28"} {
			on := onTheMap(s, noonOf(t, s, day))
			for k, kind := range kinds {
				if on[int32(k+1)] != (want[i] > 0) {
					t.Errorf("%s %s: on %s the frame has it: %v", kind, when, day, on[int32(k+1)])
				}
			}
		}
	}
}

// On the strip it runs on to the end, with an arrow, or fades towards it.
func TestOpenEndsOnTheStrip(t *testing.T) {
	for when, want := range map[string]struct{ arrowBack, fadeBack, arrowOn, fadeOn bool }{
		"2025-10-12/..":  {arrowOn: true},
		"2025-10-12~/..": {arrowOn: true},
		"2025-10-12/":    {fadeOn: true},
		"../2025-10-12":  {arrowBack: true},
		"../2025-10-12~": {arrowBack: true},
		"/2025-10-12":    {fadeBack: true},
	} {
		s := lasting(t, when, "", "truce")
		sheet := sheetAt(s, wide, 0)
		first, last := sheet.Track()
		var l draw.List
		sheet.Frame(moment(0), &l)
		var got struct{ arrowBack, fadeBack, arrowOn, fadeOn bool }
		eachPath(&l, "", func(group string, op *draw.Op, b draw.Rect) {
			if group != "timeline" || op.Kind != draw.OpFill || math.Abs(float64(b.Center().Y-sheet.LaneY(0))) > 1 || b.Height() < 2 {
				return
			}
			got.fadeBack = got.fadeBack || op.HasFade && scene.Near(b.Min.X, first)
			got.fadeOn = got.fadeOn || op.HasFade && scene.Near(b.Max.X, last)
			got.arrowBack = got.arrowBack || scene.Near(b.Min.X, first-5)
			got.arrowOn = got.arrowOn || scene.Near(b.Max.X, last+5)
		})
		if got != want {
			t.Errorf("%s is drawn with %+v, want %+v", when, got, want)
		}
	}
}

// eachPath visits the fills and strokes of a list and of those in it, with the
// group that they are in and their bound.
func eachPath(l *draw.List, group string, yield func(group string, op *draw.Op, b draw.Rect)) {
	groups := []string{group}
	for i := range l.Ops {
		op := &l.Ops[i]
		switch op.Kind {
		case draw.OpBegin:
			groups = append(groups, op.Name)
		case draw.OpEnd:
			groups = groups[:len(groups)-1]
		case draw.OpEmbed:
			eachPath(op.Sub, groups[len(groups)-1], yield)
		case draw.OpFill, draw.OpStroke:
			yield(groups[len(groups)-1], op, l.Bound(op.Path))
		}
	}
}

// A gate that was shut from before the story is shut at its beginning; one of
// which nobody knows when it opened is drawn softly until the next change.
func TestGatesWithOpenEnds(t *testing.T) {
	for when, want := range map[string][3]story.GateStatus{
		"2025-10-12/..": {story.GateOpen, story.GateClosed, story.GateClosed},
		"2025-10-12/":   {story.GateOpen, story.GateClosed, story.GateClosed},
		"../2025-10-12": {story.GateClosed, story.GateClosed, story.GateOpen},
		"/2025-10-12":   {story.GateClosed, story.GateClosed, story.GateOpen},
	} {
		s := lasting(t, when, "", "closure")
		for i, day := range []string{"2025-09-03", "2025-10-12", "2025-11-25"} {
			if got, _, _, _ := s.GateAt("torkham", noonOf(t, s, day)); got != want[i] {
				t.Errorf("%s: on %s the gate is %v, want %v", when, day, got, want[i])
			}
		}
	}
}

// A chapter that has not ended runs to the next one, or to the story's end.
func TestChaptersWithOpenEnds(t *testing.T) {
	s := lasting(t, "2025-10-12", `, "chapters": [{"id": "a", "title": "A", "span": "../2025-10-05"}, {"id": "b", "title": "B", "span": "2025-10-06/.."}, {"id": "c", "title": "C", "span": "2025-11-20/"}]`, "truce")
	for i, want := range [][2]string{{"2025-09-01", "2025-10-06"}, {"2025-10-06", "2025-11-20"}, {"2025-11-20", "2025-12-01"}} {
		if got := [2]string{edtf.FormatISODay(s.Chapters[i].T.Start), edtf.FormatISODay(s.Chapters[i].T.End)}; got != want {
			t.Errorf("chapter %d is from %s to %s, want %s to %s", i+1, got[0], got[1], want[0], want[1])
		}
	}
}
