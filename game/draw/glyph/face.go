package glyph

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// A Face is one weight of a font. It implements draw.Face.
type Face struct {
	name    string
	file    *typeface.File
	lent    []rune // letters that it has for the file's lent words alone
	face    *font.Face
	shaper  *harfbuzz.Font
	space   font.GID
	perEm   float32 // em per font unit
	metrics Metrics // at size 1

	tops sync.Map // by draw.GlyphID, of what Top was asked for
}

// bold is a weight as OpenType counts them; files are cut so that regular is
// what they are without asking.
const bold = 700

// newFaces reads a font. One of a single weight has the same face twice.
func newFaces(file *typeface.File, data []byte) (thin, thick *Face, err error) {
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, nil, err
	}
	ft, err := font.NewFont(ld)
	if err != nil {
		return nil, nil, err
	}
	thin = newFace(ft, file, " Regular", 0)
	if !slices.Contains(ld.Tables(), opentype.MustNewTag("fvar")) {
		return thin, thin, nil
	}
	return thin, newFace(ft, file, " Bold", bold), nil
}

func newFace(ft *font.Font, file *typeface.File, style string, weight float32) *Face {
	face := font.NewFace(ft)
	if weight != 0 {
		face.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: weight}})
	}
	f := &Face{
		name:   file.Name + style,
		file:   file,
		lent:   []rune(strings.Join(file.Lent, "")),
		face:   face,
		shaper: harfbuzz.NewFont(face),
		perEm:  1 / float32(face.Upem()),
	}
	f.space, _ = face.NominalGlyph(' ')
	if ext, ok := face.FontHExtents(); ok {
		f.metrics.Ascent = ext.Ascender * f.perEm
		f.metrics.Descent = -ext.Descender * f.perEm
	}
	f.metrics.CapHeight = face.LineMetric(font.CapHeight) * f.perEm
	f.metrics.XHeight = face.LineMetric(font.XHeight) * f.perEm
	return f
}

// Name is the name of the font and the weight, as "Vazirmatn Latin Bold".
func (f *Face) Name() string { return f.name }

// has reports whether the face can draw r in any word.
func (f *Face) has(r rune) bool {
	if slices.Contains(f.lent, r) {
		return false
	}
	_, ok := f.face.NominalGlyph(r)
	return ok
}

// hasAll reports whether the face can draw a letter with all that stands on
// it.
func (f *Face) hasAll(cluster []rune) bool {
	for i, r := range cluster {
		if !f.has(r) && (i == 0 || !format(r)) {
			return false
		}
	}
	return true
}

// AppendOutline appends the outline of a glyph to p, in em units, y down, the
// origin on the baseline. A glyph that the face lacks appends nothing.
func (f *Face) AppendOutline(p *draw.Path, g draw.GlyphID) {
	// Not GlyphData: that would link the decoders of bitmap fonts.
	outline, ok := f.face.GlyphDataOutline(font.GID(g))
	if !ok {
		return
	}
	k := f.perEm
	open := false
	for i := range outline.Segments {
		s := &outline.Segments[i]
		a := &s.Args
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				p.Close()
			}
			open = true
			p.MoveTo(a[0].X*k, -a[0].Y*k)
		case opentype.SegmentOpLineTo:
			p.LineTo(a[0].X*k, -a[0].Y*k)
		case opentype.SegmentOpQuadTo:
			p.QuadTo(a[0].X*k, -a[0].Y*k, a[1].X*k, -a[1].Y*k)
		case opentype.SegmentOpCubeTo:
			p.CubeTo(a[0].X*k, -a[0].Y*k, a[1].X*k, -a[1].Y*k, a[2].X*k, -a[2].Y*k)
		}
	}
	if open {
		p.Close()
	}
}

// Top is the least y of the points of a glyph's outline, in em units; ok is
// false for a glyph without one. It is kept, for an outline is read anew each
// time that it is asked for.
func (f *Face) Top(g draw.GlyphID) (y float32, ok bool) {
	kept, found := f.tops.Load(g)
	if !found {
		var p draw.Path
		f.AppendOutline(&p, g)
		top := float32(math.Inf(1))
		for _, q := range p.Pts {
			top = min(top, q.Y)
		}
		kept, _ = f.tops.LoadOrStore(g, top)
	}
	y = kept.(float32)
	return y, !math.IsInf(float64(y), 1)
}
