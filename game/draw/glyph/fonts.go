package glyph

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// Style says how text is set.
type Style struct {
	Size float32 // of the font, in dp
	Bold bool
	// Lang is BCP 47, or empty. It chooses the forms of letters and the
	// direction of the line; "ur-Aran" asks for Nastaliq.
	Lang     string
	Tracking float32   // dp between letters; letters that join ignore it
	Base     Direction // of the line
}

// A Font is a file with its data.
type Font struct {
	File *typeface.File
	Data []byte
}

// Fonts shapes text in the fonts that it was given. It may be used by several
// goroutines.
type Fonts struct {
	mu     sync.Mutex
	loaded []loaded
	// By style and weight, those with most letters first: a text then changes
	// font less often.
	byStyle [2][2][]*Face
	wanted  []*typeface.File

	runs       cache[runKey, *draw.Run]
	lines      cache[linesKey, []*draw.Run]
	paragraphs cache[runKey, *paragraph]

	// Buffers of the shaper, reused.
	buf   *harfbuzz.Buffer
	seg   segmenter.Segmenter
	items []item
	line  paragraph
}

type loaded struct {
	file    *typeface.File
	weights [2]*Face // regular, bold
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

// NewFonts reads fonts. One of plain style must be among them.
func NewFonts(fonts ...Font) (*Fonts, error) {
	f := &Fonts{buf: harfbuzz.NewBuffer()}
	for _, font := range fonts {
		if err := f.Add(font); err != nil {
			return nil, err
		}
	}
	if len(f.byStyle[typeface.Plain][0]) == 0 {
		return nil, errors.New("no font of plain style is given")
	}
	return f, nil
}

// Add takes one more font. What was shaped before stays as it was; what is
// asked for from now on is shaped anew.
func (f *Fonts) Add(font Font) error {
	thin, thick, err := newFaces(font.File, font.Data)
	if err != nil {
		return fmt.Errorf("%s: %w", font.File.Base, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.has(font.File) {
		return nil
	}
	f.loaded = append(f.loaded, loaded{font.File, [2]*Face{thin, thick}})
	slices.SortStableFunc(f.loaded, func(a, b loaded) int { return typeface.Order(a.file, b.file) })
	for style := range f.byStyle {
		for weight := range f.byStyle[style] {
			f.byStyle[style][weight] = f.choice(typeface.Style(style), weight)
		}
	}
	f.wanted = slices.DeleteFunc(f.wanted, func(w *typeface.File) bool { return w == font.File })
	f.forget()
	return nil
}

// forget empties the caches.
func (f *Fonts) forget() {
	f.runs, f.lines = cache[runKey, *draw.Run]{most: keptRuns}, cache[linesKey, []*draw.Run]{most: keptRuns}
	f.paragraphs = cache[runKey, *paragraph]{most: keptParagraphs}
}

// choice is the faces for a style and a weight: its own, then the plain ones.
func (f *Fonts) choice(style typeface.Style, weight int) []*Face {
	var own, plain []*Face
	for _, l := range f.loaded {
		switch l.file.Style {
		case typeface.Plain:
			plain = append(plain, l.weights[weight])
		case style:
			own = append(own, l.weights[weight])
		}
	}
	return append(own, plain...)
}

func (f *Fonts) has(file *typeface.File) bool {
	return slices.ContainsFunc(f.loaded, func(l loaded) bool { return l.file == file })
}

// faces returns the faces for a style, never none.
func (f *Fonts) faces(st Style) []*Face {
	weight := 0
	if st.Bold {
		weight = 1
	}
	return f.byStyle[typeface.StyleOf(st.Lang)][weight]
}

// Metrics are heights of a font in dp, all positive: to centre a line of
// capitals on y, put its baseline at y + CapHeight/2.
type Metrics struct{ Ascent, Descent, CapHeight, XHeight float32 }

// Metrics returns the heights of the face that st asks for, at its size.
// Nastaliq is about twice as high as other styles.
func (f *Fonts) Metrics(st Style) Metrics {
	f.mu.Lock()
	defer f.mu.Unlock()
	m := f.faces(st)[0].metrics
	return Metrics{m.Ascent * st.Size, m.Descent * st.Size, m.CapHeight * st.Size, m.XHeight * st.Size}
}
