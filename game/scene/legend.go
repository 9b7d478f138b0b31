package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
)

// A legend lists the kinds of the story; those that are on the map at the
// moment stand out.
type legend struct {
	open  bool
	box   draw.Rect
	rows  []legendRow
	row   float32     // what it would take under the map of a picture where it has no place on it, dp
	foot  []*draw.Run // the bands' scale, in words
	under draw.Point  // where it begins, and its middle
	lanes []laneChip  // switches of the families, where the strip has no room for them
}

type legendRow struct {
	kind   int32    // into Story.Kinds; -1: a sign that is not of a kind
	sign   signFunc // of a row that is not of a kind
	run    *draw.Run
	center draw.Point
	textX  float32
}

// layoutLegend lays the legend out at the map's lower end, or over the map
// of a phone when the reader asks for it.
func (c *chrome) layoutLegend(sh *Sheet) {
	s, m := sh.scene, &sh.m
	lg := &c.legend
	roomy := !m.narrow && !m.short && m.w >= 960 || sh.spec.Key.Only
	lg.open = roomy != sh.spec.Legend
	if !lg.open {
		return
	}
	size := m.smallSize
	st := sh.letters(size, false)
	key := &sh.spec.Key
	used := make([]bool, len(s.Story.Kinds))
	differ, alleged, gates, reopens := false, false, false, false
	for i := range s.marks {
		used[s.Story.Events[i].Kind] = true
		differ = differ || s.marks[i].disputed
		alleged = alleged || s.marks[i].alleged
		gates = gates || s.marks[i].look.gate && !s.marks[i].look.opens
		reopens = reopens || s.marks[i].look.opens
	}
	add := func(kind int32, sign signFunc, words story.Localized) {
		lg.rows = append(lg.rows, legendRow{kind: kind, sign: sign, run: s.fonts.Shape(words.Words, lettersOf(words.Lang, size, false))})
	}
	for k := range s.Story.Kinds {
		if used[k] && sh.explains(k) && key.has(k, s.Story.Kinds[k].Form) {
			add(int32(k), nil, sh.in(s.Story.Kinds[k].Name))
		}
	}
	if key.Only {
		gates, alleged, differ = key.Partial, key.Alleged, key.Differ
	}
	if gates {
		add(-1, gateSign(story.GatePartial), sh.own(sh.say("legend.partly")))
	}
	if key.Only && key.Open || !key.Only && (gates || reopens) {
		add(-1, gateSign(story.GateOpen), sh.own(sh.say("legend.open")))
	}
	if alleged {
		add(-1, allegedSign, sh.own(sh.say("legend.alleged")))
	}
	if differ {
		add(-1, differSign, sh.own(sh.say("legend.differ")))
	}
	if s.flows.perDp > 0 && sh.explainsFlows(key) {
		amount := Amount(sh.spec.Style, s.flows.sample, s.flows.unit)
		words := sh.say("legend.width", "amount", amount)
		if s.flows.monthly {
			words = sh.say("legend.widthMonth", "amount", amount)
		}
		lg.foot = []*draw.Run{s.fonts.Shape(words, st)}
	}
	if len(lg.rows) == 0 || !lg.place(sh, size) {
		lg.open = false
		return
	}
	c.boxes = append(c.boxes, lg.box)
}

// explains reports whether the legend has a place for a kind: gates stand on
// the map whatever kinds are left out.
func (sh *Sheet) explains(kind int) bool {
	form := sh.scene.Story.Kinds[kind].Form
	return sh.spec.HiddenKinds&(1<<uint(kind)) == 0 || form == story.FormClose || form == story.FormOpen
}

// explainsFlows reports whether bands of trade are among what is explained.
func (sh *Sheet) explainsFlows(key *Key) bool {
	if key.Only {
		return key.Bands
	}
	for k := range sh.scene.Story.Kinds {
		if form := sh.scene.Story.Kinds[k].Form; form == story.FormFlow && key.has(k, form) {
			return true
		}
	}
	return false
}

// place arranges the rows where they cover least: over the map of a phone, or
// on the map. It reports false where a legend in print has no place to itself.
func (lg *legend) place(sh *Sheet, size float32) bool {
	m := &sh.m
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
	if sh.overlays() {
		form.columns = max(1, int((m.w-36)/form.column()))
		form.above = lg.layoutLanes(sh, m.w-16)
		low := max(m.panel.Max.Y, m.foot.Max.Y-2)
		_, h := form.extent()
		lg.box = rect(8, low-h, m.w-8, low)
		lg.arrange(form)
		return true
	}
	if row := sh.spec.Key.Row; row > 0 {
		form.columns, form.tight, form.within = 0, true, m.panel.Width()
		lg.box = rect(m.panel.Min.X, m.foot.Max.Y, m.panel.Max.X, m.foot.Max.Y+row-rowGap)
		lg.arrange(form)
		return true
	}
	box, best, ok := sh.legendSpot(lg, form)
	if !ok && m.narrow {
		form.columns, form.tight, form.within = 0, true, m.panel.Width()
		if w, h := form.extent(); w <= form.within && m.free.Height() > h+leastMap {
			lg.row = h + rowGap
		}
		return false
	}
	lg.box, form = box, best
	lg.layoutLanes(sh, box.Width())
	lg.arrange(form)
	return ok
}

// rowGap parts a legend under the map from the panel.
const rowGap = 6

// leastMap is how high the free part of a map stays at the least, in dp, where a
// legend stands under it.
const leastMap = 110

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
func (sh *Sheet) overlays() bool {
	m := &sh.m
	return !sh.spec.Key.Only && (m.narrow || m.short || m.w < 760)
}

// drawLegend draws the legend as it is at this moment.
func (sh *Sheet) drawLegend(l *draw.List) {
	lg := &sh.chrome.legend
	if !lg.open {
		return
	}
	s, t := sh.scene, sh.theme
	l.Begin("legend")
	opaque := float32(0.93)
	if sh.overlays() {
		opaque = 1
	}
	l.Fill(l.RoundRect(lg.box, 6), t.Card.WithAlpha(opaque))
	l.StrokePath(l.RoundRect(lg.box, 6), draw.Stroke{Width: 1}, t.CardLine)
	l.Node(draw.Node{Role: draw.RolePanel, Label: sh.say("button.legend"), Bound: lg.box})
	sh.drawLaneChips(l)
	for i := range lg.rows {
		r := &lg.rows[i]
		ink := t.Muted
		if r.kind < 0 || sh.spec.Key.Only || sh.quick.lit[r.kind] {
			ink = t.Ink
		}
		sh.drawSign(l, r)
		l.Text(r.run, draw.Point{X: r.textX, Y: r.center.Y + middle(r.run)}, ink)
	}
	for _, run := range lg.foot {
		x, y := lg.under.X, lg.under.Y
		w := float32(s.flows.sample / s.flows.perDp)
		l.Fill(l.RectPath(rect(x, y-w/2, x+26, y+w/2)), t.Family(story.Trade).WithAlpha(0.7))
		l.Text(run, draw.Point{X: x + 34, Y: y + middle(run)}, t.Ink)
	}
	l.End()
}

// drawSign draws a row's mark as it looks on the map, which is never mirrored.
func (sh *Sheet) drawSign(l *draw.List, r *legendRow) {
	draws, hue := r.sign, draw.Color{}
	if r.kind >= 0 {
		draws, hue = lookOf(sh.scene.Story.Kinds[r.kind].Form).sign, sh.hues[r.kind]
	}
	l.Upright(rect(r.center.X, r.center.Y, r.center.X, r.center.Y))
	draws(l, sh.theme, r.center.X, r.center.Y, hue)
	l.Unmirror()
}
