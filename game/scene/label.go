package scene

import (
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A label wants to stand beside a point. Labels are placed once for a view,
// against everything that will ever be drawn there, so that none moves while
// the story plays.
type label struct {
	run    *draw.Run
	sub    *draw.Run // a second line under it, or nil
	x, y   float32   // the point that it names
	away   float32   // dp from the point to the text
	rank   int       // the smaller the earlier it chooses
	centre bool      // on the point, not beside it
	must   bool      // stands even where it must cover another
	ref    int32     // place, or -1
	at     draw.Point
	sat    draw.Point
	box    draw.Rect
	placed bool
}

// A spot is where a label may stand about its point: the direction of its
// nearest edge or corner.
type spot struct{ dx, dy float32 }

// spots in the order of preference of map lettering (Imhof 1962): right
// above, right, left, then the rest.
var spots = [...]spot{{1, 0}, {1, -0.7}, {1, 0.7}, {-1, 0}, {-1, -0.7}, {-1, 0.7}, {0, -1}, {0, 1}}

// obstacles are boxes that labels must keep clear of.
type obstacles struct{ boxes []draw.Rect }

func (o *obstacles) add(r draw.Rect) { o.boxes = append(o.boxes, r) }

func (o *obstacles) covered(r draw.Rect) float32 { return overlap(r, o.boxes) }

// placeLabels gives every label the best free spot within bounds, by rank;
// those for which there is none are left out.
func placeLabels(labels []label, o *obstacles, bounds draw.Rect) {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return labels[order[a]].rank < labels[order[b]].rank })
	for _, i := range order {
		lb := &labels[i]
		w, h := lb.size()
		best, bestCost := draw.Rect{}, float32(-1)
		candidates := spots[:]
		if lb.centre {
			candidates = centreSpots[:]
		}
		for n, s := range candidates {
			box := lb.boxAt(s, w, h)
			if !inside(bounds, box) {
				continue
			}
			cover := o.covered(grow(box, 1.5))
			if cover > 0 && !lb.must {
				continue
			}
			cost := cover + float32(n)*0.5
			if bestCost < 0 || cost < bestCost {
				best, bestCost = box, cost
			}
			if cover == 0 {
				break
			}
		}
		if bestCost < 0 {
			continue
		}
		lb.placed, lb.box = true, best
		lb.at = draw.Point{X: best.Min.X + (w-lb.run.Advance)/2, Y: best.Min.Y + lb.run.Ascent*inkTop}
		if lb.sub != nil {
			lb.sat = draw.Point{X: best.Min.X + (w-lb.sub.Advance)/2, Y: best.Max.Y - lb.sub.Descent*inkBottom}
		}
		o.add(best)
	}
}

// A font's ascent and descent leave room for accents; what labels keep clear
// of each other is the ink of ordinary letters.
const (
	inkTop    = 0.86
	inkBottom = 0.6
)

// centreSpots are shifts, in heights of the label, of one that stands on its
// point: country names move aside for capitals and gates.
var centreSpots = [...]spot{{0, 0}, {0, 1}, {0, -1}, {0.6, 0}, {-0.6, 0}, {0.6, 1}, {-0.6, 1}, {0.6, -1}, {-0.6, -1}, {0, 2}, {0, -2}, {1.2, 0}, {-1.2, 0}}

func (lb *label) size() (w, h float32) {
	w, h = lb.run.Advance, lb.run.Ascent*inkTop+lb.run.Descent*inkBottom
	if lb.sub != nil {
		w = max(w, lb.sub.Advance)
		h += lb.sub.Ascent*inkTop + lb.sub.Descent*inkBottom
	}
	return w, h
}

func (lb *label) boxAt(s spot, w, h float32) draw.Rect {
	x, y := lb.x, lb.y
	if lb.centre {
		x += s.dx*w/2 - w/2
		y += s.dy*h - h/2
		return rect(x, y, x+w, y+h)
	}
	switch {
	case s.dx > 0:
		x += lb.away
	case s.dx < 0:
		x -= lb.away + w
	default:
		x -= w / 2
	}
	switch {
	case s.dx == 0 && s.dy < 0:
		y -= lb.away + h
	case s.dx == 0:
		y += lb.away
	default:
		y += s.dy*(h/2+lb.away*0.5) - h/2
	}
	return rect(x, y, x+w, y+h)
}

func inside(outer, inner draw.Rect) bool {
	return inner.Min.X >= outer.Min.X && inner.Min.Y >= outer.Min.Y && inner.Max.X <= outer.Max.X && inner.Max.Y <= outer.Max.Y
}

func grow(r draw.Rect, by float32) draw.Rect {
	return rect(r.Min.X-by, r.Min.Y-by, r.Max.X+by, r.Max.Y+by)
}
