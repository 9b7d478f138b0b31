package main

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/web"
)

// The fonts that a page of the real story downloads, in each of its languages,
// by brotli.
func TestFontsOfThePage(t *testing.T) {
	files := siteFiles(t, &web.Program{}) // the program is another's weight
	manifest, language := regexp.MustCompile(`(?s)id="?manifest"?[^>]*>(.*?)</script>`), regexp.MustCompile(`<html[^>]* lang="?([\w-]+)`)
	pages := 0
	for _, f := range files {
		if ok, _ := path.Match("index*.html", f.Path); !ok {
			continue
		}
		script, lang := manifest.FindSubmatch(f.Data), language.FindSubmatch(f.Data)
		if script == nil || lang == nil {
			t.Errorf("%s has no manifest, or no language", f.Path)
			continue
		}
		var m web.Manifest
		if err := json.Unmarshal(script[1], &m); err != nil {
			t.Fatal(err)
		}
		sum, limit := 0, 40_000
		if glyph.ReadsRTL(string(lang[1])) {
			limit = 60_000
		}
		for _, d := range m.Files {
			if strings.HasPrefix(d.Name, "fonts/") {
				sum += d.Wire
			}
		}
		t.Logf("%s, %s: %d bytes", f.Path, lang[1], sum)
		if pages++; sum == 0 || sum > limit {
			t.Errorf("the fonts of %s weigh %d bytes, %d are allowed", f.Path, sum, limit)
		}
	}
	if pages == 0 {
		t.Error("no page")
	}
}
