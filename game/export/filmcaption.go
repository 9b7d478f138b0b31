package export

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
)

// A caption is what is told, set on a plate of its own over the map.
type caption struct {
	date        *draw.Run
	lines       []*draw.Run
	pad, corner float32
}

// caption writes what is told at u large over the map.
func (c *filmCards) caption(l *draw.List, sheet *scene.Sheet, u float64) {
	event := sheet.Status(View(u)).Event
	if event < 0 {
		return
	}
	spots := captionSpots(c.options.Size, sheet)
	spot := spots[min(c.captionSpot(event, u), len(spots)-1)]
	words := c.captionOf(event, sheet, spot.room.Width())
	box := spot.plate(words.extent())
	l.Begin("caption")
	l.Fill(l.RoundRect(box, words.corner), c.theme.Flag.WithAlpha(0.92))
	words.each(func(r *draw.Run, y float32, date bool) {
		ink := c.theme.FlagInk
		if date {
			ink = ink.WithAlpha(0.85)
		}
		l.Text(r, draw.Point{X: box.Min.X + (box.Width()-r.Advance)/2, Y: box.Min.Y + y}, ink)
	})
	l.End()
}

// captionOf sets what is told of an event so that it is no wider than width.
func (c *filmCards) captionOf(event int32, sheet *scene.Sheet, width float32) caption {
	title := c.in(c.m.Story.Events[event].Title)
	unit := min(max(c.unit(), 0.72), 1)
	big := glyph.Style{Size: 25 * unit, Bold: true, Lang: title.Lang}
	small := glyph.Style{Size: 16 * unit, Lang: c.faced("").Lang}
	w := caption{pad: 14 * unit, corner: 6 * unit}
	w.lines = c.m.Fonts.Wrap(title.Words, big, width-2*w.pad, 3)
	w.date = c.m.Fonts.Ellipsize(sheet.Date(event), small, width-2*w.pad)
	return w
}

// each tells of the lines, and how far their baselines are from the plate's
// upper edge; it gives the plate's height.
func (w *caption) each(yield func(r *draw.Run, y float32, date bool)) (height float32) {
	over, under := lineRoom(w.date, 1, 0.4)
	y := w.pad*0.8 + over
	yield(w.date, y, true)
	y += under
	for _, r := range w.lines {
		above, below := lineRoom(r, 1.05, 0.25)
		y += above
		yield(r, y, false)
		y += below
	}
	return y + w.pad*0.8
}

// extent is how wide and high the plate is.
func (w *caption) extent() (width, height float32) {
	height = w.each(func(r *draw.Run, _ float32, _ bool) { width = max(width, r.Advance) })
	return width + 2*w.pad, height
}

// A captionSpot is a place for a caption: in a room, at its upper or its lower
// edge, from 0, at its left, to 1.
type captionSpot struct {
	room  draw.Rect
	head  bool
	along float32
	worse float32 // than where captions are looked for, as if it hid so much
}

func (s captionSpot) plate(w, h float32) draw.Rect {
	y := s.room.Max.Y - h
	if s.head {
		y = s.room.Min.Y
	}
	return draw.RectOf(s.room.Min.X+(s.room.Width()-w)*s.along, y, w, h)
}

// captionSpots are where captions may stand, the one where they are looked for
// first: at the foot of the map, beside the panel or over it, and beside the
// legend or over it; where there is a panel at the side, at the head of the map
// too.
func captionSpots(size Size, sheet *scene.Sheet) (spots []captionSpot) {
	add := func(worse float32, head bool, room draw.Rect) {
		const leastWidth = 230 // a word of a title, and the date
		if room.Width() < leastWidth && len(spots) > 0 {
			return
		}
		for _, along := range [...]float32{0.5, 1, 0} {
			spots = append(spots, captionSpot{room, head, along, worse})
			worse += aside
		}
	}
	panel, legend, w := sheet.Panel(), sheet.LegendBox(), float32(size.Width)
	land := draw.Rect{Min: draw.Point{X: 16, Y: 16}, Max: draw.Point{X: w - 16, Y: float32(sheet.Map().Height) - 34}}
	upright := panel.Width() > w*0.6
	switch {
	case upright:
		land.Min.X, land.Max.X = 10, w-10
		land.Max.Y = min(land.Max.Y, panel.Min.Y-44)
	case panel.Center().X > w/2:
		land.Max.X = panel.Min.X - 16
	default:
		land.Min.X = panel.Max.X + 16
	}
	// The legend takes a corner of the map, where there is one.
	const apart = 12
	low := legend.Width() > 0 && legend.Center().Y > land.Center().Y
	beside := land
	switch {
	case legend.Width() == 0:
	case legend.Center().X > land.Center().X:
		beside.Max.X = min(land.Max.X, legend.Min.X-apart)
	default:
		beside.Min.X = max(land.Min.X, legend.Max.X+apart)
	}
	foot, head := land, land
	switch {
	case low:
		foot = beside
	case legend.Width() > 0:
		head = beside
	}
	if low {
		over := land
		over.Max.Y = min(land.Max.Y, legend.Min.Y-apart)
		if foot.Width() >= land.Width()/2 {
			add(0, false, foot)
			add(another, false, over)
		} else {
			add(0, false, over)
			add(another, false, foot)
		}
	} else {
		add(0, false, foot)
	}
	if !upright {
		add(2*another, true, head)
	}
	return spots
}

// What a place costs that is not where captions are looked for, in names that
// it would hide.
const (
	aside   = 0.5
	another = 0.75
)

// captionSpot is which of its places the caption of an event has, as long as it
// is shown: the one where it hides least of what is on the map when it is told
// and the camera stands still.
func (c *filmCards) captionSpot(event int32, u float64) int {
	if k, ok := c.spots[event]; ok {
		return k
	}
	for _, stop := range c.still.scene.Stops {
		if stop.Event == event {
			u = stop.U
		}
	}
	var l draw.List
	sheet := c.still.filmed(u, c.still.scene.CameraAtRest)
	sheet.Frame(View(u), &l)
	best, least := 0, float32(0)
	for k, spot := range captionSpots(c.options.Size, sheet) {
		words := c.captionOf(event, sheet, spot.room.Width())
		hides := spot.worse + hidden(&l, spot.plate(words.extent()), event)
		if k == 0 || hides < least {
			best, least = k, hides
		}
	}
	c.spots[event] = best
	return best
}

// hidden weighs what of a frame a plate lies on: words and what stands at a
// place, most of all what is told of.
func hidden(l *draw.List, plate draw.Rect, event int32) (weight float32) {
	for n := range l.Shown() {
		stands := n.Path.Empty() && (n.Role == draw.RoleMark || n.Role == draw.RolePlace && n.Ref.Action != draw.ActMap)
		switch {
		case !stands || !plate.Overlaps(n.Bound):
		case n.Role == draw.RoleMark && n.Ref.Index == event:
			weight += 4
		default:
			weight++
		}
	}
	words := wordsUnder{plate: plate}
	l.Visit(&words)
	return weight + words.lines
}

// wordsUnder counts the lines of text under a plate.
type wordsUnder struct {
	plate draw.Rect
	lines float32
}

func (w *wordsUnder) Draw(c draw.Cursor) {
	op, at := c.Op(), c.At()
	if op.Kind == draw.OpText && w.plate.Overlaps(draw.RectOf(at.X, at.Y-op.Run.Ascent, op.Run.Advance, op.Run.Ascent+op.Run.Descent)) {
		w.lines++
	}
}

func (w *wordsUnder) Open(draw.Cursor)    {}
func (w *wordsUnder) Close(draw.Cursor)   {}
func (w *wordsUnder) Embed(c draw.Cursor) { c.Enter(w) }
