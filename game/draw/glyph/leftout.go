package glyph

import (
	"unicode"

	"github.com/go-text/typesetting/font"

	"github.com/hamsaya/hamsaya/game/draw/bidi"
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

// leaveOut notes that a character is left out of the line that is being shaped.
func (f *Fonts) leaveOut(i int) {
	if len(f.leftOut) == 0 {
		f.leftOut = append(f.leftOut, make([]fate, len(f.chars))...)
	}
	if f.leftOut[i] == kept {
		f.leftOut[i] = letterOut
	}
}

// isSpaceOut reports whether a character is a space that is left out.
func (f *Fonts) isSpaceOut(i int) bool { return len(f.leftOut) > 0 && f.leftOut[i] == spaceOut }

// leaveSpacesOut leaves out one of two spaces between which all letters are, and
// the one that parts such letters from an end of the line. It reports whether
// there was any.
func (f *Fonts) leaveSpacesOut(levels []bidi.Level) (any bool) {
	const nothing = -1
	space := nothing // the last that is kept, if nothing else is after it
	beginning, out := true, false
	for i, r := range f.chars {
		switch {
		case f.leftOut[i] == letterOut:
			out = true
		case i > 0 && follows(r): // it goes with the letter before it
		case !unicode.Is(unicode.Zs, r):
			space, beginning, out = nothing, false, false
		case out && space != nothing && levels[space] > levels[i]:
			// The one of the line's own direction parts what is left.
			f.leftOut[space], any = spaceOut, true
			space = i
		case out && (beginning || space != nothing):
			f.leftOut[i], any = spaceOut, true
		default:
			space, out = i, false
		}
	}
	if out && space != nothing {
		f.leftOut[space], any = spaceOut, true
	}
	return any
}
