//go:build !js

// A story in five languages; the seeds of FuzzText hold the same law in the browser too.

package glyph_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// texts are those of the real story, each in the language that it is in.
func texts(t *testing.T, each func(lang, text string)) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(drawtest.Root(t), "assets", "stories", "neighbours-2025.json"))
	if err != nil {
		t.Fatal(err)
	}
	var story any
	if err := json.Unmarshal(data, &story); err != nil {
		t.Fatal(err)
	}
	var walk func(v any, lang string)
	walk = func(v any, lang string) {
		switch v := v.(type) {
		case string:
			if strings.Contains(v, " ") {
				each(lang, v)
			}
		case []any:
			for _, e := range v {
				walk(e, lang)
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				in := lang
				if strings.HasPrefix(key, "fa") || strings.HasPrefix(key, "ps") || strings.HasPrefix(key, "ur") {
					in = key
				}
				walk(v[key], in)
			}
		}
	}
	walk(story, "en")
}

// A line is cut out of its paragraph, which is shaped once, and is what it
// would be if it were shaped by itself: the same letters at the same places.
func TestLinesAreCutOutOfParagraphs(t *testing.T) {
	f := drawtest.Fonts(t)
	cut, all := map[string]int{}, map[string]int{}
	n := 0
	texts(t, func(lang, text string) {
		if n++; n%9 != 0 {
			return
		}
		in := []string{lang}
		if lang == "ur" {
			in = append(in, "ur-Aran-PK")
		}
		for _, lang := range in {
			st := glyph.Style{Size: 13, Lang: lang, Bold: n%2 == 0, Tracking: float32(n % 3 / 2)}
			a, b := f.Cuttable(text, st)
			cut[lang], all[lang] = cut[lang]+a, all[lang]+b
			f.Cuts(text, st, func(cut, alone *draw.Run) { same(t, cut, alone) })
		}
	})
	for lang := range all {
		t.Logf("%s: %d of %d breaks", lang, cut[lang], all[lang])
		if cut[lang]*2 < all[lang] {
			t.Errorf("%s: %d of %d breaks cut a paragraph, want half of them at the least", lang, cut[lang], all[lang])
		}
	}
}
