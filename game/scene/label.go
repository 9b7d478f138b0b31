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
	run         *draw.Run
	sub         *draw.Run            // a second line under it, or nil
	x, y        float32              // the point that it names
	away        float32              // dp from the point to the text
	rank        int                  // the smaller the earlier it chooses
	centre      bool                 // on the point, not beside it
	caps        bool                 // in capitals: nothing reaches below the line
	lead        float32              // dp from the point to where a line to it may begin; 0: none may
	maxIgnored  int                  // how many of obstacles.marks may cover it then
	led         bool                 // stands off, with a line to its point
	fits        func(draw.Rect) bool // or nil: whether it may stand there for a reason of its own
	calm        *lineDensity         // or nil: what it keeps off where it has a choice
	marks       []labelMark          // of the view; see unambiguous
	index       int                  // among the labels
	dot         float32              // dp: radius of a mark that stands there with its name only; 0: it stands there in any case
	interior    func() []draw.Point  // of one that is centred, or nil: where it may stand beside its point
	anywhere    bool                 // and now it does
	smallerRuns []*draw.Run          // smaller settings of a name that must not be missing, the largest first
	ref         int32                // a city's place, a gate's cluster, a country of the atlas
	at          draw.Point
	sat         draw.Point
	box         draw.Rect
	placed      bool
}

// lettering are the labels of a view: of cities, then of gates, then of
// countries.
type lettering struct {
	all           []label
	cities, gates int
}

// A spot is where a label may stand about its point: beside it for dx 1 and
// -1, higher or lower by dy; else above or below it, moved sideways by dx.
type spot struct{ dx, dy float32 }

// spots in the order of preference of map lettering (Imhof 1962): right,
// left, above, below, then what is left between them.
var spots = []spot{{1, 0}, {1, -0.7}, {1, 0.7}, {-1, 0}, {-1, -0.7}, {-1, 0.7}, {0, -1}, {0, 1},
	{0.5, -1}, {0.5, 1}, {-0.5, -1}, {-0.5, 1}, {0.9, -1}, {0.9, 1}, {-0.9, -1}, {-0.9, 1}}

// obstacles are boxes that labels must keep clear of.
type obstacles struct {
	boxes []draw.Rect
	// marks are those of events, first those that other chapters show. A name that
	// must not be missing may lie under them where there is no other room.
	marks   [2][]draw.Rect
	ignored int // how many of these lists do not count
}

func (o *obstacles) add(r draw.Rect) { o.boxes = append(o.boxes, r) }

// covered reports whether r lies over one of them.
func (o *obstacles) covered(r draw.Rect) bool {
	for _, marks := range o.marks[o.ignored:] {
		if overlapUpTo(r, marks, 0, math.SmallestNonzeroFloat32) > 0 {
			return true
		}
	}
	return overlapUpTo(r, o.boxes, 0, math.SmallestNonzeroFloat32) > 0
}

// placeLabels gives every label the best free spot within bounds, by rank, where
// it is read as the name of its own mark and of no other. A second line is given
// up before the label is, and then its size; those for which there is no spot
// are left out.
func placeLabels(labels []label, o *obstacles, bounds draw.Rect, marks []labelMark) {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return labels[order[a]].rank < labels[order[b]].rank })
	for _, i := range order {
		lb := &labels[i]
		lb.index, lb.marks = i, marks
		if lb.dot > 0 {
			own := labelMark{draw.Point{X: lb.x, Y: lb.y}, lb.dot, i, false}
			if capturesLabel(labels, &own) || o.covered(own.room()) {
				continue
			}
			lb.marks = append(marks, own)
		}
		box, cost, ok := lb.free(o, bounds)
		if sub := lb.sub; sub != nil && (!ok || cost > subWorth) {
			lb.sub = nil
			if alone, less, free := lb.free(o, bounds); free && (!ok || less < cost-subWorth) {
				box, ok = alone, true
			} else {
				lb.sub = sub
			}
		}
		if lb.centre && len(lb.smallerRuns) > 0 && (!ok || cost > smallerCost) {
			box, ok = lb.placeSmaller(o, bounds)
		}
		if !ok && lb.lead > 0 {
			box, ok = lb.placeWithLeader(o, bounds)
		}
		if !ok {
			continue
		}
		if marks = lb.marks; lb.dot > 0 {
			o.add(marks[len(marks)-1].room())
		}
		lb.placed, lb.box = true, box
		lb.at = draw.Point{X: box.Center().X - lb.run.Advance/2, Y: box.Min.Y + lb.run.Ascent*inkTop}
		if lb.sub != nil {
			lb.sat = draw.Point{X: box.Center().X - lb.sub.Advance/2, Y: box.Max.Y - lb.sub.Descent*inkBottom}
		}
		o.add(box)
	}
}

// placeWithLeader is the best spot at the end of a line; where there is none, one beside the
// point or at the end of a line that marks of events may cover.
func (lb *label) placeWithLeader(o *obstacles, bounds draw.Rect) (box draw.Rect, ok bool) {
	defer func() { o.ignored = 0 }()
	for o.ignored = range lb.maxIgnored + 1 {
		if o.ignored > 0 {
			if len(o.marks[o.ignored-1]) == 0 {
				continue // nothing more to ignore
			}
			if box, _, ok = lb.free(o, bounds); ok {
				return box, true
			}
		}
		whole := lb.run
		for _, lb.run = range append([]*draw.Run{whole}, lb.smallerRuns...) {
			if box, ok = lb.leadSpot(o, bounds); ok {
				lb.led = true
				return box, true
			}
		}
		lb.run = whole
	}
	return box, false
}

// placeSmaller is the best spot for any setting of the label, the largest that few
// lines run through; where there is none, one that marks of events may cover.
func (lb *label) placeSmaller(o *obstacles, bounds draw.Rect) (best draw.Rect, ok bool) {
	lb.anywhere = true
	whole, sub := lb.run, lb.sub
	least := float32(math.MaxFloat32)
	kept := [2]*draw.Run{whole, sub}
	try := func(run, second *draw.Run, worse float32) {
		lb.run, lb.sub = run, second
		if box, cost, free := lb.free(o, bounds); free && cost+worse < least {
			best, least, kept, ok = box, cost+worse, [2]*draw.Run{run, second}, true
		}
	}
	defer func() { o.ignored = 0 }()
	for o.ignored = 0; o.ignored <= len(o.marks) && !ok; o.ignored++ {
		if o.ignored > 0 && len(o.marks[o.ignored-1]) == 0 {
			continue // nothing more to ignore
		}
		try(whole, sub, 0)
		for k, run := range append([]*draw.Run{whole}, lb.smallerRuns...) {
			try(run, nil, subWorth+float32(k)*smallerCost)
		}
	}
	lb.run, lb.sub = kept[0], kept[1]
	return best, ok
}

// capturesLabel reports whether a mark is as near to the label of another as its own.
func capturesLabel(labels []label, m *labelMark) bool {
	for i := range labels {
		lb := &labels[i]
		if !lb.placed || lb.centre {
			continue
		}
		gap := m.gap(lb.box)
		for k := range lb.marks {
			if own := &lb.marks[k]; own.owner == lb.index && own.gap(lb.box) < gap {
				gap = math.MaxFloat32
				break
			}
		}
		if gap < math.MaxFloat32 {
			return true
		}
	}
	return false
}

// free is the best spot within bounds where the label covers nothing, and what
// speaks against it: the first that is free, or for a label that keeps off lines
// the one that is near and has few. Where there is none as near as it likes to
// stand, it stands a little farther off.
func (lb *label) free(o *obstacles, bounds draw.Rect) (best draw.Rect, least float32, ok bool) {
	w, h := lb.size()
	least = math.MaxFloat32
	var spread []draw.Point
	if lb.anywhere {
		spread = lb.interior()
	}
	for _, p := range spread {
		box := draw.RectOf(p.X-w/2, p.Y-h/2, w, h)
		worse := draw.Distance(p, draw.Point{X: lb.x, Y: lb.y})*interiorCost + lb.calm.in(box)
		if worse < least && bounds.Encloses(box) && !o.covered(box.Grow(1.5)) && lb.fits(box) {
			best, least = box, worse
		}
	}
	candidates := spots
	if lb.centre {
		candidates = centreSpots
	}
	for step, farther := range [...]float32{0, 4, 8} {
		for k, s := range candidates {
			worse := float32(step)*fartherCost + float32(k)*nextSpotCost
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
			if worse < least && bounds.Encloses(box) && !o.covered(box.Grow(1.5)) && (lb.centre || lb.unambiguous(box, false)) && (lb.fits == nil || lb.fits(box)) {
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
	interiorCost  = 0.03
	smallerCost   = 4 // of letters a dp smaller
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
	w, h = lb.run.Advance, lb.run.Ascent*inkTop
	if !lb.caps || lb.sub != nil {
		h += lb.run.Descent * inkBottom
	}
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
		return draw.Box(x, y, x+w, y+h)
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
	return draw.Box(x, y, x+w, y+h)
}
