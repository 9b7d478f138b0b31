package glyph

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// Wanted returns the files that text was shaped without since the last call,
// so that the caller can load them and call Add. Until then nothing stands where their
// letters belong.
func (f *Fonts) Wanted() []*typeface.File {
	f.mu.Lock()
	defer f.mu.Unlock()
	w := f.wanted
	f.wanted = nil
	return w
}

func (f *Fonts) want(file *typeface.File) {
	if !slices.Contains(f.wanted, file) {
		f.wanted = append(f.wanted, file)
	}
}

// withheld is the file that has a letter which no loaded file was cut to have,
// or nil.
func (f *Fonts) withheld(r rune) *typeface.File {
	for _, l := range f.loaded {
		if l.file.Has(r) {
			return nil // the font itself lacks it
		}
	}
	return typeface.With(r)
}
