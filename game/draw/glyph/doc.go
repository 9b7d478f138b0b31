// Package glyph sets text: it turns words in Latin, Persian, Pashto and Urdu,
// also mixed in one line, into runs of glyphs that every renderer draws.
//
//	fonts, err := glyph.NewFonts(glyph.Font{File: &typeface.Latin, Data: latin}, glyph.Font{File: &typeface.Arabic, Data: arabic})
//	label := fonts.Shape("Chaman چمن 12:30", glyph.Style{Size: 13, Lang: "en"})
//	list.TextHalo(label, draw.Point{X: 20, Y: 40}, ink, paper, 2)
//
//	for i, line := range fonts.Wrap(summary, style, 280, 6) {
//		list.Text(line, draw.Point{X: 20, Y: 80 + 18*float32(i)}, ink)
//	}
//
// A line goes through the Unicode bidirectional algorithm, is cut by script
// and by font, shaped by HarfBuzz, and put into visual order. Runs are cached
// by text and style, so asking for one in every frame costs a look-up.
//
// The language of a style decides on the direction of its lines. Fonts may
// come one by one: text says which file it lacks (Wanted), and Add takes it.
package glyph
