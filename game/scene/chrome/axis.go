package chrome

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// tickLabel is a tick of the axis with its words.
type tickLabel struct {
	x     float32
	run   *draw.Run
	major bool
	bare  bool // words alone, no line
	clock bool // a time of day
}

// axisRow are the ticks of one calendar.
type axisRow []tickLabel

// drawAxis draws the ticks of the axis with their words: those of the reader's
// calendar through the strip, and those of a second one in a row of its own
// under their words.
func (c *Parts) drawAxis(sh *Surround) {
	m, t, l := &sh.base.Metrics, sh.base.Theme, &c.Still
	for _, k := range sh.layoutTicks(sh.base.Spec.Style) {
		w, color := float32(0.7), t.StripLine
		if k.major {
			w, color = 1.1, t.ChapterBarNow
		}
		if !k.bare {
			l.Fill(l.RectPath(draw.Box(k.x-w/2, m.ChapterBars.Max.Y+2, k.x+w/2, m.Axis.Min.Y+3)), color)
		}
		k.drawWords(l, t, m.Axis.Min.Y+5)
	}
	style, ok := sh.base.Spec.Style.InSecond()
	if !ok {
		return
	}
	top := m.Axis.Min.Y + 3 + m.SecondRow
	l.Fill(l.RectPath(draw.Box(m.Track[0], top-0.35, m.Track[1], top+0.35)), t.StripLine)
	for _, k := range sh.layoutTicks(style) {
		if k.clock {
			continue // hours are the same in every calendar
		}
		if !k.bare {
			l.Fill(l.RectPath(draw.Box(k.x-0.5, top, k.x+0.5, top+3)), t.Muted)
		}
		k.drawWords(l, t, top+2)
	}
}

func (k *tickLabel) drawWords(l *draw.List, t *layout.Theme, top float32) {
	if k.run == nil {
		return
	}
	ink := t.Muted
	if k.major {
		ink = t.Ink
	}
	l.Text(k.run, draw.Point{X: k.x - k.run.Advance/2, Y: top + k.run.Size*0.95}, ink)
}

// counts reports whether a calendar has all of a span in years of its own.
func counts(c calendar.System, span timeline.Span) bool {
	if c == calendar.None || !timeline.Reaches(c, span) {
		return false
	}
	first, _ := c.Date(timeline.DayOf(span.Start))
	return first.Year > 0 || c == calendar.Gregorian
}

// layoutTicks are the ticks of a style's calendar, or of the Gregorian one
// where that does not reach the story.
func (sh *Surround) layoutTicks(style locale.Style) (row axisRow) {
	m, s := &sh.base.Metrics, sh.base.Scene
	span := s.Pace.Span()
	width := m.Track[1] - m.Track[0]
	gap := 46.0
	if m.Narrow {
		gap = 34
	}
	if !counts(style.Calendar, span) {
		style.Calendar = calendar.Gregorian
	}
	all := timeline.AppendTicks(nil, span, float64(width), gap, style.Calendar)
	// Nobody gave the hour of what has a day.
	ticks := slices.DeleteFunc(slices.Clone(all), func(k timeline.Tick) bool { return k.Unit < unitOf(s.Finest) })
	begin := s.EventSpan().Start + 1
	beginning := beginWords(style, begin, all, m.Narrow)
	// Names of months and years come first; small numbers give way to them.
	for pass := 0; pass < 2; pass++ {
		for _, k := range ticks {
			if k.Major != (pass == 0) {
				continue
			}
			tl := tickLabel{x: sh.base.StripX(k.T), major: k.Major, clock: k.Unit < timeline.Day}
			run := s.Fonts.Shape(tickWords(style, k, m.Narrow), sh.base.Letters(m.LaneSize, k.Major))
			x0 := tl.x - run.Advance/2
			switch first := k.T <= begin; {
			case first && k.Major && beginning != "":
				row = append(row, tl) // what the axis begins in is named below
				continue
			case first && beginning == "": // it keeps its name where that would reach over the edge
				row = append(row, tl)
				x0 = min(max(x0, m.Track[0]), m.Track[1]-run.Advance)
				tl = tickLabel{x: x0 + run.Advance/2, major: k.Major, bare: true}
			}
			if x0 >= m.Track[0]-10 && x0+run.Advance <= m.Track[1]+10 && row.free(x0, x0+run.Advance) {
				tl.run = run
			}
			row = append(row, tl)
		}
		if pass == 0 {
			// What the story begins in is named, even if that began before it;
			// the axis begins a little earlier.
			run := s.Fonts.Shape(beginning, sh.base.Letters(m.LaneSize, true))
			x0 := m.Track[0]
			if m.Against {
				x0 = m.Track[1] - run.Advance
			}
			if run.Advance > 0 && row.free(x0, x0+run.Advance) {
				row = append(row, tickLabel{x: x0 + run.Advance/2, run: run, major: true, bare: true})
			}
		}
	}
	return row
}

func (row axisRow) free(x0, x1 float32) bool {
	for _, k := range row {
		if k.run != nil && x0 < k.x+k.run.Advance/2+7 && x1 > k.x-k.run.Advance/2-7 {
			return false
		}
	}
	return true
}
