package stories_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

func atlas(t *testing.T) *geo.Atlas {
	t.Helper()
	var docs [][]byte
	for _, name := range []string{"countries", "lines", "places"} {
		data, err := os.ReadFile(filepath.Join("..", "atlas", name+".geojson"))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, data)
	}
	a, err := geo.LoadAtlas(docs...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// expected lists the warnings that a shipped story raises, each on purpose:
// docs/stories.md says why the market in Paktika has no place.
var expected = map[string][]string{
	neighbours: {"no-place"},
}

func TestStoriesParse(t *testing.T) {
	gaz := story.AtlasGazetteer(atlas(t))
	paths, err := filepath.Glob("*.json")
	if err != nil || len(paths) < 3 {
		t.Fatalf("stories found: %v (%v)", paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		parsed, ds := file.Parse(path, data, gaz)
		if parsed == nil {
			t.Errorf("%s: does not parse", path)
		}
		var raised []string
		for _, d := range ds {
			raised = append(raised, d.Code)
			if d.Severity == file.Error || !slices.Contains(expected[path], d.Code) {
				t.Error(d.String())
			}
		}
		if canonical, _ := file.Reformat(data); !bytes.Equal(canonical, data) {
			t.Errorf("%s is not in canonical form: run `hamsaya fmt` on it", path)
		}
		if parsed != nil && !slices.Equal(raised, expected[path]) {
			t.Errorf("%s raises %q, want %q", path, raised, expected[path])
		}
	}
}
