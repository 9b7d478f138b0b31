package scene_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// FuzzStories draws stories that no one would write: the real one with
// fields of its events changed at random, as far as the parser lets them
// through. None may panic, and no list may hold a number that is none.
func FuzzStories(f *testing.F) {
	for seed := range uint64(24) {
		f.Add(seed, uint16(320+seed*97), uint16(200+seed*53), float64(seed)/23)
	}
	world, data := scenetest.Atlas(f), scenetest.Read(f, realStory)
	gazetteer := story.AtlasGazetteer(world)
	f.Fuzz(func(t *testing.T, seed uint64, width, height uint16, at float64) {
		written, err := mutated(data, rand.New(rand.NewPCG(seed, 1)))
		if err != nil {
			t.Fatal(err)
		}
		st, _ := file.Parse("mutated.json", written, gazetteer)
		if st == nil {
			return // the parser says why
		}
		s, err := scene.Compile(st, world, fonts(t))
		if err != nil {
			return
		}
		spec := scene.Spec{Width: float64(width % 4096), Height: float64(height % 4096), DeviceScale: 1,
			Theme: []string{"paper", "night"}[seed%2], Folded: seed%3 == 0, Legend: seed%5 == 0, Hidden: uint32(seed % 7),
			Lang: []string{"en", "fa-IR", "ur-PK"}[seed/2%3], Flow: locale.Flow(seed / 6 % 3), Labels: locale.Labels(seed / 5 % 3)}
		l, _ := locale.Find(spec.Lang)
		spec.Style = l.Style()
		spec.Style.Calendar = calendar.System(seed/3%3) + calendar.Gregorian
		spec.Style.Second, spec.Style.Clock = calendar.System(seed/7%4), locale.Clock(seed/11%4)
		if math.IsNaN(at) || math.IsInf(at, 0) {
			at = 0.5
		}
		for _, u := range []float64{at * s.Pace.Length(), 0, s.Pace.Length(), s.Stops[len(s.Stops)/2].U} {
			v := moment(u)
			v.Selected = int32(seed%uint64(len(st.Events)+1)) - 1
			sheet := sheetAt(s, spec, u)
			var l draw.List
			sheet.Frame(v, &l)
			holdNumbers(t, &l)
			sheet.Status(v)
			if x := sheet.SeekAt(float32(at) * float32(width)); math.IsNaN(x) {
				t.Fatal("the strip leads to no moment")
			}
		}
	})
}

// TestStoriesOfOneEventAreDrawn draws every event of the real story alone:
// an axis of one date, no chapters, no camera.
func TestStoriesOfOneEventAreDrawn(t *testing.T) {
	whole := compile(t, realStory).Story
	for i := range whole.Events {
		st := *whole
		st.Chapters = nil
		st.Events = whole.Events[i : i+1 : i+1]
		st.Events = append([]story.Event(nil), st.Events...)
		st.Events[0].Related = nil
		s := compileStory(t, &st)
		for _, spec := range []scene.Spec{wide, phone} {
			for _, u := range []float64{0, s.Stops[0].U, s.Pace.Length()} {
				var l draw.List
				sheetAt(s, spec, u).Frame(moment(u), &l)
				holdNumbers(t, &l)
			}
		}
	}
}

// mutated changes a story's file in a few places at random.
func mutated(data []byte, random *rand.Rand) ([]byte, error) {
	var file map[string]any
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	events := file["events"].([]any)
	pick := func(list ...any) any { return list[random.IntN(len(list))] }
	place := func() any {
		return pick("tehran", "kabul", "islamabad", "doha", "moscow", "beijing", "torkham", "chaman-spin-boldak", "chabahar", "karachi", "istanbul", "riyadh")
	}
	if random.IntN(2) == 0 { // few events
		random.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		events = events[:1+random.IntN(len(events))]
		kept := map[any]bool{}
		for _, e := range events {
			kept[e.(map[string]any)["id"]] = true
		}
		for _, e := range events {
			delete(e.(map[string]any), "related")
		}
		for _, c := range file["chapters"].([]any) {
			delete(c.(map[string]any), "events")
		}
	}
	for range 1 + random.IntN(40) {
		e := events[random.IntN(len(events))].(map[string]any)
		switch random.IntN(9) {
		case 0:
			e["when"] = pick("2025", "2025-10", "2025-11-17~", "2025-11-24?", "unknown", "2025-10-12/..", "../2025-10-12", "2025-10-25/2025-11-30", "2025-23", "1066-10-14", "2025-10-12T21:50+04:30", "9999-12-31", "2025-10-09/")
		case 1:
			e["kind"] = pick("call", "statement", "mediation", "talks", "visit", "truce", "clash", "attack", "closure", "reopening", "trade")
		case 2:
			e["from"] = []any{place(), place()}
		case 3:
			e["to"] = place()
		case 4:
			e["at"] = []any{place(), place(), place()}
		case 5:
			e["value"] = map[string]any{"amount": pick(0, 1, 1e-9, 1e18, 114e6), "unit": pick("USD", "t", "IRR"), "months": pick(1, 6, 0.01),
				"before": pick(1, 1e18), "from": place(), "to": place()}
		case 6:
			e["alleged"], e["disputed"] = random.IntN(2) == 0, random.IntN(2) == 0
		case 7:
			e["status"] = pick("open", "partial", "closed")
		case 8:
			delete(e, pick("from", "to", "at", "value", "claims", "sources", "via").(string))
		}
	}
	file["events"] = events
	file["pace"] = pick("even", "eventful")
	file["length"] = pick(1, 75, 3600)
	shown := file["map"].(map[string]any)
	shown["projection"] = pick("conic", "mercator", "equirectangular")
	switch random.IntN(4) {
	case 0:
		delete(shown, "bounds")
	case 1:
		delete(shown, "bounds")
		shown["fit"] = []any{place()}
	case 2:
		shown["bounds"] = pick([]any{-179, -80, 179, 84}, []any{60, 30, 60.01, 30.01}, []any{-10, -60, 10, 60})
	}
	if random.IntN(3) == 0 {
		delete(file, "chapters")
	}
	return json.Marshal(file)
}

// holdNumbers holds that a list, with all that it embeds, is drawn with
// numbers.
func holdNumbers(t *testing.T, l *draw.List) {
	t.Helper()
	finite := func(what string, vs ...float32) {
		for _, v := range vs {
			if f := float64(v); math.IsNaN(f) || math.IsInf(f, 0) {
				t.Fatalf("%s holds %v", what, vs)
			}
		}
	}
	for i := range l.Ops {
		op := &l.Ops[i]
		for _, p := range l.Points(op.Path) {
			finite("a path", p.X, p.Y)
		}
		finite("an operation", op.At.X, op.At.Y, op.HaloWidth, op.Stroke.Width, op.Stroke.Phase,
			op.Clip.Min.X, op.Clip.Min.Y, op.Clip.Max.X, op.Clip.Max.Y)
		if op.Stroke.Width < 0 {
			t.Fatalf("a stroke is %v wide", op.Stroke.Width)
		}
		if op.Sub != nil {
			holdNumbers(t, op.Sub)
		}
	}
	for _, n := range l.Nodes {
		finite("a node", n.Bound.Min.X, n.Bound.Min.Y, n.Bound.Max.X, n.Bound.Max.Y, n.Reach)
	}
}
