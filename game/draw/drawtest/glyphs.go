package drawtest

import "github.com/hamsaya/hamsaya/game/draw"

// GlyphsOf counts the glyphs of a text, in embedded lists too; -1 where it is
// not.
func GlyphsOf(l *draw.List, text string) int {
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpText:
			if op.Run.Text == text {
				return len(op.Run.Glyphs)
			}
		case draw.OpEmbed:
			if n := GlyphsOf(op.Sub, text); n >= 0 {
				return n
			}
		}
	}
	return -1
}
