package svg

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

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
	// Compact is for a file that is downloaded and not edited. It counts in tenths
	// of a dp, so that most numbers have no decimal point, lines that look
	// alike are one path, and ids are short: a sixth less, for the same pixels. It
	// does nothing for text that is Live.
	Compact bool
	// Lang is the language of the words, BCP 47.
	Lang string
	// Layers marks the named groups as layers for Inkscape; other editors take
	// any named group for one.
	Layers bool
	// Live keeps text as text, in fonts that the file carries: all that the
	// list uses must be among them.
	Live []Font
	// Night is the same frame in other colours, which the file shows where its
	// address ends in #Prefix"night": an <img> chooses so. Nil for one palette.
	Night *draw.List
}

// ErrOtherShapes says that Options.Night differs in more than its colours.
var ErrOtherShapes = errors.New("svg: the night's list differs from the day's in more than colours")

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
	if opt.Night != nil && !l.Recoloured(opt.Night) {
		return ErrOtherShapes
	}
	opt.Compact = opt.Compact && len(opt.Live) == 0
	p := writer{
		opt:     opt,
		unit:    1,
		ids:     map[string]bool{"title": true, nightID: true},
		glyphs:  map[glyphKey]string{},
		clips:   map[draw.Rect]string{},
		fades:   map[fadeKey]string{},
		lists:   map[*draw.List]string{},
		embeds:  counts{},
		nights:  opt.Night,
		faces:   map[string]bool{},
		classes: map[string]string{},
	}
	if opt.Compact {
		p.unit = 10
	}
	l.Visit(p.embeds)
	l.Visit(&p)
	p.flush()

	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img"`,
		number(opt.Width), number(opt.Height), p.length(opt.Width), p.length(opt.Height))
	if opt.Compact {
		b.WriteString(` stroke-linejoin="round"`) // as nearly all are
	}
	if opt.Lang != "" {
		fmt.Fprintf(&b, ` xml:lang="%s"`, escape(opt.Lang))
	}
	if opt.Night != nil {
		fmt.Fprintf(&b, ` id="%s%s"`, opt.Prefix, nightID)
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
	if style := p.fontFaces() + p.palettes(); style != "" {
		fmt.Fprintf(&b, "<style>%s</style>\n", style)
	}
	if p.defs.Len() > 0 {
		b.WriteString("<defs>\n")
		b.Write(p.defs.Bytes())
		b.WriteString("</defs>\n")
	}
	if opt.Background.A > 0 {
		fmt.Fprintf(&b, "<path%s d=\"M0 0h%sv%sH0z\"/>\n", p.paints(fill(alike(opt.Background))), p.length(opt.Width), p.length(opt.Height))
	}
	b.Write(p.body.Bytes())
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// A writer collects the body and what it refers to.
type writer struct {
	opt        Options
	unit       float32 // how many of the file's units a dp has
	body, defs bytes.Buffer
	ids        map[string]bool // the names of groups that are taken
	serial     int             // of the ids that are not names
	glyphs     map[glyphKey]string
	clips      map[draw.Rect]string
	fades      map[fadeKey]string
	lists      map[*draw.List]string
	embeds     counts            // how often each is embedded
	nights     *draw.List        // the list that is written, in its colours by night; may be nil
	classes    map[string]string // of what differs by day and by night, by its declarations
	day, night strings.Builder   // the rules of the classes
	alike      shapes
	outline    draw.Path
	faces      map[string]bool // fonts, and families, that live text is set in
}

// id returns a fresh id. Names of groups never begin with an underscore, and are
// none that is taken.
func (p *writer) id() string {
	p.serial++
	if p.opt.Compact {
		id := p.opt.Prefix + className(p.serial-1)
		if p.ids[id] {
			return p.id()
		}
		p.ids[id] = true
		return id
	}
	return fmt.Sprintf("%s_%d", p.opt.Prefix, p.serial)
}

// Draw writes what is drawn.
func (p *writer) Draw(c draw.Cursor) {
	l, op, dark := c.List, c.Op(), p.dark(c)
	switch op.Kind {
	case draw.OpFill:
		p.fill(l, op, dark)
	case draw.OpStroke:
		p.stroke(l, op, dark)
	case draw.OpText:
		p.flush()
		p.text(op, dark)
	}
}

// dark is the operation in its colours by night, or its own.
func (p *writer) dark(c draw.Cursor) *draw.Op {
	if p.nights == nil {
		return c.Op()
	}
	return &p.nights.Ops[c.Index]
}

// Open begins a clip or a group.
func (p *writer) Open(c draw.Cursor) {
	p.flush()
	if op := c.Op(); op.Kind == draw.OpClip {
		fmt.Fprintf(&p.body, "<g clip-path=\"url(#%s)\">\n", p.clip(op.Clip))
	} else {
		p.group(op.Name)
	}
}

// Close ends it.
func (p *writer) Close(draw.Cursor) {
	p.flush()
	p.body.WriteString("</g>\n")
}

func (p *writer) group(name string) {
	id := p.name(name)
	fmt.Fprintf(&p.body, `<g id="%s"`, id)
	if p.opt.Layers {
		fmt.Fprintf(&p.body, ` inkscape:groupmode="layer" inkscape:label="%s"`, escape(name))
	}
	p.body.WriteString(">\n")
}

// counts is the Visitor that counts how often lists are embedded.
type counts map[*draw.List]int

func (n counts) Draw(draw.Cursor)  {}
func (n counts) Open(draw.Cursor)  {}
func (n counts) Close(draw.Cursor) {}

func (n counts) Embed(c draw.Cursor) {
	if n[c.Op().Sub]++; n[c.Op().Sub] == 1 {
		c.Enter(n)
	}
}

// Embed writes a list where it first stands and refers to it afterwards, in
// coordinates of its own.
func (p *writer) Embed(c draw.Cursor) {
	p.flush()
	l, by := c.Op().Sub, c.Op().At
	if id, ok := p.lists[l]; ok {
		fmt.Fprintf(&p.body, "<use href=\"#%s\"%s/>\n", id, p.moved(by))
		return
	}
	if by != (draw.Point{}) {
		fmt.Fprintf(&p.body, "<g%s>\n", p.moved(by))
		defer p.body.WriteString("</g>\n")
	}
	if !p.opt.Layers || p.embeds[l] > 1 { // somebody refers to it
		p.lists[l] = p.id()
		fmt.Fprintf(&p.body, "<g id=\"%s\">\n", p.lists[l])
		defer p.body.WriteString("</g>\n")
	}
	around := p.nights
	p.nights = p.dark(c).Sub
	c.Enter(p)
	p.nights = around
	p.flush()
}

// moved is the attribute that moves an element, if it is moved.
func (p *writer) moved(by draw.Point) string {
	if by == (draw.Point{}) {
		return ""
	}
	return fmt.Sprintf(` transform="translate(%s %s)"`, p.length(by.X), p.length(by.Y))
}

// length is a number of dp in the file's units.
func (p *writer) length(v float32) string { return number(v * p.unit) }

func (p *writer) fill(l *draw.List, op, dark *draw.Op) {
	d := p.data(l, op.Path)
	if len(d) == 0 {
		return
	}
	attributes := ""
	if op.HasFade {
		attributes = fmt.Sprintf(` fill="url(#%s)"`, p.fade(l.Bound(op.Path), op, dark))
	} else {
		attributes = p.paints(fill(themedColor{op.Color, dark.Color}))
	}
	if op.Rule == draw.EvenOdd {
		attributes += ` fill-rule="evenodd"`
	}
	p.shape(attributes, d, false)
}

func (p *writer) stroke(l *draw.List, op, dark *draw.Op) {
	d := p.data(l, op.Path)
	if len(d) == 0 {
		return
	}
	s := &op.Stroke
	attributes := []byte(` fill="none"` + p.paints(stroke(themedColor{op.Color, dark.Color})))
	if s.Width*p.unit != 1 {
		attributes = fmt.Appendf(attributes, ` stroke-width="%s"`, p.length(s.Width))
	}
	attributes = append(attributes, [...]string{"", ` stroke-linecap="round"`, ` stroke-linecap="square"`}[s.Cap]...)
	attributes = append(attributes, p.join(s.Join)...)
	if s.Dashed() {
		attributes = append(attributes, ` stroke-dasharray="`...)
		for i, v := range s.Pattern() {
			if i > 0 {
				attributes = append(attributes, ' ')
			}
			attributes = append(attributes, p.length(v)...)
		}
		attributes = append(attributes, '"')
		if s.Phase != 0 {
			attributes = fmt.Appendf(attributes, ` stroke-dashoffset="%s"`, p.length(s.Phase))
		}
	}
	solid := op.Color.A == 255 && dark.Color.A == 255
	p.shape(string(attributes), d, p.opt.Compact && solid && !s.Dashed())
}

// join is the attribute of a join, where it is another than the file's.
func (p *writer) join(j draw.Join) string {
	if p.opt.Compact {
		return [...]string{"", ` stroke-linejoin="miter"`, ` stroke-linejoin="bevel"`}[j]
	}
	return [...]string{` stroke-linejoin="round"`, "", ` stroke-linejoin="bevel"`}[j]
}

// shapes are paths, one after the other, that look alike.
type shapes struct {
	attributes string
	data       []string
	joined     bool // they are one path: where they meet, it looks the same
}

// shape keeps a path until one comes that looks otherwise, or anything else.
func (p *writer) shape(attributes string, d []byte, joined bool) {
	if attributes != p.alike.attributes || joined != p.alike.joined {
		p.flush()
	}
	p.alike.attributes, p.alike.joined = attributes, joined
	p.alike.data = append(p.alike.data, string(d))
}

// flush writes the paths that were kept; of several, a group says how they look:
// the hundreds of a map's borders are a fifth of the file without it.
func (p *writer) flush() {
	all := p.alike
	p.alike = shapes{}
	if all.joined {
		all.data = []string{strings.Join(all.data, "")}
	}
	if len(all.data) == 1 {
		fmt.Fprintf(&p.body, "<path%s d=\"%s\"/>\n", all.attributes, all.data[0])
		return
	}
	if len(all.data) > 1 {
		fmt.Fprintf(&p.body, "<g%s>\n", all.attributes)
		for _, d := range all.data {
			fmt.Fprintf(&p.body, "<path d=\"%s\"/>\n", d)
		}
		p.body.WriteString("</g>\n")
	}
}
