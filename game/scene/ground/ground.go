package ground

import (
	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Ground is the Earth under a story, projected once: on the plane a viewport
// is one scale and one shift, so laying out a view costs a multiplication a
// point.
type Ground struct {
	window    projection.Window
	Lands     []Land
	lines     []groundLine
	graticule []flatLine
	views     [2]laidGround // the last
}

type Land struct {
	Id    string
	Rings []flatLine
	focus int   // 1, 2, 3 …: which country in focus; 0: context
	slabs slabs // of rings; made when they are first asked for
}

// flatLine is a line or a ring on the plane.
type flatLine struct {
	pts   []orb.Point
	Bound orb.Bound
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

// Compile projects the atlas; home, in degrees, is what the story itself
// shows of it. Statuses that the story sets for borders go before the atlas's own.
func Compile(st *story.Story, atlas *geo.Atlas, p projection.Projection, home orb.Bound) Ground {
	g := Ground{window: projection.WindowAround(p)}
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
			l := Land{Id: c.ID, focus: focus[c.ID]}
			for _, poly := range c.Area {
				for _, clipped := range g.window.ClipPolygon(nil, poly) {
					for _, ring := range clipped {
						l.Rings = append(l.Rings, flatten(p, orb.LineString(ring)))
					}
				}
			}
			g.Lands = append(g.Lands, l)
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
	step := projection.GraticuleStep(projection.WindowOf(p, viewport.ProjectedBound(p, home)), 6)
	for _, line := range projection.AppendGraticule(nil, gridded(p), step) {
		g.graticule = append(g.graticule, flatten(p, line))
	}
	return g
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
	f.Bound = orb.LineString(f.pts).Bound()
	return f
}
