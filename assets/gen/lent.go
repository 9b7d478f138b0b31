package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// lentLanguages are those that the words are set in; their letters may differ.
var lentLanguages = []language.Language{"fa", "ps", "ur"}

// glyphsOf shapes words of Arabic script with a whole font and gives the
// numbers of the glyphs, parted by commas: the joined forms in these words and
// no others.
func glyphsOf(data []byte, words []string) (string, error) {
	if len(words) == 0 {
		return "", nil
	}
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	shaper, b := harfbuzz.NewFont(face), harfbuzz.NewBuffer()
	var ids []string
	for _, word := range words {
		for _, lang := range lentLanguages {
			runes := []rune(word)
			b.Clear()
			b.AddRunes(runes, 0, len(runes))
			b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.RightToLeft, Script: language.Arabic, Language: lang}
			b.Shape(shaper, nil)
			for _, g := range b.Info {
				if g.Glyph == 0 {
					return "", fmt.Errorf("the font lacks letters of %q", word)
				}
				ids = append(ids, fmt.Sprint(g.Glyph))
			}
		}
	}
	return strings.Join(ids, ","), nil
}
