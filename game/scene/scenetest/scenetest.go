// Package scenetest reads, for tests, what ships with the project: the atlas,
// the fonts and the stories.
//
//	sc := scenetest.Compile(t, scenetest.RealStory)
package scenetest

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

// RealStory is the path of the story of autumn 2025.
const RealStory = "assets/stories/neighbours-2025.json"

// Read reads a file; path is from the root of the module.
func Read(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(drawtest.Root(tb), filepath.FromSlash(path)))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

var atlas struct {
	sync.Once
	atlas *geo.Atlas
}

// Atlas is the atlas that ships, one for all tests: nobody changes it.
func Atlas(tb testing.TB) *geo.Atlas {
	tb.Helper()
	atlas.Do(func() {
		var docs [][]byte
		for _, name := range []string{"countries", "lines", "places"} {
			docs = append(docs, Read(tb, "assets/atlas/"+name+".geojson"))
		}
		a, err := geo.LoadAtlas(docs...)
		if err != nil {
			tb.Fatal(err)
		}
		atlas.atlas = a
	})
	if atlas.atlas == nil {
		tb.Fatal("the atlas could not be read, see above")
	}
	return atlas.atlas
}

// Parse makes a story of data, which must have no errors.
func Parse(tb testing.TB, name string, data []byte, a *geo.Atlas) *story.Story {
	tb.Helper()
	st, problems := file.Parse(name, data, story.AtlasGazetteer(a))
	if st == nil {
		tb.Fatalf("%s does not parse: %v", name, problems)
	}
	return st
}

var compiled = map[string]*scene.Scene{}

// Compile makes a story file of the project ready, once for all tests, which
// run one after the other: what one has drawn does not show in what another
// draws, as TestScrub holds.
func Compile(tb testing.TB, path string) *scene.Scene {
	tb.Helper()
	if compiled[path] == nil {
		compiled[path] = CompileData(tb, path, Read(tb, path))
	}
	return compiled[path]
}

// CompileData makes the story in data ready, anew each time.
func CompileData(tb testing.TB, name string, data []byte) *scene.Scene {
	tb.Helper()
	a := Atlas(tb)
	s, err := scene.Compile(Parse(tb, name, data, a), a, drawtest.Fonts(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
