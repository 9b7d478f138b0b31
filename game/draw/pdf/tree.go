package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/hamsaya/hamsaya/game/address"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/xmp"
)

// state returns the name of a graphics state.
func (d *document) state(sets string) string {
	if name, ok := d.states[sets]; ok {
		return name
	}
	name := d.names.name('G')
	d.states[sets] = name
	fmt.Fprintf(&d.names.states, "/%s<<%s>>", name, sets)
	return name
}

// layer returns the property name of a named group; groups of one name are
// one layer.
func (d *document) layer(name string) string {
	for i := range d.layers {
		if d.layers[i].name == name {
			return fmt.Sprintf("L%d", i+1)
		}
	}
	d.layers = append(d.layers, layer{name, d.add(fmt.Sprintf("<</Type/OCG/Name%s>>", text(name)))})
	return fmt.Sprintf("L%d", len(d.layers))
}

// resources is the dictionary of all that contents name.
func (d *document) resources() string {
	var b strings.Builder
	b.WriteString("<</ProcSet[/PDF/Text]")
	for _, e := range []struct {
		key string
		buf *bytes.Buffer
	}{{"ExtGState", &d.names.states}, {"Pattern", &d.names.patterns}, {"Shading", &d.names.shadings}, {"XObject", &d.names.forms}} {
		if e.buf.Len() > 0 {
			fmt.Fprintf(&b, "/%s<<%s>>", e.key, e.buf.String())
		}
	}
	fonts := ""
	for i, f := range d.fonts {
		if f.object > 0 {
			fonts += fmt.Sprintf("/F%d %d 0 R", i+1, f.object)
		}
	}
	if fonts != "" {
		b.WriteString("/Font<<" + fonts + ">>")
	}
	if len(d.layers) > 0 {
		b.WriteString("/Properties<<")
		for i, l := range d.layers {
			fmt.Fprintf(&b, "/L%d %d 0 R", i+1, l.object)
		}
		b.WriteString(">>")
	}
	b.WriteString(">>")
	return b.String()
}

// layerTree is the catalog's list of layers, all shown at first, the topmost
// first.
func (d *document) layerTree() string {
	if len(d.layers) == 0 {
		return ""
	}
	all, order := "", ""
	for _, l := range d.layers {
		all += fmt.Sprintf("%d 0 R ", l.object)
		order = fmt.Sprintf("%d 0 R ", l.object) + order
	}
	return fmt.Sprintf("/OCProperties<</OCGs[%s]/D<</Name(Layers)/ON[%[1]s]/Order[%s]>>>>", all, order)
}

// annotations are the links of the page.
func (d *document) annotations(l *draw.List) string {
	var b strings.Builder
	for n := range l.Shown() {
		if n.Role != draw.RoleLink || n.Ref.Action != draw.ActOpen || !strings.HasPrefix(n.Value, "http") {
			continue
		}
		r := n.Bound
		obj := d.add(fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents%s/A<</S/URI/URI%s>>>>",
			numbers(r.Min.X*point, (d.opt.Height-r.Max.Y)*point, r.Max.X*point, (d.opt.Height-r.Min.Y)*point),
			text(n.Label), ascii(address.ASCII(n.Value))))
		fmt.Fprintf(&b, "%d 0 R ", obj)
	}
	if b.Len() == 0 {
		return ""
	}
	return "/Annots[" + b.String() + "]"
}

// metadata adds the document's description for programs that read XMP.
func (d *document) metadata() int {
	body := xmp.Packet([]xmp.Namespace{xmp.DublinCore, xmp.PDF},
		xmp.Simple("dc:format", "application/pdf")+xmp.Alt("dc:title", d.opt.Title),
		xmp.Alt("dc:description", d.opt.Desc),
		xmp.Languages(d.opt.Lang)+xmp.Simple("dc:source", d.opt.Source)+xmp.Simple("pdf:Producer", "Hamsaya"))
	return d.add(fmt.Sprintf("<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream", len(body), body))
}

// text is a text string: UTF-16 with its mark where ASCII does not do.
func text(s string) string {
	for _, r := range s {
		if r >= 0x7f || r < ' ' {
			b := []byte("<FEFF")
			for _, u := range utf16.Encode([]rune(s)) {
				b = fmt.Appendf(b, "%04X", u)
			}
			return string(append(b, '>'))
		}
	}
	return ascii(s)
}

// ascii is a string in brackets.
func ascii(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`, "\n", `\n`).Replace(s) + ")"
}
