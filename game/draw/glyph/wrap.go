package glyph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/bidi"
)

const ellipsis = "…"

// Wrap breaks text into lines of at most width dp, where the Unicode line
// breaking algorithm allows it, at every \n, and inside a word only where the
// word alone is wider than a line. With maxLines over 0 there are no more
// lines than that, and the last ends in an ellipsis where text was left out.
// All lines have the base direction of the whole text, and words keep the
// order that they have in it. The same arguments give the same slice; do not
// change it.
func (f *Fonts) Wrap(text string, st Style, width float32, maxLines int) []*draw.Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := linesKey{runKey{text, st}, width, maxLines}
	if lines, ok := f.lines.get(key); ok {
		return lines
	}
	lines := f.wrap(text, st, width, maxLines)
	f.lines.put(key, lines)
	return lines
}

// Ellipsize sets text in one line of at most width dp. What does not fit is
// cut off at its end, and an ellipsis is put where it would go on: on the left
// of a line that runs from right to left, but at the right of a Latin name in
// it that is cut.
func (f *Fonts) Ellipsize(text string, st Style, width float32) *draw.Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := linesKey{runKey{text, st}, width, -1}
	if lines, ok := f.lines.get(key); ok {
		return lines[0]
	}
	r := f.shapeCached(text, st)
	if r.Advance > width {
		text = strings.ToValidUTF8(text, "\ufffd")
		r = f.cut(f.measure(text, st), 0, len(text), st, width)
	}
	f.lines.put(key, []*draw.Run{r})
	return r
}

// A measured text knows about how wide its parts are: the sum of the advances
// of their letters in the text as a whole. Cut out and shaped by itself, a
// part may differ by a letter's form at its ends, so a line that is chosen by
// these widths is shaped once more to be sure.
type measured struct {
	*paragraph
	text  string
	sums  []float32 // of the advances before the letter that begins at a byte
	runes []int     // how many there are before the byte
}

func (f *Fonts) measure(text string, st Style) *measured {
	m := &measured{f.paragraphOf(text, st), text, make([]float32, len(text)+1), make([]int, len(text)+1)}
	advances := make([]float32, len(m.chars))
	for i := range m.items {
		m.lay(nil, 0, &m.items[i], st, advances)
	}
	sum, k := float32(0), 0
	for i := range text {
		m.sums[i], m.runes[i] = sum, k
		sum += advances[k]
		k++
	}
	m.sums[len(text)], m.runes[len(text)] = sum, k
	return m
}

// levelsOf is the levels of a text of one or more paragraphs, which have one
// direction.
func levelsOf(text string, st Style) leveled {
	whole, level := bidi.Levels(appendRunes(nil, text), baseOf(st))
	if !strings.Contains(text, "\n") {
		return leveled{whole, level}
	}
	base := bidi.LeftToRight
	if level.RTL() {
		base = bidi.RightToLeft
	}
	all := leveled{paragraph: level}
	for paragraph := range strings.Lines(text) {
		of, _ := bidi.Levels(appendRunes(nil, paragraph), base)
		all.of = append(all.of, of...)
	}
	return all
}

// part shapes a part of the text that ends in other words than it has there,
// or in none.
func (f *Fonts) part(m *measured, start, end int, tail string, st Style) *draw.Run {
	levels := leveled{m.levels.of[m.runes[start]:m.runes[end]:m.runes[end]], m.levels.paragraph}
	of := &origin{m.paragraph, m.runes[start]}
	if tail != "" {
		of = nil
		level := m.levelOfCut(start, end)
		for range tail {
			levels.of = append(levels.of, level)
		}
	}
	p, text := &f.line, m.text[start:end]+tail
	f.shapeInto(p, appendRunes(p.chars[:0], text), levels, st, of)
	return f.run(text, p, st)
}

// levelOfCut is the level of what stands for the text after end: the
// paragraph's, or, where words on a deeper one are parted, theirs. A number that
// is parted has no direction to speak of.
func (m *measured) levelOfCut(start, end int) bidi.Level {
	if start == end {
		return m.levels.paragraph
	}
	level := m.levels.of[m.runes[end]-1]
	for i, r := range m.text[end:] {
		level = min(level, m.levels.of[m.runes[end+i]])
		if !unicode.IsSpace(r) && !format(r) && !m.lacks(end+i) {
			break
		}
	}
	if level == m.levels.paragraph {
		return level
	}
	for at := end; at > start; {
		r, n := utf8.DecodeLastRuneInString(m.text[:at])
		if at -= n; m.levels.of[m.runes[at]] < level {
			break
		}
		if unicode.IsLetter(r) {
			return level
		}
	}
	return m.levels.paragraph
}

// width is about how wide a part of the text is. Letters that are left out at
// its end take the space before them along, as they do from a line.
func (m *measured) width(start, end int) float32 {
	if len(m.leftOut) > 0 {
		end = m.trimmedBy(start, end, unicode.IsSpace)
	}
	return m.sums[end] - m.sums[start]
}

// lacks reports whether the letter that begins at a byte is left out.
func (m *measured) lacks(at int) bool { return m.fateOf(m.runes[at]) == letterOut }

// trimmedBy is where a part of the text ends without the letters at its end
// that are left out or that drop holds for.
func (m *measured) trimmedBy(start, end int, drop func(rune) bool) int {
	for start < end {
		r, n := utf8.DecodeLastRuneInString(m.text[start:end])
		if !drop(r) && !m.lacks(end-n) {
			break
		}
		end -= n
	}
	return end
}

// trimmed is where a part of the text ends without the white space at its end.
func (m *measured) trimmed(start, end int) int {
	return start + len(strings.TrimRightFunc(m.text[start:end], unicode.IsSpace))
}

// slack is how much wider than a line a part may seem and still be tried: its
// letters may take other forms at its ends, and none is tracked after the last.
func slack(st Style) float32 { return st.Size/4 + max(0, st.Tracking) }

// cut sets the longest beginning of a part of text that leaves room for an
// ellipsis, and the ellipsis.
func (f *Fonts) cut(m *measured, start, end int, st Style, width float32) *draw.Run {
	best := f.part(m, start, start, ellipsis, st)
	room := width - best.Advance + slack(st)
	ends := f.graphemes(m.text[start:end])
	for len(ends) > 0 && m.width(start, start+ends[len(ends)-1]) > room {
		ends = ends[:len(ends)-1]
	}
	for ; len(ends) > 0; ends = ends[:len(ends)-1] {
		last := m.trimmedBy(start, start+ends[len(ends)-1], func(r rune) bool {
			return unicode.IsSpace(r) || r == ',' || r == '،' || r == '\u200c'
		})
		if r := f.part(m, start, last, ellipsis, st); r.Advance <= width {
			return r
		}
	}
	return best
}

// graphemes returns the byte offset of the end of each grapheme cluster.
func (f *Fonts) graphemes(text string) []int {
	var ends []int
	if f.seg.InitWithString(text) != nil {
		return nil
	}
	for it := f.seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		ends = append(ends, g.OffsetInBytes+g.LengthInBytes)
	}
	return ends
}

// A chance is a place in a text where a line may end.
type chance struct {
	end  int // byte offset
	must bool
}

func (f *Fonts) chances(text string) []chance {
	var cs []chance
	if f.seg.InitWithString(text) != nil {
		return []chance{{len(text), true}}
	}
	for it := f.seg.LineIterator(); it.Next(); {
		l := it.Line()
		cs = append(cs, chance{l.OffsetInBytes + l.LengthInBytes, l.IsMandatoryBreak})
	}
	return cs
}

func (f *Fonts) wrap(text string, st Style, width float32, maxLines int) []*draw.Run {
	text = strings.ToValidUTF8(text, "\ufffd")
	m := f.measure(text, st)
	var lines []*draw.Run
	chances := f.chances(text)
	start := 0
	for len(chances) > 0 {
		line, end, rest, must := f.lineEnd(m, st, width, chances, start)
		if maxLines > 0 && len(lines) == maxLines-1 && strings.TrimSpace(text[end:]) != "" {
			// As much as fits of what follows, up to the next break that the
			// text asks for.
			for _, c := range rest {
				if must {
					break
				}
				end, must = c.end, c.must
			}
			return append(lines, f.cut(m, start, m.trimmed(start, end), st, width))
		}
		if m.trimmed(start, end) > start || must {
			lines = append(lines, line)
		}
		start, chances = end, rest
		for start < len(text) && text[start] == ' ' {
			start++
		}
	}
	return lines
}

// lineEnd finds the line from start: its words without the white space after
// them, the byte offset where it ends, the chances after it, and whether the
// text asks for the break.
func (f *Fonts) lineEnd(m *measured, st Style, width float32, chances []chance, start int) (line *draw.Run, end int, rest []chance, must bool) {
	n := 0 // chances that may fit
	for n < len(chances) {
		c := chances[n]
		if w := m.width(start, m.trimmed(start, c.end)); w > width+slack(st) {
			break
		}
		n++
		if c.must {
			break
		}
	}
	for ; n > 0; n-- {
		c := chances[n-1]
		if line = f.part(m, start, m.trimmed(start, c.end), "", st); line.Advance <= width {
			return line, c.end, chances[n:], c.must
		}
	}
	// A word wider than the line: as many of its letters as fit, one at least.
	word := chances[0]
	line, end = f.part(m, start, m.trimmed(start, word.end), "", st), word.end
	for i, e := range f.graphemes(m.text[start:word.end]) {
		longer := f.part(m, start, m.trimmed(start, start+e), "", st)
		if i > 0 && longer.Advance > width {
			break
		}
		line, end = longer, start+e
	}
	if end == word.end {
		return line, end, chances[1:], word.must
	}
	return line, end, chances, false
}
