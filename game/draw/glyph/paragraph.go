package glyph

import (
	"slices"
	"sort"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"github.com/hamsaya/hamsaya/game/draw"
)

// A paragraph is a text that is shaped and has no size yet. Shaping is what
// costs; a size is a multiplication, and lines are mostly parts of it.
type paragraph struct {
	chars  []rune
	levels leveled
	items  []shapedItem // in visual order
	glyphs []unscaled   // of all items
	// By character; empty while all are kept.
	leftOut []fate
}

// shapedItem is an item and its glyphs, by index.
type shapedItem struct {
	item
	from, to int
}

// unscaled is a glyph in units of its font.
type unscaled struct {
	id            font.GID
	cluster       int32 // the first rune that it stands for
	x, y, advance int32
	safe          bool // what stands before its cluster may be cut off, and both stay as they are
}

// paragraphOf shapes a text of one or more paragraphs, which have one
// direction.
func (f *Fonts) paragraphOf(text string, st Style) *paragraph {
	key := runKey{text, st} // without what shaping does not depend on: how large, and how far apart
	key.style.Size, key.style.Tracking = 0, min(1, st.Tracking)
	if p, ok := f.paragraphs.get(key); ok {
		return p
	}
	p := &paragraph{}
	f.shapeInto(p, appendRunes(nil, text), levelsOf(text, st), st, nil)
	f.paragraphs.put(key, p)
	return p
}

// shapeInto shapes characters into p, which it empties first. What is a part of
// another paragraph, from its character at on, takes from it what is the same
// there.
func (f *Fonts) shapeInto(p *paragraph, chars []rune, levels leveled, st Style, of *origin) {
	p.chars, p.levels = chars, levels
	p.items, p.glyphs = p.items[:0], p.glyphs[:0]
	f.items = f.itemize(f.items[:0], chars, levels.of, st)
	reorder(f.items)
	for _, it := range f.items {
		from := len(p.glyphs)
		if of == nil || !of.take(p, &it) {
			f.shapeItem(p, &it, st)
		}
		p.items = append(p.items, shapedItem{it, from, len(p.glyphs)})
	}
	p.leaveOut()
}

// origin is where in another paragraph a text stands.
type origin struct {
	*paragraph
	at int // of its first character
}

// take copies an item's glyphs from the paragraph that it is cut out of, if
// they are what it would be shaped to by itself. HarfBuzz tells where a text
// may be cut so; see harfbuzz.GlyphUnsafeToBreak.
func (o *origin) take(p *paragraph, it *item) bool {
	start, end := it.start+o.at, it.end+o.at
	// The shaper looks at some characters before and after what it shapes.
	const sight = 5
	before, after := o.at, o.at+len(p.chars)
	if it.start < sight && before > 0 && !parts(o.chars[before-1]) || len(p.chars)-it.end < sight && after < len(o.chars) && !parts(o.chars[after]) {
		return false
	}
	// Of marks that it places itself, because the font does not, it does not
	// tell.
	if slices.ContainsFunc(p.chars[it.start:it.end], func(r rune) bool { return unicode.Is(unicode.M, r) }) {
		return false
	}
	for i := range o.items {
		s := &o.items[i]
		if start < s.start || s.end < end || s.face != it.face || s.script != it.script || s.level != it.level || s.blank != it.blank {
			continue
		}
		glyphs := o.glyphs[s.from:s.to]
		from, ok := s.cut(glyphs, start)
		to, too := s.cut(glyphs, end)
		if !ok || !too {
			return false
		}
		for _, g := range glyphs[min(from, to):max(from, to)] {
			g.cluster -= int32(o.at)
			p.glyphs = append(p.glyphs, g)
		}
		return true
	}
	return false
}

// parts reports whether letters on both sides of r do not join over it,
// whatever they are.
func parts(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }

// cut is the index of the glyph where an item is cut before its character at,
// and whether that leaves both sides as they are.
func (s *shapedItem) cut(glyphs []unscaled, at int) (i int, ok bool) {
	rtl := s.level.RTL()
	if at == s.start || at == s.end {
		if rtl == (at == s.start) {
			return len(glyphs), true
		}
		return 0, true
	}
	i = sort.Search(len(glyphs), func(i int) bool {
		if rtl {
			return int(glyphs[i].cluster) < at
		}
		return int(glyphs[i].cluster) >= at
	})
	first := i // glyph of the cluster that begins at the cut
	if rtl {
		first--
	}
	return i, 0 <= first && first < len(glyphs) && int(glyphs[first].cluster) == at && glyphs[first].safe
}

// shapeItem appends the glyphs of one item.
func (f *Fonts) shapeItem(p *paragraph, it *item, st Style) {
	b := f.buf
	b.Clear()
	b.AddRunes(p.chars, it.start, it.end-it.start)
	b.Props.Direction = harfbuzz.LeftToRight
	if it.level.RTL() {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Props.Script = it.script
	b.Props.Language = language.NewLanguage(st.Lang)
	var features []harfbuzz.Feature
	if st.Tracking != 0 && it.tracks() {
		features = noLigatures
	}
	b.Shape(it.face.shaper, features)
	p.glyphs = slices.Grow(p.glyphs, len(b.Info))
	for i := range b.Info {
		pos, info := &b.Pos[i], &b.Info[i]
		p.glyphs = append(p.glyphs, unscaled{
			id: info.Glyph, cluster: int32(info.Cluster), x: int32(pos.XOffset), y: int32(pos.YOffset), advance: int32(pos.XAdvance),
			safe: info.Mask&harfbuzz.GlyphUnsafeToBreak == 0,
		})
	}
}

// noLigatures goes with tracking: letters that are set apart do not merge.
var noLigatures = []harfbuzz.Feature{
	{Tag: opentype.MustNewTag("liga"), End: harfbuzz.FeatureGlobalEnd},
	{Tag: opentype.MustNewTag("clig"), End: harfbuzz.FeatureGlobalEnd},
}

// tracks reports whether the letters of an item can be set apart: not those
// that join.
func (it *item) tracks() bool { return it.script != language.Arabic }

// lay sets the glyphs of an item from pen on and returns where the pen is
// after them. Where advances is not nil it has room for a number per rune, and
// receives the advance of each cluster at the cluster's first rune.
func (p *paragraph) lay(run *draw.Run, pen float32, it *shapedItem, st Style, advances []float32) float32 {
	tracking := st.Tracking
	if !it.tracks() {
		tracking = 0
	}
	k := it.face.perEm * st.Size
	glyphs := p.glyphs[it.from:it.to]
	for i := range glyphs {
		g := &glyphs[i]
		fate := p.fateOf(int(g.cluster))
		advance := float32(0)
		if fate != spaceOut && !it.lacks(g) {
			advance = float32(g.advance) * k
			if run != nil && g.id != it.face.space && !it.blank {
				run.Glyphs = append(run.Glyphs, draw.Glyph{
					Face: it.face,
					ID:   draw.GlyphID(g.id),
					X:    pen + float32(g.x)*k,
					Y:    -float32(g.y) * k,
				})
			}
		}
		if fate == kept && (i+1 == len(glyphs) || glyphs[i+1].cluster != g.cluster) {
			advance += tracking
		}
		pen += advance
		if advances != nil {
			advances[g.cluster] += advance
		}
	}
	return pen
}
