package svg

import (
	"bytes"
	"fmt"
	"io"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Options of a file.
type Options struct {
	Width, Height float32 // of the frame, in dp
	Title, Desc   string  // what the picture is, for those who do not see it
	Background    draw.Color
	// Prefix begins every id, so that several files can stand in one page.
	Prefix string
	// Precision is how many decimals the points of long lines (coasts,
	// borders) keep; 0 is as many as those of all else, 2. One decimal makes a
	// map a third smaller and moves no point by more than a twentieth of a dp.
	Precision int
	// Tolerance is by how many dp such lines may be off so that points can be
	// left out; 0 leaves none out. It counts where Precision does. Outlines of
	// letters are then rounded to a fortieth of a dp.
	Tolerance float32
	// Lang is the language of the words, BCP 47.
	Lang string
	// Layers marks the named groups as layers for Inkscape; other editors take
	// any named group for one.
	Layers bool
	// Live keeps text as text, in fonts that the file carries: all that the
	// list uses must be among them.
	Live []Font
}

// A Font is one that text can be set in.
type Font struct {
	// Name is as draw.Face has it. Without a weight, "Vazirmatn Latin", the
	// font has all weights.
	Name   string
	Family string // which editors may have by themselves: "Vazirmatn"
	// Letters are those that it is for, as CSS writes ranges; empty for all
	// that it has. A font may have parts of a script for a few words.
	Letters string
	Data    []byte // OpenType or TrueType
}

// Write writes l as one SVG document.
func Write(w io.Writer, l *draw.List, opt Options) error {
	p := writer{
		opt:    opt,
		ids:    map[string]bool{},
		glyphs: map[glyphKey]string{},
		clips:  map[draw.Rect]string{},
		fades:  map[fadeKey]string{},
		lists:  map[*draw.List]string{},
		embeds: map[*draw.List]int{},
		faces:  map[string]bool{},
	}
	p.countEmbeds(l, 0)
	p.list(l)

	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" role="img"`,
		number(opt.Width), number(opt.Height))
	if opt.Lang != "" {
		fmt.Fprintf(&b, ` xml:lang="%s"`, escape(opt.Lang))
	}
	if opt.Layers {
		b.WriteString(` xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"`)
	}
	if opt.Title != "" {
		fmt.Fprintf(&b, ` aria-labelledby="%stitle"`, opt.Prefix)
	}
	b.WriteString(">\n")
	if opt.Title != "" {
		fmt.Fprintf(&b, "<title id=\"%stitle\">%s</title>\n", opt.Prefix, escape(opt.Title))
	}
	if opt.Desc != "" {
		fmt.Fprintf(&b, "<desc>%s</desc>\n", escape(opt.Desc))
	}
	if style := p.fontFaces(); style != "" {
		fmt.Fprintf(&b, "<style>%s</style>\n", style)
	}
	if p.defs.Len() > 0 {
		b.WriteString("<defs>\n")
		b.Write(p.defs.Bytes())
		b.WriteString("</defs>\n")
	}
	if opt.Background.A > 0 {
		fmt.Fprintf(&b, "<path%s d=\"M0 0h%sv%sH0z\"/>\n", paint("fill", opt.Background), number(opt.Width), number(opt.Height))
	}
	b.Write(p.body.Bytes())
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// A writer collects the body and what it refers to.
type writer struct {
	opt        Options
	body, defs bytes.Buffer
	ids        map[string]bool // the names of groups that are taken
	serial     int             // of the ids that are not names
	glyphs     map[glyphKey]string
	clips      map[draw.Rect]string
	fades      map[fadeKey]string
	lists      map[*draw.List]string
	embeds     map[*draw.List]int // how often each is embedded
	outline    draw.Path
	faces      map[string]bool // fonts, and families, that live text is set in
}

// id returns a fresh id. Names of groups never begin with an underscore.
func (p *writer) id() string {
	p.serial++
	return fmt.Sprintf("%s_%d", p.opt.Prefix, p.serial)
}

func (p *writer) list(l *draw.List) {
	open := 0
	for i := range l.Ops {
		op := &l.Ops[i]
		switch op.Kind {
		case draw.OpFill:
			p.fill(l, op)
		case draw.OpStroke:
			p.stroke(l, op)
		case draw.OpText:
			p.text(op)
		case draw.OpClip:
			fmt.Fprintf(&p.body, "<g clip-path=\"url(#%s)\">\n", p.clip(op.Clip))
			open++
		case draw.OpBegin:
			p.group(op.Name)
			open++
		case draw.OpUnclip, draw.OpEnd:
			if open > 0 {
				p.body.WriteString("</g>\n")
				open--
			}
		case draw.OpEmbed:
			p.embed(op.Sub)
		}
	}
	for ; open > 0; open-- {
		p.body.WriteString("</g>\n")
	}
}

func (p *writer) group(name string) {
	id := p.name(name)
	fmt.Fprintf(&p.body, `<g id="%s"`, id)
	if p.opt.Layers {
		fmt.Fprintf(&p.body, ` inkscape:groupmode="layer" inkscape:label="%s"`, escape(name))
	}
	p.body.WriteString(">\n")
}

// deepest bounds lists in lists.
const deepest = 16

func (p *writer) countEmbeds(l *draw.List, depth int) {
	if depth == deepest {
		return
	}
	for i := range l.Ops {
		if sub := l.Ops[i].Sub; l.Ops[i].Kind == draw.OpEmbed && sub != nil {
			if p.embeds[sub]++; p.embeds[sub] == 1 {
				p.countEmbeds(sub, depth+1)
			}
		}
	}
}

// embed writes a list where it first stands and refers to it afterwards.
func (p *writer) embed(l *draw.List) {
	if id, ok := p.lists[l]; ok {
		fmt.Fprintf(&p.body, "<use href=\"#%s\"/>\n", id)
		return
	}
	if p.opt.Layers && p.embeds[l] == 1 { // nobody refers to it
		p.list(l)
		return
	}
	id := p.id()
	p.lists[l] = id
	fmt.Fprintf(&p.body, "<g id=\"%s\">\n", id)
	p.list(l)
	p.body.WriteString("</g>\n")
}

func (p *writer) fill(l *draw.List, op *draw.Op) {
	d := p.data(l, op.Path)
	if len(d) == 0 {
		return
	}
	p.body.WriteString("<path")
	if op.HasFade {
		fmt.Fprintf(&p.body, ` fill="url(#%s)"`, p.fade(l.Bound(op.Path), op))
	} else {
		p.body.WriteString(paint("fill", op.Color))
	}
	if op.Rule == draw.EvenOdd {
		p.body.WriteString(` fill-rule="evenodd"`)
	}
	fmt.Fprintf(&p.body, " d=\"%s\"/>\n", d)
}

func (p *writer) stroke(l *draw.List, op *draw.Op) {
	d := p.data(l, op.Path)
	if len(d) == 0 {
		return
	}
	s := &op.Stroke
	fmt.Fprintf(&p.body, `<path fill="none"%s`, paint("stroke", op.Color))
	if s.Width != 1 {
		fmt.Fprintf(&p.body, ` stroke-width="%s"`, number(s.Width))
	}
	p.body.WriteString([...]string{"", ` stroke-linecap="round"`, ` stroke-linecap="square"`}[s.Cap])
	p.body.WriteString([...]string{` stroke-linejoin="round"`, "", ` stroke-linejoin="bevel"`}[s.Join])
	if s.Dashed() {
		p.body.WriteString(` stroke-dasharray="`)
		for i, v := range s.Pattern() {
			if i > 0 {
				p.body.WriteByte(' ')
			}
			p.body.WriteString(number(v))
		}
		p.body.WriteByte('"')
		if s.Phase != 0 {
			fmt.Fprintf(&p.body, ` stroke-dashoffset="%s"`, number(s.Phase))
		}
	}
	fmt.Fprintf(&p.body, " d=\"%s\"/>\n", d)
}

// paint is a colour as attributes of kind "fill" or "stroke". Black is the
// default of a fill.
func paint(kind string, c draw.Color) string {
	s := fmt.Sprintf(` %s="%s"`, kind, hex(c))
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%s"`, kind, number(float32(c.A)/255))
	}
	return s
}

func hex(c draw.Color) string {
	c.A = 255
	s := c.String()
	if s[1] == s[2] && s[3] == s[4] && s[5] == s[6] {
		return "#" + s[1:2] + s[3:4] + s[5:6]
	}
	return s
}
