package main

import (
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

// embeddedStory is shown where no file is named.
const embeddedStory = "stories/neighbours-2025.json"

// read returns a story file: of a path, of standard input for "-", and the
// one that the tool carries for "".
func read(path string, in io.Reader) ([]byte, error) {
	switch path {
	case "":
		return assets.FS.ReadFile(embeddedStory)
	case "-":
		data, err := file.Read(in)
		if err != nil {
			return nil, usage("standard input: %w", err)
		}
		return data, nil
	}
	data, err := readFile(path)
	if err != nil {
		return nil, usage("%w", err)
	}
	return data, nil
}

// readFile reads a story file, of one that is too large only its beginning.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return file.Read(f)
}

// display is how a path is named in messages.
func display(path string) string {
	switch path {
	case "":
		return embeddedStory
	case "-":
		return "standard input"
	}
	return path
}

// atlas loads the atlas that the tool carries, once.
var atlas = sync.OnceValues(func() (*geo.Atlas, error) {
	var docs [][]byte
	for _, name := range []string{"atlas/countries.geojson", "atlas/lines.geojson", "atlas/places.geojson"} {
		doc, err := assets.FS.ReadFile(name)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return geo.LoadAtlas(docs...)
})

// parse parses a story over the atlas that the tool carries.
func parse(path string, data []byte) (*story.Story, []file.Diagnostic, error) {
	a, err := atlas()
	if err != nil {
		return nil, nil, fmt.Errorf("the atlas in this binary: %w", err)
	}
	s, problems := file.Parse(display(path), data, story.AtlasGazetteer(a))
	return s, problems, nil
}
