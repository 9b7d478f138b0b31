package marks

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
)

// DrawFlows draws the flows of trade: their width is their amount, on one
// scale for the whole story. One that is said to grow advances from where the
// goods come from; one that shrinks thins from what it was, where that is
// known.
func (sh *Layer) DrawFlows(l *draw.List, v *layout.View) {
	l.Begin("flows")
	for _, i := range sh.Quick.active {
		m := &sh.base.Scene.Marks[i]
		if !m.Style.Flow || !sh.base.Visible(i) {
			continue
		}
		lf := m.Life(v.U)
		lf.Alpha *= sh.strength(v, i)
		of := sh.base.Scene.Flows.Of[i]
		for b := of[0]; b < of[1]; b++ {
			sh.drawFlow(l, v, i, b, lf)
		}
	}
	l.End()
}

// FlowLine fills the sheet's buffer with a flow's way in this view, and returns
// it with the points before which it is broken. A way with an end out of view
// goes to that end's edge marker.
func (sh *Layer) FlowLine(b *compiled.Flow) (line []draw.Point, cuts []int) {
	line, cuts = sh.trace(&b.Way)
	for k, place := range b.Places {
		e := &sh.base.Ends[place]
		if e.InView || e.EdgeMarker < 0 {
			continue
		}
		// Cut the way where it leaves the view and end it at the edge marker.
		free := sh.base.Metrics.Free.Grow(4)
		if k == 1 {
			n := len(line)
			for n > 1 && !free.Contains(line[n-1]) || n > 2 && backwards(line[n-2], line[n-1], e.At) {
				n--
			}
			line, cuts = lineUntil(n, line, cuts)
			line = append(line, e.At)
		} else {
			n := 0
			for n < len(line)-1 && !free.Contains(line[n]) {
				n++
			}
			n = max(n-1, 0)
			for n < len(line)-3 && backwards(line[n+2], line[n+1], e.At) {
				n++
			}
			line, cuts = lineFrom(n, line, cuts)
			line[0] = e.At
		}
	}
	return line, cuts
}

// backwards reports whether a line that comes from a to b turns back at b to go
// to an edge marker: where the way leaves the view it need not be near that.
func backwards(a, b, edgeMarker draw.Point) bool {
	return (b.X-a.X)*(edgeMarker.X-b.X)+(b.Y-a.Y)*(edgeMarker.Y-b.Y) < 0
}

func (sh *Layer) drawFlow(l *draw.List, v *layout.View, event, at int32, lf compiled.Life) {
	b := &sh.base.Scene.Flows.All[at]
	m := &sh.base.Scene.Marks[event]
	grown := b.Grown(m, v.U)
	if grown <= 0 {
		return
	}
	w := walk(sh.FlowLine(b))
	from, to := min(5, w.total*0.1), w.total-min(9, w.total*0.2)
	hue := sh.base.Hue(m)
	for _, place := range b.Places {
		if c := sh.base.Ends[place].EdgeMarker; c >= 0 {
			sh.Quick.edgeMarkers[c] = max(sh.Quick.edgeMarkers[c], lf.Alpha*grown)
		}
	}
	width := b.Now
	tail, head := from, from+(to-from)*grown
	if !b.OneWay { // it comes out from its middle, and neither end is a head
		to = w.total - from
		tail, head = (from+to)/2-(to-from)/2*grown, (from+to)/2+(to-from)/2*grown
	}
	if b.Before > 0 {
		// What it was stays as an outline; the flow goes from that to now.
		tail, head = from, to
		width = b.Before + (b.Now-b.Before)*grown
		if w.trace(l, from, to) {
			path := l.Path()
			l.StrokePath(path, draw.Stroke{Width: b.Before + 2.4}, hue.WithAlpha(0.38*lf.Alpha*min(1, grown*2)))
			l.StrokePath(path, draw.Stroke{Width: b.Before}, sh.base.Theme.Card.WithAlpha(0.85*lf.Alpha*min(1, grown*2)))
		}
	}
	if w.total < shortest { // between places that lie on each other there is the head alone, or a dot
		tip, dx, dy := w.at(w.total)
		if b.OneWay {
			symbol.SolidHead(l, tip.X+4*dx, tip.Y+4*dy, dx, dy, max(9, width*1.25), hue.WithAlpha(lf.Alpha*grown))
		} else {
			l.Fill(l.Circle(tip.X, tip.Y, max(4.5, width/2)), hue.WithAlpha(lf.Alpha*grown))
		}
		n := sh.base.MarkNode(event)
		n.Bound, n.Value = draw.BoxAt(tip, 8), sh.base.FlowWords(at)
		l.Node(n)
		return
	}
	if !w.trace(l, tail, head) {
		return
	}
	path := l.Path()
	if b.Value < 0 {
		l.StrokePath(path, draw.Stroke{Width: width + 2.6}, sh.base.Theme.Card.WithAlpha(0.6*lf.Alpha))
		l.StrokePath(path, symbol.UnmeasuredStroke(width), hue.WithAlpha(lf.Alpha))
	} else {
		if b.Before == 0 {
			l.StrokePath(path, draw.Stroke{Width: width + 2.6}, sh.base.Theme.Card.WithAlpha(0.6*lf.Alpha))
		}
		l.StrokePath(path, draw.Stroke{Width: width}, hue.WithAlpha(layout.FlowAlpha*lf.Alpha))
	}
	n := sh.base.MarkNode(event)
	n.Path, n.Reach = path, max(6, width/2+2)
	n.Value = sh.base.FlowWords(at)
	l.Node(n)
	if !b.OneWay {
		return
	}
	sh.drawCargo(l, &w, from, head, width, lf, v.U-m.Begin, hue)
	tip, dx, dy := w.at(head)
	symbol.SolidHead(l, tip.X+4*dx, tip.Y+4*dy, dx, dy, max(9, width*1.25), hue.WithAlpha(lf.Alpha))
}

// drawCargo moves small chevrons along a flow, in the direction of the goods.
func (sh *Layer) drawCargo(l *draw.List, w *walker, from, head, width float32, lf compiled.Life, age float64, hue draw.Color) {
	const apart, speed = 44, 26 // dp, dp a playing second
	size := max(3, width*0.32)
	first := float32(age*speed) - apart*float32(int(age*speed/apart))
	for d := from + first + size; d < head-12; d += apart {
		p, dx, dy := w.at(d)
		symbol.OpenHead(l, p.X+dx*size*0.5, p.Y+dy*size*0.5, dx, dy, size, max(1.1, width*0.13), sh.base.Theme.Card.WithAlpha(0.9*lf.Alpha))
	}
}

// DrawTags writes the amounts on flows and "alleged" on alleged arrows, above
// everything else on the map.
func (sh *Layer) DrawTags(l *draw.List, v *layout.View) {
	l.Begin("tags")
	var taken [8]draw.Rect
	n := 0
	for _, i := range sh.Quick.active {
		m := &sh.base.Scene.Marks[i]
		if !sh.base.Shows(i) || !sh.isTold(i) && sh.Quick.Told != nothingTold {
			continue
		}
		lf := m.Life(v.U)
		lf.Alpha = max(0, lf.Alpha*2-1) * sh.strength(v, i) // words go before they are too faint to read
		if lf.Alpha < 0.05 {
			continue
		}
		if m.Alleged && len(m.Legs) > 0 && lf.Grown > 0.5 {
			w := sh.walkLeg(m.Legs[0])
			run := sh.tagRun(sh.base.Say("map.alleged"))
			sh.drawTag(l, run, sh.tagSpot(&w, run, 1, taken[:n]), sh.base.Hue(m), lf.Alpha, &taken, &n)
		}
		if !m.Style.Flow {
			continue
		}
		of := sh.base.Scene.Flows.Of[i]
		for k := of[0]; k < of[1]; k++ {
			b := &sh.base.Scene.Flows.All[k]
			if b.Value < 0 || b.Grown(m, v.U) < 0.8 {
				continue
			}
			w := walk(sh.FlowLine(b))
			run := sh.tagRun(sh.base.FlowWords(k))
			sh.drawTag(l, run, sh.tagSpot(&w, run, max(b.Now, b.Before)/2, taken[:n]), sh.base.Hue(m), lf.Alpha, &taken, &n)
		}
	}
	l.End()
}

func (sh *Layer) tagRun(words string) *draw.Run {
	return sh.base.Scene.Fonts.Shape(words, sh.base.Letters(sh.base.Metrics.SmallSize, true))
}

// tagBox is the card of a tag with its middle at p, kept in the free part of
// the map.
func (sh *Layer) tagBox(run *draw.Run, p draw.Point) draw.Rect {
	h := run.Size*1.5 + 1
	w := run.Advance + 10
	x := min(max(p.X, sh.base.Metrics.Free.Min.X+w/2), sh.base.Metrics.Free.Max.X-w/2)
	return draw.Box(x-w/2, p.Y-h/2, x+w/2, p.Y+h/2)
}

// tagSpot is where on the line a tag covers least of the map's labels, gates,
// marks and edge markers and of the tags before it; where it would cover some all along, beside it.
func (sh *Layer) tagSpot(w *walker, run *draw.Run, half float32, taken []draw.Rect) draw.Point {
	var best draw.Point
	var stops [len(tagStops)]draw.Point
	least := float32(math.MaxFloat32)
	for side, shift := range tagShifts {
		worse := float32(0)
		if side > 0 {
			worse = besideTag
		}
		for i, f := range tagStops {
			if worse >= least-1 { // not even a free place would be better
				return best
			}
			if side == 0 {
				stops[i], _, _ = w.at(w.total * f)
			}
			p := stops[i]
			box := sh.tagBox(run, p)
			if side > 0 {
				p.X += shift.X * (box.Width()/2 + half + 3)
				p.Y += shift.Y * (box.Height()/2 + half + 3)
				box = sh.tagBox(run, p)
			}
			cover := worse + 2*placement.Overlap(box, taken) + 2*sh.edgeMarkersOver(box)
			cover += 4 * (placement.Overlap(box, sh.Quick.stands) + placement.Overlap(box, sh.discs)) // a mark says more than a name
			if cover = placement.OverlapUpTo(box, sh.labelled, cover, least-1); cover < least-1 {
				best, least = p, cover
			}
		}
	}
	return best
}

// edgeMarkersOver is how much of a box lies under the edge markers that are drawn now.
func (sh *Layer) edgeMarkersOver(box draw.Rect) (area float32) {
	for i := range sh.EdgeMarkers {
		if sh.Quick.edgeMarkers[i] <= 0.02 {
			continue
		}
		if x := box.Intersect(sh.EdgeMarkers[i].Box); !x.Empty() {
			area += x.Width() * x.Height()
		}
	}
	return area
}

// Where a tag is tried: along the line, from its middle outwards, on it and then
// to the right, left, above and below.
var (
	tagStops  = [...]float32{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}
	tagShifts = [...]draw.Point{{}, {X: 1}, {X: -1}, {Y: -1}, {Y: 1}}
)

// besideTag is what a place beside the line costs a tag, in dp² of cover.
const besideTag = 60

// drawTag sets words on a small card at p, moved down where another tag of
// this frame is in the way.
func (sh *Layer) drawTag(l *draw.List, run *draw.Run, p draw.Point, hue draw.Color, alpha float32, taken *[8]draw.Rect, n *int) {
	box := sh.tagBox(run, p)
	for i := 0; i < *n; i++ {
		if box.Overlaps(taken[i]) {
			d := taken[i].Max.Y + 2 - box.Min.Y
			box.Min.Y += d
			box.Max.Y += d
		}
	}
	if *n < len(taken) {
		taken[*n] = box
		*n++
	}
	l.Fill(l.RoundRect(box, 3), sh.base.Theme.Card.WithAlpha(0.92*alpha))
	l.StrokePath(l.RoundRect(box, 3), draw.Stroke{Width: 0.9}, hue.WithAlpha(0.7*alpha))
	l.Text(run, draw.Point{X: box.Min.X + 5, Y: box.Center().Y + run.Size*0.36}, hue.WithAlpha(alpha))
}
