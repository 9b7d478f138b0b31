package glyph

import "github.com/hamsaya/hamsaya/game/draw"

// Cuts sets each part of a text that could be a line, as Wrap does and shaped
// by itself.
func (f *Fonts) Cuts(text string, st Style, each func(cut, alone *draw.Run)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	const words = 3 // of the longest part
	m := f.measure(text, st)
	ends := []int{0}
	for _, c := range f.chances(text) {
		ends = append(ends, c.end)
	}
	for i, start := range ends {
		for _, end := range ends[i+1 : min(i+1+words, len(ends))] {
			cut := f.part(m, start, m.trimmed(start, end), "", st)
			of := leveled{m.levels.of[m.runes[start]:m.runes[m.trimmed(start, end)]], m.levels.paragraph}
			p := &paragraph{}
			f.shapeInto(p, appendRunes(nil, cut.Text), of, st, nil)
			each(cut, f.run(cut.Text, p, st))
		}
	}
}

// Cuttable reports how many of the breaks of a text leave what is on both
// sides as it is.
func (f *Fonts) Cuttable(text string, st Style) (cut, all int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	m := f.measure(text, st)
	for _, c := range f.chances(text) {
		end := m.trimmed(0, c.end)
		of := leveled{m.levels.of[:m.runes[end]], m.levels.paragraph}
		items := f.itemize(nil, appendRunes(nil, text[:end]), of.of, st)
		all++
		p := &paragraph{chars: appendRunes(nil, text[:end])}
		taken := 0
		for i := range items {
			if (&origin{m.paragraph, 0}).take(p, &items[i]) {
				taken++
			}
		}
		if taken == len(items) {
			cut++
		}
	}
	return cut, all
}
