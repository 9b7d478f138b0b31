package marks

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
)

// One event at a time is told: it is drawn boldly and has its words on the map,
// and all others are quiet.

// What ToldAt gives where no event is told.
const (
	nothingTold   = -1 // all are as strong
	nobodyOnStage = -2 // all are quiet
)

// quiet is how strong events are drawn while another is told, and beside while
// the reader has opened another.
const (
	quiet  = 0.42
	beside = 0.35
)

// ToldAt is the event that a view tells on the map: the one that the reader has
// opened, or else the one that the play tells. While a chapter opens, and while
// what is told has no place, all is quiet.
func (sh *Layer) ToldAt(v *layout.View) int32 {
	event := v.Selected
	if event < 0 {
		if sh.base.Opening(v.U) >= 0 {
			return nobodyOnStage
		}
		if event = sh.base.Current(v.U); event < 0 {
			return nothingTold
		}
	}
	if m := &sh.base.Scene.Marks[event]; len(m.Legs) == 0 && len(m.At) == 0 && !m.Style.Flow {
		return nobodyOnStage
	}
	return event
}

// strength is how strong an event is drawn.
func (sh *Layer) strength(v *layout.View, event int32) float32 {
	switch told := sh.Quick.Told; {
	case told == nothingTold, told == event:
		return 1
	case v.Selected >= 0:
		return beside
	}
	return quiet
}

// isTold reports whether an event is the one that is told.
func (sh *Layer) isTold(event int32) bool { return sh.Quick.Told == event }

// badgeRadius is that of the discs at the ends of what is told, in dp.
func (sh *Layer) badgeRadius() float32 {
	if sh.base.Metrics.Narrow {
		return 8
	}
	return 9.5
}

// DrawTold draws the signs at the ends of the event that is told, and its
// headline beside it.
func (sh *Layer) DrawTold(l *draw.List, v *layout.View) {
	event := sh.Quick.Told
	if event < 0 || !sh.base.Shows(event) {
		return
	}
	m := &sh.base.Scene.Marks[event]
	lf := m.Life(v.U)
	if lf.Alpha < 0.05 {
		return
	}
	l.Begin("told")
	sh.drawBadges(l, m, lf)
	sh.drawHeadline(l, event, m, lf)
	l.End()
}

func (sh *Layer) drawBadges(l *draw.List, m *compiled.Mark, lf compiled.Life) {
	style, r := m.Style, sh.badgeRadius()
	at := func(place int32, b symbol.Badge, alpha float32) {
		if b == nil || alpha <= 0 || !sh.base.Ends[place].InView {
			return
		}
		p := sh.base.Ends[place].At
		symbol.DrawBadge(l, b, p.X, p.Y, r, sh.base.Hue(m).WithAlpha(alpha), sh.base.Theme.Card.WithAlpha(alpha))
		sh.Quick.stands = append(sh.Quick.stands, draw.BoxAt(p, r))
	}
	arrived := min(1, max(0, lf.Grown*4-3)) * lf.Alpha
	for _, lg := range m.Legs {
		pair := &sh.base.Scene.Pairs[lg.Pair]
		from, to := pair.A, pair.B
		if lg.Reverse {
			from, to = to, from
		}
		at(from, style.From, lf.Alpha)
		at(to, style.To, arrived)
	}
	for _, p := range m.At {
		at(p, style.Venue, arrived)
	}
}

// mostHeadline is the share of the map's width that a headline may take there.
const mostHeadline = 0.5

// drawHeadline sets an event's headline on the map, beside its arc or its mark.
// A band has its amounts there, a crossing its name.
func (sh *Layer) drawHeadline(l *draw.List, event int32, m *compiled.Mark, lf compiled.Life) {
	if m.Style.Flow || m.Style.Gate || lf.Grown < 0.3 {
		return
	}
	run := sh.headlineRun(event)
	if run.Advance > mostHeadline*sh.base.Metrics.Free.Width() {
		return
	}
	var p draw.Point
	switch {
	case len(m.Legs) > 0:
		w := sh.walkLeg(m.Legs[0])
		if w.total < shortest {
			return
		}
		p = sh.tagSpot(&w, run, 3, nil)
	case len(m.At) > 0 && sh.base.Ends[m.At[0]].InView:
		p = sh.spotBeside(sh.base.Ends[m.At[0]].At, sh.standRadius(m.Style)+4, run)
	default:
		return
	}
	box := sh.tagBox(run, p)
	alpha := min(1, (lf.Grown-0.3)*3) * lf.Alpha
	l.Fill(l.RoundRect(box, box.Height()/2), sh.base.Hue(m).WithAlpha(alpha))
	l.Text(run, draw.Point{X: box.Min.X + 5, Y: box.Center().Y + run.Size*0.36}, sh.base.Theme.Card.WithAlpha(alpha))
}

// spotBeside is where a tag beside a mark covers the least.
func (sh *Layer) spotBeside(at draw.Point, r float32, run *draw.Run) draw.Point {
	box := sh.tagBox(run, at)
	w, h := box.Width()/2+r, box.Height()/2+r
	best, least := at, float32(0)
	for i, shift := range [...]draw.Point{{Y: -h}, {Y: h}, {X: w}, {X: -w}, {X: w * 0.8, Y: -h}, {X: -w * 0.8, Y: -h}, {X: w * 0.8, Y: h}, {X: -w * 0.8, Y: h}} {
		p := draw.Point{X: at.X + shift.X, Y: at.Y + shift.Y}
		box := sh.tagBox(run, p)
		cover := float32(i) + 4*(placement.Overlap(box, sh.Quick.stands)+placement.Overlap(box, sh.discs)) + 2*sh.edgeMarkersOver(box) + placement.Overlap(box, sh.labelled)
		if box.Min.Y < sh.base.Metrics.Free.Min.Y || box.Max.Y > sh.base.Metrics.Free.Max.Y {
			cover += 1e4
		}
		if i == 0 || cover < least {
			best, least = p, cover
		}
	}
	return best
}

// headlineRun is an event's title as it stands on the map, set the first time
// that it is told.
func (sh *Layer) headlineRun(event int32) *draw.Run {
	run := sh.Headlines[event]
	if run == nil {
		title := sh.base.In(sh.base.Scene.Story.Events[event].Title)
		run = sh.base.Scene.Fonts.Shape(title.Words, layout.Letters(title.Lang, sh.base.Metrics.TextSize, true))
		sh.Headlines[event] = run
	}
	return run
}
