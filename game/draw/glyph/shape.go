package glyph

import (
	"unicode"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

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
	r := f.shape(text, st, nil, nil)
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
// Text that is a part of another has the levels that it has there.
func (f *Fonts) shape(text string, st Style, advances []float32, levels *leveled) *draw.Run {
	f.chars = appendRunes(f.chars[:0], text)
	if levels == nil {
		levels = &leveled{}
		levels.of, levels.paragraph = bidi.Levels(f.chars, baseOf(st))
	}
	m := f.faces(st)[0].metrics
	run := &draw.Run{
		Text:    text,
		Lang:    st.Lang,
		Size:    st.Size,
		Ascent:  m.Ascent * st.Size,
		Descent: m.Descent * st.Size,
	}
	items := f.itemize(f.items[:0], f.chars, levels.of, st)
	f.items = items
	run.RTL = levels.paragraph.RTL()
	if len(items) == 0 {
		return run
	}
	reorder(items)

	run.Glyphs = make([]draw.Glyph, 0, len(f.chars))
	f.leftOut = f.leftOut[:0]
	pen := f.shapeItems(run, items, st, advances)
	if len(f.leftOut) > 0 && f.leaveSpacesOut(levels.of) {
		run.Glyphs = run.Glyphs[:0]
		clear(advances)
		pen = f.shapeItems(run, items, st, advances)
	}
	if tracked := items[len(items)-1]; st.Tracking != 0 && tracked.script != language.Arabic && len(run.Glyphs) > 0 {
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

// shapeItems appends the glyphs of all items, in visual order, and returns the
// width of all.
func (f *Fonts) shapeItems(run *draw.Run, items []item, st Style, advances []float32) (pen float32) {
	for i := range items {
		pen = f.shapeItem(run, pen, &items[i], st, advances)
	}
	return pen
}

// shapeItem appends the glyphs of one item from pen on and returns where the
// pen is after them.
func (f *Fonts) shapeItem(run *draw.Run, pen float32, it *item, st Style, advances []float32) float32 {
	b := f.buf
	b.Clear()
	b.AddRunes(f.chars, it.start, it.end-it.start)
	b.Props.Direction = harfbuzz.LeftToRight
	if it.level.RTL() {
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
	lacks, shows := false, false // of the cluster
	for i := range b.Info {
		pos, info := &b.Pos[i], &b.Info[i]
		out := info.Glyph == missing && !it.blank || f.isSpaceOut(info.Cluster)
		unseen := info.Glyph == it.face.space && pos.XAdvance == 0 // a selector, a mark of direction
		lacks, shows = lacks || out, shows || !out && !unseen
		advance := float32(0)
		if !out {
			advance = float32(pos.XAdvance) * k
			if info.Glyph != it.face.space && !it.blank {
				run.Glyphs = append(run.Glyphs, draw.Glyph{
					Face: it.face,
					ID:   draw.GlyphID(info.Glyph),
					X:    pen + float32(pos.XOffset)*k,
					Y:    -float32(pos.YOffset) * k,
				})
			}
		}
		if i+1 == len(b.Info) || b.Info[i+1].Cluster != info.Cluster {
			if lacks && !shows {
				f.leaveOut(info.Cluster)
			} else {
				advance += tracking
			}
			lacks, shows = false, false
		}
		pen += advance
		if advances != nil {
			advances[info.Cluster] += advance
		}
	}
	return pen
}
