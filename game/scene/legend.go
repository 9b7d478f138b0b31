package scene

import (
	"math"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
)

// A legend lists the kinds of the story; those that are on the map at the
// moment stand out.
type legend struct {
	open  bool
	box   draw.Rect
	rows  []legendRow
	foot  []*draw.Run // the bands' scale, in words
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
	if gates && !key.Only && !reopens || key.Only && key.Open && !reopens {
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
	for k := range sh.scene.Story.Kinds {
		if form := sh.scene.Story.Kinds[k].Form; form == story.FormFlow && key.has(k, form) {
			return true
		}
	}
	return false
}

// place arranges the rows in two columns, in the corner of the map where they
// cover least of the countries in focus as the story's own fit shows them. It
// reports false where a legend in print has no corner to itself.
func (lg *legend) place(sh *Sheet, size float32) bool {
	m := &sh.m
	const icon = 34
	rowH := size * 1.62
	widest := float32(0)
	for i := range lg.rows {
		widest = max(widest, lg.rows[i].run.Advance)
	}
	columns := 2
	over := sh.overlays()
	switch {
	case over:
		columns = max(1, int((m.w-36)/(widest+icon+8)))
	case sh.spec.Key.Only && len(lg.rows) <= 4:
		columns = 1
	}
	n := (len(lg.rows) + columns - 1) / columns
	w := float32(columns)*(widest+icon+8) + 14
	h := float32(n)*rowH + 14
	for _, run := range lg.foot {
		h += rowH + 6
		w = max(w, run.Advance+icon+40)
	}
	if over {
		w = m.w - 16
	}
	switches := lg.layoutLanes(sh, w)
	h += switches
	if over {
		low := max(m.panel.Max.Y, m.foot.Max.Y-2)
		lg.box = rect(8, low-h, m.w-8, low)
	} else {
		low, end := m.foot.Min.Y-4, m.w-12
		free := m.turn(m.free)
		corners := [...]draw.Rect{
			rect(end-w, low-h, end, low),
			rect(free.Min.X, low-h, free.Min.X+w, low),
			rect(free.Max.X-w, free.Min.Y, free.Max.X, free.Min.Y+h),
			rect(free.Min.X, free.Min.Y, free.Min.X+w, free.Min.Y+h),
		}
		least := float32(math.Inf(1))
		for _, c := range corners {
			cover := sh.focusUnder(m.turn(c))
			little := cover <= littleCover
			if sh.spec.Key.Only {
				cover += sh.venuesUnder(m.turn(c))
			} else {
				venues := sh.homeVenuesUnder(m.turn(c))
				cover += float32(venues) * 0.3
				little = little && venues <= 1
			}
			if cover < least-0.04 {
				lg.box, least = c, cover
			}
			if little && !sh.spec.Key.Only {
				break
			}
		}
		if sh.spec.Key.Only && least > mostCovered {
			return false
		}
	}
	for i := range lg.rows {
		col, row := i/n, i%n
		x := lg.box.Min.X + 10 + float32(col)*(widest+icon+8)
		y := lg.box.Min.Y + switches + 8 + (float32(row)+0.5)*rowH
		lg.rows[i].center = draw.Point{X: x + icon/2 - 3, Y: y}
		lg.rows[i].textX = x + icon
	}
	return true
}

// overlays reports whether the legend, when it is open, lies over the panel
// too: where the frame has no room for both.
func (sh *Sheet) overlays() bool {
	m := &sh.m
	return !sh.spec.Key.Only && (m.narrow || m.short || m.w < 760)
}

// littleCover is how much of the countries in focus a legend may lie over
// before it looks for a better corner than the lower one at the end, where it is
// looked for.
const littleCover = 0.25

// mostCovered is how much of what matters a legend in print may lie over.
const mostCovered = 0.3

// homeVenuesUnder counts the places where something happens that lie in a
// rectangle as the story's own fit shows them, or would have their chips in it:
// a legend that stays where it is, whatever the camera shows, keeps off where
// arcs end.
func (sh *Sheet) homeVenuesUnder(r draw.Rect) (n int) {
	s, free := sh.scene, sh.m.free.Inset(10)
	home := s.fit(&sh.m, s.home)
	for i := range s.places {
		if !s.places[i].venue {
			continue
		}
		x, y := home.Dp(s.places[i].at[0], s.places[i].at[1])
		at := draw.Point{X: min(max(float32(x), free.Min.X), free.Max.X), Y: min(max(float32(y), free.Min.Y), free.Max.Y)}
		if grow(r, 8).Contains(at) {
			n++
		}
	}
	return n
}

// venuesUnder weighs the places where something happens that lie in a
// rectangle: each counts as much as a tenth of it over countries in focus.
func (sh *Sheet) venuesUnder(r draw.Rect) float32 {
	n := 0
	for i := range sh.ends {
		if sh.scene.places[i].venue && grow(r, 8).Contains(sh.ends[i].at) {
			n++
		}
	}
	return float32(n) * 0.1
}

// focusUnder is the share of a rectangle that lies over countries in focus
// when the map shows what the story itself fits.
func (sh *Sheet) focusUnder(r draw.Rect) float32 {
	const n = 7
	s := sh.scene
	home := s.fit(&sh.m, s.home)
	hits := 0
	for i := range n * n {
		x := r.Min.X + r.Width()*(float32(i%n)+0.5)/n
		y := r.Min.Y + r.Height()*(float32(i/n)+0.5)/n
		px, py := home.Plane(float64(x), float64(y))
		if s.ground.focusAt(orb.Point{px, py}) != "" {
			hits++
		}
	}
	return float32(hits) / (n * n)
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
	size := sh.m.smallSize
	for i := range lg.rows {
		r := &lg.rows[i]
		ink := t.Muted
		if r.kind < 0 || sh.spec.Key.Only || sh.quick.lit[r.kind] {
			ink = t.Ink
		}
		sh.drawSign(l, r)
		l.Text(r.run, draw.Point{X: r.textX, Y: r.center.Y + size*0.36}, ink)
	}
	y := lg.box.Max.Y - size*1.2
	for _, run := range lg.foot {
		x := lg.box.Min.X + 10
		w := float32(s.flows.sample / s.flows.perDp)
		l.Fill(l.RectPath(rect(x, y-w/2, x+26, y+w/2)), t.Family(story.Trade).WithAlpha(0.7))
		l.Text(run, draw.Point{X: x + 34, Y: y + size*0.36}, t.Ink)
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
