package scene

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// ground is the Earth under a story, projected once: on the plane a viewport
// is one scale and one shift, so laying out a view costs a multiplication a
// point.
type ground struct {
	window    projection.Window
	lands     []land
	lines     []groundLine
	graticule []flatLine
}

type land struct {
	id    string
	rings []flatLine
	focus int   // 1, 2, 3 …: which country in focus; 0: context
	slabs slabs // of rings; made when they are first asked for
}

// flatLine is a line or a ring on the plane.
type flatLine struct {
	pts   []orb.Point
	bound orb.Bound
}

type lineKind uint8

const (
	coastLine lineKind = iota
	focusCoastLine
	provinceLine
	farBorderLine
	farContestedLine
	focusBorderLine
	focusContestedLine
)

type groundLine struct {
	flatLine
	kind lineKind
}

// compileGround projects the atlas. Statuses that the story sets for borders
// go before the atlas's own.
func compileGround(st *story.Story, atlas *geo.Atlas, p projection.Projection) ground {
	g := ground{window: projection.WindowAround(p)}
	focus := map[string]int{}
	for i, id := range st.Map.Focus {
		focus[id] = i + 1
	}
	// The countries in focus come last, so that where two areas of different
	// detail touch, theirs is the edge that is seen.
	for pass := 0; pass < 2; pass++ {
		for i := range atlas.Countries {
			c := &atlas.Countries[i]
			if (focus[c.ID] > 0) != (pass == 1) {
				continue
			}
			l := land{id: c.ID, focus: focus[c.ID]}
			for _, poly := range c.Area {
				for _, clipped := range g.window.ClipPolygon(nil, poly) {
					for _, ring := range clipped {
						l.rings = append(l.rings, flatten(p, orb.LineString(ring)))
					}
				}
			}
			g.lands = append(g.lands, l)
		}
	}
	add := func(lines orb.MultiLineString, kind lineKind) {
		for _, line := range lines {
			for _, part := range g.window.ClipLine(nil, line) {
				g.lines = append(g.lines, groundLine{flatten(p, part), kind})
			}
		}
	}
	for i := range atlas.Provinces {
		if focus[atlas.Provinces[i].Country] > 0 {
			add(atlas.Provinces[i].Lines, provinceLine)
		}
	}
	for i := range atlas.Coasts {
		kind := coastLine
		if focus[atlas.Coasts[i].Country] > 0 {
			kind = focusCoastLine
		}
		add(atlas.Coasts[i].Lines, kind)
	}
	for i := range atlas.Borders {
		b := &atlas.Borders[i]
		near := focus[b.Between[0]] > 0 || focus[b.Between[1]] > 0
		solid := statusOf(st, b) == geo.International
		switch {
		case near && solid:
			add(b.Lines, focusBorderLine)
		case near:
			add(b.Lines, focusContestedLine)
		case solid:
			add(b.Lines, farBorderLine)
		default:
			add(b.Lines, farContestedLine)
		}
	}
	step := projection.GraticuleStep(projection.WindowOf(p, viewport.ProjectedBound(p, homeBound(st, atlas))), 6)
	for _, line := range projection.AppendGraticule(nil, gridded(p), step) {
		g.graticule = append(g.graticule, flatten(p, line))
	}
	return g
}

// landOf is the area of a country, or nil.
func (g *ground) landOf(id string) *land {
	for i := range g.lands {
		if g.lands[i].id == id {
			return &g.lands[i]
		}
	}
	return nil
}

// focusAt is the country in focus that holds the point of the plane, or "".
func (g *ground) focusAt(p orb.Point) string {
	for i := range g.lands {
		if l := &g.lands[i]; l.focus > 0 && l.contains(p) {
			return l.id
		}
	}
	return ""
}

// statusOf is a border's status as the story has it.
func statusOf(st *story.Story, b *geo.Border) geo.Status {
	for i := range st.Map.Borders {
		if st.Map.Borders[i].Between == b.Between {
			return geo.Status(st.Map.Borders[i].Status)
		}
	}
	return b.Status
}

// gridded is the part of the Earth that has a graticule: it ends before the
// lines run together about the poles, and before the edges of the map.
func gridded(p projection.Projection) projection.Window {
	centre := projection.CentralMeridian(p)
	return projection.Window{Bound: orb.Bound{Min: orb.Point{centre - 175, -62}, Max: orb.Point{centre + 175, 84}}}
}

// resampleError is how far, on the plane of a unit sphere, a projected line
// may stray from the true one: about 0.3 km, under a third of a dp at any
// zoom that the limits allow for a region.
const resampleError = 5e-5

func flatten(p projection.Projection, line orb.LineString) flatLine {
	f := flatLine{pts: projection.AppendResampled(nil, p, line, resampleError)}
	f.bound = orb.LineString(f.pts).Bound()
	return f
}

// A laidGround is the ground in a view.
type laidGround struct {
	theme *layout.Theme
	clear bool
	area  draw.Rect
	view  viewport.Viewport
	list  *draw.List
}

// groundFor is the ground of the sheet's view, for the sheet to add to. The
// last two views are kept: they stay when language, filters or the moment
// change, and a picture in print is laid out with its legend on the map and
// under it.
func (s *Scene) groundFor(sh *Sheet) *draw.List {
	want := laidGround{layout.ThemeNamed(sh.spec.Theme), sh.spec.Clear, sh.m.MapArea, sh.spec.Map, nil}
	kept := &s.lastGrounds
	i := slices.IndexFunc(kept[:], func(g laidGround) bool {
		want.list = g.list
		return g.list != nil && g == want
	})
	if i < 0 {
		i = len(kept) - 1
		want.list = &draw.List{}
		s.ground.appendTo(want.list, sh.theme, &sh.m, sh.spec.Map)
		kept[i] = want
	}
	kept[0], kept[i] = kept[i], kept[0]
	return kept[0].list.Clone()
}

// appendTo draws the ground into a list that will not change any more.
func (g *ground) appendTo(l *draw.List, t *layout.Theme, m *layout.Metrics, v viewport.Viewport) {
	l.Begin("sea")
	l.Fill(l.RectPath(m.MapArea), t.Sea)
	l.End()
	l.Clip(m.MapArea)
	view := v.Bound()
	view = view.Pad(8 / v.K)

	l.Begin("graticule")
	for i := range g.graticule {
		strokeFlat(l, &g.graticule[i], v, view, draw.Stroke{Width: 0.6}, t.Graticule)
	}
	l.End()

	l.Begin("land")
	for i := range g.lands {
		fillLand(l, &g.lands[i], t, v, view)
	}
	l.End()

	l.Begin("borders")
	for i := range g.lines {
		style, color := lineStyle(t, g.lines[i].kind)
		strokeFlat(l, &g.lines[i].flatLine, v, view, style, color)
	}
	l.End()
	l.Unclip()
}

func lineStyle(t *layout.Theme, k lineKind) (draw.Stroke, draw.Color) {
	switch k {
	case provinceLine:
		return draw.Stroke{Width: 0.6}, t.Province
	case focusCoastLine:
		return draw.Stroke{Width: 0.9}, t.Border
	case farBorderLine:
		return draw.Stroke{Width: 0.8}, t.FarBorder
	case farContestedLine:
		return draw.Stroke{Width: 0.9, Dash: [4]float32{4, 3}}, t.FarBorder
	case focusBorderLine:
		return draw.Stroke{Width: 1.5}, t.Border
	case focusContestedLine:
		return draw.Stroke{Width: 1.7, Dash: [4]float32{7, 3}}, t.Border
	}
	return draw.Stroke{Width: 0.7}, t.Coast
}

// seen reports whether a ring lies in a view, and is not too small to be drawn.
func (f *flatLine) seen(v viewport.Viewport, view orb.Bound) bool {
	const least = 0.6 // dp
	w, h := f.bound.Max[0]-f.bound.Min[0], f.bound.Max[1]-f.bound.Min[1]
	return f.bound.Intersects(view) && (w*v.K >= least || h*v.K >= least)
}

func fillLand(l *draw.List, ld *land, t *layout.Theme, v viewport.Viewport, view orb.Bound) {
	drawn := false
	for i := range ld.rings {
		r := &ld.rings[i]
		if !r.seen(v, view) {
			continue
		}
		pts := r.pts
		if !within(view, r.bound) {
			// clip.Ring works in place.
			pts = clip.Ring(view, append(orb.Ring(nil), pts...))
		}
		if len(pts) < 4 {
			continue
		}
		drawn = true
		appendThinned(l, pts, v, true)
	}
	if !drawn {
		return
	}
	color := t.Land
	if ld.focus > 0 {
		color = t.Focus[(ld.focus-1)%len(t.Focus)]
	}
	l.FillEvenOdd(l.Path(), color)
}

func strokeFlat(l *draw.List, f *flatLine, v viewport.Viewport, view orb.Bound, style draw.Stroke, color draw.Color) {
	if !f.bound.Intersects(view) || len(f.pts) < 2 {
		return
	}
	if within(view, f.bound) {
		appendThinned(l, f.pts, v, false)
	} else {
		for _, part := range clip.LineString(view, f.pts) {
			if len(part) > 1 {
				appendThinned(l, part, v, false)
			}
		}
	}
	if p := l.Path(); !p.Empty() {
		l.StrokePath(p, style, color)
	}
}

// appendThinned adds a line to the path that is being built, leaving out
// points that would fall within half a dp of the last one drawn: a line costs
// what can be seen of it.
func appendThinned(l *draw.List, pts []orb.Point, v viewport.Viewport, closed bool) {
	const least = 0.5
	x0, y0 := v.Dp(pts[0][0], pts[0][1])
	l.Move(float32(x0), float32(y0))
	for i := 1; i < len(pts); i++ {
		x, y := v.Dp(pts[i][0], pts[i][1])
		if i < len(pts)-1 && math.Abs(x-x0) < least && math.Abs(y-y0) < least {
			continue
		}
		l.Line(float32(x), float32(y))
		x0, y0 = x, y
	}
	if closed {
		l.ClosePath()
	}
}

func within(outer, inner orb.Bound) bool {
	return outer.Min[0] <= inner.Min[0] && outer.Min[1] <= inner.Min[1] &&
		outer.Max[0] >= inner.Max[0] && outer.Max[1] >= inner.Max[1]
}
