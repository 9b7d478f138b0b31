package drawtest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

// Fonts reads the fonts that ship with the project.
func Fonts(tb testing.TB) *glyph.Fonts {
	tb.Helper()
	dir := filepath.Join(Root(tb), "assets", "fonts")
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			tb.Fatal(err)
		}
		return data
	}
	f, err := glyph.NewFonts(read("Vazirmatn-Regular.ttf"), read("Vazirmatn-Bold.ttf"))
	if err != nil {
		tb.Fatal(err)
	}
	return f
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
