package glyph

import (
	"bytes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/hamsaya/hamsaya/game/draw"
)

// A Face is one font. It implements draw.Face.
type Face struct {
	name    string
	face    *font.Face
	shaper  *harfbuzz.Font
	perEm   float32 // em per font unit
	metrics Metrics // at size 1
}

func newFace(data []byte, style string) (*Face, error) {
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	ft, err := font.NewFont(ld)
	if err != nil {
		return nil, err
	}
	face := font.NewFace(ft)
	f := &Face{
		name:   ft.Describe().Family + " " + style,
		face:   face,
		shaper: harfbuzz.NewFont(face),
		perEm:  1 / float32(face.Upem()),
	}
	if ext, ok := face.FontHExtents(); ok {
		f.metrics.Ascent = ext.Ascender * f.perEm
		f.metrics.Descent = -ext.Descender * f.perEm
	}
	f.metrics.CapHeight = face.LineMetric(font.CapHeight) * f.perEm
	f.metrics.XHeight = face.LineMetric(font.XHeight) * f.perEm
	return f, nil
}

// Name is the family and the style, as "Vazirmatn Bold".
func (f *Face) Name() string { return f.name }

// has reports whether the face can draw r.
func (f *Face) has(r rune) bool {
	_, ok := f.face.NominalGlyph(r)
	return ok
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
