package chrome

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A legendForm is what the size of a legend follows from.
type legendForm struct {
	size          float32 // of its words
	rows, columns int
	widest        float32   // of the rows' words
	foot          []float32 // widths of the words under them
	tight         bool      // its rows stand close, as they do where there is little room
	above         float32   // room for the switches of the lanes
	high          float32   // of the line that is highest, where its script is; dp
	words         []float32 // widths of the rows' words and of those under them
	within        float32   // of a form without columns: how long its lines may be
}

// legendIcon is the room for a sign before its words.
const legendIcon = 34

func (f *legendForm) column() float32    { return f.widest + legendIcon + 8 }
func (f *legendForm) rowHeight() float32 { return max(f.size*f.leading(), f.high) }
func (f *legendForm) lines() int         { return (f.rows + f.columns - 1) / f.columns }

// hold makes the rows high enough for a line of words.
func (f *legendForm) hold(run *draw.Run) {
	if above, below, high := run.HighLine(); high {
		f.high = max(f.high, above+below)
	}
}

// leading is the distance of baselines, in font sizes.
func (f *legendForm) leading() float32 {
	if f.tight {
		return 1.47
	}
	return 1.62
}

// inLine gives up columns: rows stand close, one after another.
func (f *legendForm) inLine(within float32) { f.columns, f.tight, f.within = 0, true, within }

// extent is how wide and high the legend is.
func (f *legendForm) extent() (w, h float32) {
	if f.within > 0 {
		w, h = f.inLines(nil)
		return w, h + f.above
	}
	w, h = float32(f.columns)*f.column()+14, float32(f.lines())*f.rowHeight()+14
	for _, words := range f.foot {
		w, h = max(w, words+legendIcon+40), h+f.rowHeight()+4
	}
	return w, h + f.above
}

// inLines sets rows and what stands under them one after another, as words are
// set: the form that takes the least room. at is told where each begins and its
// middle, from the corner.
func (f *legendForm) inLines(at func(i int, x, y float32)) (w, h float32) {
	const edge, gap, air = 8, 9, 4
	x, y := float32(edge), f.rowHeight()/2+air
	for i, words := range f.words {
		if x > edge && x+legendIcon+words+edge > f.within {
			x, y = edge, y+f.rowHeight()
		}
		if at != nil {
			at(i, x, y)
		}
		x += legendIcon + words
		w = max(w, x+edge)
		x += gap
	}
	return w, y + f.rowHeight()/2 + air
}

// legendSpot is where on the map of a picture, and in how many columns, a legend
// covers least. ok is false where the picture has no place for it.
func (sh *Surround) legendSpot(lg *legend, form legendForm) (box draw.Rect, best legendForm, ok bool) {
	m := &sh.base.Metrics
	coveredBy := sh.Coverage()
	land := 1.6 * (1 - sh.base.Scene.Ground.FocusUnder(sh.base.Spec.Map, m.Free)) // where all that is to be seen is land in focus, it must lie on it
	low, end := m.Foot.Min.Y-4, m.Width-12
	free := m.Turn(m.Free)
	least, covered := float32(math.MaxFloat32), float32(0)
	best = form                             // where the frame has no size
	columns := [...]int{2, 1, 3, 0, -1, -2} // under 1: lines over the whole width, two thirds, and half of it
	if form.rows <= 4 {
		columns = [...]int{1, 2, 3, 0, -1, -2}
	}
	for c := range 2 * len(columns) {
		form.columns, form.tight, form.above, form.within = columns[c/2], c%2 == 1, 0, 0
		if form.columns > form.rows {
			continue
		}
		if form.columns <= 0 {
			form.within = (end - free.Min.X) * 2 / float32(2-form.columns)
		}
		w, h := form.extent()
		if w > end-free.Min.X || low-h < free.Min.Y {
			continue
		}
		x0, x1, y1 := free.Min.X, max(free.Min.X, end-w), low-h
		top := max(free.Min.X, free.Max.X-w)
		y0 := min(free.Min.Y, y1)
		try := func(x, y, worse float32) {
			r := draw.Box(x, y, x+w, y+h)
			worse += float32(c) * anotherForm
			if worse >= least {
				return
			}
			if covers := coveredBy(m.Turn(r), land, least-worse); worse+covers < least {
				box, best, least, covered = r, form, worse+covers, covers
			}
		}
		// The corner at the end of the lower edge is where it is looked for.
		for i, at := range [...][2]float32{{x1, y1}, {x0, y1}, {top, y0}, {x0, y0}} {
			try(at[0], at[1], float32(i)*anotherCorner)
		}
		const steps = 8
		for i := 1; i < steps; i++ {
			x := x0 + (x1-x0)*float32(i)/steps
			y := y0 + (y1-y0)*float32(i)/steps
			for _, at := range [...][2]float32{{x, y1}, {min(x, top), y0}, {top, y}, {x0, y}} {
				try(at[0], at[1], noCorner)
			}
		}
	}
	return box, best, box.Width() > 0 && covered <= mostCovered
}

// What a place costs a legend that is not where it is looked for, against
// what it covers there.
const (
	anotherCorner = 0.04
	noCorner      = 0.2
	anotherForm   = 0.02
)

// mostCovered is how much a legend in print may cover: no mark at all, and no
// more than half of it land of the countries in focus.
const mostCovered = 0.45
