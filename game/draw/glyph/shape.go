package glyph

import (
	"unicode"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/bidi"
)

// Shape sets text in one line. The same text and style give the same pointer
// for as long as they are in use, and then nothing is allocated. Line breaks
// and tabs become spaces.
func (f *Fonts) Shape(text string, st Style) *draw.Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.shapeCached(text, st)
}

// Measure returns the width of text in dp.
func (f *Fonts) Measure(text string, st Style) float32 { return f.Shape(text, st).Advance }

func (f *Fonts) shapeCached(text string, st Style) *draw.Run {
	key := runKey{text, st}
	if r, ok := f.runs.get(key); ok {
		return r
	}
	p := &f.line
	chars := appendRunes(p.chars[:0], text)
	of, level := bidi.Levels(chars, baseOf(st))
	f.shapeInto(p, chars, leveled{of, level}, st, nil)
	r := f.run(text, p, st)
	f.runs.put(key, r)
	return r
}

// run sets a paragraph in one line.
func (f *Fonts) run(text string, p *paragraph, st Style) *draw.Run {
	m := f.faces(st)[0].metrics
	run := &draw.Run{
		Text:    text,
		Lang:    st.Lang,
		RTL:     p.levels.paragraph.RTL(),
		Size:    st.Size,
		Ascent:  m.Ascent * st.Size,
		Descent: m.Descent * st.Size,
	}
	if len(p.items) == 0 {
		return run
	}
	run.Glyphs = make([]draw.Glyph, 0, len(p.glyphs))
	pen := float32(0)
	for i := range p.items {
		pen = p.lay(run, pen, &p.items[i], st, nil)
	}
	if last := p.lastKept(); st.Tracking != 0 && last != nil && last.tracks() {
		pen -= st.Tracking // none after the last letter
		run.Tracking = st.Tracking
	}
	run.Advance = pen
	return run
}

// appendRunes appends the characters of a line, which is one paragraph.
func appendRunes(dst []rune, text string) []rune {
	for _, r := range text {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			r = ' '
		}
		dst = append(dst, r)
	}
	return dst
}
