package drawtest

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

var complete struct {
	sync.Once
	fonts *glyph.Fonts
}

// Fonts are the fonts that ship with the project, read once for all tests.
func Fonts(tb testing.TB) *glyph.Fonts {
	tb.Helper()
	complete.Do(func() { complete.fonts = FontsOf(tb, typeface.Complete...) })
	if complete.fonts == nil {
		tb.Fatal("the fonts could not be read, see above")
	}
	return complete.fonts
}

// FontsOf reads some of them.
func FontsOf(tb testing.TB, files ...*typeface.File) *glyph.Fonts {
	tb.Helper()
	var fonts []glyph.Font
	for _, f := range files {
		fonts = append(fonts, glyph.Font{File: f, Data: FontData(tb, f)})
	}
	f, err := glyph.NewFonts(fonts...)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// FontData reads one of them.
func FontData(tb testing.TB, f *typeface.File) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(Root(tb), "assets", filepath.FromSlash(f.Path())))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// Root is the folder of the module.
func Root(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			tb.Fatal("no go.mod above the working directory")
		}
		dir = up
	}
}
