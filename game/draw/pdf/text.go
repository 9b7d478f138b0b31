package pdf

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"github.com/hamsaya/hamsaya/game/draw"
)

// face is a font of the document, or nil: outlines.
type face struct{ font *font }

func (d *document) fontOf(f draw.Face) *font {
	if known, ok := d.faces[f]; ok {
		return known.font
	}
	e := &face{}
	for _, have := range d.fonts {
		// A weight that cannot be had leaves outlines.
		if have.Name == f.Name() && have.tables.setWeight(have.Data, have.Weight) == nil {
			e.font = have
		}
	}
	d.faces[f] = e
	return e.font
}

// text draws a run, its halo first. What is translucent is drawn as a group,
// so that letters that overlap do not show where.
func (c *content) text(op *draw.Op) {
	run := op.Run
	if run == nil || !(run.Size > 0) || len(run.Glyphs) == 0 {
		return
	}
	if op.Halo.A > 0 && op.HaloWidth > 0 {
		c.line("/Span<</ActualText()>>BDC") // the words are read once
		c.group(op, op.Halo.A, func(g *content) {
			g.line("%s rg %[1]s RG %s w 1 j", rgb(op.Halo), number(2*op.HaloWidth))
			g.glyphs(op, 2)
		})
		c.line("EMC")
	}
	if op.Color.A == 0 {
		return
	}
	c.line("/Span<<%s%s>>BDC", langEntry(run.Lang), c.doc.actualText(run))
	if op.Color.A < 255 {
		c.group(op, op.Color.A, func(g *content) {
			g.line("%s rg", rgb(op.Color))
			g.glyphs(op, 0)
		})
	} else {
		c.alpha(255)
		c.line("%s rg", rgb(op.Color))
		c.glyphs(op, 0)
	}
	c.line("EMC")
}

func langEntry(lang string) string {
	if lang == "" {
		return ""
	}
	return "/Lang" + text(lang)
}

// group draws what a function writes as one thing of one alpha.
func (c *content) group(op *draw.Op, alpha uint8, write func(g *content)) {
	run, d := op.Run, c.doc
	g := &content{doc: d, matrix: c.matrix, now: state{set: true, fillA: 255}}
	write(g)
	air := op.HaloWidth + run.Size
	box := numbers(op.At.X-air, op.At.Y-run.Ascent-air, op.At.X+run.Advance+air, op.At.Y+run.Descent+air)
	form := d.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[%s]/Resources %d 0 R/Group<</S/Transparency/I false/K false>>", box, d.res), g.b.Bytes())
	name := d.names.name('X')
	fmt.Fprintf(&d.names.forms, "/%s %d 0 R", name, form)
	c.alpha(alpha)
	c.line("/%s Do", name)
}

// glyphs draws the letters: mode 0 fills them, mode 2 strokes them too.
func (c *content) glyphs(op *draw.Op, mode int) {
	run, d := op.Run, c.doc
	var font *font
	inText := false
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		if g.Face == nil {
			continue
		}
		f := d.fontOf(g.Face)
		at := draw.Point{X: op.At.X + g.X, Y: op.At.Y + g.Y}
		if f == nil {
			if inText {
				c.line("ET")
				inText, font = false, nil
			}
			d.outline.Reset()
			g.Face.AppendOutline(&d.outline, g.ID)
			if len(d.outline.Verbs) > 1 {
				c.path(d.outline.Verbs, d.outline.Pts, run.Size, at)
				c.line("%s", [...]string{0: "f", 2: "B"}[mode])
			}
			continue
		}
		if !inText {
			c.line("BT %d Tr", mode)
			inText = true
		}
		if f != font {
			c.line("/F%d %s Tf", d.indexOf(f)+1, number(run.Size))
			font = f
		}
		f.used[g.ID] = true
		c.line("1 0 0 -1 %s Tm<%04X>Tj", numbers(at.X, at.Y), uint16(g.ID))
	}
	if inText {
		c.line("ET")
	}
}

func (d *document) indexOf(f *font) int {
	for i := range d.fonts {
		if d.fonts[i] == f {
			return i
		}
	}
	return -1
}

// actualText gives the words of a run as they are read. Words from right to
// left go without where every glyph is known to be a letter: readers of PDF
// turn such letters round themselves, and some turn round the words too.
func (d *document) actualText(run *draw.Run) string {
	if d.learn(run) && run.RTL {
		return ""
	}
	return "/ActualText" + text(run.Text+" ")
}

// learn notes which letters the glyphs of a run stand for, and reports whether
// each stands for one.
func (d *document) learn(run *draw.Run) bool {
	const joiners = " \u00a0\u200b\u200c\u200d\u2066\u2067\u2068\u2069\u200e\u200f"
	var letters []rune
	rightToLeft := 0
	for _, r := range run.Text {
		if strings.ContainsRune(joiners, r) {
			continue
		}
		letters = append(letters, r)
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.R || p.Class() == bidi.AL {
			rightToLeft++
		}
	}
	n := len(letters)
	if n != len(run.Glyphs) || rightToLeft != 0 && rightToLeft != n {
		return false
	}
	for i, g := range run.Glyphs {
		if g.Face == nil {
			return false
		}
		f, letter := d.fontOf(g.Face), letters[i]
		if rightToLeft == n {
			letter = letters[n-1-i]
		}
		if f == nil {
			return false
		}
		if known, ok := f.runes[g.ID]; ok && known != letter {
			return false
		}
		f.runes[g.ID] = letter
	}
	return true
}

// finish adds the objects of a font that was used.
func (f *font) finish(d *document) {
	if len(f.used) == 0 {
		return
	}
	t := f.tables
	name := strings.Map(func(r rune) rune {
		if r == ' ' || r < '!' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return '-'
		}
		return r
	}, f.Name)
	used := sorted(f.used)
	data := t.subset(used)
	// Six letters before the name say that this is a part of the font.
	name = tagOf(data) + "+" + name
	file := d.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	em := func(v int) string { return number(float32(v) * 1000 / float32(t.unitsPerEm)) }
	descriptor := d.add(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%s %s %s %s]/ItalicAngle 0/Ascent %s/Descent %s/CapHeight %s/StemV 80/FontFile2 %d 0 R>>",
		name, em(t.box[0]), em(t.box[1]), em(t.box[2]), em(t.box[3]), em(t.ascent), em(t.descent), em(t.ascent*7/10), file))
	var widths strings.Builder
	for _, g := range used {
		fmt.Fprintf(&widths, "%d[%s]", g, em(t.width(int(g))))
	}
	descendant := d.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 500/W[%s]/CIDToGIDMap/Identity>>",
		name, descriptor, widths.String()))
	unicode := d.stream("", f.toUnicode(used))
	f.object = d.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, descendant, unicode))
}

// toUnicode is the program that tells which letters the glyphs are.
func (f *font) toUnicode(used []draw.GlyphID) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	var lines []string
	for _, g := range used {
		if r, ok := f.runes[g]; ok && r < 0x10000 {
			lines = append(lines, fmt.Sprintf("<%04X><%04X>\n", uint16(g), r))
		}
	}
	for len(lines) > 0 {
		n := min(len(lines), 100) // as many as a section may have
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.Bytes()
}
