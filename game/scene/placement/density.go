package placement

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// LineDensity is how much of arcs and flows runs where in a view: names and the
// legend of a picture in print keep off it where they can stand elsewhere. Sums
// over rectangles make a question as cheap as four additions.
type LineDensity struct {
	cols, rows int
	sums       []float32 // (cols+1) × (rows+1): of all cells above and to the left, dp of line
}

// DensityCell is the side in dp of the cells that lines are counted in.
const DensityCell = 5

// Reset clears what is counted, for an area of that size, in dp. memory is used
// again where it is large enough; the memory that is now in use is returned.
func (t *LineDensity) Reset(area draw.Rect, memory []float32) []float32 {
	t.cols = int(math.Ceil(float64(area.Width() / DensityCell)))
	t.rows = int(math.Ceil(float64(area.Height() / DensityCell)))
	t.cols, t.rows = max(t.cols, 0), max(t.rows, 0)
	n := (t.cols + 1) * (t.rows + 1)
	if cap(memory) < n {
		memory = make([]float32, n)
	}
	t.sums = memory[:n]
	clear(t.sums)
	return memory
}

// AddBroken counts a line with the points before which it is broken.
func (t *LineDensity) AddBroken(weight float32) func(line []draw.Point, cuts []int) {
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
func (t *LineDensity) add(line []draw.Point, weight float32) {
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		d := draw.Distance(a, b)
		n := int(d/DensityCell) + 1
		if n > 2000 { // far out of view at a deep zoom
			continue
		}
		for k := range n {
			f := (float32(k) + 0.5) / float32(n)
			x := int(math.Floor(float64((a.X + (b.X-a.X)*f) / DensityCell)))
			y := int(math.Floor(float64((a.Y + (b.Y-a.Y)*f) / DensityCell)))
			if x >= 0 && y >= 0 && x < t.cols && y < t.rows {
				t.sums[(y+1)*(t.cols+1)+x+1] += weight * d / float32(n)
			}
		}
	}
}

// Sum turns the cells into sums from the corner.
func (t *LineDensity) Sum() {
	w := t.cols + 1
	for y := 1; y <= t.rows; y++ {
		row := float32(0)
		for x := 1; x <= t.cols; x++ {
			row += t.sums[y*w+x]
			t.sums[y*w+x] = t.sums[(y-1)*w+x] + row
		}
	}
}

// In is how many dp of lines run through a rectangle.
func (t *LineDensity) In(r draw.Rect) float32 {
	cell := func(v float32, most int) int {
		return min(max(int(math.Round(float64(v/DensityCell))), 0), most)
	}
	x0, x1 := cell(r.Min.X-DensityCell/2, t.cols), cell(r.Max.X+DensityCell/2, t.cols)
	y0, y1 := cell(r.Min.Y-DensityCell/2, t.rows), cell(r.Max.Y+DensityCell/2, t.rows)
	if x0 >= x1 || y0 >= y1 {
		return 0
	}
	w := t.cols + 1
	return t.sums[y1*w+x1] - t.sums[y0*w+x1] - t.sums[y1*w+x0] + t.sums[y0*w+x0]
}
