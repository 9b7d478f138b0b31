package glyph

import (
	"fmt"
	"sync"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"
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

// Fonts shapes text with two faces of one family. It may be used by several
// goroutines.
type Fonts struct {
	regular, bold *Face

	mu    sync.Mutex
	runs  cache[runKey, *draw.Run]
	lines cache[linesKey, []*draw.Run]

	// Buffers of the shaper, reused.
	buf   *harfbuzz.Buffer
	seg   segmenter.Segmenter
	items []item
	chars []rune
}

type runKey struct {
	text  string
	style Style
}

type linesKey struct {
	runKey
	width float32
	lines int
}

// NewFonts reads two OpenType fonts. Text is set in the one that its style
// asks for; letters that it lacks come from the other.
func NewFonts(regular, bold []byte) (*Fonts, error) {
	r, err := newFace(regular, "Regular")
	if err != nil {
		return nil, fmt.Errorf("regular font: %w", err)
	}
	b, err := newFace(bold, "Bold")
	if err != nil {
		return nil, fmt.Errorf("bold font: %w", err)
	}
	return &Fonts{regular: r, bold: b, buf: harfbuzz.NewBuffer()}, nil
}

// faces returns the two faces, the one that the style asks for first.
func (f *Fonts) faces(st Style) [2]*Face {
	if st.Bold {
		return [2]*Face{f.bold, f.regular}
	}
	return [2]*Face{f.regular, f.bold}
}

// Metrics are heights of a font in dp, all positive: to centre a line of
// capitals on y, put its baseline at y + CapHeight/2.
type Metrics struct{ Ascent, Descent, CapHeight, XHeight float32 }

// Metrics returns the heights of the face that st asks for, at its size.
func (f *Fonts) Metrics(st Style) Metrics {
	m := f.faces(st)[0].metrics
	return Metrics{m.Ascent * st.Size, m.Descent * st.Size, m.CapHeight * st.Size, m.XHeight * st.Size}
}
