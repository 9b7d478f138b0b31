package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// metrics is where the parts of the frame stand, all in dp. It depends on the
// frame's size, on whether the strip is folded, on the language and on nothing
// else, so that nothing moves while the story plays.
//
// All but free is in reading coordinates: as if the frame were read from left
// to right. The map is not; it lies in the frame as it is. Where one meets the
// other, turn takes a rectangle across.
type metrics struct {
	w, h    float32
	narrow  bool // a phone held upright, or a thin column of an article
	short   bool // a phone held sideways, or a low embed
	low     bool // both at once, as a window at 400 %: the card is its headline
	folded  bool // the strip shows no lanes
	rtl     bool // all but the map is mirrored
	against bool // time runs against the direction of reading

	mapArea     draw.Rect // map, full bleed above the strip
	header      draw.Rect // title and span
	panel       draw.Rect // chapter and card
	free        draw.Rect // part of the map that nothing covers, in the frame: marks and edge markers
	foot        draw.Rect // source line
	legendRow   float32   // room of the legend under the free part of the map; 0: it is closed
	zoomTop     float32   // where the zoom buttons begin
	strip       draw.Rect
	flag        draw.Rect // row of the playhead's date
	chapterBars draw.Rect // chapters' spans
	lanes       draw.Rect
	laneH       float32
	axis        draw.Rect
	secondRow   float32    // from the axis's first row of words to that of a second calendar; 0: there is none
	bar         draw.Rect  // row of buttons
	track       [2]float32 // x of the story's first and last instant
	titleSize, textSize, smallSize,
	labelSize, laneSize float32
}

// narrowBelow is the width in dp under which the card goes below the map.
const narrowBelow = 700

// foldedBelow is the height in dp under which the strip begins folded.
const foldedBelow = 440

// lowWithin are the width and the height in dp under which a frame is low.
const lowWithin, lowBelow = 560, 400

// leastForOrigin is how high a low frame must be, in dp, to have room on its
// map for where that comes from. A lower one leaves it to the page around it.
const leastForOrigin = 300

// namedLanes is the width in dp from which on lanes have room for their names.
// Without names a picture in print has no use for them.
const namedLanes = 600

// measure lays out the frame.
func (s *Scene) measure(spec *Spec) metrics {
	tag := s.Story.WithScript(story.Localized{Lang: spec.style().Tag}).Lang
	m := measure(spec, len(s.Lanes), typeface.StyleOf(tag) == typeface.Nastaliq)
	s.keepLegendRow(spec, &m)
	s.keepFootRoom(spec, &m)
	return m
}

// measure lays out the frame for lanes lanes and for words in a script whose
// lines are as high as those of Nastaliq or not. A picture in print has no
// buttons and keeps no room for them.
func measure(spec *Spec, lanes int, high bool) metrics {
	w, h := spec.Width, spec.Height
	m := metrics{w: float32(w), h: float32(h)}
	m.rtl = spec.style().RTL
	m.against = spec.TimeLeft() != m.rtl
	m.low = w < lowWithin && h < lowBelow && !spec.Print
	m.narrow = w < narrowBelow && h >= w*0.8 || w < 1200 && h > w*1.15 || m.low
	m.short = !m.narrow && h < 480
	m.folded = spec.Folded != (h < foldedBelow || spec.Print && m.narrow && w < namedLanes)
	folded := m.folded
	edge := float32(24)
	m.titleSize, m.textSize, m.smallSize, m.labelSize, m.laneSize = 21, 13, 11, 11.5, 11
	m.laneH = 17
	barH, chapterBarH, axisH, gutter := float32(36), float32(20), float32(22), float32(112)
	if m.narrow || m.short || w < narrowBelow {
		edge = 12
		m.titleSize, m.textSize = 17, 12.5
		m.laneH, gutter = 13, 12
		m.labelSize = 11
		axisH = 20
	}
	if m.narrow && w >= namedLanes { // a tablet held upright
		m.titleSize, m.textSize, m.labelSize, m.laneH, gutter = 20, 14, 12, 17, 112
	}
	if m.short || m.low {
		barH, chapterBarH, axisH = 34, 18, 17
	}
	zoomW := float32(36) // the column of the zoom buttons
	if spec.Print {
		barH, zoomW = 0, 0
	}
	if w >= 1920 && h >= 1000 {
		// A wall screen or a 4K window is looked at from the same chair, but
		// has room: marks keep their size, words grow a little.
		m.titleSize, m.textSize, m.smallSize, m.labelSize, m.laneSize = 26, 15, 12.5, 13, 12.5
		m.laneH, gutter, chapterBarH, axisH = 21, 130, 24, 24
	}

	if _, two := spec.style().InSecond(); two {
		m.secondRow = m.laneSize * 1.5
		axisH += m.secondRow
	}
	flagH := float32(24)
	if m.short || m.low {
		flagH = 22
	}
	stripH := flagH + chapterBarH + axisH + barH + 4
	if !folded {
		stripH += float32(lanes)*m.laneH + 6
	}
	if spec.NoStrip {
		stripH = 0
	}
	y := m.h - stripH
	m.strip = draw.Box(0, y, m.w, m.h)
	m.flag = draw.Box(0, y, m.w, y+flagH)
	m.bar = draw.Box(edge-8, m.h-barH-2, m.w-edge+8, m.h-2)
	m.chapterBars = draw.Box(gutter, m.flag.Max.Y, m.w-edge, m.flag.Max.Y+chapterBarH-3)
	m.track = [2]float32{m.chapterBars.Min.X + 4, m.chapterBars.Max.X - 4}
	m.lanes = draw.Box(m.chapterBars.Min.X, m.chapterBars.Max.Y+5, m.chapterBars.Max.X, m.chapterBars.Max.Y+5)
	if !folded {
		m.lanes.Max.Y += float32(lanes) * m.laneH
	}
	m.axis = draw.Box(m.chapterBars.Min.X, m.bar.Min.Y-axisH, m.chapterBars.Max.X, m.bar.Min.Y)
	m.mapArea = draw.Box(0, 0, m.w, y)

	footH := float32(18)
	if m.narrow || m.short {
		footH = 28 // two lines
	}
	m.foot = draw.Box(edge, y-footH, m.w-edge, y)
	switch {
	case m.low:
		m.titleSize = 15
		m.header = draw.Box(edge, 5, m.w-edge, 27)
		panelH := float32(50)
		if high {
			panelH = 82
		}
		m.panel = draw.Box(edge-4, y-panelH-4, m.w-edge+4, y-4)
		if h < leastForOrigin {
			footH = 0
		}
		m.foot = draw.Box(edge, m.panel.Min.Y-footH, m.w-edge, m.panel.Min.Y)
		m.free = draw.Box(6, m.header.Max.Y+2, m.w-6, m.foot.Min.Y-2)
	case m.narrow:
		m.header = draw.Box(edge, 8, m.w-edge, 58)
		panelH := min(max(m.h*0.22, 112), 300)
		if spec.Print { // all that is said must fit
			panelH = min(max(m.h*0.28, 150), 420)
			if high {
				panelH = min(max(m.h*0.34, 200), 480)
			}
		}
		m.panel = draw.Box(edge-4, y-panelH-4, m.w-edge+4, y-4)
		low := m.panel.Min.Y - spec.LegendContent.Row
		m.foot = draw.Box(edge, low-footH, m.w-edge, low)
		m.free = draw.Box(6, m.header.Max.Y+4, m.w-6, m.foot.Min.Y-2)
	case m.short || w < 960:
		pw := min(m.w*0.36, 280)
		m.header = draw.Box(edge, 10, m.w-edge, 50)
		m.panel = draw.Box(edge, 58, edge+pw, m.foot.Min.Y-6)
		m.free = draw.Box(m.panel.Max.X+10, 54, m.w-8-zoomW, m.foot.Min.Y-2)
	default:
		pw := float32(math.Round(float64(min(max(m.w*0.26, 300), 420))))
		m.header = draw.Box(edge, 16, m.w-edge, 72)
		m.panel = draw.Box(edge, 84, edge+pw, m.foot.Min.Y-8)
		m.free = draw.Box(m.panel.Max.X+14, 60, m.w-16-zoomW, m.foot.Min.Y-4)
	}
	if high && !m.low {
		low := m.header.Min.Y + m.titleSize*2.16 + m.textSize*2.14 + 2
		if by := low - m.header.Max.Y; by > 0 {
			m.header.Max.Y, m.free.Min.Y = low, m.free.Min.Y+by
			if !m.narrow {
				m.panel.Min.Y += by
			}
		}
	}
	m.zoomTop = m.free.Min.Y + 2
	if spec.ListButton > 0 {
		m.zoomTop = max(m.zoomTop, ListButton-4)
	}
	if spec.Bare {
		m.header, m.panel, m.foot = draw.Rect{}, draw.Rect{}, draw.Rect{}
		m.free = draw.Box(4, 4, m.w-4, m.mapArea.Max.Y-4)
	}
	m.free = m.turn(m.free)
	return m
}

// turn takes a rectangle from reading coordinates to the frame, and back.
func (m *metrics) turn(r draw.Rect) draw.Rect {
	if m.rtl {
		r.Min.X, r.Max.X = m.w-r.Max.X, m.w-r.Min.X
	}
	return r
}

// turnX is turn for an x.
func (m *metrics) turnX(x float32) float32 {
	if m.rtl {
		return m.w - x
	}
	return x
}

// mirror begins what is laid out in reading coordinates, in a list that is in
// the frame's; the list's Unmirror ends it.
func (m *metrics) mirror(l *draw.List) {
	if m.rtl {
		l.Mirror(m.w)
	} else {
		l.Upright(draw.Rect{})
	}
}

// scrubbed is the part of the strip that scrubbing listens to.
func (m *metrics) scrubbed() draw.Rect {
	return draw.Box(m.track[0]-6, m.strip.Min.Y, m.track[1]+6, m.axis.Max.Y)
}

// padding is what a fit leaves free around the countries in focus.
func (m *metrics) padding() viewport.Padding {
	const air = 8
	return viewport.Padding{
		Left:   float64(m.free.Min.X) + air,
		Top:    float64(m.free.Min.Y) + air,
		Right:  float64(m.w-m.free.Max.X) + air,
		Bottom: float64(m.mapArea.Max.Y-m.free.Max.Y) + air,
	}
}
