package chrome

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// drawStrip draws the timeline: ticks, chapters, lanes. The playhead and what
// else follows the moment is drawn by Frame.
func (c *Parts) drawStrip(sh *Surround) {
	m, t, s, l := &sh.base.Metrics, sh.base.Theme, sh.base.Scene, &c.Still
	l.Begin("timeline")
	l.Fill(l.RectPath(m.Strip), t.Strip)
	l.Fill(l.RectPath(draw.Box(0, m.Strip.Min.Y, m.Width, m.Strip.Min.Y+1)), t.StripLine)
	l.Node(draw.Node{Role: draw.RolePanel, Label: sh.base.Say("strip.timeline"), Bound: m.Strip})
	l.Node(draw.Node{Role: draw.RoleSlider, Ref: draw.Ref{Action: draw.ActSeek}, Label: sh.base.Say("strip.timeline"), Bound: m.Scrubbed()})
	c.drawAxis(sh)
	c.drawBands(sh)
	if !sh.base.Metrics.Folded {
		for i := range s.Lanes {
			c.drawLane(sh, i)
		}
	}
	l.End()
}

// drawBands draws the chapters' spans with their names.
func (c *Parts) drawBands(sh *Surround) {
	m, t, s, l := &sh.base.Metrics, sh.base.Theme, sh.base.Scene, &c.Still
	for i := range s.Chapters {
		box := sh.chapterBarBox(i)
		l.Fill(l.RoundRect(box, 3), t.ChapterBar)
		c.drawChapterName(l, sh, i, t.Ink)
		title := sh.base.In(s.Story.Chapters[i].Title)
		l.Node(draw.Node{Role: draw.RoleChapter, Ref: draw.Ref{Action: draw.ActChapter, Index: int32(i)},
			Label: title.Words, Lang: title.Lang, Bound: draw.Box(box.Min.X, m.ChapterBars.Min.Y, box.Max.X, m.ChapterBars.Max.Y)})
	}
}

func (sh *Surround) chapterBarBox(i int) draw.Rect {
	c := &sh.base.Scene.Chapters[i]
	r := along(sh.base.StripX(c.T.Start), sh.base.StripX(c.T.End), sh.base.Metrics.ChapterBars.Min.Y, sh.base.Metrics.ChapterBars.Max.Y)
	r.Min.X += 0.75
	r.Max.X = max(r.Max.X-0.75, r.Min.X+2)
	return r
}

// along is the rectangle between two instants on the strip, whichever of them
// stands first.
func along(a, b, y0, y1 float32) draw.Rect { return draw.Box(min(a, b), y0, max(a, b), y1) }

// fade fills the rectangle between two instants, from the colour of one to
// that of the other.
func fade(l *draw.List, a, b, y0, y1 float32, from, to draw.Color) {
	if a > b {
		from, to = to, from
	}
	l.FillFade(l.RectPath(along(a, b, y0, y1)), from, to)
}

// drawChapterName writes a chapter's name in its band, or its number where the
// name has no room.
func (c *Parts) drawChapterName(l *draw.List, sh *Surround, i int, ink draw.Color) {
	s, box := sh.base.Scene, sh.chapterBarBox(i)
	title := sh.base.In(s.Story.Chapters[i].Title)
	st := layout.Letters(title.Lang, sh.base.Metrics.LaneSize-0.5, false)
	run := s.Fonts.Shape(title.Words, st)
	x := box.Min.X + 6
	if room := box.Width() - 10; run.Advance > room {
		if room > 46 {
			run = s.Fonts.Ellipsize(title.Words, st, room)
		} else {
			run = s.Fonts.Shape(sh.base.Spec.Style.Int(i+1), sh.base.Letters(st.Size, false))
			x = (box.Min.X + box.Max.X - run.Advance) / 2
		}
	}
	if run.Advance > box.Width() {
		return
	}
	l.Text(run, draw.Point{X: x, Y: box.Center().Y + st.Size*0.36}, ink)
}

// drawLane draws one family's events: a dot for what happened at one time, a
// bar for what lasted, soft where the date is not sure.
func (c *Parts) drawLane(sh *Surround, lane int) {
	m, t, s, l := &sh.base.Metrics, sh.base.Theme, sh.base.Scene, &c.Still
	hidden := sh.base.Spec.Hidden&(1<<uint(lane)) != 0
	y := m.Lanes.Min.Y + (float32(lane)+0.5)*m.LaneHeight
	color := t.Family(s.Lanes[lane])
	ink := t.Ink
	if hidden {
		color, ink = color.WithAlpha(0.22), t.Muted
	}
	l.Fill(l.RectPath(draw.Box(m.Track[0], y-0.4, m.Track[1], y+0.4)), t.StripLine)
	if name := sh.base.LaneName(lane); m.Track[0] > 90 {
		l.Fill(l.Circle(22, y, 4), color)
		if hidden {
			l.StrokePath(l.Circle(22, y, 4), draw.Stroke{Width: 1}, t.Muted)
		}
		l.Text(s.Fonts.Shape(name, sh.base.Letters(m.LaneSize, false)), draw.Point{X: 32, Y: y + m.LaneSize*0.36}, ink)
		value := sh.base.Say("lane.shown")
		if hidden {
			value = sh.base.Say("lane.hidden")
		}
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActLane, Index: int32(lane)},
			Label: name, Value: value, Bound: draw.Box(12, y-m.LaneHeight/2, m.Track[0]-6, y+m.LaneHeight/2)})
	}
	events := sh.laneEvents(lane)
	if float32(len(events))*4 > m.Track[1]-m.Track[0] {
		c.drawDensity(sh, events, y, color)
		return
	}
	if s.Lanes[lane] == story.Borders {
		c.drawClosures(sh, y, color)
	}
	for _, e := range events {
		c.drawSpan(sh, e, y, color, hidden)
	}
	for _, e := range events {
		c.drawDot(sh, e, y, color, hidden)
	}
}

func (sh *Surround) laneEvents(lane int) []int32 {
	var out []int32
	for i := range sh.base.Scene.Marks {
		if mk := &sh.base.Scene.Marks[i]; int(mk.Lane) == lane && mk.Land < compiled.Never && !sh.base.LeftOut(int32(i)) {
			out = append(out, int32(i))
		}
	}
	return out
}

// drawSpan draws how long an event lasted, and how unsure its date is. What
// has not ended runs on to the end of the strip, with an arrow; what ended
// nobody knows when fades towards it, and so at the beginning. A gate with such
// an end is in that state until the next change: see drawClosures.
func (c *Parts) drawSpan(sh *Surround, e int32, y float32, color draw.Color, hidden bool) {
	l, w := &c.Still, &sh.base.Scene.Story.Events[e].When
	h := sh.base.Metrics.LaneHeight * 0.17
	openStart, openEnd := w.OpenStart || w.UnknownStart, w.OpenEnd || w.UnknownEnd
	if !w.Known || sh.base.Scene.Marks[e].Style.Gate && (!w.Interval || openStart || openEnd) {
		return
	}
	clampX := func(t float64) float32 {
		return min(max(sh.base.StripX(t), sh.base.Metrics.Track[0]), sh.base.Metrics.Track[1])
	}
	x0, x1 := clampX(w.Start), clampX(w.End)
	dir, last := sh.base.Metrics.Onward()
	first := sh.base.Metrics.Track[0] + sh.base.Metrics.Track[1] - last
	if w.Interval {
		bar := color.WithAlpha(layout.SpanAlpha)
		a, b := x0, x0+dir*max((x1-x0)*dir, 2*h)
		if w.OpenEnd {
			b = last
			symbol.SolidHead(l, last+5*dir, y, dir, 0, h*2.6, color)
		}
		if w.OpenStart {
			a = first
			symbol.SolidHead(l, first-5*dir, y, -dir, 0, h*2.6, color)
		}
		l.Fill(l.RoundRect(along(a, b, y-h, y+h), h), bar)
		if w.UnknownEnd {
			fade(l, b, last, y-h, y+h, bar, bar.WithAlpha(0))
		}
		if w.UnknownStart {
			fade(l, first, a, y-h, y+h, bar.WithAlpha(0), bar)
		}
	} else if w.Precision < edtf.Day {
		// A month: anywhere in it.
		l.Fill(l.RoundRect(along(x0, x1, y-h*0.8, y+h*0.8), h), color.WithAlpha(0.16))
	}
	// The less a date says, the paler its halo.
	soft, tall := color.WithAlpha(0.34), h*1.7
	if w.Precision < edtf.Day {
		soft, tall = color.WithAlpha(0.14), h
	}
	if a := clampX(w.SoftStart); w.SoftStart < w.Start && !openStart && a != x0 {
		fade(l, a, x0, y-tall, y+tall, soft.WithAlpha(0), soft)
	}
	if b := clampX(w.SoftEnd); w.SoftEnd > w.End && !openEnd && b != x1 {
		fade(l, x1, b, y-tall, y+tall, soft, soft.WithAlpha(0))
	}
	if (w.SoftStart < w.Start || w.SoftEnd > w.End) && !w.Interval && w.Precision >= edtf.Day {
		l.Fill(l.RectPath(along(x0, x1, y-tall, y+tall)), soft)
	}
}

func (c *Parts) drawDot(sh *Surround, e int32, y float32, color draw.Color, hidden bool) {
	l, s := &c.Still, sh.base.Scene
	mk := &s.Marks[e]
	x := sh.base.StripX(s.Pace.Story(mk.Land))
	r := sh.base.Metrics.LaneHeight * 0.2
	if !hidden {
		color = sh.base.Hue(mk)
	}
	l.Fill(l.Circle(x, y, r+1), sh.base.Theme.Strip)
	l.Fill(l.Circle(x, y, r), color)
	if hidden {
		return
	}
	reach := max(r+2, 5)
	n := sh.base.MarkNode(e)
	n.Bound = draw.Box(x-reach, y-sh.base.Metrics.LaneHeight/2, x+reach, y+sh.base.Metrics.LaneHeight/2)
	l.Node(n)
}

// drawClosures draws when at least one gate was shut, as pale bars that run
// on until the next event opens it; with an arrow where none does. A closure
// that ended nobody knows when fades from its day to the next change, as one
// that began so comes out towards its own.
func (c *Parts) drawClosures(sh *Surround, y float32, color draw.Color) {
	l, s := &c.Still, sh.base.Scene
	dir, last := sh.base.Metrics.Onward()
	at := func(u float64) float32 {
		if math.IsInf(u, 1) {
			return last
		}
		return sh.base.StripX(s.Pace.Story(u))
	}
	h := sh.base.Metrics.LaneHeight * 0.17
	pale := color.WithAlpha(0.38)
	var spans []timeline.Span
	for i := range s.Gates {
		ch := s.Gates[i].Changes
		for k := range ch {
			if ch[k].Status == story.GateOpen {
				continue
			}
			span := timeline.Span{Start: ch[k].U, End: math.Inf(1)}
			if k+1 < len(ch) {
				span.End = ch[k+1].U
			}
			m := &s.Marks[ch[k].Event]
			if m.LateSoft && m.Fade < span.End {
				fade(l, at(m.Fade), at(span.End), y-h, y+h, pale, pale.WithAlpha(0))
				span.End = max(m.Fade, span.Start)
			}
			if m.SoonSoft && m.Land > span.Start {
				fade(l, at(span.Start), at(m.Land), y-h, y+h, pale.WithAlpha(0), pale)
				span.Start = min(m.Land, span.End)
			}
			spans = append(spans, span)
		}
	}
	sort.Slice(spans, func(a, b int) bool { return spans[a].Start < spans[b].Start })
	for i := 0; i < len(spans); {
		end := spans[i].End
		j := i + 1
		for ; j < len(spans) && spans[j].Start <= end; j++ {
			end = max(end, spans[j].End)
		}
		x0, x1 := at(spans[i].Start), at(end)
		if math.IsInf(end, 0) {
			symbol.SolidHead(l, x1+6*dir, y, dir, 0, h*3, color.WithAlpha(0.5))
		}
		l.Fill(l.RectPath(along(x0, x1, y-h, y+h)), pale)
		l.Fill(l.RectPath(along(x0, x1, y-0.7, y+0.7)), color) // what is pale has a core that is not
		i = j
	}
}

// drawDensity draws a crowded lane as bars: how many events fall there.
func (c *Parts) drawDensity(sh *Surround, events []int32, y float32, color draw.Color) {
	l, s, m := &c.Still, sh.base.Scene, &sh.base.Metrics
	const bin = 4 // dp
	n := int((m.Track[1] - m.Track[0]) / bin)
	starts, ends := make([]float64, len(events)), make([]float64, len(events))
	for i, e := range events {
		starts[i] = s.Pace.Story(s.Marks[e].Land)
		ends[i] = starts[i]
	}
	bars := timeline.AppendDensity(nil, starts, ends, s.Pace.Span(), n)
	half := m.LaneHeight*0.5 - 1.5
	for i, v := range bars {
		if v <= 0 {
			continue
		}
		x := m.Track[0] + float32(i)*bin
		if m.Against {
			x = m.Track[1] - float32(i)*bin - (bin - 0.8)
		}
		h := max(0.8, v*half)
		l.Fill(l.RectPath(draw.Box(x, y-h, x+bin-0.8, y+h)), color)
	}
}
