package web

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/evanw/esbuild/pkg/api"

	"github.com/hamsaya/hamsaya/assets/licences"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

//go:embed page
var pageFS embed.FS

// programFiles are what the browser program reads beside the story, under the
// names that it asks for.
var programFiles = []string{
	"atlas/countries.geojson",
	"atlas/lines.geojson",
	"atlas/places.geojson",
}

// glue is the script of Go's own that starts the program.
const glue = "wasm_exec.js"

// pageScript is the same for every base.
var pageScript = sync.OnceValues(func() ([]byte, error) {
	return bundle("page/page.js", api.FormatESModule, nil)
})

// A Base is the files that every story's page shares. Make it once: it keeps
// their compressed forms.
type Base struct {
	// Level is the highest compression level, 1 to 11 for brotli and up to 9 for
	// gzip. NewBase sets 11, for publishing; a local server sets 1 before the
	// first file is requested.
	Level int

	files   map[string]*File
	need    []needed
	fonts   map[*typeface.File]*File
	scripts embedScripts
}

// needed is a file that the page downloads before the map starts, and the
// name under which the program asks for it.
type needed struct {
	name string
	file *File
}

// NewBase takes atlas/ and fonts/ from assets.
func NewBase(program *Program, assets fs.FS) (*Base, error) {
	b := &Base{Level: brotli.BestCompression, files: map[string]*File{}}

	wasm := b.newZipped("player", program.Wasm)
	if program.Brotli != nil {
		wasm.brotli = func() []byte { return program.Brotli }
	}
	b.download("player.bin", wasm)
	b.add(b.newFile(glue, program.Glue))

	for _, name := range programFiles {
		data, err := fs.ReadFile(assets, name)
		if err != nil {
			return nil, fmt.Errorf("the page needs %s: %w", name, err)
		}
		b.download(name, b.newZipped(strings.TrimSuffix(name, path.Ext(name)), data))
	}

	if err := b.readFonts(assets); err != nil {
		return nil, err
	}
	if err := b.bundleScripts(); err != nil {
		return nil, err
	}

	b.add(b.newFile("licences.txt", []byte(licences.Page())))

	entries, err := pageFS.ReadDir("page")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		data, err := readSource(path.Join("page", e.Name()))
		if err != nil {
			return nil, err
		}
		switch path.Ext(e.Name()) {
		case ".html", ".txt":
			continue // rendered for each story
		case ".js":
			switch e.Name() {
			case "guard.js": // runs where modules do not
			case "page.js":
				if data, err = pageScript(); err != nil {
					return nil, err
				}
			default:
				continue // a part of page.js
			}
		case ".css":
			data = append([]byte(b.fontFaces()), data...)
		}
		b.add(b.newFile(e.Name(), data))
	}
	return b, nil
}

func (b *Base) add(f *File) { b.files[f.Path] = f }

func (b *Base) download(name string, f *File) {
	b.add(f)
	b.need = append(b.need, needed{name, f})
}
