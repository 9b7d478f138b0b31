package glyph

import (
	"unicode"

	"github.com/go-text/typesetting/font"
)

// missing is the glyph of what a font has no glyph for, ".notdef". The files
// have no outline for it, so that it would be a gap.
const missing font.GID = 0

// What becomes of a character of a line in which some are left out.
type fate uint8

const (
	kept      fate = iota
	letterOut      // no font has it
	spaceOut       // it stands beside such a letter, and another space does too
)

// fateOf is what becomes of a character.
func (p *paragraph) fateOf(i int) fate {
	if len(p.leftOut) == 0 {
		return kept
	}
	return p.leftOut[i]
}

// lacks reports whether a glyph stands for what no font has.
func (it *item) lacks(g *unscaled) bool { return g.id == missing && !it.blank }

// leaveOut finds what is left out of a paragraph that is shaped: the clusters
// of which no font has anything, and the spaces that would then be too many.
func (p *paragraph) leaveOut() {
	p.leftOut = p.leftOut[:0]
	for i := range p.items {
		p.leaveLettersOut(&p.items[i])
	}
	if len(p.leftOut) > 0 {
		p.leaveSpacesOut()
	}
}

// leaveLettersOut leaves out the clusters of an item that have nothing to show.
func (p *paragraph) leaveLettersOut(it *shapedItem) {
	before := it.end // where the cluster on the left begins, from right to left
	for from, to := it.from, it.from; from < it.to; from = to {
		first := int(p.glyphs[from].cluster)
		lacks, shows := false, false
		for ; to < it.to && int(p.glyphs[to].cluster) == first; to++ {
			g := &p.glyphs[to]
			unseen := g.id == it.face.space && g.advance == 0 // a selector, a mark of direction
			lacks, shows = lacks || it.lacks(g), shows || !it.lacks(g) && !unseen
		}
		end := it.end
		switch {
		case it.level.RTL():
			before, end = first, before
		case to < it.to:
			end = int(p.glyphs[to].cluster)
		}
		if !lacks || shows {
			continue
		}
		if len(p.leftOut) == 0 {
			p.leftOut = append(p.leftOut, make([]fate, len(p.chars))...)
		}
		for i := first; i < end; i++ {
			p.leftOut[i] = letterOut
		}
	}
}

// leaveSpacesOut leaves out one of two spaces between which all letters are, and
// the one that parts such letters from an end of the line.
func (p *paragraph) leaveSpacesOut() {
	const nothing = -1
	space := nothing // the last that is kept, if nothing else is after it
	beginning, out := true, false
	for i, r := range p.chars {
		switch {
		case p.leftOut[i] == letterOut:
			out = true
		case i > 0 && follows(r): // it goes with the letter before it
		case !unicode.Is(unicode.Zs, r):
			space, beginning, out = nothing, false, false
		case out && space != nothing && p.levels.of[space] > p.levels.of[i]:
			// The one of the line's own direction parts what is left.
			p.leftOut[space] = spaceOut
			space = i
		case out && (beginning || space != nothing):
			p.leftOut[i] = spaceOut
		default:
			space, out = i, false
		}
	}
	if out && space != nothing {
		p.leftOut[space] = spaceOut
	}
}

// lastKept is the last item, in visual order, that is not left out as a whole;
// nil where all are.
func (p *paragraph) lastKept() *shapedItem {
	for i := len(p.items) - 1; i >= 0; i-- {
		it := &p.items[i]
		for _, g := range p.glyphs[it.from:it.to] {
			if p.fateOf(int(g.cluster)) == kept {
				return it
			}
		}
	}
	return nil
}
