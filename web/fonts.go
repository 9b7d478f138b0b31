package web

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// readFonts adds the font files. A page downloads those that its words need;
// the program asks for others when a text turns up that needs them, and so
// does the browser for what stands in the document, by the style sheet.
func (b *Base) readFonts(assets fs.FS) error {
	b.fonts = map[*typeface.File]*File{}
	for _, f := range typeface.Files {
		data, err := fs.ReadFile(assets, f.Path())
		if err != nil {
			return fmt.Errorf("the page needs %s: %w", f.Path(), err)
		}
		b.fonts[f] = b.newFile(f.Path(), data).lasting()
		b.add(b.fonts[f])
	}
	return nil
}

// fontsOf parts the fonts into those that a page downloads before the map
// starts and those that it may ask for later.
func (b *Base) fontsOf(p *Page) (now, later []needed) {
	wanted := map[*typeface.File]bool{}
	for _, f := range typeface.Needed(typeface.Text(p.letters())) {
		wanted[f] = true
	}
	wanted[&typeface.Urdu] = p.Face == "nastaliq"
	for _, f := range typeface.Files {
		n := needed{f.Path(), b.fonts[f]}
		if wanted[f] {
			now = append(now, n)
		} else {
			later = append(later, n)
		}
	}
	return now, later
}

// letters is what a page says in words, and a letter of its own language's
// script, which the map's interface is in.
func (p *Page) letters() string {
	var words strings.Builder
	fmt.Fprint(&words, p.Title, p.Lede, p.Chapters, p.Notes)
	for _, e := range p.Events {
		e.Find, e.Sources = nil, nil // the words of all languages; titles as they were published
		fmt.Fprint(&words, e)
	}
	if p.Dir == "rtl" {
		words.WriteRune('ه')
	}
	return words.String()
}

// rightToLeft are the fonts of documents that run so. Nastaliq needs room
// between its lines.
const rightToLeft = `html[dir=rtl] body { font-family: Vazirmatn, "Vazirmatn Arabic", system-ui, sans-serif; }
html[data-face=nastaliq] body:lang(ur) { font-family: "Noto Nastaliq Urdu", Vazirmatn, "Vazirmatn Arabic", system-ui, sans-serif; line-height: 2.3; }
`

// fontFaces are the rules by which a style sheet turns to each file for its
// own letters alone. Documents that run from left to right leave Arabic letters
// to the reader's own fonts: a title of a source is no reason to download one.
func (b *Base) fontFaces() string {
	var css strings.Builder
	for _, f := range typeface.Files {
		family := f.Family
		if f == &typeface.Arabic || f == &typeface.ArabicAll {
			family += " Arabic"
		}
		fmt.Fprintf(&css, "@font-face {\n  font-family: %q;\n  src: url(%q) format(\"truetype\");\n  font-weight: 400 700;\n  font-display: swap;\n  unicode-range: %s;\n}\n",
			family, b.fonts[f].Path, typeface.UnicodeRange(f.Own))
	}
	css.WriteString(rightToLeft)
	return css.String()
}
