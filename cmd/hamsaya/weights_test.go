package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/web/wasmbuild"
)

// libraries are the build tags of testdata/weights, and what each adds.
var libraries = []struct{ tag, name string }{
	{"", "an empty game of Ebitengine"},
	{"glyph", "go-text/typesetting, with game/draw/glyph"},
	{"geojson", "geo's GeoJSON, with jsontext"},
	{"jsontext", "go-json-experiment/json/jsontext"},
	{"encodingjson", "encoding/json, which is not used"},
	{"orb", "paulmach/orb, with clip and planar"},
	{"orbgeojson", "paulmach/orb/geojson, which is not used"},
}

// added is a table of what libraries add to an empty game, each by itself,
// after brotli 9: at 11 a program takes a minute.
func added(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-44s %11s %11s\n", "what a library adds to the empty game", "raw", "brotli 9")
	raw, packed := 0, 0
	for _, l := range libraries {
		var tags []string
		if l.tag != "" {
			tags = append(tags, "weigh_"+l.tag)
		}
		program, err := wasmbuild.BuildPackage(t.Context(), root, "./cmd/hamsaya/testdata/weights", tags...)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: 9, LGWin: 24})
		w.Write(program)
		w.Close()
		fmt.Fprintf(&table, "%-44s %11d %11d\n", l.name, len(program)-raw, b.Len()-packed)
		if raw == 0 {
			raw, packed = len(program), b.Len()
		}
	}
	return table.String()
}
