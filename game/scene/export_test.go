package scene

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/ground"
	"github.com/hamsaya/hamsaya/game/scene/marks"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/story"
)

// What the laws of this package must see of its inside.

// ActiveAt is how many marks are on the map at u.
func (s *Scene) ActiveAt(u float64) int { return len(s.Active.AppendActive(nil, u)) }

// GateAt is the state of the gate at a place, the state before, how far it
// has turned from that, and which event made it.
func (s *Scene) GateAt(place string, u float64) (now, before story.GateStatus, turned float64, event int32) {
	for i := range s.Gates {
		if s.Places[s.Gates[i].Place].ID == place {
			return s.Gates[i].At(u)
		}
	}
	panic("no gate at " + place)
}

// Life is when an event's mark sets out, arrives, begins to fade and is gone.
func (s *Scene) Life(event int32) (begin, land, fade, end float64) {
	m := &s.Marks[event]
	return m.Begin, m.Land, m.Fade, m.End
}

// Caption is the line of origin in English.
func (s *Scene) Caption() string {
	spec := Spec{Lang: "en"}
	spec.Style = spec.Reader()
	return s.speechFor(&spec).Origin
}

// A Disc is a crossing as it lies in a sheet.
type Disc struct {
	Name string
	At   draw.Point
	R    float32
}

// Gates are the discs of the crossings in view.
func (sh *Sheet) Gates() []Disc {
	var out []Disc
	for i := range sh.marks.Clusters {
		c := &sh.marks.Clusters[i]
		out = append(out, Disc{c.Name.Words, draw.Point{X: c.X, Y: c.Y}, c.Radius + 1.5})
	}
	return out
}

// Boxes are what of the controls stands over the map.
func (sh *Sheet) Boxes() []draw.Rect {
	return append([]draw.Rect{sh.base.Metrics.Turn(sh.base.Metrics.Panel)}, sh.chrome.Parts.Boxes...)
}

// MapArea is the part of the frame that the map fills.
func (sh *Sheet) MapArea() draw.Rect { return sh.base.Metrics.MapArea }

// EndOf is where arcs to a place end in this view, and whether that is its
// edge marker.
func (sh *Sheet) EndOf(place int) (at draw.Point, edgeMarker draw.Rect, isEdgeMarker bool) {
	e := &sh.base.Ends[place]
	if e.EdgeMarker >= 0 {
		return e.At, sh.marks.EdgeMarkers[e.EdgeMarker].Box, true
	}
	return e.At, draw.Rect{}, false
}

// X is where the strip shows the instant t.
func (sh *Sheet) X(t float64) float32 { return sh.base.Metrics.TurnX(sh.base.StripX(t)) }

// Free is the part of the map that nothing covers.
func (sh *Sheet) Free() draw.Rect { return sh.base.Metrics.Free }

// ArcsOf are the arcs of an event as they lie in this view.
func (sh *Sheet) ArcsOf(event int32) [][]draw.Point {
	var out [][]draw.Point
	for _, lg := range sh.base.Scene.Marks[event].Legs {
		line, _ := sh.marks.LegLine(lg)
		out = append(out, append([]draw.Point(nil), line...))
	}
	return out
}

// A Width is how wide a band is drawn and for what.
type Width struct {
	Event, Value int32
	Now, Before  float32
}

// Widths are the bands of the story.
func (s *Scene) Widths() []Width {
	var out []Width
	for _, b := range s.Flows.All {
		out = append(out, Width{b.Event, b.Value, b.Now, b.Before})
	}
	return out
}

// PerDp is the amount, a month where every amount has months, of a dp of
// width.
func (s *Scene) PerDp() float64 { return s.Flows.PerDp }

// FocusAt is the country in focus that lies under a point of the frame, or "".
func (sh *Sheet) FocusAt(p draw.Point) string {
	x, y := sh.base.Spec.Map.Plane(float64(p.X), float64(p.Y))
	return sh.base.Scene.Ground.FocusAt(orb.Point{x, y})
}

// WayOf is the way of an event's first band as it lies in this view.
func (sh *Sheet) WayOf(event int32) []draw.Point {
	of := sh.base.Scene.Flows.Of[event]
	if of[0] == of[1] {
		return nil
	}
	line, _ := sh.marks.FlowLine(&sh.base.Scene.Flows.All[of[0]])
	return append([]draw.Point(nil), line...)
}

// Card is the colour that marks are cased in.
func (sh *Sheet) Card() draw.Color { return sh.base.Theme.Card }

// Stands reports whether an event's mark stands at places: a clash, an
// attack, a truce or talks.
func (s *Scene) Stands(event int32) bool {
	return s.Marks[event].Style.Stand != nil
}

// SamePlace reports whether two events stand at a place in common.
func (s *Scene) SamePlace(a, b int32) bool {
	for _, p := range s.Marks[a].At {
		if slices.Contains(s.Marks[b].At, p) {
			return true
		}
	}
	return false
}

// Lines are the arcs and bands on the map at u.
func (sh *Sheet) Lines(u float64) [][]draw.Point {
	var out [][]draw.Point
	for _, i := range sh.base.Scene.Active.AppendActive(nil, u) {
		if !sh.base.Shows(i) {
			continue
		}
		out = append(out, sh.ArcsOf(i)...)
		if way := sh.WayOf(i); way != nil {
			out = append(out, way)
		}
	}
	return out
}

// InView reports whether a place lies in this view.
func (sh *Sheet) InView(place int) bool { return sh.base.Ends[place].InView }

// Uses reports whether the chapters that a view shows have events at a place.
func (sh *Sheet) Uses(place int) bool { return sh.marks.PlacesUsed()[place] }

// Named are how many crossings that the story closes or opens have their name
// in this view, and the names of those that lack it.
func (sh *Sheet) Named() (named int, nameless []string) {
	for i := range sh.marks.Clusters {
		c := &sh.marks.Clusters[i]
		switch g := &sh.base.Scene.Gates[c.Gates[0]]; {
		case !g.Crossing || len(g.Changes) == 0:
		case c.Label.Placed:
			named++
		default:
			nameless = append(nameless, c.Name.Words)
		}
	}
	return named, nameless
}

// Stood is where the mark of an event that stands at one place is drawn, and
// where the place is; ok is false for other events and out of view.
func (sh *Sheet) Stood(event int32) (mark, place draw.Point, ok bool) {
	m := &sh.base.Scene.Marks[event]
	if len(m.At) != 1 || m.Style.Stand == nil || m.Style.Meets || !sh.base.Ends[m.At[0]].InView {
		return mark, place, false
	}
	mark, ok = sh.marks.StandSpot(m.At[0], m.Style, 0)
	return mark, sh.base.Ends[m.At[0]].At, ok
}

// A PlacedLabel is a name on the map.
type PlacedLabel struct {
	Words   string
	Box     draw.Rect
	Country bool    // that it names one
	Led     bool    // a line leads to it
	Own     float32 // dp from the edge of its mark
	Widths  float32 // the same in widths of that mark
	Other   float32 // dp from the edge of the nearest mark that is not its own
	Nearest draw.Point
	Foreign float32 // share of it that lies on land where its place is not
}

// PlacedLabels are the names of places, gates and countries on the map of a
// sheet, measured by what is drawn: they know nothing of how they were placed.
func (sh *Sheet) PlacedLabels() (all []PlacedLabel) {
	ls := &sh.marks.Lettering
	beside := sh.marks.LabelMarks(ls.All, ls.Cities, ls.Gates)
	for i := range ls.All[:ls.Cities] {
		if lb := &ls.All[i]; lb.Placed && !sh.base.Scene.Places[lb.Ref].Venue {
			beside = append(beside, placement.Mark{At: draw.Point{X: lb.X, Y: lb.Y}, Radius: marks.DotRadius(&sh.base.Scene.Places[lb.Ref]), Owner: i, Transient: false})
		}
	}
	for i := range ls.All {
		lb := &ls.All[i]
		if !lb.Placed {
			continue
		}
		p := PlacedLabel{Words: lb.Run.Text, Box: lb.Box, Led: lb.HasLeader, Own: math.MaxFloat32, Widths: math.MaxFloat32, Other: math.MaxFloat32}
		var lands []*ground.Land
		switch {
		case i < ls.Cities:
			lands = sh.base.Scene.LandsOf(&sh.base.Scene.Places[lb.Ref])
		case i < ls.Cities+ls.Gates:
			for _, g := range sh.marks.Clusters[lb.Ref].Gates {
				lands = append(lands, sh.base.Scene.LandsOf(&sh.base.Scene.Places[sh.base.Scene.Gates[g].Place])...)
			}
		default:
			p.Country = true
			lands = append(lands, sh.base.Scene.Ground.LandOf(sh.base.Scene.Atlas.Countries[lb.Ref].ID))
		}
		foreign := 0
		const samples = 20
		for k := range samples {
			x, y := sh.base.Spec.Map.Plane(float64(lb.Box.Min.X+lb.Box.Width()*(float32(k)+0.5)/samples), float64(lb.Box.Center().Y))
			if at := (orb.Point{x, y}); sh.base.Scene.Ground.OnLand(at) && !slices.ContainsFunc(lands, func(l *ground.Land) bool { return l.Contains(at) }) {
				foreign++
			}
		}
		p.Foreign = float32(foreign) / samples
		for k := range beside {
			m := &beside[k]
			switch gap := m.Gap(lb.Box); {
			case m.Owner == i:
				p.Own, p.Widths = min(p.Own, gap), min(p.Widths, gap/(2*m.Radius))
			case gap < p.Other && !(lb.HasLeader && m.Transient):
				p.Other, p.Nearest = gap, m.At
			}
		}
		all = append(all, p)
	}
	return all
}

// VisibleShare is the share of a country's land that is seen on the free part of the
// map.
func (sh *Sheet) VisibleShare(country string) float64 {
	l := sh.base.Scene.Ground.LandOf(country)
	if l == nil {
		return 0
	}
	var bound orb.Bound
	for i := range l.Rings {
		if i == 0 {
			bound = l.Rings[i].Bound
		}
		bound = bound.Union(l.Rings[i].Bound)
	}
	in, all := 0, 0
	const n = 40
	for i := range n * n {
		at := orb.Point{bound.Min[0] + (bound.Max[0]-bound.Min[0])*(float64(i%n)+0.5)/n, bound.Min[1] + (bound.Max[1]-bound.Min[1])*(float64(i/n)+0.5)/n}
		if !l.Contains(at) {
			continue
		}
		all++
		if x, y := sh.base.Spec.Map.Dp(at[0], at[1]); sh.base.Metrics.Free.Contains(draw.Point{X: float32(x), Y: float32(y)}) {
			in++
		}
	}
	return float64(in) / float64(max(all, 1))
}

// Names reports whether a country is named in this view.
func (sh *Sheet) Names(country string) bool {
	for i, lb := range sh.marks.Lettering.All {
		if i >= sh.marks.Lettering.Cities+sh.marks.Lettering.Gates && lb.Placed && sh.base.Scene.Atlas.Countries[lb.Ref].ID == country {
			return true
		}
	}
	return false
}

// Holds reports whether a country has room for its name in the smallest letters
// beside what goes before it: controls, edge markers, gates, places' dots and the
// names of the capitals in focus.
func (sh *Sheet) Holds(country string) bool {
	var o placement.Obstacles
	for _, b := range append(sh.Boxes(), sh.chrome.ScaleBox) {
		o.Add(b)
	}
	for i := range sh.marks.EdgeMarkers {
		o.Add(sh.marks.EdgeMarkers[i].Box)
	}
	for i := range sh.marks.Clusters {
		c := &sh.marks.Clusters[i]
		o.Add(draw.Box(c.X, c.Y, c.X, c.Y).Grow(c.Radius + 2))
	}
	for i := range sh.marks.Lettering.All[:sh.marks.Lettering.Cities] {
		lb := &sh.marks.Lettering.All[i]
		if lb.DotRadius == 0 {
			o.Add(draw.Box(lb.X, lb.Y, lb.X, lb.Y).Grow(lb.Away - 3))
		}
		if lb.Placed && lb.Rank < 50 {
			o.Add(lb.Box)
		}
	}
	for i := range sh.marks.Lettering.All {
		lb := &sh.marks.Lettering.All[i]
		if i < sh.marks.Lettering.Cities+sh.marks.Lettering.Gates || sh.base.Scene.Atlas.Countries[lb.Ref].ID != country || len(lb.SmallerRuns) == 0 {
			continue
		}
		least := lb.SmallerRuns[len(lb.SmallerRuns)-1]
		for _, p := range lb.Interior() {
			if box := draw.RectOf(p.X-least.Advance/2, p.Y-4, least.Advance, 8); lb.Fits(box) && !o.Covered(box.Grow(1.5)) {
				return true
			}
		}
	}
	return false
}
