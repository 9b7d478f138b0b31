package scene

import (
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// tickLabel is a tick of the axis with its words.
type tickLabel struct {
	x     float32
	run   *draw.Run
	major bool
	bare  bool // words alone, no line
}

// drawAxis draws the ticks of the axis with their words.
func (c *chrome) drawAxis(sh *Sheet) {
	m, t, l := &sh.m, sh.theme, &c.list
	c.layoutTicks(sh)
	for _, k := range c.ticks {
		w, color := float32(0.7), t.StripLine
		if k.major {
			w, color = 1.1, t.BandNow
		}
		if !k.bare {
			l.Fill(l.RectPath(rect(k.x-w/2, m.bands.Max.Y+2, k.x+w/2, m.axis.Min.Y+3)), color)
		}
		if k.run != nil {
			ink := t.Muted
			if k.major {
				ink = t.Ink
			}
			l.Text(k.run, draw.Point{X: k.x - k.run.Advance/2, Y: m.axis.Min.Y + 5 + k.run.Size*0.95}, ink)
		}
	}
}

func (c *chrome) layoutTicks(sh *Sheet) {
	m, s := &sh.m, sh.scene
	span := s.Pace.Span()
	width := m.track[1] - m.track[0]
	gap := 46.0
	if m.narrow {
		gap = 34
	}
	ticks := timeline.AppendTicks(nil, span, float64(width), gap, calendar.Gregorian)
	// Names of months and years come first; small numbers give way to them.
	for pass := 0; pass < 2; pass++ {
		for _, k := range ticks {
			if k.Major != (pass == 0) {
				continue
			}
			tl := tickLabel{x: sh.x(k.T), major: k.Major}
			st := sh.letters(m.laneSize, k.Major)
			run := s.fonts.Shape(tickWords(k, m.narrow), st)
			if x0 := tl.x - run.Advance/2; x0 >= m.track[0]-10 && x0+run.Advance <= m.track[1]+10 && c.tickFree(x0, x0+run.Advance) {
				tl.run = run
			}
			c.ticks = append(c.ticks, tl)
		}
		if pass == 0 {
			// What the story begins in is named, even if that began before it.
			run := s.fonts.Shape(beginWords(span.Start, ticks, m.narrow), sh.letters(m.laneSize, true))
			x0 := m.track[0]
			if m.against {
				x0 = m.track[1] - run.Advance
			}
			if run.Advance > 0 && c.tickFree(x0, x0+run.Advance) {
				c.ticks = append(c.ticks, tickLabel{x: x0 + run.Advance/2, run: run, major: true, bare: true})
			}
		}
	}
}

func (c *chrome) tickFree(x0, x1 float32) bool {
	for _, k := range c.ticks {
		if k.run != nil && x0 < k.x+k.run.Advance/2+7 && x1 > k.x-k.run.Advance/2-7 {
			return false
		}
	}
	return true
}
