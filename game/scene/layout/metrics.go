package layout

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// Metrics is where the parts of the frame stand, all in dp. It depends on the
// frame's size, on whether the strip is folded, on the language and on nothing
// else, so that nothing moves while the story plays.
//
// All but Free is in reading coordinates: as if the frame were read from left
// to right. The map is not; it lies in the frame as it is. Where one meets the
// other, Turn takes a rectangle across.
type Metrics struct {
	Width, Height float32
	Narrow        bool // a phone held upright, or a thin column of an article
	Short         bool // a phone held sideways, or a low embed
	Low           bool // both at once, as a window at 400 %: the card is its headline
	Folded        bool // the strip shows no lanes
	RTL           bool // all but the map is mirrored
	Against       bool // time runs against the direction of reading

	MapArea     draw.Rect // map, full bleed above the strip
	Header      draw.Rect // title and span
	Panel       draw.Rect // chapter and card
	Free        draw.Rect // part of the map that nothing covers, in the frame: marks and edge markers
	Foot        draw.Rect // source line
	LegendRow   float32   // room of the legend under the free part of the map; 0: it is closed
	ZoomTop     float32   // where the zoom buttons begin
	Strip       draw.Rect
	Flag        draw.Rect // row of the playhead's date
	ChapterBars draw.Rect // chapters' spans
	Lanes       draw.Rect
	LaneHeight  float32
	Axis        draw.Rect
	SecondRow   float32    // from the axis's first row of words to that of a second calendar; 0: there is none
	Bar         draw.Rect  // row of buttons
	Track       [2]float32 // x of the story's first and last instant
	TitleSize, TextSize, SmallSize,
	LabelSize, LaneSize float32
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

// Measure lays out the frame for lanes lanes and for words in a script whose
// lines are as high as those of Nastaliq or not. A picture in print has no
// buttons and keeps no room for them.
func Measure(spec *Spec, lanes int, high bool) Metrics {
	w, h := spec.Width, spec.Height
	m := Metrics{Width: float32(w), Height: float32(h)}
	m.RTL = spec.Reader().RTL
	m.Against = spec.TimeLeft() != m.RTL
	m.Low = w < lowWithin && h < lowBelow && !spec.Print
	m.Narrow = w < narrowBelow && h >= w*0.8 || w < 1200 && h > w*1.15 || m.Low
	m.Short = !m.Narrow && h < 480
	m.Folded = spec.Folded != (h < foldedBelow || spec.Print && m.Narrow && w < namedLanes)
	folded := m.Folded
	edge := float32(24)
	m.TitleSize, m.TextSize, m.SmallSize, m.LabelSize, m.LaneSize = 21, 13, 11, 11.5, 11
	m.LaneHeight = 17
	barH, chapterBarH, axisH, gutter := float32(36), float32(20), float32(22), float32(112)
	if m.Narrow || m.Short || w < narrowBelow {
		edge = 12
		m.TitleSize, m.TextSize = 17, 12.5
		m.LaneHeight, gutter = 13, 12
		m.LabelSize = 11
		axisH = 20
	}
	if m.Narrow && w >= namedLanes { // a tablet held upright
		m.TitleSize, m.TextSize, m.LabelSize, m.LaneHeight, gutter = 20, 14, 12, 17, 112
	}
	if m.Short || m.Low {
		barH, chapterBarH, axisH = 34, 18, 17
	}
	zoomW := float32(36) // the column of the zoom buttons
	if spec.Print {
		barH, zoomW = 0, 0
	}
	if w >= 1920 && h >= 1000 {
		// A wall screen or a 4K window is looked at from the same chair, but
		// has room: marks keep their size, words grow a little.
		m.TitleSize, m.TextSize, m.SmallSize, m.LabelSize, m.LaneSize = 26, 15, 12.5, 13, 12.5
		m.LaneHeight, gutter, chapterBarH, axisH = 21, 130, 24, 24
	}

	if _, two := spec.Reader().InSecond(); two {
		m.SecondRow = m.LaneSize * 1.5
		axisH += m.SecondRow
	}
	flagH := float32(24)
	if m.Short || m.Low {
		flagH = 22
	}
	stripH := flagH + chapterBarH + axisH + barH + 4
	if !folded {
		stripH += float32(lanes)*m.LaneHeight + 6
	}
	if spec.NoStrip {
		stripH = 0
	}
	y := m.Height - stripH
	m.Strip = draw.Box(0, y, m.Width, m.Height)
	m.Flag = draw.Box(0, y, m.Width, y+flagH)
	m.Bar = draw.Box(edge-8, m.Height-barH-2, m.Width-edge+8, m.Height-2)
	m.ChapterBars = draw.Box(gutter, m.Flag.Max.Y, m.Width-edge, m.Flag.Max.Y+chapterBarH-3)
	m.Track = [2]float32{m.ChapterBars.Min.X + 4, m.ChapterBars.Max.X - 4}
	m.Lanes = draw.Box(m.ChapterBars.Min.X, m.ChapterBars.Max.Y+5, m.ChapterBars.Max.X, m.ChapterBars.Max.Y+5)
	if !folded {
		m.Lanes.Max.Y += float32(lanes) * m.LaneHeight
	}
	m.Axis = draw.Box(m.ChapterBars.Min.X, m.Bar.Min.Y-axisH, m.ChapterBars.Max.X, m.Bar.Min.Y)
	m.MapArea = draw.Box(0, 0, m.Width, y)

	footH := float32(18)
	if m.Narrow || m.Short {
		footH = 28 // two lines
	}
	m.Foot = draw.Box(edge, y-footH, m.Width-edge, y)
	switch {
	case m.Low:
		m.TitleSize = 15
		m.Header = draw.Box(edge, 5, m.Width-edge, 27)
		panelH := float32(50)
		if high {
			panelH = 82
		}
		m.Panel = draw.Box(edge-4, y-panelH-4, m.Width-edge+4, y-4)
		if h < leastForOrigin {
			footH = 0
		}
		m.Foot = draw.Box(edge, m.Panel.Min.Y-footH, m.Width-edge, m.Panel.Min.Y)
		m.Free = draw.Box(6, m.Header.Max.Y+2, m.Width-6, m.Foot.Min.Y-2)
	case m.Narrow:
		m.Header = draw.Box(edge, 8, m.Width-edge, 58)
		panelH := min(max(m.Height*0.22, 112), 300)
		if spec.Print { // all that is said must fit
			panelH = min(max(m.Height*0.28, 150), 420)
			if high {
				panelH = min(max(m.Height*0.34, 200), 480)
			}
		}
		m.Panel = draw.Box(edge-4, y-panelH-4, m.Width-edge+4, y-4)
		low := m.Panel.Min.Y - spec.LegendContent.Row
		m.Foot = draw.Box(edge, low-footH, m.Width-edge, low)
		m.Free = draw.Box(6, m.Header.Max.Y+4, m.Width-6, m.Foot.Min.Y-2)
	case m.Short || w < 960:
		pw := min(m.Width*0.36, 280)
		m.Header = draw.Box(edge, 10, m.Width-edge, 50)
		m.Panel = draw.Box(edge, 58, edge+pw, m.Foot.Min.Y-6)
		m.Free = draw.Box(m.Panel.Max.X+10, 54, m.Width-8-zoomW, m.Foot.Min.Y-2)
	default:
		pw := float32(math.Round(float64(min(max(m.Width*0.26, 300), 420))))
		m.Header = draw.Box(edge, 16, m.Width-edge, 72)
		m.Panel = draw.Box(edge, 84, edge+pw, m.Foot.Min.Y-8)
		m.Free = draw.Box(m.Panel.Max.X+14, 60, m.Width-16-zoomW, m.Foot.Min.Y-4)
	}
	if high && !m.Low {
		low := m.Header.Min.Y + m.TitleSize*2.16 + m.TextSize*2.14 + 2
		if by := low - m.Header.Max.Y; by > 0 {
			m.Header.Max.Y, m.Free.Min.Y = low, m.Free.Min.Y+by
			if !m.Narrow {
				m.Panel.Min.Y += by
			}
		}
	}
	m.ZoomTop = m.Free.Min.Y + 2
	if spec.ListButton > 0 {
		m.ZoomTop = max(m.ZoomTop, ListButton-4)
	}
	if spec.Bare {
		m.Header, m.Panel, m.Foot = draw.Rect{}, draw.Rect{}, draw.Rect{}
		m.Free = draw.Box(4, 4, m.Width-4, m.MapArea.Max.Y-4)
	}
	m.Free = m.Turn(m.Free)
	return m
}

// Turn takes a rectangle from reading coordinates to the frame, and back.
func (m *Metrics) Turn(r draw.Rect) draw.Rect {
	if m.RTL {
		r.Min.X, r.Max.X = m.Width-r.Max.X, m.Width-r.Min.X
	}
	return r
}

// TurnX is Turn for an x.
func (m *Metrics) TurnX(x float32) float32 {
	if m.RTL {
		return m.Width - x
	}
	return x
}

// Mirror begins what is laid out in reading coordinates, in a list that is in
// the frame's; the list's Unmirror ends it.
func (m *Metrics) Mirror(l *draw.List) {
	if m.RTL {
		l.Mirror(m.Width)
	} else {
		l.Upright(draw.Rect{})
	}
}

// Scrubbed is the part of the strip that scrubbing listens to.
func (m *Metrics) Scrubbed() draw.Rect {
	return draw.Box(m.Track[0]-6, m.Strip.Min.Y, m.Track[1]+6, m.Axis.Max.Y)
}

// Padding is what a fit leaves free around the countries in focus.
func (m *Metrics) Padding() viewport.Padding {
	const air = 8
	return viewport.Padding{
		Left:   float64(m.Free.Min.X) + air,
		Top:    float64(m.Free.Min.Y) + air,
		Right:  float64(m.Width-m.Free.Max.X) + air,
		Bottom: float64(m.MapArea.Max.Y-m.Free.Max.Y) + air,
	}
}

// Onward is the direction of time along x, 1 or -1, and last the end of the
// track that it runs to.
func (m *Metrics) Onward() (dir, last float32) {
	if m.Against {
		return -1, m.Track[0]
	}
	return 1, m.Track[1]
}

// LegendWidth is how wide the legend may be beside the panel.
func (m *Metrics) LegendWidth() float32 { return m.Width - 12 - m.Turn(m.Free).Min.X }

// LongestBar is how long the scale bar may be, in dp.
func (m *Metrics) LongestBar() float64 {
	if m.Narrow || m.Short {
		return 50 // the words need the room
	}
	return 90
}

// Fit is the viewport of the map that shows a bound of the plane as a whole in
// the free part of the map.
func (m *Metrics) Fit(bound orb.Bound) viewport.Viewport {
	return viewport.FitPlane(bound, float64(m.MapArea.Max.X), float64(m.MapArea.Max.Y), m.Padding())
}
