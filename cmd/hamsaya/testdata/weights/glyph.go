//go:build weigh_glyph

package main

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

func init() {
	used = append(used, func(data []byte) {
		f, err := glyph.NewFonts(glyph.Font{Data: data})
		if err != nil {
			println(err.Error())
			return
		}
		println(len(f.Wrap(string(data), glyph.Style{Size: 12}, 100, 0)))
	})
}
