package ground

import (
	"math"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// near reports whether a point lies in the bound of one of a land's rings.
func (l *Land) near(p orb.Point) bool {
	for i := range l.Rings {
		if l.Rings[i].Bound.Contains(p) {
			return true
		}
	}
	return false
}

// Contains reports whether a point of the plane lies on the land.
func (l *Land) Contains(p orb.Point) bool {
	if l.slabs.of == nil {
		l.slabs = slabsOf(l.Rings)
	}
	return l.slabs.contains(p)
}

// SeenIn reports whether some of a country's land is drawn within a rectangle
// of the frame, dp.
func (l *Land) SeenIn(v viewport.Viewport, r draw.Rect) bool {
	x0, y0 := v.Plane(float64(r.Min.X), float64(r.Min.Y))
	x1, y1 := v.Plane(float64(r.Max.X), float64(r.Max.Y))
	view := orb.MultiPoint{{x0, y0}, {x1, y1}}.Bound()
	for i := range l.Rings {
		if ring := &l.Rings[i]; ring.seen(v, view) && (within(view, ring.Bound) || len(clip.Ring(view, append(orb.Ring(nil), ring.pts...))) >= 4) {
			return true
		}
	}
	return false
}

// Encloses reports whether a box of the frame, dp, lies on a land as a whole.
func (l *Land) Encloses(v viewport.Viewport, box draw.Rect) bool {
	for _, x := range [...]float32{0.5, 0, 1, 0.25, 0.75} {
		for _, y := range [...]float32{0.5, 0, 1} {
			px, py := v.Plane(float64(box.Min.X+x*box.Width()), float64(box.Min.Y+y*box.Height()))
			if !l.Contains(orb.Point{px, py}) {
				return false
			}
		}
	}
	return true
}

// Interior are points all over what is to be seen of a land within bounds, in dp.
func (l *Land) Interior(v viewport.Viewport, bounds draw.Rect) []draw.Point {
	const across = 24
	var on draw.Rect
	for i := range l.Rings {
		b := l.Rings[i].Bound
		x0, y0 := v.Dp(b.Min[0], b.Max[1])
		x1, y1 := v.Dp(b.Max[0], b.Min[1])
		r := draw.Box(float32(x0), float32(y0), float32(x1), float32(y1)).Intersect(bounds)
		if r.Width() > 0 && r.Height() > 0 {
			if on.Width() > 0 {
				r = r.Union(on)
			}
			on = r
		}
	}
	var points []draw.Point
	for row := range across {
		for col := range across {
			p := draw.Point{X: on.Min.X + on.Width()*(float32(col)+0.5)/across, Y: on.Min.Y + on.Height()*(float32(row)+0.5)/across}
			x, y := v.Plane(float64(p.X), float64(p.Y))
			if l.Contains(orb.Point{x, y}) {
				points = append(points, p)
			}
		}
	}
	return points
}

// HoldsMiddle reports whether the middle of a name in that box lies on a land: that
// of a neighbour may reach beyond it.
func (l *Land) HoldsMiddle(v viewport.Viewport, box draw.Rect) bool {
	x, y := v.Plane(float64(box.Center().X), float64(box.Center().Y))
	return l.Contains(orb.Point{x, y})
}

// OnLandOf reports whether a name in that box lies on land of one of the
// countries, or on none, as a whole.
func (g *Ground) OnLandOf(of []*Land, v viewport.Viewport, box draw.Rect) bool {
	for _, y := range [...]float32{0.5, 0.1, 0.9} {
		for _, x := range [...]float32{0.5, 0, 1, 0.25, 0.75} {
			px, py := v.Plane(float64(box.Min.X+x*box.Width()), float64(box.Min.Y+y*box.Height()))
			p := orb.Point{px, py}
			if !slices.ContainsFunc(of, func(l *Land) bool { return l.Contains(p) }) && g.OnLand(p) {
				return false
			}
		}
	}
	return true
}

// OnLand reports whether a point of the plane lies on any land.
func (g *Ground) OnLand(p orb.Point) bool {
	lands := g.Lands
	for i := range lands {
		if lands[i].near(p) && lands[i].Contains(p) {
			return true
		}
	}
	return false
}

// FocusAt is the country in focus that holds the point of the plane, or "".
func (g *Ground) FocusAt(p orb.Point) string {
	for i := range g.Lands {
		if l := &g.Lands[i]; l.focus > 0 && l.Contains(p) {
			return l.Id
		}
	}
	return ""
}

// FocusUnder is the share of a rectangle that lies over countries in focus.
func (g *Ground) FocusUnder(v viewport.Viewport, r draw.Rect) float32 {
	const n = 6
	hits := 0
	for i := range n * n {
		x := r.Min.X + r.Width()*(float32(i%n)+0.5)/n
		y := r.Min.Y + r.Height()*(float32(i/n)+0.5)/n
		px, py := v.Plane(float64(x), float64(y))
		if g.FocusAt(orb.Point{px, py}) != "" {
			hits++
		}
	}
	return float32(hits) / (n * n)
}

// LandOf is the area of a country, or nil.
func (g *Ground) LandOf(id string) *Land {
	for i := range g.Lands {
		if g.Lands[i].Id == id {
			return &g.Lands[i]
		}
	}
	return nil
}

// LandsOf are the countries whose land the name of a place may stand on, that
// lies at a point of the plane: its own, and of a crossing those on both sides.
func (g *Ground) LandsOf(p *story.Place, at orb.Point) []*Land {
	lands := []*Land{}
	add := func(l *Land) {
		if l != nil && !slices.Contains(lands, l) {
			lands = append(lands, l)
		}
	}
	add(g.LandOf(p.Country))
	if p.Kind != "crossing" && len(lands) > 0 {
		return lands
	}
	const beside = 0.004 // radii of the Earth, 25 km
	for way := range 8 {
		sin, cos := math.Sincos(float64(way) * math.Pi / 4)
		at := orb.Point{at[0] + beside*cos, at[1] + beside*sin}
		for i := range g.Lands {
			if l := &g.Lands[i]; l.near(at) && l.Contains(at) {
				add(l)
			}
		}
	}
	return lands
}
