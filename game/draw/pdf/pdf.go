package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"fmt"
	"io"

	"github.com/hamsaya/hamsaya/game/draw"
)

// Options of a file.
type Options struct {
	Width, Height float32 // of the page, in dp
	Title, Desc   string  // what the picture is, for those who do not see it
	Lang          string  // BCP 47, of Title and Desc; text has its own
	Source        string  // where what is told comes from
	// Fonts are what text is set in. Text of a face that is not among them is
	// drawn as outlines.
	Fonts []Font
}

// A Font is a TrueType font.
type Font struct {
	Name   string // as draw.Face has it, "Vazirmatn Latin Bold"
	Data   []byte
	Weight float32 // of a variable font, as OpenType counts weights
}

// point is PDF's unit in dp: 72 to the inch against 96.
const point = 72. / 96

// Write writes l as one PDF document.
func Write(w io.Writer, l *draw.List, opt Options) error {
	d := &document{opt: opt, states: map[string]string{}, faces: map[draw.Face]*face{}}
	for _, f := range opt.Fonts {
		t, err := readTrueType(f.Data)
		if err != nil {
			return fmt.Errorf("pdf: font %s: %w", f.Name, err)
		}
		d.fonts = append(d.fonts, &font{Font: f, tables: t, runes: map[draw.GlyphID]rune{}, used: map[draw.GlyphID]bool{}})
	}
	page := d.page(l)
	return d.write(w, l, page)
}

// A document collects numbered objects. Object n stands at objects[n-1].
type document struct {
	opt     Options
	objects [][]byte
	res     int // number of the resources, which all content shares

	states  map[string]string // names of graphics states by what they set
	names   resources
	fonts   []*font
	faces   map[draw.Face]*face
	layers  []layer
	outline draw.Path
}

// resources are the entries of the resource dictionary, in order of first use.
type resources struct {
	states, patterns, forms, shadings bytes.Buffer
	count                             int
}

// name is a fresh name of a resource.
func (r *resources) name(prefix byte) string {
	r.count++
	return fmt.Sprintf("%c%d", prefix, r.count)
}

// A layer is a named group that viewers can switch off.
type layer struct {
	name   string
	object int
}

// add adds an object and returns its number.
func (d *document) add(body string) int {
	d.objects = append(d.objects, []byte(body))
	return len(d.objects)
}

// reserve allocates an object number, whose object set stores later.
func (d *document) reserve() int { return d.add("") }

func (d *document) set(n int, body string) { d.objects[n-1] = []byte(body) }

// stream adds a compressed stream. dict is what stands in its dictionary
// beside length and filter.
func (d *document) stream(dict string, data []byte) int {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestCompression)
	if err != nil {
		panic(err) // the level is one of zlib's own
	}
	z.Write(data) // to memory: cannot fail
	z.Close()
	return d.add(fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", dict, b.Len(), b.Bytes()))
}

// page writes the content of the page and returns its stream's number.
func (d *document) page(l *draw.List) int {
	d.res = d.reserve()
	c := &content{doc: d}
	c.matrix = [6]float32{point, 0, 0, -point, 0, d.opt.Height * point}
	fmt.Fprintf(&c.b, "%s cm\n", numbers(c.matrix[:]...))
	c.b.WriteString("/Figure<</MCID 0>>BDC\n")
	l.Visit(c)
	c.b.WriteString("EMC\n")
	return d.stream("", c.b.Bytes())
}

func (d *document) write(w io.Writer, l *draw.List, content int) error {
	for _, f := range d.fonts {
		f.finish(d)
	}
	d.set(d.res, d.resources())
	root, pages, page, figure := d.reserve(), d.reserve(), d.reserve(), d.reserve()
	document, tree := d.reserve(), d.reserve()
	box := fmt.Sprintf("[0 0 %s]", numbers(d.opt.Width*point, d.opt.Height*point))
	d.set(pages, fmt.Sprintf("<</Type/Pages/Kids[%d 0 R]/Count 1>>", page))
	d.set(page, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox%s/Resources %d 0 R/Contents %d 0 R/StructParents 0/Tabs/S/Group<</S/Transparency/CS/DeviceRGB/I true>>%s>>",
		pages, box, d.res, content, d.annotations(l)))
	d.set(figure, fmt.Sprintf("<</Type/StructElem/S/Figure/P %d 0 R/Pg %d 0 R/K 0/Alt%s/A<</O/Layout/BBox%s/Placement/Block>>>>",
		document, page, text(d.alt()), box))
	d.set(document, fmt.Sprintf("<</Type/StructElem/S/Document/P %d 0 R/K[%d 0 R]>>", tree, figure))
	d.set(tree, fmt.Sprintf("<</Type/StructTreeRoot/K[%d 0 R]/ParentTree<</Nums[0[%d 0 R]]>>/ParentTreeNextKey 1>>", document, figure))
	meta := d.metadata()
	lang := d.opt.Lang
	if lang == "" {
		lang = "und"
	}
	d.set(root, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R%s>>",
		pages, text(lang), tree, meta, d.layerTree()))
	info := d.add(fmt.Sprintf("<</Title%s/Subject%s/Creator(Hamsaya)/Producer(Hamsaya)>>", text(d.opt.Title), text(d.opt.Desc)))
	return d.flush(w, root, info)
}

func (d *document) alt() string {
	if d.opt.Desc != "" {
		return d.opt.Desc
	}
	return d.opt.Title
}

// flush writes header, objects, the table of where they are, and the trailer.
func (d *document) flush(w io.Writer, root, info int) error {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(d.objects))
	for i, body := range d.objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	table := b.Len()
	sum := md5.Sum(b.Bytes())
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, root, info, sum, table)
	_, err := w.Write(b.Bytes())
	return err
}
