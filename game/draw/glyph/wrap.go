package glyph

import (
	"strings"
	"unicode"

	"github.com/hamsaya/hamsaya/game/draw"
)

const ellipsis = "…"

// Wrap breaks text into lines of at most width dp, where the Unicode line
// breaking algorithm allows it, at every \n, and inside a word only where the
// word alone is wider than a line. With maxLines over 0 there are no more
// lines than that, and the last ends in an ellipsis where text was left out.
// All lines have the base direction of the whole text. The same arguments
// give the same slice; do not change it.
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
// cut off at its end (on the left for a line that runs from right to left)
// and an ellipsis is put there.
func (f *Fonts) Ellipsize(text string, st Style, width float32) *draw.Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := linesKey{runKey{text, st}, width, -1}
	if lines, ok := f.lines.get(key); ok {
		return lines[0]
	}
	r := f.shapeCached(text, st)
	if r.Advance > width {
		r = f.cut(text, based(st, r), width)
	}
	f.lines.put(key, []*draw.Run{r})
	return r
}

// based fixes the base direction of st to that of r, so that parts of a text
// run as the whole does.
func based(st Style, r *draw.Run) Style {
	st.Base = LTR
	if r.RTL {
		st.Base = RTL
	}
	return st
}

// cut sets the longest beginning of text that leaves room for an ellipsis.
func (f *Fonts) cut(text string, st Style, width float32) *draw.Run {
	ends := f.graphemes(text)
	lo, hi := 0, len(ends) // of the graphemes, lo fit
	best := f.shape(ellipsis, st, nil)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		kept := strings.TrimRightFunc(text[:ends[mid-1]], func(r rune) bool {
			return unicode.IsSpace(r) || r == ',' || r == '،' || r == '\u200c'
		})
		if r := f.shape(kept+ellipsis, st, nil); r.Advance <= width {
			lo, best = mid, r
		} else {
			hi = mid - 1
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
	st = based(st, f.shape(text, st, nil))
	var lines []*draw.Run
	chances := f.chances(text)
	start, k := 0, 0
	for k < len(chances) {
		end, next, must := f.lineEnd(text, st, width, chances, start, k)
		if maxLines > 0 && len(lines) == maxLines-1 && strings.TrimSpace(text[end:]) != "" {
			rest := strings.TrimRight(text[start:], " \n")
			if must {
				rest = strings.TrimSpace(text[start:end])
			}
			return append(lines, f.cut(rest, st, width))
		}
		line := strings.TrimRightFunc(text[start:end], unicode.IsSpace)
		if line != "" || must {
			lines = append(lines, f.shapeCached(line, st))
		}
		start, k = end, next
		for start < len(text) && text[start] == ' ' {
			start++
		}
	}
	return lines
}

// lineEnd finds where the line from start ends: the byte offset, the index of
// the first chance after it, and whether the text asks for the break.
func (f *Fonts) lineEnd(text string, st Style, width float32, chances []chance, start, k int) (end, next int, must bool) {
	end = -1
	for i := k; i < len(chances); i++ {
		c := chances[i]
		line := strings.TrimRightFunc(text[start:c.end], unicode.IsSpace)
		if f.shape(line, st, nil).Advance > width {
			break
		}
		end, next, must = c.end, i+1, c.must
		if must {
			return end, next, must
		}
	}
	if end >= 0 {
		return end, next, must
	}
	// A word wider than the line: as many of its letters as fit, one at least.
	word := text[start:chances[k].end]
	end = chances[k].end
	for i, e := range f.graphemes(word) {
		if i > 0 && f.shape(strings.TrimRightFunc(word[:e], unicode.IsSpace), st, nil).Advance > width {
			break
		}
		end = start + e
	}
	next = k
	if end == chances[k].end {
		next, must = k+1, chances[k].must
	}
	return end, next, must
}
