package chrome

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// flagRun is a moment in words, shaped once a day (once a minute in a story of
// hours) for each event that is told then.
func (sh *Surround) flagRun(at sheet.NamedMoment) *draw.Run {
	unit := float64(compiled.Day)
	if sh.base.Scene.Finest >= edtf.Minute {
		unit = 60
	}
	key := flagKey{int64(math.Floor(at.T / unit)), at.Event}
	if r := sh.Parts.flags[key]; r != nil {
		return r
	}
	at.T = float64(key.unit) * unit
	r := sh.base.Scene.Fonts.Shape(sh.base.MomentWords(at), sh.base.Letters(sh.base.Metrics.LaneSize+1, true))
	sh.Parts.flags[key] = r
	return r
}

// flagKey is a day, or a minute, and the event that is told then.
type flagKey struct {
	unit  int64
	event int32
}

// DrawPlayhead draws what moves over the strip: the chapter that is told, the
// brush, the event's dot, the playhead and its flag.
func (sh *Surround) DrawPlayhead(l *draw.List, v *layout.View) {
	if sh.base.Spec.NoStrip {
		sh.drawDay(l, v)
		return
	}
	s, m, t, c := sh.base.Scene, &sh.base.Metrics, sh.base.Theme, sh.Parts
	l.Begin("playhead")
	if at := s.ChapterAt(v.U); at >= 0 {
		box := sh.chapterBarBox(at)
		l.Fill(l.RoundRect(box, 3), t.ChapterBarNow)
		c.drawChapterName(l, sh, at, t.Ink)
	}
	bottom := m.Axis.Min.Y + 4
	if v.HasBrush {
		x0, x1 := sh.base.StripX(s.Pace.Story(v.Brush.Start)), sh.base.StripX(s.Pace.Story(v.Brush.End))
		lit := along(x0, x1, m.ChapterBars.Min.Y, bottom)
		l.Fill(l.RectPath(draw.Box(m.Track[0], lit.Min.Y, lit.Min.X, bottom)), t.Strip.WithAlpha(0.66))
		l.Fill(l.RectPath(draw.Box(lit.Max.X, lit.Min.Y, m.Track[1], bottom)), t.Strip.WithAlpha(0.66))
		for k, x := range [2]float32{x0, x1} {
			l.Fill(l.RectPath(draw.Box(x-1, m.ChapterBars.Min.Y, x+1, bottom)), t.Link)
			grip := draw.Box(x-4, (m.ChapterBars.Min.Y+bottom)/2-10, x+4, (m.ChapterBars.Min.Y+bottom)/2+10)
			l.Fill(l.RoundRect(grip, 3), t.Link)
			act, label := draw.ActBrushStart, sh.base.Say("strip.loopStart")
			if k == 1 {
				act, label = draw.ActBrushEnd, sh.base.Say("strip.loopEnd")
			}
			l.Node(draw.Node{Role: draw.RoleSlider, Ref: draw.Ref{Action: act}, Label: label, Bound: grip.Grow(7)})
		}
	}
	event := v.Selected
	if event < 0 {
		event = sh.base.Current(v.U)
	}
	onStrip := func(event int32) bool {
		return event >= 0 && s.Marks[event].Land < compiled.Never && !sh.base.Metrics.Folded
	}
	if onStrip(event) {
		mk := &s.Marks[event]
		y := m.Lanes.Min.Y + (float32(mk.Lane)+0.5)*m.LaneHeight
		x := sh.base.StripX(s.Pace.Story(mk.Land))
		l.Fill(l.Circle(x, y, m.LaneHeight*0.2+2.6), t.Strip)
		l.StrokePath(l.Circle(x, y, m.LaneHeight*0.2+2.2), draw.Stroke{Width: 1.7}, t.Ink)
		l.Fill(l.Circle(x, y, m.LaneHeight*0.2), sh.base.Hue(mk))
	}
	if v.Hover != event && onStrip(v.Hover) {
		mk := &s.Marks[v.Hover]
		y := m.Lanes.Min.Y + (float32(mk.Lane)+0.5)*m.LaneHeight
		l.StrokePath(l.Circle(sh.base.StripX(s.Pace.Story(mk.Land)), y, m.LaneHeight*0.2+2.2), draw.Stroke{Width: 1.3}, t.Ink)
	}

	x := sh.base.StripX(s.Pace.Story(v.U))
	run := sh.flagRun(sh.base.MomentOf(v))
	w, h := run.Advance+18, float32(21)
	fx := min(max(x, w/2+3), m.Width-w/2-3)
	top := m.Flag.Min.Y + 2
	l.Fill(l.RectPath(draw.Box(x-1, top+h-2, x+1, bottom)), t.Flag)
	flag := draw.Box(fx-w/2, top, fx+w/2, top+h)
	l.Fill(l.RoundRect(flag, 4), t.Flag)
	l.Text(run, draw.Point{X: fx - run.Advance/2, Y: top + h/2 + run.Size*0.36}, t.FlagInk)
	l.Node(draw.Node{Role: draw.RoleSlider, Ref: draw.Ref{Action: draw.ActSeek}, Label: sh.base.Say("strip.playhead"), Bound: flag})
	l.End()
	if v.Hover != v.Selected && onStrip(v.Hover) {
		sh.drawTip(l, v.Hover)
	}
}

// drawDay sets the date under the title of a picture without a timeline.
func (sh *Surround) drawDay(l *draw.List, v *layout.View) {
	run, t := sh.flagRun(sh.base.MomentOf(v)), sh.base.Theme
	at := sh.Parts.subtitle
	l.Begin("date")
	l.TextHalo(run, at, t.Ink, t.Land.WithAlpha(0.8), 2.4)
	l.Node(draw.Node{Role: draw.RoleText, Label: run.Text, Bound: draw.Box(at.X, at.Y-run.Ascent, at.X+run.Advance, at.Y+run.Descent)})
	l.End()
}

// drawTip names the event under the pointer, over its dot on the strip.
func (sh *Surround) drawTip(l *draw.List, event int32) {
	s, m, t := sh.base.Scene, &sh.base.Metrics, sh.base.Theme
	mk := &s.Marks[event]
	run := s.Fonts.Ellipsize(sh.base.Told(event).Tip, sh.base.Letters(m.LaneSize, false), m.Width-40)
	w, h := run.Advance+16, run.Size*1.9
	x := min(max(sh.base.StripX(s.Pace.Story(mk.Land)), w/2+6), m.Width-w/2-6)
	y := m.Lanes.Min.Y + float32(mk.Lane)*m.LaneHeight - h + 1
	box := draw.Box(x-w/2, y, x+w/2, y+h)
	l.Fill(l.RoundRect(box, 4), t.Card)
	l.StrokePath(l.RoundRect(box, 4), draw.Stroke{Width: 1}, sh.base.Hue(mk))
	l.Text(run, draw.Point{X: box.Min.X + 8, Y: box.Center().Y + run.Size*0.36}, t.Ink)
}
