package placement

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A Label wants to stand beside a point. Labels are placed once for a view,
// against everything that will ever be drawn there, so that none moves while
// the story plays.
type Label struct {
	Run         *draw.Run
	Sub         *draw.Run            // a second line under it, or nil
	X, Y        float32              // the point that it names
	Away        float32              // dp from the point to the text
	Rank        int                  // the smaller the earlier it chooses
	Centre      bool                 // on the point, not beside it
	Caps        bool                 // in capitals: nothing reaches below the line
	Lead        float32              // dp from the point to where a line to it may begin; 0: none may
	MaxIgnored  int                  // how many of obstacles.marks may cover it then
	HasLeader   bool                 // stands off, with a line to its point
	Fits        func(draw.Rect) bool // or nil: whether it may stand there for a reason of its own
	Lines       *LineDensity         // or nil: what it keeps off where it has a choice
	marks       []Mark               // of the view; see unambiguous
	index       int                  // among the labels
	DotRadius   float32              // dp: radius of a mark that stands there with its name only; 0: it stands there in any case
	Interior    func() []draw.Point  // of one that is centred, or nil: where it may stand beside its point
	anywhere    bool                 // and now it does
	SmallerRuns []*draw.Run          // smaller settings of a name that must not be missing, the largest first
	Ref         int32                // a city's place, a gate's cluster, a country of the atlas
	At          draw.Point
	SubAt       draw.Point
	Box         draw.Rect
	Placed      bool
}

// A spot is where a label may stand about its point: beside it for dx 1 and
// -1, higher or lower by dy; else above or below it, moved sideways by dx.
type spot struct{ dx, dy float32 }

// spots in the order of preference of map lettering (Imhof 1962): right,
// left, above, below, then what is left between them.
var spots = []spot{{1, 0}, {1, -0.7}, {1, 0.7}, {-1, 0}, {-1, -0.7}, {-1, 0.7}, {0, -1}, {0, 1},
	{0.5, -1}, {0.5, 1}, {-0.5, -1}, {-0.5, 1}, {0.9, -1}, {0.9, 1}, {-0.9, -1}, {-0.9, 1}}

// Obstacles are boxes that labels must keep clear of.
type Obstacles struct {
	boxes []draw.Rect
	// Marks are those of events, first those that other chapters show. A name that
	// must not be missing may lie under them where there is no other room.
	Marks   [2][]draw.Rect
	ignored int // how many of these lists do not count
}

func (o *Obstacles) Add(r draw.Rect) { o.boxes = append(o.boxes, r) }

// Covered reports whether r lies over one of them.
func (o *Obstacles) Covered(r draw.Rect) bool {
	for _, marks := range o.Marks[o.ignored:] {
		if OverlapUpTo(r, marks, 0, math.SmallestNonzeroFloat32) > 0 {
			return true
		}
	}
	return OverlapUpTo(r, o.boxes, 0, math.SmallestNonzeroFloat32) > 0
}

// PlaceLabels gives every label the best free spot within bounds, by rank, where
// it is read as the name of its own mark and of no other. A second line is given
// up before the label is, and then its size; those for which there is no spot
// are left out.
func PlaceLabels(labels []Label, o *Obstacles, bounds draw.Rect, marks []Mark) {
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return labels[order[a]].Rank < labels[order[b]].Rank })
	for _, i := range order {
		lb := &labels[i]
		lb.index, lb.marks = i, marks
		if lb.DotRadius > 0 {
			own := Mark{draw.Point{X: lb.X, Y: lb.Y}, lb.DotRadius, i, false}
			if capturesLabel(labels, &own) || o.Covered(own.room()) {
				continue
			}
			lb.marks = append(marks, own)
		}
		box, cost, ok := lb.free(o, bounds)
		if sub := lb.Sub; sub != nil && (!ok || cost > subWorth) {
			lb.Sub = nil
			if alone, less, free := lb.free(o, bounds); free && (!ok || less < cost-subWorth) {
				box, ok = alone, true
			} else {
				lb.Sub = sub
			}
		}
		if lb.Centre && len(lb.SmallerRuns) > 0 && (!ok || cost > smallerCost) {
			box, ok = lb.placeSmaller(o, bounds)
		}
		if !ok && lb.Lead > 0 {
			box, ok = lb.placeWithLeader(o, bounds)
		}
		if !ok {
			continue
		}
		if marks = lb.marks; lb.DotRadius > 0 {
			o.Add(marks[len(marks)-1].room())
		}
		lb.Placed, lb.Box = true, box
		lb.At = draw.Point{X: box.Center().X - lb.Run.Advance/2, Y: box.Min.Y + lb.Run.Ascent*inkTop}
		if lb.Sub != nil {
			lb.SubAt = draw.Point{X: box.Center().X - lb.Sub.Advance/2, Y: box.Max.Y - lb.Sub.Descent*inkBottom}
		}
		o.Add(box)
	}
}

// placeWithLeader is the best spot at the end of a line; where there is none, one beside the
// point or at the end of a line that marks of events may cover.
func (lb *Label) placeWithLeader(o *Obstacles, bounds draw.Rect) (box draw.Rect, ok bool) {
	defer func() { o.ignored = 0 }()
	for o.ignored = range lb.MaxIgnored + 1 {
		if o.ignored > 0 {
			if len(o.Marks[o.ignored-1]) == 0 {
				continue // nothing more to ignore
			}
			if box, _, ok = lb.free(o, bounds); ok {
				return box, true
			}
		}
		whole := lb.Run
		for _, lb.Run = range append([]*draw.Run{whole}, lb.SmallerRuns...) {
			if box, ok = lb.leadSpot(o, bounds); ok {
				lb.HasLeader = true
				return box, true
			}
		}
		lb.Run = whole
	}
	return box, false
}

// placeSmaller is the best spot for any setting of the label, the largest that few
// lines run through; where there is none, one that marks of events may cover.
func (lb *Label) placeSmaller(o *Obstacles, bounds draw.Rect) (best draw.Rect, ok bool) {
	lb.anywhere = true
	whole, sub := lb.Run, lb.Sub
	least := float32(math.MaxFloat32)
	kept := [2]*draw.Run{whole, sub}
	try := func(run, second *draw.Run, worse float32) {
		lb.Run, lb.Sub = run, second
		if box, cost, free := lb.free(o, bounds); free && cost+worse < least {
			best, least, kept, ok = box, cost+worse, [2]*draw.Run{run, second}, true
		}
	}
	defer func() { o.ignored = 0 }()
	for o.ignored = 0; o.ignored <= len(o.Marks) && !ok; o.ignored++ {
		if o.ignored > 0 && len(o.Marks[o.ignored-1]) == 0 {
			continue // nothing more to ignore
		}
		try(whole, sub, 0)
		for k, run := range append([]*draw.Run{whole}, lb.SmallerRuns...) {
			try(run, nil, subWorth+float32(k)*smallerCost)
		}
	}
	lb.Run, lb.Sub = kept[0], kept[1]
	return best, ok
}

// capturesLabel reports whether a mark is as near to the label of another as its own.
func capturesLabel(labels []Label, m *Mark) bool {
	for i := range labels {
		lb := &labels[i]
		if !lb.Placed || lb.Centre {
			continue
		}
		gap := m.Gap(lb.Box)
		for k := range lb.marks {
			if own := &lb.marks[k]; own.Owner == lb.index && own.Gap(lb.Box) < gap {
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
func (lb *Label) free(o *Obstacles, bounds draw.Rect) (best draw.Rect, least float32, ok bool) {
	w, h := lb.size()
	least = math.MaxFloat32
	var spread []draw.Point
	if lb.anywhere {
		spread = lb.Interior()
	}
	for _, p := range spread {
		box := draw.RectOf(p.X-w/2, p.Y-h/2, w, h)
		worse := draw.Distance(p, draw.Point{X: lb.X, Y: lb.Y})*interiorCost + lb.Lines.In(box)
		if worse < least && bounds.Encloses(box) && !o.Covered(box.Grow(1.5)) && lb.Fits(box) {
			best, least = box, worse
		}
	}
	candidates := spots
	if lb.Centre {
		candidates = centreSpots
	}
	for step, farther := range [...]float32{0, 4, 8} {
		for k, s := range candidates {
			worse := float32(step)*fartherCost + float32(k)*nextSpotCost
			if lb.Centre {
				worse = farFromCentre(s) * offCentreCost
			}
			if worse >= least {
				break
			}
			box := lb.boxAt(s, lb.Away+farther, w, h)
			if lb.Lines != nil {
				worse += lb.Lines.In(box)
			}
			if worse < least && bounds.Encloses(box) && !o.Covered(box.Grow(1.5)) && (lb.Centre || lb.unambiguous(box, false)) && (lb.Fits == nil || lb.Fits(box)) {
				if lb.Lines == nil {
					return box, worse, true
				}
				best, least = box, worse
			}
		}
		if lb.Centre {
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

func (lb *Label) size() (w, h float32) {
	w, h = lb.Run.Advance, lb.Run.Ascent*inkTop
	if !lb.Caps || lb.Sub != nil {
		h += lb.Run.Descent * inkBottom
	}
	if lb.Sub != nil {
		w = max(w, lb.Sub.Advance)
		h += lb.Sub.Ascent*inkTop + lb.Sub.Descent*inkBottom
	}
	return w, h
}

func (lb *Label) boxAt(s spot, away, w, h float32) draw.Rect {
	x, y := lb.X, lb.Y
	if lb.Centre {
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
