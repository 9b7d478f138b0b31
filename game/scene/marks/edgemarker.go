package marks

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
)

// An edge marker stands at the edge of the map for a place outside the view: its name
// and the direction in which it lies. Arcs to the place leave through it.
type edgeMarker struct {
	place  int32
	Box    draw.Rect
	run    *draw.Run
	dx, dy float32 // direction of the place, length 1
}

const (
	edgeMarkerHeight = 22
	edgeMarkerArrow  = 15 // room for the arrow beside the name
	edgeMarkerGap    = 4
)

// PlaceEdgeMarkers puts the edge markers on the edge of the free part of the map, each
// where the way from its middle to the place leaves it, or as near to that as it
// covers nothing. Those that are used in what this view shows come first.
func (sh *Layer) PlaceEdgeMarkers() {
	s, free := sh.base.Scene, sh.base.Metrics.Free
	mid := free.Center()
	var edgeMarkers []edgeMarker
	used := sh.PlacesUsed()
	for _, first := range [...]bool{true, false} {
		for i := range s.Places {
			if e := &sh.base.Ends[i]; !e.InView && s.Places[i].Venue && used[i] == first && e.At != mid {
				edgeMarkers = append(edgeMarkers, sh.edgeMarkerOf(int32(i)))
			}
		}
	}
	taken := sh.standing()
	for i := range edgeMarkers {
		c := &edgeMarkers[i]
		c.Box = placement.EdgeSpot(c.Box, free, taken)
		taken = append(taken, c.Box.Grow(edgeMarkerGap))
		e, b := &sh.base.Ends[c.place], c.Box
		e.EdgeMarker = int32(i)
		// Arcs meet the edge marker in the middle of the side that faces the map.
		e.At = draw.Point{X: (b.Min.X + b.Max.X) / 2, Y: (b.Min.Y + b.Max.Y) / 2}
		if mid.X > b.Max.X {
			e.At.X = b.Max.X
		} else if mid.X < b.Min.X {
			e.At.X = b.Min.X
		}
		if mid.Y > b.Max.Y && mid.X < b.Max.X && mid.X > b.Min.X {
			e.At.Y = b.Max.Y
		} else if mid.Y < b.Min.Y && mid.X < b.Max.X && mid.X > b.Min.X {
			e.At.Y = b.Min.Y
		}
	}
	sh.EdgeMarkers = edgeMarkers
}

// edgeMarkerOf is the edge marker of a place out of view, where the way to it leaves the
// map.
func (sh *Layer) edgeMarkerOf(place int32) edgeMarker {
	free := sh.base.Metrics.Free
	mid := free.Center()
	c := edgeMarker{place: place}
	name := sh.base.NameOf(&sh.base.Scene.Places[place])
	c.run = sh.base.Scene.Fonts.Shape(name.Words, layout.Letters(name.Lang, sh.base.Metrics.LabelSize, false))
	w := c.run.Advance + edgeMarkerArrow + 16
	at := sh.toward(place)
	dx, dy := float64(at.X-mid.X), float64(at.Y-mid.Y)
	d := max(math.Hypot(dx, dy), 1e-6)
	c.dx, c.dy = float32(dx/d), float32(dy/d)
	inner := draw.Box(free.Min.X+w/2, free.Min.Y+edgeMarkerHeight/2, free.Max.X-w/2, free.Max.Y-edgeMarkerHeight/2)
	x, y := placement.RayExit(inner, mid, c.dx, c.dy)
	c.Box = draw.Box(x-w/2, y-edgeMarkerHeight/2, x+w/2, y+edgeMarkerHeight/2)
	return c
}

// PlacesUsed are the places, by index, of the events that this view shows.
func (sh *Layer) PlacesUsed() []bool {
	s := sh.base.Scene
	used := make([]bool, len(s.Places))
	near := sh.chaptersHere()
	for i := range s.Marks {
		m := &s.Marks[i]
		if sh.weighs(m, near) <= 0 {
			continue
		}
		for _, p := range m.At {
			used[p] = true
		}
		for _, lg := range m.Legs {
			used[s.Pairs[lg.Pair].A], used[s.Pairs[lg.Pair].B] = true, true
		}
		for b := s.Flows.Of[i][0]; b < s.Flows.Of[i][1]; b++ {
			for _, p := range s.Flows.All[b].Places {
				used[p] = true
			}
		}
	}
	return used
}

// standing are what edge markers keep clear of: the places of events in view, other
// capitals, and what of the controls stands over the map.
func (sh *Layer) standing() []draw.Rect {
	var boxes []draw.Rect
	for i := range sh.base.Ends {
		p := &sh.base.Scene.Places[i]
		if e := &sh.base.Ends[i]; e.InView && (p.Venue || p.Kind == "capital") {
			boxes = append(boxes, draw.BoxAt(e.At, 8))
		}
	}
	for _, b := range sh.Controls {
		boxes = append(boxes, b.Grow(edgeMarkerGap))
	}
	return boxes
}

// drawEdgeMarker draws an edge marker with alpha in 0..1.
func (sh *Layer) drawEdgeMarker(l *draw.List, c *edgeMarker, alpha float32) {
	t := sh.base.Theme
	l.Fill(l.RoundRect(c.Box, edgeMarkerHeight/2), t.Card.WithAlpha(0.94*alpha))
	l.StrokePath(l.RoundRect(c.Box, edgeMarkerHeight/2), draw.Stroke{Width: 1.1}, t.Family("diplomacy").WithAlpha(alpha))
	// An arrow that points to where the place lies.
	x, y := c.Box.Min.X+14, c.Box.Center().Y
	words := c.Box.Min.X + 10 + edgeMarkerArrow
	if sh.base.Metrics.RTL { // the arrow stands where reading begins, and points where it points
		x, words = c.Box.Max.X-14, c.Box.Max.X-10-edgeMarkerArrow-c.run.Advance
	}
	l.Move(x-4*c.dx, y-4*c.dy)
	l.Line(x+4*c.dx, y+4*c.dy)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1.5, Cap: draw.CapRound}, t.Ink.WithAlpha(alpha))
	symbol.OpenHead(l, x+5*c.dx, y+5*c.dy, c.dx, c.dy, 4.2, 1.5, t.Ink.WithAlpha(alpha))
	l.Text(c.run, draw.Point{X: words, Y: y + c.run.Size*0.36}, t.Ink.WithAlpha(alpha))
}
