package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// lineDensity is how much of arcs and flows runs where in a view: names and the
// legend of a picture in print keep off it where they can stand elsewhere. Sums
// over rectangles make a question as cheap as four additions.
type lineDensity struct {
	cols, rows int
	sums       []float32 // (cols+1) × (rows+1): of all cells above and to the left, dp of line
}

// lineDensityCell is the side in dp of the cells that lines are counted in.
const lineDensityCell = 5

// layoutLineDensity counts what runs in this view: in a picture of one moment what
// there is then, otherwise what there is in the chapters that show it, each for
// the time that it is to be seen.
func (sh *Sheet) layoutLineDensity() {
	s, t := sh.scene, &sh.lineDensity
	t.cols = int(math.Ceil(float64(sh.m.MapArea.Width() / lineDensityCell)))
	t.rows = int(math.Ceil(float64(sh.m.MapArea.Height() / lineDensityCell)))
	t.cols, t.rows = max(t.cols, 0), max(t.rows, 0)
	n := (t.cols + 1) * (t.rows + 1)
	if cap(s.lineDensitySums) < n {
		s.lineDensitySums = make([]float32, n)
	}
	t.sums = s.lineDensitySums[:n]
	clear(t.sums)
	near := sh.chaptersHere()
	// Of a story of very many events every so many stand for those between.
	step := 1 + len(s.marks)/mostCounted
	for i := 0; i < len(s.marks); i += step {
		m := &s.marks[i]
		weight := min(1, sh.weighs(m, near)*float32(step))
		if weight <= 0 || !sh.shown(int32(i)) {
			continue
		}
		for _, lg := range m.legs {
			t.addBroken(weight)(sh.legLine(lg))
		}
		if !m.formStyle.Flow {
			continue
		}
		for b := s.flows.of[i][0]; b < s.flows.of[i][1]; b++ {
			flow := &s.flows.all[b]
			t.addBroken(weight * max(1, max(flow.now, flow.before)/lineDensityCell))(sh.flowLine(flow))
		}
	}
	t.sum()
}

// mostCounted is about how many events are counted: a pan lays out anew.
const mostCounted = 4000

// seenInFull is for which share of the play a line must be there to count in
// full.
const seenInFull = 0.055

// chaptersHere are the spans of the chapters whose cameras are the nearest to
// this view, in playing time: one on the way from one to another is the first's
// and then the second's, so that no name moves when it arrives.
func (sh *Sheet) chaptersHere() []timeline.Span {
	s, v := sh.scene, sh.spec.Map
	var spans []timeline.Span
	nearest := math.Inf(1)
	for i := range s.Chapters {
		c := s.fit(&sh.m, s.cameras[i])
		d := math.Abs(math.Log(c.K/v.K)) + math.Hypot(c.X-v.X, c.Y-v.Y)*min(c.K, v.K)/(v.Width+1)
		if d < nearest-rounding {
			nearest, spans = d, spans[:0]
		}
		if d < nearest+rounding {
			spans = append(spans, s.Chapters[i].U)
		}
	}
	if len(spans) == 0 {
		spans = append(spans, timeline.Span{End: s.Pace.Length()})
	}
	return spans
}

// weighs is how much a mark counts: in full in a picture of a moment when it is
// there, otherwise for as long as it is to be seen in the chapters shown, 0 to 1.
func (sh *Sheet) weighs(m *mark, shown []timeline.Span) float32 {
	if key := &sh.spec.LegendContent; !key.Only {
		return min(1, m.seenIn(shown)/float32(seenInFull*sh.scene.Pace.Length()))
	} else if m.begin <= key.U && key.U < m.end {
		return 1
	}
	return 0
}

// seenIn is how long a mark is to be seen in spans of the play, in seconds.
func (m *mark) seenIn(spans []timeline.Span) (seconds float32) {
	for _, sp := range spans {
		seconds += float32(max(0, min(m.end, sp.End)-max(m.begin, sp.Start)))
	}
	return seconds
}

// addBroken counts a line with the points before which it is broken.
func (t *lineDensity) addBroken(weight float32) func(line []draw.Point, cuts []int) {
	return func(line []draw.Point, cuts []int) {
		begin := 0
		for _, cut := range cuts {
			t.add(line[begin:cut], weight)
			begin = cut
		}
		t.add(line[begin:], weight)
	}
}

// add counts a line.
func (t *lineDensity) add(line []draw.Point, weight float32) {
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		d := draw.Distance(a, b)
		n := int(d/lineDensityCell) + 1
		if n > 2000 { // far out of view at a deep zoom
			continue
		}
		for k := range n {
			f := (float32(k) + 0.5) / float32(n)
			x := int(math.Floor(float64((a.X + (b.X-a.X)*f) / lineDensityCell)))
			y := int(math.Floor(float64((a.Y + (b.Y-a.Y)*f) / lineDensityCell)))
			if x >= 0 && y >= 0 && x < t.cols && y < t.rows {
				t.sums[(y+1)*(t.cols+1)+x+1] += weight * d / float32(n)
			}
		}
	}
}

// sum turns the cells into sums from the corner.
func (t *lineDensity) sum() {
	w := t.cols + 1
	for y := 1; y <= t.rows; y++ {
		row := float32(0)
		for x := 1; x <= t.cols; x++ {
			row += t.sums[y*w+x]
			t.sums[y*w+x] = t.sums[(y-1)*w+x] + row
		}
	}
}

// in is how many dp of lines run through a rectangle.
func (t *lineDensity) in(r draw.Rect) float32 {
	cell := func(v float32, most int) int {
		return min(max(int(math.Round(float64(v/lineDensityCell))), 0), most)
	}
	x0, x1 := cell(r.Min.X-lineDensityCell/2, t.cols), cell(r.Max.X+lineDensityCell/2, t.cols)
	y0, y1 := cell(r.Min.Y-lineDensityCell/2, t.rows), cell(r.Max.Y+lineDensityCell/2, t.rows)
	if x0 >= x1 || y0 >= y1 {
		return 0
	}
	w := t.cols + 1
	return t.sums[y1*w+x1] - t.sums[y0*w+x1] - t.sums[y1*w+x0] + t.sums[y0*w+x0]
}
