package scene

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A label wants to stand beside a point. Labels are placed once for a view,
// against everything that will ever be drawn there, so that none moves while
// the story plays.
type label struct {
	run    *draw.Run
	sub    *draw.Run            // a second line under it, or nil
	x, y   float32              // the point that it names
	away   float32              // dp from the point to the text
	rank   int                  // the smaller the earlier it chooses
	centre bool                 // on the point, not beside it
	far    bool                 // may stand a line away from its point
	over   bool                 // may stand a line above it
	lead   float32              // dp from the point to where a line to it may begin; 0: none may
	led    bool                 // stands off, with a line to its point
	fits   func(draw.Rect) bool // or nil: whether it may stand there for a reason of its own
	calm   *lineDensity         // or nil: what it keeps off where it has a choice
	ref    int32                // place, or -1
	at     draw.Point
	sat    draw.Point
	box    draw.Rect
	placed bool
}

// A spot is where a label may stand about its point: beside it for dx 1 and
// -1, higher or lower by dy; else above or below it, moved sideways by dx.
type spot struct{ dx, dy float32 }

// spots in the order of preference of map lettering (Imhof 1962): right,
// left, above, below, then what is left between them.
var spots = []spot{{1, 0}, {1, -0.7}, {1, 0.7}, {-1, 0}, {-1, -0.7}, {-1, 0.7}, {0, -1}, {0, 1},
	{0.5, -1}, {0.5, 1}, {-0.5, -1}, {-0.5, 1}, {0.9, -1}, {0.9, 1}, {-0.9, -1}, {-0.9, 1}}

// farSpots are a line farther away, for names that must not be missing.
var farSpots = append(spots[:len(spots):len(spots)], []spot{{0, 2}, {0, -2}, {0.25, 2}, {0.25, -2}, {0.5, 2}, {0.5, -2}, {-0.5, 2}, {-0.5, -2}, {0.9, 2}, {0.9, -2}, {-0.9, 2}, {-0.9, -2}}...)

// overSpots are a line above, where a name is taken for no other point's below.
var overSpots = append(spots[:len(spots):len(spots)], []spot{{0, -2}, {0.25, -2}, {-0.25, -2}, {0.5, -2}, {-0.5, -2}, {0.9, -2}, {-0.9, -2}}...)

// obstacles are boxes that labels must keep clear of.
type obstacles struct{ boxes []draw.Rect }

func (o *obstacles) add(r draw.Rect) { o.boxes = append(o.boxes, r) }

// covered reports whether r lies over one of them.
func (o *obstacles) covered(r draw.Rect) bool {
	return overlapUpTo(r, o.boxes, 0, math.SmallestNonzeroFloat32) > 0
}

// placeLabels gives every label the best free spot within bounds, by rank. A
// second line is given up before the label is; those for which there is no
// spot are left out.
func placeLabels(labels []label, o *obstacles, bounds draw.Rect) {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return labels[order[a]].rank < labels[order[b]].rank })
	for _, i := range order {
		lb := &labels[i]
		box, cost, ok := lb.free(o, bounds)
		if sub := lb.sub; sub != nil && (!ok || cost > subWorth) {
			lb.sub = nil
			if alone, less, free := lb.free(o, bounds); free && (!ok || less < cost-subWorth) {
				box, ok = alone, true
			} else {
				lb.sub = sub
			}
		}
		if !ok && lb.lead > 0 {
			box, ok = lb.leadSpot(o, bounds)
			lb.led = ok
		}
		if !ok {
			continue
		}
		lb.placed, lb.box = true, box
		lb.at = draw.Point{X: box.Center().X - lb.run.Advance/2, Y: box.Min.Y + lb.run.Ascent*inkTop}
		if lb.sub != nil {
			lb.sat = draw.Point{X: box.Center().X - lb.sub.Advance/2, Y: box.Max.Y - lb.sub.Descent*inkBottom}
		}
		o.add(box)
	}
}

// free is the best spot within bounds where the label covers nothing, and what
// speaks against it: the first that is free, or for a label that keeps off lines
// the one that is near and has few. Where there is none as near as it likes to
// stand, it stands a little farther off.
func (lb *label) free(o *obstacles, bounds draw.Rect) (best draw.Rect, least float32, ok bool) {
	w, h := lb.size()
	candidates := spots
	switch {
	case lb.centre:
		candidates = centreSpots
	case lb.far:
		candidates = farSpots
	case lb.over:
		candidates = overSpots
	}
	least = math.MaxFloat32
	for step, farther := range [...]float32{0, 4, 8} {
		for k, s := range candidates {
			worse := float32(step)*fartherCost + float32(k)*nextSpotCost
			if k >= len(spots) {
				worse += lineAwayCost
			}
			if lb.centre {
				worse = farFromCentre(s) * offCentreCost
			}
			if worse >= least {
				break
			}
			box := lb.boxAt(s, lb.away+farther, w, h)
			if lb.calm != nil {
				worse += lb.calm.in(box)
			}
			if worse < least && inside(bounds, box) && !o.covered(grow(box, 1.5)) && (lb.fits == nil || lb.fits(box)) {
				if lb.calm == nil {
					return box, worse, true
				}
				best, least = box, worse
			}
		}
		if lb.centre {
			break
		}
	}
	return best, least, least < math.MaxFloat32
}

// What a less good spot costs a label, against dp of lines that run through
// it.
const (
	nextSpotCost  = 1.2
	fartherCost   = 40
	lineAwayCost  = 200 // a name a line away from its point is read as another's
	offCentreCost = 1.5
	subWorth      = 20 // what a second line may cost
)

// A font's ascent and descent leave room for accents; what labels keep clear
// of each other is the ink of ordinary letters.
const (
	inkTop    = 0.86
	inkBottom = 0.6
)

// centreSpots are shifts, in half widths and heights of the label, of one that
// stands on its point: country names move aside for capitals and gates, the
// nearest way that is free.
var centreSpots = func() []spot {
	var out []spot
	for dy := float32(-16); dy <= 16; dy++ {
		for dx := float32(-12); dx <= 12; dx++ {
			out = append(out, spot{dx / 5, dy / 4})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return farFromCentre(out[a]) < farFromCentre(out[b]) })
	return out
}()

func farFromCentre(s spot) float32 { return 2*s.dx*s.dx + s.dy*s.dy }

func (lb *label) size() (w, h float32) {
	w, h = lb.run.Advance, lb.run.Ascent*inkTop+lb.run.Descent*inkBottom
	if lb.sub != nil {
		w = max(w, lb.sub.Advance)
		h += lb.sub.Ascent*inkTop + lb.sub.Descent*inkBottom
	}
	return w, h
}

func (lb *label) boxAt(s spot, away, w, h float32) draw.Rect {
	x, y := lb.x, lb.y
	if lb.centre {
		x += s.dx*w/2 - w/2
		y += s.dy*h - h/2
		return rect(x, y, x+w, y+h)
	}
	switch s.dx {
	case 1:
		x, y = x+away, y+s.dy*(h/2+away*0.5)-h/2
	case -1:
		x, y = x-away-w, y+s.dy*(h/2+away*0.5)-h/2
	default:
		x += s.dx*w/2 - w/2
		if s.dy < 0 {
			y += (s.dy+1)*h - away - h
		} else {
			y += (s.dy-1)*h + away
		}
	}
	return rect(x, y, x+w, y+h)
}

func inside(outer, inner draw.Rect) bool {
	return inner.Min.X >= outer.Min.X && inner.Min.Y >= outer.Min.Y && inner.Max.X <= outer.Max.X && inner.Max.Y <= outer.Max.Y
}

func grow(r draw.Rect, by float32) draw.Rect {
	return rect(r.Min.X-by, r.Min.Y-by, r.Max.X+by, r.Max.Y+by)
}
