package chrome

import (
	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A legend lists the kinds of the story; those that are on the map at the
// moment stand out.
type legend struct {
	open  bool
	box   draw.Rect
	rows  []legendRow
	row   float32     // what it would take under the map of a picture where it has no place on it, dp
	foot  []*draw.Run // the flows' scale, in words
	under draw.Point  // where it begins, and its middle
	lanes []laneChip  // switches of the families, where the strip has no room for them
}

type legendRow struct {
	kind   int32           // into Story.Kinds; -1: a sign that is not of a kind
	sign   symbol.SignFunc // of a row that is not of a kind, or in place of the kind's
	run    *draw.Run
	center draw.Point
	textX  float32
}

// layoutLegend lays the legend out under the map, or over the map of a phone
// when the reader asks for it.
func (c *Parts) layoutLegend(sh *Surround) {
	lg := &c.legend
	roomy := sh.base.Metrics.LegendRow > 0 || sh.base.Spec.LegendContent.Only
	lg.open = roomy != sh.base.Spec.Legend || sh.filmsUpright()
	if !lg.open {
		return
	}
	lg.fill(sh)
	if len(lg.rows) == 0 || !lg.place(sh, sh.base.Metrics.SmallSize) {
		lg.open = false
		return
	}
	c.Boxes = append(c.Boxes, lg.box)
}

// fill gives the legend its rows.
func (lg *legend) fill(sh *Surround) {
	s, size := sh.base.Scene, sh.base.Metrics.SmallSize
	key := &sh.base.Spec.LegendContent
	used := make([]bool, len(s.Story.Kinds))
	differ, alleged, gates, reopens, unmeasured, oneWay, noWay := false, false, false, false, false, false, false
	for i := range s.Marks {
		used[s.Story.Events[i].Kind] = true
		differ = differ || s.Marks[i].Disputed
		alleged = alleged || s.Marks[i].Alleged
		gates = gates || s.Marks[i].Style.Gate && !s.Marks[i].Style.Opens
		reopens = reopens || s.Marks[i].Style.Opens
		for b := s.Flows.Of[i][0]; b < s.Flows.Of[i][1] && sh.explains(int(s.Marks[i].Kind)); b++ {
			unmeasured = unmeasured || s.Flows.All[b].Value < 0
			oneWay = oneWay || s.Flows.All[b].OneWay
			noWay = noWay || !s.Flows.All[b].OneWay
		}
	}
	add := func(kind int32, sign symbol.SignFunc, words story.Localized) {
		lg.rows = append(lg.rows, legendRow{kind: kind, sign: sign, run: s.Fonts.Shape(words.Words, layout.Letters(words.Lang, size, false))})
	}
	if key.Only {
		gates, alleged, differ, unmeasured = key.Partial, key.Alleged, key.Differ, key.Unmeasured
		oneWay, noWay = key.OneWay, key.NoWay
	}
	noHeads := noWay && !oneWay // a sign with a head would explain none of them
	for k := range s.Story.Kinds {
		if form := s.Story.Kinds[k].Form; used[k] && sh.explains(k) && key.Has(k, form) {
			var sign symbol.SignFunc
			if form == story.FormFlow && noHeads {
				sign = symbol.PlainFlowSign
			}
			add(int32(k), sign, sh.base.In(s.Story.Kinds[k].Name))
		}
	}
	if unmeasured {
		add(-1, symbol.UnmeasuredSign(!noHeads), sh.base.Own(sh.base.Say("legend.unmeasured")))
	}
	if noWay && (key.Only || noHeads) { // beside flows with heads the want of one is plain
		add(-1, symbol.NoWaySign, sh.base.Own(sh.base.Say("legend.noWay")))
	}
	if gates {
		add(-1, symbol.GateSign(story.GatePartial), sh.base.Own(wording.GateStatus(sh.base.Spec.Style, story.GatePartial)))
	}
	if key.Only && key.Open || !key.Only && (gates || reopens) {
		add(-1, symbol.GateSign(story.GateOpen), sh.base.Own(wording.GateStatus(sh.base.Spec.Style, story.GateOpen)))
	}
	if alleged {
		add(-1, symbol.AllegedSign, sh.base.Own(wording.Alleged(sh.base.Spec.Style)))
	}
	if differ {
		add(-1, symbol.DifferSign, sh.base.Own(wording.AccountsDiffer(sh.base.Spec.Style)))
	}
	if s.Flows.PerDp > 0 && sh.explainsFlows(key) {
		amount := wording.Amount(sh.base.Spec.Style, s.Flows.Sample, s.Flows.Unit)
		words := sh.base.Say("legend.width", "amount", amount)
		if s.Flows.Monthly {
			words = sh.base.Say("legend.widthMonth", "amount", amount)
		}
		lg.foot = []*draw.Run{s.Fonts.Shape(words, sh.base.Letters(size, false))}
	}
}

// explains reports whether the legend has a place for a kind: gates stand on
// the map whatever kinds are left out.
func (sh *Surround) explains(kind int) bool {
	form := sh.base.Scene.Story.Kinds[kind].Form
	return sh.base.Spec.HiddenKinds&(1<<uint(kind)) == 0 || form == story.FormClose || form == story.FormOpen
}

// explainsFlows reports whether flows of trade are among what is explained.
func (sh *Surround) explainsFlows(key *layout.LegendContent) bool {
	if key.Only {
		return key.Flows
	}
	for k := range sh.base.Scene.Story.Kinds {
		if form := sh.base.Scene.Story.Kinds[k].Form; form == story.FormFlow && key.Has(k, form) && sh.explains(k) {
			return true
		}
	}
	return false
}

// place arranges the rows where they cover least: over the map of a phone,
// along the map's lower edge, or in a picture where it has room. It reports
// false where a legend in print has no place to itself.
func (lg *legend) place(sh *Surround, size float32) bool {
	m := &sh.base.Metrics
	form := lg.form(size)
	switch row := sh.base.Spec.LegendContent.Row; {
	case row > 0 && m.Narrow:
		form.inLine(m.Panel.Width())
		lg.box = draw.Box(m.Panel.Min.X, m.Foot.Max.Y, m.Panel.Max.X, m.Foot.Max.Y+row-RowGap)
	case sh.filmsUpright():
		lg.reckonRow(sh, form, leastMapOfFilm)
		return false
	case sh.overlays():
		form.columns = max(1, int((m.Width-36)/form.column()))
		form.above = lg.layoutLanes(sh, m.Width-16)
		low := max(m.Panel.Max.Y, m.Foot.Max.Y-2)
		_, h := form.extent()
		lg.box = draw.Box(8, low-h, m.Width-8, low)
	case !sh.base.Spec.LegendContent.Only || row > 0:
		x, low := m.Turn(m.Free).Min.X, m.Foot.Min.Y-4
		form.inLine(m.LegendWidth())
		form.above = lg.layoutLanes(sh, form.within)
		w, h := form.extent()
		if form.above > 0 {
			w = form.within
		}
		lg.box = draw.Box(x, low-h, x+w, low)
	default:
		box, best, ok := sh.legendSpot(lg, form)
		if !ok {
			lg.reckonRow(sh, form, leastMap)
			return false
		}
		lg.box, form = box, best
	}
	lg.arrange(form)
	return true
}

// form is what the legend's size follows from.
func (lg *legend) form(size float32) legendForm {
	form := legendForm{size: size, rows: len(lg.rows), columns: 2}
	for i := range lg.rows {
		form.widest = max(form.widest, lg.rows[i].run.Advance)
		form.hold(lg.rows[i].run)
		form.words = append(form.words, lg.rows[i].run.Advance)
	}
	for _, run := range lg.foot {
		form.hold(run)
		form.foot = append(form.foot, run.Advance)
	}
	form.words = append(form.words, form.foot...)
	return form
}

// reckonRow says how high the legend would be under the map, if that leaves so
// much of it.
func (lg *legend) reckonRow(sh *Surround, form legendForm, least float32) {
	within := sh.base.Metrics.LegendWidth()
	if sh.base.Metrics.Narrow {
		within = sh.base.Metrics.Panel.Width()
	}
	form.inLine(within)
	if w, h := form.extent(); w <= form.within && sh.base.Metrics.Free.Height() > h+least {
		lg.row = h + RowGap
	}
}

// filmsUpright reports whether this is a frame of an upright film: what its
// legend explains stays the same to the end, and has no place on the map.
func (sh *Surround) filmsUpright() bool {
	return sh.base.Spec.Print && sh.base.Metrics.Narrow && !sh.base.Spec.LegendContent.Only
}

// RowGap parts a legend under the map from the panel.
const RowGap = 5

// leastMap is how high the free part of a map stays at the least, in dp, where a
// legend stands under it.
const leastMap = 110

// leastMapOfFilm is the same of a film, where the card tells each event.
const leastMapOfFilm = 300

// arrange puts the rows in their columns, or in lines.
func (lg *legend) arrange(form legendForm) {
	put := func(i int, x, y float32) {
		if x, y = lg.box.Min.X+x, lg.box.Min.Y+form.above+y; i >= len(lg.rows) {
			lg.under = draw.Point{X: x, Y: y}
			return
		}
		lg.rows[i].center = draw.Point{X: x + legendIcon/2 - 3, Y: y}
		lg.rows[i].textX = x + legendIcon
	}
	if form.within > 0 {
		form.inLines(put)
		return
	}
	n := form.lines()
	for i := range lg.rows {
		col, row := i/n, i%n
		put(i, 10+float32(col)*form.column(), 8+(float32(row)+0.5)*form.rowHeight())
	}
	lg.under = draw.Point{X: lg.box.Min.X + 10, Y: lg.box.Max.Y - form.size*1.2}
}

// overlays reports whether the legend, when it is open, lies over the panel
// too: where the frame has no room for both.
func (sh *Surround) overlays() bool {
	m := &sh.base.Metrics
	return !sh.base.Spec.LegendContent.Only && (m.Narrow || m.Short || m.Width < 760)
}

// DrawLegend draws the legend as it is at this moment.
func (sh *Surround) DrawLegend(l *draw.List) {
	lg := &sh.Parts.legend
	if !lg.open {
		return
	}
	s, t := sh.base.Scene, sh.base.Theme
	l.Begin("legend")
	opaque := float32(0.93)
	if sh.overlays() {
		opaque = 1
	}
	l.Fill(l.RoundRect(lg.box, 6), t.Card.WithAlpha(opaque))
	l.StrokePath(l.RoundRect(lg.box, 6), draw.Stroke{Width: 1}, t.CardLine)
	l.Node(draw.Node{Role: draw.RolePanel, Label: controls.Legend.In(sh.base.Spec.Style), Bound: lg.box})
	sh.drawLaneChips(l)
	for i := range lg.rows {
		r := &lg.rows[i]
		ink := t.Muted
		if r.kind < 0 || sh.base.Spec.LegendContent.Only || sh.base.Lit[r.kind] {
			ink = t.Ink
		}
		sh.drawSign(l, r)
		l.Text(r.run, draw.Point{X: r.textX, Y: r.center.Y + layout.BaselineDrop(r.run)}, ink)
	}
	for _, run := range lg.foot {
		x, y := lg.under.X, lg.under.Y
		w := float32(s.Flows.Sample / s.Flows.PerDp)
		l.Fill(l.RectPath(draw.Box(x, y-w/2, x+26, y+w/2)), t.Family(story.Trade).WithAlpha(0.7))
		l.Text(run, draw.Point{X: x + 34, Y: y + layout.BaselineDrop(run)}, t.Ink)
	}
	l.End()
}

// drawSign draws a row's mark as it looks on the map, which is never mirrored.
func (sh *Surround) drawSign(l *draw.List, r *legendRow) {
	draws, hue := r.sign, draw.Color{}
	if r.kind >= 0 {
		hue = sh.base.Hues[r.kind]
	}
	if draws == nil {
		draws = symbol.Of(sh.base.Scene.Story.Kinds[r.kind].Form).Sign
	}
	l.Upright(draw.Box(r.center.X, r.center.Y, r.center.X, r.center.Y))
	draws(l, sh.base.Theme, r.center.X, r.center.Y, hue)
	l.Unmirror()
}

// LegendHeight is how high the legend of all kinds is under a map that is so wide,
// with words of that size, all in dp.
func (sh *Surround) LegendHeight(width, size float32) float32 {
	var lg legend
	lg.fill(sh)
	form := lg.form(size)
	form.inLine(width)
	_, high := form.extent()
	return high
}
