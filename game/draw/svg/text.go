package svg

import (
	"fmt"

	"github.com/hamsaya/hamsaya/game/draw"
)

// em is how many units of a glyph's outline make the font size: outlines are
// of whole units. With Options.Tolerance, and in a compact file, there are fewer, which at the sizes
// of a map's words is still a fortieth of a dp.
func (p *writer) em() float32 {
	if p.opt.Tolerance > 0 || p.opt.Compact {
		return 250
	}
	return 1000
}

type glyphKey struct {
	face draw.Face
	id   draw.GlyphID
}

// text writes a run as references to outlines, in units of em.
func (p *writer) text(op, dark *draw.Op) {
	run := op.Run
	if !(run.Size > 0) {
		return
	}
	if len(p.opt.Live) > 0 {
		p.live(op, dark)
		return
	}
	em := p.em()
	var uses []byte
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		id := p.glyph(glyphKey{g.Face, g.ID})
		if id == "" {
			continue
		}
		uses = fmt.Appendf(uses, `<use href="#%s"`, id)
		if x := number(p.round(g.X / run.Size * em)); x != "0" {
			uses = fmt.Appendf(uses, ` x="%s"`, x)
		}
		if y := number(p.round(g.Y / run.Size * em)); y != "0" {
			uses = fmt.Appendf(uses, ` y="%s"`, y)
		}
		uses = append(uses, "/>"...)
	}
	if len(uses) == 0 {
		return
	}
	place := fmt.Sprintf(`transform="translate(%s %s)scale(%s)"`,
		p.length(op.At.X), p.length(op.At.Y), decimals(run.Size/em*p.unit, 6))
	letters, halo := themedColor{op.Color, dark.Color}, themedColor{op.Halo, dark.Halo}
	if halo.day.A|halo.night.A == 0 || !(op.HaloWidth > 0) {
		fmt.Fprintf(&p.body, "<g %s%s>%s</g>\n", place, p.paints(whole(letters)), uses)
		return
	}
	// The halo of the whole line lies under all its letters.
	id := p.id()
	fmt.Fprintf(&p.defs, "<g id=\"%s\">%s</g>\n", id, uses)
	fmt.Fprintf(&p.body, `<g %s><use href="#%s"%s stroke-width="%s"%s/>`,
		place, id, p.paints(whole(halo), stroke(halo.opaque())), number(2*op.HaloWidth/run.Size*em), p.join(draw.JoinRound))
	if letters.day.A|letters.night.A > 0 {
		fmt.Fprintf(&p.body, `<use href="#%s"%s/>`, id, p.paints(whole(letters)))
	}
	p.body.WriteString("</g>\n")
}

// glyph returns the id of an outline, empty where there is none.
func (p *writer) glyph(k glyphKey) string {
	if id, ok := p.glyphs[k]; ok {
		return id
	}
	id := ""
	p.outline.Reset()
	if k.face != nil {
		k.face.AppendOutline(&p.outline, k.id)
	}
	if d := appendPath(nil, p.outline.Verbs, p.outline.Pts, p.em(), 0); len(d) > 0 {
		id = p.id()
		fmt.Fprintf(&p.defs, "<path id=\"%s\" d=\"%s\"/>\n", id, d)
	}
	p.glyphs[k] = id
	return id
}

// round keeps one decimal of a unit, and of the larger ones none.
func (p *writer) round(v float32) float32 {
	if p.opt.Tolerance > 0 || p.opt.Compact {
		return float32(fixed(v, 0))
	}
	return float32(fixed(v, 1)) / 10
}

// decimals writes v with at most n decimals: the scale of text needs more
// than other numbers, because it multiplies.
func decimals(v float32, n int) string { return string(appendFixed(nil, fixed(v, n), n)) }
