package svg

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
)

// live writes a run as text that an editor can change and a search can find.
// The viewer shapes it again, in the font that is embedded in the file.
func (p *writer) live(op, dark *draw.Op) {
	run := op.Run
	if strings.TrimSpace(run.Text) == "" {
		return
	}
	families, bold := p.familiesOf(run)
	at := op.At
	fmt.Fprintf(&p.body, `<text x="%s" y="%s" font-family="%s" font-size="%s"`,
		number(at.X), number(at.Y), escape(strings.Join(families, ", ")), number(run.Size))
	if bold {
		p.body.WriteString(` font-weight="700"`)
	}
	if run.RTL {
		p.body.WriteString(` direction="rtl" text-anchor="end"`)
	}
	if run.Lang != "" {
		fmt.Fprintf(&p.body, ` xml:lang="%s"`, escape(run.Lang))
	}
	if s := run.Tracking; s != 0 {
		fmt.Fprintf(&p.body, ` letter-spacing="%s"`, number(s))
	}
	colours := [][]property{fill(themedColor{op.Color, dark.Color})}
	if halo := (themedColor{op.Halo, dark.Halo}); halo.day.A|halo.night.A > 0 && op.HaloWidth > 0 {
		colours = append([][]property{stroke(halo)}, colours...)
		fmt.Fprintf(&p.body, ` stroke-width="%s" stroke-linejoin="round" paint-order="stroke"`, number(2*op.HaloWidth))
	}
	fmt.Fprintf(&p.body, "%s>%s</text>\n", p.paints(colours...), escape(run.Text))
}

// familiesOf is the families that a run is set in, in order of first use, then
// those that an editor may have, and whether the first is bold.
func (p *writer) familiesOf(run *draw.Run) (families []string, bold bool) {
	for i := range run.Glyphs {
		face := run.Glyphs[i].Face
		if face == nil {
			continue
		}
		family, thick := familyOf(face.Name())
		if slices.Contains(families, family) {
			continue
		}
		if len(families) == 0 {
			bold = thick
		}
		families = append(families, family)
		p.faces[face.Name()], p.faces[family] = true, true
	}
	for _, f := range p.opt.Live {
		if f.Family != "" && slices.Contains(families, f.Name) && !slices.Contains(families, f.Family) {
			families = append(families, f.Family)
		}
	}
	return families, bold
}

// familyOf splits a face's name.
func familyOf(face string) (family string, bold bool) {
	if family, ok := strings.CutSuffix(face, " Bold"); ok {
		return family, true
	}
	return strings.TrimSuffix(face, " Regular"), false
}

// fontFaces is the style sheet with the fonts of the live text that was
// written.
func (p *writer) fontFaces() string {
	var b strings.Builder
	for _, f := range p.opt.Live {
		if !p.faces[f.Name] {
			continue
		}
		family, bold := familyOf(f.Name)
		weight := "400"
		switch {
		case bold:
			weight = "700"
		case family == f.Name:
			weight = "400 700"
		}
		fmt.Fprintf(&b, `@font-face{font-family:"%s";font-weight:%s;src:url(data:font/ttf;base64,%s)`,
			family, weight, base64.StdEncoding.EncodeToString(f.Data))
		if f.Letters != "" {
			fmt.Fprintf(&b, `;unicode-range:%s`, f.Letters)
		}
		b.WriteByte('}')
	}
	return b.String()
}
