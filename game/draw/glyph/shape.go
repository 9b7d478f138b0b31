package glyph

import (
	"unicode"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/hamsaya/hamsaya/game/draw"
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
	r := f.shape(text, st, nil)
	f.runs.put(key, r)
	return r
}

// noLigatures goes with tracking: letters that are set apart do not merge.
var noLigatures = []harfbuzz.Feature{
	{Tag: opentype.MustNewTag("liga"), End: harfbuzz.FeatureGlobalEnd},
	{Tag: opentype.MustNewTag("clig"), End: harfbuzz.FeatureGlobalEnd},
}

// shape sets text. Where advances is not nil it has room for a number per
// rune, and receives the advance of each cluster at the cluster's first rune.
func (f *Fonts) shape(text string, st Style, advances []float32) *draw.Run {
	f.chars = f.chars[:0]
	for _, r := range text {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			r = ' ' // a line is one paragraph
		}
		f.chars = append(f.chars, r)
	}
	faces := f.faces(st)
	run := &draw.Run{
		Text:    text,
		Lang:    st.Lang,
		Size:    st.Size,
		Ascent:  faces[0].metrics.Ascent * st.Size,
		Descent: faces[0].metrics.Descent * st.Size,
	}
	if len(f.chars) == 0 {
		run.RTL = st.Base == RTL
		return run
	}
	items, paragraph := levels(f.items[:0], f.chars, st.Base)
	run.RTL = paragraph == 1
	n := len(items)
	items = splitScripts(items, items[:n:n], f.chars, faces)
	f.items = items
	pieces := items[n:]
	reorder(pieces)

	run.Glyphs = make([]draw.Glyph, 0, len(f.chars))
	pen := float32(0)
	for i := range pieces {
		pen = f.shapeItem(run, pen, &pieces[i], st, advances)
	}
	if tracked := pieces[len(pieces)-1]; st.Tracking != 0 && tracked.script != language.Arabic {
		pen -= st.Tracking // none after the last letter
		run.Tracking = st.Tracking
	}
	run.Advance = pen
	return run
}

// shapeItem appends the glyphs of one item from pen on and returns where the
// pen is after them.
func (f *Fonts) shapeItem(run *draw.Run, pen float32, it *item, st Style, advances []float32) float32 {
	b := f.buf
	b.Clear()
	b.AddRunes(f.chars, it.start, it.end-it.start)
	b.Props.Direction = harfbuzz.LeftToRight
	if it.level%2 == 1 {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Props.Script = it.script
	b.Props.Language = language.NewLanguage(st.Lang)
	tracking := st.Tracking
	if it.script == language.Arabic {
		tracking = 0
	}
	var features []harfbuzz.Feature
	if tracking != 0 {
		features = noLigatures
	}
	b.Shape(it.face.shaper, features)
	k := it.face.perEm * st.Size
	for i := range b.Info {
		pos, info := &b.Pos[i], &b.Info[i]
		if !f.hidden(info, it) {
			run.Glyphs = append(run.Glyphs, draw.Glyph{
				Face: it.face,
				ID:   draw.GlyphID(info.Glyph),
				X:    pen + float32(pos.XOffset)*k,
				Y:    -float32(pos.YOffset) * k,
			})
		}
		advance := float32(pos.XAdvance) * k
		if i+1 == len(b.Info) || b.Info[i+1].Cluster != info.Cluster {
			advance += tracking
		}
		pen += advance
		if advances != nil {
			advances[info.Cluster] += advance
		}
	}
	return pen
}

// hidden reports whether a glyph has nothing to draw: the space. It stays in
// the advance and is left out of the run, so that renderers need not look it
// up.
func (f *Fonts) hidden(g *harfbuzz.GlyphInfo, it *item) bool {
	space, ok := it.face.face.NominalGlyph(' ')
	return ok && space == g.Glyph
}
