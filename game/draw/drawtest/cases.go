package drawtest

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// The frame of every case, in dp.
const (
	Width  = 320
	Height = 200
)

// A Case is a named list, drawn on Paper. Loose is set where renderers may
// differ more than elsewhere, because most of the picture is edges.
type Case struct {
	Name  string
	List  *draw.List
	Loose bool
}

// Colours of the cases.
var (
	Paper = draw.Color{R: 246, G: 241, B: 231, A: 255}
	ink   = draw.Color{R: 31, G: 36, B: 41, A: 255}
	red   = draw.Color{R: 177, G: 44, B: 41, A: 255}
	blue  = draw.Color{R: 23, G: 96, B: 135, A: 255}
	gold  = draw.Color{R: 201, G: 139, B: 26, A: 255}
	white = draw.Color{R: 255, G: 255, B: 255, A: 255}
)

// Cases builds all lists.
func Cases(f *glyph.Fonts) []Case {
	c := func(name string, build func(l *draw.List)) Case {
		l := &draw.List{}
		l.Fill(l.RectPath(draw.RectOf(0, 0, Width, Height)), Paper)
		build(l)
		return Case{Name: name, List: l}
	}
	loose := func(c Case) Case {
		c.Loose = true
		return c
	}
	return []Case{
		c("fills", fills),
		c("edges", edges),
		c("rules", rules),
		c("curves", curves),
		c("fades", fades),
		c("stroke-widths", strokeWidths),
		c("stroke-joins", strokeJoins),
		c("stroke-caps", strokeCaps),
		c("dashes", dashes),
		c("alpha", alpha),
		c("clips", clips),
		c("embed", embed),
		c("embed-moved", embedMoved),
		c("groups", groups),
		c("degenerate", degenerate),
		c("extreme", extreme),
		loose(c("text-latin", func(l *draw.List) { textLatin(l, f) })),
		loose(c("text-places", func(l *draw.List) { textPlaces(l, f) })),
		loose(c("text-persian", func(l *draw.List) { textPersian(l, f) })),
		loose(c("text-mixed", func(l *draw.List) { textMixed(l, f) })),
		loose(c("text-nastaliq", func(l *draw.List) { textNastaliq(l, f) })),
		loose(c("text-halo", func(l *draw.List) { textHalo(l, f) })),
		loose(c("text-sizes", func(l *draw.List) { textSizes(l, f) })),
		loose(c("text-moved", func(l *draw.List) { textMoved(l, f) })),
	}
}

func star(l *draw.List, cx, cy, r float32) draw.PathRef {
	for i := range 5 {
		sin, cos := math.Sincos(float64(i)*4*math.Pi/5 - math.Pi/2)
		l.Line(cx+r*float32(cos), cy+r*float32(sin))
	}
	l.ClosePath()
	return l.Path()
}

func fills(l *draw.List) {
	l.Fill(l.RectPath(draw.RectOf(10, 10, 80, 50)), red)
	l.Fill(l.RectPath(draw.RectOf(100.3, 10.6, 80.5, 50.25)), blue)
	l.Fill(l.RoundRect(draw.RectOf(190, 10, 100, 50), 12), gold)
	l.Fill(l.RoundRect(draw.RectOf(190, 70, 100, 20), 99), ink)
	l.Fill(l.Circle(50, 110, 35.5), ink)
	l.Fill(l.Circle(130, 110, 3.25), red)
	l.Move(170, 180)
	l.Line(230, 100)
	l.Line(300, 190)
	l.ClosePath()
	l.Fill(l.Path(), blue)
	l.Move(20, 190) // not closed: filled as if it were
	l.Line(60, 160)
	l.Line(150, 185)
	l.Fill(l.Path(), gold)
}

func rules(l *draw.List) {
	l.Fill(star(l, 80, 70, 60), red)
	l.FillEvenOdd(star(l, 240, 70, 60), red)
	rings := func(x float32, same bool) draw.PathRef {
		l.Add(circle(x, 160, 34), 1, 0, 0)
		if same {
			l.Add(circle(x, 160, 18), 1, 0, 0)
		} else {
			l.Move(x-16, 144)
			l.Line(x-16, 176)
			l.Line(x+16, 176)
			l.Line(x+16, 144)
			l.ClosePath()
		}
		return l.Path()
	}
	l.Fill(rings(40, true), blue)
	l.Fill(rings(120, false), blue)
	l.FillEvenOdd(rings(200, true), blue)
	l.FillEvenOdd(rings(280, false), blue)
}

// circle is a free-standing path.
func circle(cx, cy, r float32) *draw.Path {
	var l draw.List
	ref := l.Circle(cx, cy, r)
	return &draw.Path{Verbs: l.Verbs(ref), Pts: l.Points(ref)}
}

func curves(l *draw.List) {
	l.Move(10, 190)
	l.Quad(80, -40, 150, 190)
	l.ClosePath()
	l.Fill(l.Path(), gold)
	l.Move(170, 100)
	l.Cube(200, -60, 280, 260, 310, 100)
	l.StrokePath(l.Path(), draw.Stroke{Width: 5}, red)
	l.Move(170, 150)
	l.Cube(400, 150, 80, 190, 310, 190) // with a loop
	l.StrokePath(l.Path(), draw.Stroke{Width: 2.5}, blue)
	l.Arc(250, 40, 30, math.Pi, 2.5*math.Pi)
	l.StrokePath(l.Path(), draw.Stroke{Width: 3, Cap: draw.CapRound}, ink)
	l.Move(10, 20)
	l.Quad(160, 30, 160, 90)
	l.StrokePath(l.Path(), draw.Stroke{Width: 1}, ink)
}

func fades(l *draw.List) {
	l.FillFade(l.RectPath(draw.RectOf(10, 10, 300, 50)), red, blue)
	l.FillFade(l.RectPath(draw.RectOf(10, 70, 140, 50)), blue, blue.WithAlpha(0))
	l.FillFade(l.RectPath(draw.RectOf(170, 70, 140, 50)), gold.WithAlpha(0.2), ink)
	l.FillFade(l.Circle(160, 160, 34), white, red)
}

func strokeWidths(l *draw.List) {
	for i, w := range []float32{0.25, 0.5, 1, 1.5, 2, 3, 5, 8} {
		y := 12 + float32(i)*14
		l.Move(10, y)
		l.Line(150, y)
		l.StrokePath(l.Path(), draw.Stroke{Width: w}, ink)
		l.Move(170, y)
		l.Line(310, y+9)
		l.StrokePath(l.Path(), draw.Stroke{Width: w}, blue)
	}
	l.StrokePath(l.Circle(60, 160, 30), draw.Stroke{Width: 4}, red)
	l.StrokePath(l.RectPath(draw.RectOf(120.5, 135.5, 60, 50)), draw.Stroke{Width: 1, Join: draw.JoinMiter}, ink)
	l.StrokePath(l.RoundRect(draw.RectOf(200, 135, 100, 50), 10), draw.Stroke{Width: 6}, gold)
}

func strokeJoins(l *draw.List) {
	for j, join := range []draw.Join{draw.JoinRound, draw.JoinMiter, draw.JoinBevel} {
		y := 55 + float32(j)*62
		for i, dx := range []float32{24, 16, 9, 5} {
			x := 40 + float32(i)*66
			l.Move(x-dx, y)
			l.Line(x, y-40)
			l.Line(x+dx, y)
			if i == 1 {
				l.ClosePath()
			}
			l.StrokePath(l.Path(), draw.Stroke{Width: 9, Join: join}, blue)
		}
		l.Move(276, y-20)
		l.Line(312, y-20)
		l.Line(280, y-20)
		l.StrokePath(l.Path(), draw.Stroke{Width: 9, Join: join}, red)
	}
}

func strokeCaps(l *draw.List) {
	for j, c := range []draw.Cap{draw.CapButt, draw.CapRound, draw.CapSquare} {
		y := 30 + float32(j)*60
		l.Move(30, y)
		l.Line(140, y)
		l.StrokePath(l.Path(), draw.Stroke{Width: 16, Cap: c}, ink)
		l.Move(180, y+15)
		l.Line(250, y-15)
		l.StrokePath(l.Path(), draw.Stroke{Width: 10, Cap: c}, red)
		l.Move(290, y)
		l.Line(290, y) // a dot
		l.StrokePath(l.Path(), draw.Stroke{Width: 16, Cap: c}, blue)
	}
}

func dashes(l *draw.List) {
	for i, s := range []draw.Stroke{
		{Width: 2, Dash: [4]float32{8, 6}},
		{Width: 2, Dash: [4]float32{8, 6}, Phase: 5},
		{Width: 2, Dash: [4]float32{8, 6}, Phase: -3},
		{Width: 4, Dash: [4]float32{0, 8}, Cap: draw.CapRound},
		{Width: 4, Dash: [4]float32{12, 6, 2, 6}},
		{Width: 5, Dash: [4]float32{10, 9}, Cap: draw.CapSquare},
		{Width: 3, Dash: [4]float32{7, 0, 0, 3}},
	} {
		y := 12 + float32(i)*13
		l.Move(10, y)
		l.Line(310, y+4)
		l.StrokePath(l.Path(), s, ink)
	}
	l.StrokePath(l.Circle(60, 150, 40), draw.Stroke{Width: 3, Dash: [4]float32{9, 5}}, red)
	l.StrokePath(l.RectPath(draw.RectOf(130, 115, 70, 70)), draw.Stroke{Width: 4, Dash: [4]float32{15, 7}, Join: draw.JoinMiter}, blue)
	l.Move(220, 190)
	l.Cube(230, 80, 300, 220, 310, 110)
	l.StrokePath(l.Path(), draw.Stroke{Width: 3, Dash: [4]float32{6, 4}}, gold)
}

func alpha(l *draw.List) {
	l.Fill(l.Circle(70, 60, 45), red.WithAlpha(0.5))
	l.Fill(l.Circle(110, 60, 45), blue.WithAlpha(0.5))
	l.Fill(l.Circle(90, 95, 45), gold.WithAlpha(0.5))
	l.Move(180, 30) // a translucent stroke is of one colour where it crosses itself
	l.Line(300, 100)
	l.Line(300, 30)
	l.Line(180, 100)
	l.StrokePath(l.Path(), draw.Stroke{Width: 12}, ink.WithAlpha(0.4))
	for i := range 10 {
		l.Fill(l.RectPath(draw.RectOf(10+float32(i)*30, 160, 30, 30)), ink.WithAlpha(float32(i+1)/10))
	}
}

func clips(l *draw.List) {
	l.Clip(draw.RectOf(20, 20, 130, 160))
	l.Fill(l.Circle(30, 60, 60), red)
	l.Clip(draw.RectOf(60, 80, 300, 60))
	l.Fill(l.Circle(110, 110, 60), blue)
	l.Unclip()
	l.StrokePath(l.Circle(85, 100, 75), draw.Stroke{Width: 8}, gold)
	l.Unclip()
	l.Clip(draw.RectOf(200, 20, 0, 50)) // nothing is left
	l.Fill(l.Circle(200, 50, 40), red)
	l.Unclip()
	l.Fill(l.Circle(240, 100, 50), ink)
}

func embed(l *draw.List) {
	inner := &draw.List{}
	inner.Fill(inner.Circle(60, 60, 30), gold)
	sub := &draw.List{}
	sub.Fill(sub.RectPath(draw.RectOf(20, 20, 120, 80)), blue)
	sub.Embed(inner)
	sub.StrokePath(sub.Circle(140, 100, 40), draw.Stroke{Width: 6}, red.WithAlpha(0.5))
	l.Embed(sub)
	l.Fill(l.Circle(230, 100, 60), ink)
	l.Clip(draw.RectOf(180, 40, 100, 40))
	over := &draw.List{}
	over.Fill(over.Circle(230, 80, 50), gold.WithAlpha(0.7))
	l.Embed(over)
	l.Unclip()
}

// embedMoved embeds lists away from where they were recorded, one in another
// and one twice, with everything that has coordinates of its own.
func embedMoved(l *draw.List) {
	inner := &draw.List{}
	inner.FillFade(inner.RectPath(draw.RectOf(-30, -20, 60, 40)), gold, red.WithAlpha(0.3))
	inner.StrokePath(inner.Circle(0, 0, 25), draw.Stroke{Width: 3, Dash: [4]float32{6, 4}}, ink)
	sub := &draw.List{}
	sub.Begin("moved")
	sub.Clip(draw.RectOf(0, 0, 100, 150)) // most of it above and below the frame
	sub.FillFade(sub.RectPath(draw.RectOf(-20, -400, 140, 800)), blue, gold)
	sub.EmbedAt(inner, draw.Point{X: 50.5, Y: 70.25})
	sub.Embed(inner)
	sub.StrokePath(sub.Circle(100, 140, 40), draw.Stroke{Width: 6}, red.WithAlpha(0.5))
	sub.Unclip()
	sub.End()
	l.EmbedAt(sub, draw.Point{X: 15, Y: -30})
	l.Clip(draw.RectOf(150, 40, 90, 100.5))
	l.EmbedAt(sub, draw.Point{X: 140.25, Y: 25.5})
	l.Unclip()
	l.EmbedAt(inner, draw.Point{X: 280, Y: 150})
}

func groups(l *draw.List) {
	l.Begin("map")
	l.Fill(l.RectPath(draw.RectOf(20, 20, 100, 100)), blue)
	l.Begin("marks & <labels>")
	l.Fill(l.Circle(120, 120, 30), red)
	l.End()
	l.End()
	l.Fill(l.Circle(220, 100, 40), gold)
}

func degenerate(l *draw.List) {
	s := draw.Stroke{Width: 6, Cap: draw.CapRound}
	l.Fill(l.Path(), red)
	l.Move(20, 20)
	l.Fill(l.Path(), red)
	l.Move(40, 20)
	l.StrokePath(l.Path(), s, red) // only a move: nothing
	l.Move(60, 20)
	l.ClosePath()
	l.StrokePath(l.Path(), s, blue)
	l.Move(80, 20)
	l.Line(120, 20)
	l.Fill(l.Path(), red) // without area: nothing
	l.StrokePath(l.Polyline(nil, true), s, red)
	l.StrokePath(l.Circle(150, 20, 0), s, gold)
	l.Fill(l.RectPath(draw.RectOf(10, 60, 0, 50)), red)
	l.StrokePath(l.RectPath(draw.RectOf(40, 60, 60, 0)), draw.Stroke{Width: 4}, ink)
	l.StrokePath(l.RectPath(draw.RectOf(120, 60, 50, 40)), draw.Stroke{Width: 0}, ink)
	l.StrokePath(l.RectPath(draw.RectOf(200, 60, 50, 40)), draw.Stroke{Width: 70}, ink) // wider than it is high
	l.Unclip()
	l.Line(30, 180)
	l.Line(60, 150)
	l.Line(90, 180)
	l.ClosePath()
	l.Line(30, 140) // goes on from 30, 180
	l.StrokePath(l.Path(), draw.Stroke{Width: 2}, blue)
}

func extreme(l *draw.List) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	s := draw.Stroke{Width: 3}
	dash := draw.Stroke{Width: 3, Dash: [4]float32{4, 4}}
	for i, v := range []float32{nan, inf, -inf} {
		y := 20 + float32(i)*20
		l.Move(20, y)
		l.Line(v, y)
		l.Line(100, y)
		l.Quad(v, v, 120, y+10)
		l.Line(120, y+10)
		l.StrokePath(l.Path(), s, red)
		l.Move(v, v)
		l.Line(140, y)
		l.Line(180, y+10)
		l.Line(140, y+10)
		l.ClosePath()
		l.Fill(l.Path(), blue)
		l.Clip(draw.RectOf(v, v, v, v))
		l.Unclip()
	}
	for _, v := range []float32{1e6, 1e20, 3e38} {
		l.Move(-v, 100)
		l.Line(v, 100)
		l.StrokePath(l.Path(), s, ink)
		l.StrokePath(l.Circle(0, 0, v), dash, gold)
	}
	l.Move(-1e5, 120)
	l.Line(1e5, 160)
	l.StrokePath(l.Path(), s, gold)
	l.Move(-1e6, 180)
	l.Line(1e6, 180)
	l.Line(1e6, 1e6)
	l.Line(-1e6, 1e6)
	l.ClosePath()
	l.Fill(l.Path(), gold)
	l.Move(200, 20)
	l.Line(280, 60)
	l.StrokePath(l.Path(), draw.Stroke{Width: 4, Dash: [4]float32{1e-9, 1e-9}}, ink)
	l.StrokePath(l.RectPath(draw.RectOf(200, 20, 80, 40)), draw.Stroke{Width: 1, Dash: [4]float32{nan, 2}}, ink)
}
