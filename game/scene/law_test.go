package scene_test

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

func dump(l *draw.List) string {
	var b bytes.Buffer
	l.Dump(&b)
	return b.String()
}

// TestScrub holds law 1: a frame depends on the moment alone, not on the way
// that led to it.
func TestScrub(t *testing.T) {
	worn, fresh := compile(t, realStory), compileAnew(t, realStory)
	random := rand.New(rand.NewPCG(7, 11))
	length := worn.Pace.Length()
	for _, spec := range []scene.Spec{wide, phone, readIn(wide, "fa-IR", locale.FlowLanguage), readIn(phone, "ur-PK", locale.FlowRight)} {
		var a, b draw.List
		sheet := sheetAt(worn, spec, 0)
		for seek := 0; seek < 120; seek++ {
			v := moment(random.Float64() * length)
			if seek%5 == 0 {
				v.Selected = int32(random.IntN(len(worn.Story.Events)))
			}
			sheet.Frame(v, &a)
			if seek%10 != 0 {
				continue
			}
			again := sheetAt(fresh, spec, 0)
			again.Frame(v, &b)
			if got, want := dump(&a), dump(&b); got != want {
				t.Fatalf("%s: frame at u=%v after %d seeks differs from a fresh one: %s", spec.Lang, v.U, seek, firstDifference(got, want))
			}
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\nwant " + y[i]
		}
	}
	return "one is longer"
}

// TestFrameAllocates holds that a frame allocates nothing once every part of
// the story has been seen, and that a card that is scrolled is not set anew.
func TestFrameAllocates(t *testing.T) {
	s := compile(t, realStory)
	for _, spec := range []scene.Spec{wide, phone, readIn(wide, "fa-IR", locale.FlowLanguage), readIn(phone, "ur-PK", locale.FlowRight)} {
		sheet := sheetAt(s, spec, 0)
		var l draw.List
		play := func() {
			for u := 0.0; u < s.Pace.Length(); u += 0.25 {
				sheet.Frame(moment(u), &l)
			}
		}
		play()
		if n := testing.AllocsPerRun(1, play); n != 0 {
			t.Errorf("%vx%v %s: playing the story a second time allocates %v times, want 0", spec.Width, spec.Height, spec.Lang, n)
		}
		v := moment(s.Pace.Length())
		v.Selected = longestCard(s, sheet)
		far := sheet.CardOverflow(v.Selected)
		if far < 20 {
			t.Fatalf("%vx%v %s: the longest card scrolls by %v dp", spec.Width, spec.Height, spec.Lang, far)
		}
		scroll := func() {
			for v.CardScroll = 0; v.CardScroll <= far; v.CardScroll += far / 32 {
				sheet.Frame(v, &l)
			}
		}
		scroll()
		if n := testing.AllocsPerRun(1, scroll); n != 0 {
			t.Errorf("%vx%v %s: scrolling a card a second time allocates %v times, want 0", spec.Width, spec.Height, spec.Lang, n)
		}
	}
}

// longestCard is the event whose open card can be scrolled furthest.
func longestCard(s *scene.Scene, sheet *scene.Sheet) (longest int32) {
	for e := range s.Story.Events {
		if sheet.CardOverflow(int32(e)) > sheet.CardOverflow(longest) {
			longest = int32(e)
		}
	}
	return longest
}

// TestNothingJumps holds that labels, panels and buttons keep their places
// while the story plays under one camera: only marks move.
func TestNothingJumps(t *testing.T) {
	s := compile(t, realStory)
	sheet := sheetAt(s, wide, 0)
	var l draw.List
	still := func(u float64) map[*draw.List]bool {
		sheet.Frame(moment(u), &l)
		lists := map[*draw.List]bool{}
		for _, op := range l.Ops {
			if op.Kind == draw.OpEmbed {
				lists[op.Sub] = true
			}
		}
		return lists
	}
	before := still(10)
	shared := 0
	for sub := range still(40) {
		if before[sub] {
			shared++
		}
	}
	if shared < 5 { // ground, names, head, chrome, foot
		t.Errorf("two moments of one sheet share %d still lists, want the 5 of map, names, title, controls and foot", shared)
	}
}

// TestEveryEventIsShown seeks each event and looks for its mark.
func TestEveryEventIsShown(t *testing.T) {
	s := compile(t, realStory)
	var l draw.List
	for _, stop := range s.Stops {
		e := &s.Story.Events[stop.Event]
		sheet := sheetAt(s, wide, stop.U)
		sheet.Frame(moment(stop.U), &l)
		if got := s.Current(stop.U, 0); got != stop.Event {
			t.Errorf("at the stop of %s the event told is %s", e.ID, s.Story.Events[got].ID)
		}
		if text := sheet.Status(moment(stop.U)).Text; !strings.Contains(text, e.Title.In("en").Words) {
			t.Errorf("at the stop of %s the status says %q", e.ID, text)
		}
		drawn := false
		for _, n := range l.Nodes {
			if n.Role == draw.RoleMark && n.Ref.Index == stop.Event {
				drawn = true
			}
		}
		placed := len(e.At)+len(e.From)+len(e.To)+len(e.Value) > 0
		// A statement at one place, and trade figures without a way, are told
		// in the card and on the strip alone.
		if form := s.Story.Kinds[e.Kind].Form; placed && !drawn && len(e.From) > 0 && len(e.To) > 0 {
			t.Errorf("%s (%s) is not on the map at its stop", e.ID, form)
		}
	}
}

// TestPlayLength holds the length of the real story's play.
func TestPlayLength(t *testing.T) {
	s := compile(t, realStory)
	if n := s.Pace.Length(); n < 150 || n > 240 {
		t.Errorf("the real story plays in %v seconds, want 150 to 240", n)
	}
	for i := 1; i < len(s.Stops); i++ {
		if s.Stops[i].U < s.Stops[i-1].U {
			t.Errorf("stop %d comes before the one before it", i)
		}
	}
}

// TestSizes draws at every size and scale that is promised, and looks for
// what no frame may hold.
func TestSizes(t *testing.T) {
	s := compile(t, realStory)
	var l draw.List
	for _, size := range [][2]float64{{320, 480}, {320, 568}, {360, 640}, {480, 320}, {640, 360}, {700, 500}, {768, 1024}, {930, 600}, {1280, 720}, {1920, 1080}, {3840, 2160}, {1, 1}, {0, 0}} {
		for i, lang := range []string{"en", "en", "fa-IR", "fa-IR"} {
			spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 2, Folded: i%2 == 1, Lang: lang}
			for _, u := range []float64{0, 20, 54.5, 75} {
				sheetAt(s, spec, u).Frame(moment(u), &l)
				for i := range l.Ops {
					op := &l.Ops[i]
					for _, p := range l.Points(op.Path) {
						if x := float64(p.X + p.Y); math.IsNaN(x) || math.IsInf(x, 0) {
							t.Fatalf("%vx%v at %v: op %d has a point %v", size[0], size[1], u, i, p)
						}
					}
				}
			}
		}
	}
}

// TestLayoutForgetsWhatItDrewBefore holds that a layout is that of its spec
// alone, whatever the scene keeps of the layouts before.
func TestLayoutForgetsWhatItDrewBefore(t *testing.T) {
	const path = "assets/stories/three-events.json"
	worn := compile(t, path)
	deep := wide
	deep.Map = worn.Home(wide)
	deep.Map.K *= 2
	clear := wide
	clear.Clear = true
	for i, spec := range []scene.Spec{wide, deep, wide, phone, clear, readIn(wide, "fa-IR", locale.FlowLanguage), deep, wide} {
		var a, b draw.List
		worn.Layout(spec).Frame(moment(2), &a)
		compileAnew(t, path).Layout(spec).Frame(moment(2), &b)
		if got, want := dump(&a), dump(&b); got != want {
			t.Errorf("layout %d differs from that of a fresh scene: %s", i, firstDifference(got, want))
		}
	}
}
