package export

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
)

// rightToLeft reports whether pictures in a language are read from the right.
func rightToLeft(lang string) bool {
	l, _ := locale.Find(lang)
	return l.RTL
}

// read begins what is laid out as if it were read from the left, width dp
// wide; the list's Unmirror ends it.
func read(l *draw.List, lang string, width float64) {
	if rightToLeft(lang) {
		l.Mirror(float32(width))
	} else {
		l.Upright(draw.Rect{})
	}
}
