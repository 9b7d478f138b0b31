package scene_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// readIn is a spec in a language, with time running as it is given.
func readIn(spec scene.Spec, lang string, flow locale.Flow) scene.Spec {
	spec.Lang, spec.Flow = lang, flow
	return spec
}

// mirrored is a spec in English that is read from the right: what differs from
// English is where things stand, and nothing else.
func mirrored(spec scene.Spec) scene.Spec {
	l := &locale.Locale{Tag: "en", Name: "English", RTL: true, Calendar: calendar.Gregorian}
	spec.Style = l.Style()
	return spec
}

// readingSizes are those that are looked at, low and narrow ones among them.
var readingSizes = [][2]float64{{360, 640}, {1280, 720}, {900, 420}, {640, 360}, {480, 320}, {320, 568}, {768, 1024}, {1080, 1080}, {1920, 1080}}

func sized(size [2]float64) scene.Spec {
	return scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Theme: "paper"}
}

// TestMirroredEnglish holds that a frame which is read from the right has all
// that one does which is read from the left, each at the reflected place: but
// for slower and faster, which keep their order, and what is on the map.
func TestMirroredEnglish(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range readingSizes {
		spec := sized(size)
		u := stopOf(t, s, "trade-shift")
		v := moment(u)
		v.HasBrush, v.Brush.Start, v.Brush.End = true, u-20, u+10
		var plain, turned draw.List
		from := sheetAt(s, spec, u)
		from.Frame(v, &plain)
		edge := from.MapArea().Max.Y
		to := sheetAt(s, mirrored(spec), u)
		to.Frame(v, &turned)
		w := float32(size[0])
		if got, want := to.Free(), reflected(from.Free(), w); !near(got, want) {
			t.Errorf("%v: the map's free part is %v, want %v", size, got, want)
		}
		if got, want := to.Panel(), reflected(from.Panel(), w); !near(got, want) {
			t.Errorf("%v: the panel is %v, want %v", size, got, want)
		}
		there := map[key][]draw.Rect{}
		for n := range turned.Shown() {
			there[keyOf(n)] = append(there[keyOf(n)], n.Bound)
		}
		checked := 0
		for n := range plain.Shown() {
			if a := n.Ref.Action; a == draw.ActSlower || a == draw.ActFaster || n.Label == "Legend" {
				continue
			}
			if n.Bound.Min.Y < edge && (n.Role == draw.RoleMark || n.Role == draw.RolePlace || n.Ref.Action == draw.ActMap) {
				continue // on the map
			}
			want, ok := reflected(n.Bound, w), false
			for _, r := range there[keyOf(n)] {
				ok = ok || near(r, want)
			}
			if !ok {
				t.Errorf("%v: %s %q is not at %v but at %v", size, n.Role, n.Label, want, there[keyOf(n)])
			}
			checked++
		}
		if checked < 20 {
			t.Errorf("%v: only %d nodes were compared", size, checked)
		}
	}
}

type key struct {
	role  draw.Role
	ref   draw.Ref
	label string
}

// keyOf is what a node is, whatever it is called: in a line that is read from
// the right, names are set apart by marks that do not show.
func keyOf(n draw.Node) key {
	if n.Ref != (draw.Ref{}) {
		n.Label = ""
	}
	return key{n.Role, n.Ref, isolates.Replace(n.Label)}
}

var isolates = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

func reflected(r draw.Rect, w float32) draw.Rect {
	r.Min.X, r.Max.X = w-r.Max.X, w-r.Min.X
	return r
}

func near(a, b draw.Rect) bool {
	d := max(math.Abs(float64(a.Min.X-b.Min.X)), math.Abs(float64(a.Max.X-b.Max.X)),
		math.Abs(float64(a.Min.Y-b.Min.Y)), math.Abs(float64(a.Max.Y-b.Max.Y)))
	return d < 0.01
}

// TestMapIsFreeOfControls holds that no control and no words stand where the
// map is said to be free, that the edge markers on its edge keep clear of them, and
// that none leave the frame, whichever way it is read and time runs.
func TestMapIsFreeOfControls(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range readingSizes {
		for _, spec := range []scene.Spec{
			sized(size), readIn(sized(size), "en", locale.FlowLeft), readIn(sized(size), "fa-IR", locale.FlowLanguage),
			readIn(sized(size), "fa-IR", locale.FlowRight), readIn(sized(size), "ur-PK", locale.FlowLanguage),
		} {
			spec.Legend = size[0] >= 960 // the legend may lie on the map: closed
			for _, event := range []string{"closure-crossings", "trade-shift", "talks-riyadh"} {
				var l draw.List
				u := stopOf(t, s, event)
				sheet := sheetAt(s, spec, u)
				sheet.Frame(moment(u), &l)
				free, whole := sheet.Free(), draw.RectOf(0, 0, float32(size[0]), float32(size[1]))
				for _, box := range sheet.Boxes() {
					// On a phone the map is as wide as the frame, and its
					// buttons lie upon it.
					if onMap := free.Width() > whole.Width()-20 && box.Width() == 30; !onMap && box.Inset(1).Overlaps(free) {
						t.Errorf("%v %s: %v stands on the map's free part %v", size, spec.Lang, box, free)
					}
					for p := range s.Story.Places {
						if _, edgeMarker, ok := sheet.EndOf(p); ok && edgeMarker.Overlaps(box) {
							t.Errorf("%v %s %s: the chip of %s at %v lies on %v", size, spec.Lang, event, s.Story.Places[p].ID, edgeMarker, box)
						}
					}
				}
				for n := range l.Shown() {
					onMap := n.Role == draw.RoleMark || n.Role == draw.RolePlace
					if !onMap && (n.Bound.Min.X < -0.5 || n.Bound.Max.X > whole.Max.X+0.5 || n.Bound.Max.Y > whole.Max.Y+0.5) {
						t.Errorf("%v %s: %s %q leaves the frame: %v", size, spec.Lang, n.Role, n.Label, n.Bound)
					}
				}
				outside(t, &l, whole, spec)
			}
		}
	}
}

// outside reports the words that leave the frame.
func outside(t *testing.T, l *draw.List, whole draw.Rect, spec scene.Spec) {
	t.Helper()
	for i := range l.Ops {
		op := &l.Ops[i]
		switch op.Kind {
		case draw.OpEmbed:
			outside(t, op.Sub, whole, spec)
		case draw.OpText:
			if op.At.X < whole.Min.X || op.At.X+op.Run.Advance > whole.Max.X+0.5 {
				t.Errorf("%v×%v %s: %q stands from %v to %v", spec.Width, spec.Height, spec.Lang, op.Run.Text, op.At.X, op.At.X+op.Run.Advance)
			}
		}
	}
}

// TestPressedWhereSeen holds that each button is pressed where its sign is
// drawn: the node at the middle of what is drawn in its box is the button's.
func TestPressedWhereSeen(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range readingSizes {
		for _, spec := range []scene.Spec{sized(size), readIn(sized(size), "fa-IR", locale.FlowLanguage), readIn(sized(size), "fa-IR", locale.FlowRight)} {
			u := stopOf(t, s, "trade-shift")
			var l draw.List
			sheetAt(s, spec, u).Frame(moment(u), &l)
			var signs []draw.Rect
			bounds(&l, &signs)
			for n := range l.Shown() {
				if n.Role != draw.RoleButton || n.Ref.Action == draw.ActLane || n.Ref.Action == draw.ActClose {
					continue
				}
				seen := draw.Rect{}
				for _, r := range signs {
					if n.Bound.Inset(-0.5).Intersect(r) == r {
						seen = seen.Union(r)
					}
				}
				if seen.Empty() {
					t.Errorf("%v %s: nothing is drawn in %v of %q", size, spec.Lang, n.Bound, n.Label)
					continue
				}
				at := seen.Center()
				if hit, ok := l.Pick(at.X, at.Y, 0); !ok || hit.Ref != n.Ref {
					t.Errorf("%v %s: %q is seen at %v, where %q is pressed", size, spec.Lang, n.Label, at, hit.Label)
				}
			}
		}
	}
}

// bounds appends the bounds of all that is drawn.
func bounds(l *draw.List, out *[]draw.Rect) {
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpEmbed:
			bounds(op.Sub, out)
		case draw.OpFill, draw.OpStroke:
			*out = append(*out, l.Bound(op.Path))
		case draw.OpText:
			*out = append(*out, draw.Rect{Min: draw.Point{X: op.At.X, Y: op.At.Y - op.Run.Ascent}, Max: draw.Point{X: op.At.X + op.Run.Advance, Y: op.At.Y + op.Run.Descent}})
		}
	}
}

// TestStripInverts holds that a press on the strip goes to what stands there,
// and that time runs the way it is said to run.
func TestStripInverts(t *testing.T) {
	s := compile(t, realStory)
	random := rand.New(rand.NewPCG(3, 5))
	for _, c := range []struct {
		lang string
		flow locale.Flow
		left bool
	}{
		{"en", locale.FlowLanguage, false}, {"en", locale.FlowRight, false}, {"en", locale.FlowLeft, true},
		{"fa-IR", locale.FlowLanguage, true}, {"fa-IR", locale.FlowRight, false}, {"fa-IR", locale.FlowLeft, true},
		{"ur-PK", locale.FlowLanguage, true},
	} {
		for _, size := range readingSizes {
			spec := readIn(sized(size), c.lang, c.flow)
			if spec.TimeLeft() != c.left {
				t.Errorf("%s, flow %d: time to the left is %t", c.lang, c.flow, spec.TimeLeft())
			}
			sheet := s.Layout(spec)
			strip := sheet.Strip()
			for range 40 {
				u := random.Float64() * s.Pace.Length()
				x := sheet.X(s.Pace.Story(u))
				// A dp is a stretch of time: the strip tells no finer.
				dp := max(math.Abs(sheet.SeekAt(x+1)-u), math.Abs(sheet.SeekAt(x-1)-u)) + 1e-3
				if got := sheet.SeekAt(x); math.Abs(got-u) > dp {
					t.Fatalf("%v %s: %v s is shown at %v, where %v s is pressed", size, c.lang, u, x, got)
				}
				if x < strip.Min.X || x > strip.Max.X {
					t.Fatalf("%v %s: %v s is shown at %v, outside the strip %v", size, c.lang, u, x, strip)
				}
			}
			if first, last := sheet.X(s.Pace.Story(0)), sheet.X(s.Pace.Story(s.Pace.Length())); first > last != c.left {
				t.Errorf("%v %s, flow %d: the story runs from %v to %v", size, c.lang, c.flow, first, last)
			}
		}
	}
}

// TestPinnedTimeKeepsTheRest holds that to pin the direction of time moves
// what is on the strip, and the two buttons that step along it, alone.
func TestPinnedTimeKeepsTheRest(t *testing.T) {
	s := compile(t, realStory)
	u := stopOf(t, s, "trade-shift")
	for _, lang := range []string{"en", "fa-IR"} {
		var a, b draw.List
		sheetAt(s, readIn(wide, lang, locale.FlowRight), u).Frame(moment(u), &a)
		sheetAt(s, readIn(wide, lang, locale.FlowLeft), u).Frame(moment(u), &b)
		there := map[key]draw.Rect{}
		for n := range b.Shown() {
			there[keyOf(n)] = n.Bound
		}
		moved := 0
		for n := range a.Shown() {
			other, ok := there[keyOf(n)]
			if n.Role == draw.RoleChapter && ok && !near(n.Bound, other) {
				moved++
			}
			onStrip := n.Role == draw.RoleChapter || n.Role == draw.RoleMark || n.Role == draw.RoleSlider ||
				n.Ref.Action == draw.ActPrevious || n.Ref.Action == draw.ActNext
			if !onStrip && (!ok || !near(n.Bound, other)) {
				t.Errorf("%s: %s %q was at %v and is at %v", lang, n.Role, n.Label, n.Bound, other)
			}
		}
		if moved < len(s.Chapters)-1 {
			t.Errorf("%s: %d of the chapters moved", lang, moved)
		}
	}
}

// TestSignsKeepTheirDirection holds that play points to the right in every
// language, and next where time runs.
func TestSignsKeepTheirDirection(t *testing.T) {
	s := compile(t, realStory)
	for _, c := range []struct {
		lang string
		flow locale.Flow
		next float32 // where it points
	}{
		{"en", locale.FlowLanguage, 1}, {"fa-IR", locale.FlowLanguage, -1}, {"fa-IR", locale.FlowRight, 1}, {"en", locale.FlowLeft, -1},
	} {
		var l draw.List
		sheetAt(s, readIn(wide, c.lang, c.flow), 30).Frame(moment(30), &l)
		if d := points(t, &l, draw.ActPlay); d != 1 {
			t.Errorf("%s, flow %d: play points to %v", c.lang, c.flow, d)
		}
		if d := points(t, &l, draw.ActNext); d != c.next {
			t.Errorf("%s, flow %d: next points to %v", c.lang, c.flow, d)
		}
		if d := points(t, &l, draw.ActPrevious); d != -c.next {
			t.Errorf("%s, flow %d: previous points to %v", c.lang, c.flow, d)
		}
		place := map[draw.Action]float32{}
		for n := range l.Shown() {
			place[n.Ref.Action] = n.Bound.Center().X
		}
		if (place[draw.ActNext]-place[draw.ActPrevious])*c.next < 0 {
			t.Errorf("%s, flow %d: next does not lie where time runs from previous", c.lang, c.flow)
		}
		if place[draw.ActFaster] < place[draw.ActSlower] {
			t.Errorf("%s: faster lies before slower", c.lang)
		}
	}
}

// points is the direction of the triangle in a button: 1 to the right.
func points(t *testing.T, l *draw.List, act draw.Action) float32 {
	t.Helper()
	var box draw.Rect
	for n := range l.Shown() {
		if n.Ref.Action == act {
			box = n.Bound
		}
	}
	for _, p := range triangles(l, nil) {
		b := draw.BoundOf(p)
		if b.Intersect(box) != b {
			continue
		}
		// Two of its corners share an x; it points to the third.
		for i := range p {
			if p[(i+1)%3].X == p[(i+2)%3].X {
				if p[i].X > p[(i+1)%3].X {
					return 1
				}
				return -1
			}
		}
	}
	t.Errorf("no triangle in button %s", act)
	return 0
}

func triangles(l *draw.List, out [][]draw.Point) [][]draw.Point {
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpEmbed:
			out = triangles(op.Sub, out)
		case draw.OpFill:
			if p := l.Points(op.Path); len(p) == 3 {
				out = append(out, p)
			}
		}
	}
	return out
}
