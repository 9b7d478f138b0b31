package ground

import (
	"math"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// A laidGround is the ground in a view.
type laidGround struct {
	theme *layout.Theme
	clear bool
	area  draw.Rect
	view  viewport.Viewport
	list  *draw.List
}

// View is the ground of a view, for the sheet to add to, with the map in area, dp.
// The last two views are kept: they stay when language, filters or the moment
// change, and a picture in print is laid out with its legend on the map and
// under it.
func (g *Ground) View(spec *layout.Spec, area draw.Rect) *draw.List {
	want := laidGround{layout.ThemeNamed(spec.Theme), spec.Clear, area, spec.Map, nil}
	kept := &g.views
	i := slices.IndexFunc(kept[:], func(v laidGround) bool {
		want.list = v.list
		return v.list != nil && v == want
	})
	if i < 0 {
		i = len(kept) - 1
		want.list = &draw.List{}
		g.appendTo(want.list, layout.ThemeOf(spec), area, spec.Map)
		kept[i] = want
	}
	kept[0], kept[i] = kept[i], kept[0]
	return kept[0].list.Clone()
}

// appendTo draws the ground into a list that will not change any more.
func (g *Ground) appendTo(l *draw.List, t *layout.Theme, area draw.Rect, v viewport.Viewport) {
	l.Begin("sea")
	l.Fill(l.RectPath(area), t.Sea)
	l.End()
	l.Clip(area)
	view := v.Bound()
	view = view.Pad(8 / v.K)

	l.Begin("graticule")
	for i := range g.graticule {
		strokeFlat(l, &g.graticule[i], v, view, draw.Stroke{Width: 0.6}, t.Graticule)
	}
	l.End()

	l.Begin("land")
	for i := range g.Lands {
		fillLand(l, &g.Lands[i], t, v, view)
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
	w, h := f.Bound.Max[0]-f.Bound.Min[0], f.Bound.Max[1]-f.Bound.Min[1]
	return f.Bound.Intersects(view) && (w*v.K >= least || h*v.K >= least)
}

func fillLand(l *draw.List, ld *Land, t *layout.Theme, v viewport.Viewport, view orb.Bound) {
	drawn := false
	for i := range ld.Rings {
		r := &ld.Rings[i]
		if !r.seen(v, view) {
			continue
		}
		pts := r.pts
		if !within(view, r.Bound) {
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
	if !f.Bound.Intersects(view) || len(f.pts) < 2 {
		return
	}
	if within(view, f.Bound) {
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
