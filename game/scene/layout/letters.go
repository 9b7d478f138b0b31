package layout

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// Letters is how words in a language are set: in its forms of the letters,
// in lines of its direction.
func Letters(lang string, size float32, bold bool) glyph.Style {
	return glyph.Style{Size: size, Bold: bold, Lang: lang}
}

// BaselineDrop is how far under the middle of its line a run's baseline is.
func BaselineDrop(run *draw.Run) float32 {
	if above, below, high := run.HighLine(); high {
		return (above - below) / 2
	}
	return run.Size * 0.36
}
