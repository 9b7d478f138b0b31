package web

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/hamsaya/hamsaya/game/story"
)

//go:embed page
var pageFS embed.FS

// programFiles are what the browser program reads beside the story, under the
// names that it asks for.
var programFiles = []string{
	"atlas/countries.geojson",
	"atlas/lines.geojson",
	"atlas/places.geojson",
	"fonts/Vazirmatn-Regular.ttf",
	"fonts/Vazirmatn-Bold.ttf",
}

// Content is what a site is made of.
type Content struct {
	// Story is what Source says; nil where it says nothing that can be shown,
	// and the page then lists Problems.
	Story    *story.Story
	Source   []byte
	Problems []story.Diagnostic
	Program  *Program
	Assets   fs.FS // with atlas/ and fonts/
	// Live is the path of a stream of events that tells the page that the
	// story has changed, or "".
	Live string
	// StallAfter is for how long a download may bring nothing before the page
	// says so; zero is 20 seconds.
	StallAfter time.Duration
}

// A Site is every file of a page by its path, and the page itself, which
// differs by what the reader's browser can unpack.
type Site struct {
	files map[string]*File
	need  []needed
	page  Page
}

// needed is a file that the page downloads before the map starts.
type needed struct {
	name string
	file *File
}

// NewSite makes the files of a page.
func NewSite(c Content) (*Site, error) {
	s := &Site{files: map[string]*File{}}
	renamed := map[string]string{}

	for _, name := range programFiles {
		data, err := fs.ReadFile(c.Assets, name)
		if err != nil {
			return nil, fmt.Errorf("the page needs %s: %w", name, err)
		}
		f := s.add(newFile(name, data).lasting())
		renamed[name] = f.Path
		s.need = append(s.need, needed{name, f})
	}
	wasm := newFile("player.wasm", c.Program.Wasm).lasting()
	if c.Program.Brotli != nil {
		wasm.brotli = func() []byte { return c.Program.Brotli }
	}
	s.need = append(s.need, needed{"player.wasm", s.add(wasm)})
	s.add(newFile("wasm_exec.js", c.Program.Glue))
	if c.Story != nil {
		s.need = append(s.need, needed{"story.json", s.add(newFile("story.json", c.Source).lasting())})
	}

	entries, err := pageFS.ReadDir("page")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		data, err := pageFS.ReadFile(path.Join("page", e.Name()))
		if err != nil {
			return nil, err
		}
		if path.Ext(e.Name()) == ".css" {
			data = rename(data, renamed)
		}
		if path.Ext(e.Name()) != ".html" {
			s.add(newFile(e.Name(), data))
		}
	}

	s.page = newPage(c)
	return s, nil
}

func (s *Site) add(f *File) *File {
	s.files[f.Path] = f
	return f
}

// rename lets a style sheet name the files that carry a hash by their plain
// names.
func rename(css []byte, renamed map[string]string) []byte {
	for _, from := range slices.Sorted(maps.Keys(renamed)) {
		css = bytes.ReplaceAll(css, []byte(`"`+from+`"`), []byte(`"`+renamed[from]+`"`))
	}
	return css
}

// File returns the file at a path, or nil. The page itself has the path "";
// for the encoding that it names sizes in, see Page.
func (s *Site) File(name string) *File { return s.files[strings.TrimPrefix(name, "/")] }

// Page writes index.html for a reader whose files come in an encoding ("br",
// "gzip" or ""): the sizes that the progress bar counts are those on the wire.
func (s *Site) Page(encoding string) (*File, error) {
	p := s.page
	p.Manifest.Files = nil
	if s.page.Playable() {
		for _, n := range s.need {
			p.Manifest.Files = append(p.Manifest.Files, Download{
				Name: n.name, URL: n.file.Path,
				Size: len(n.file.Data), Wire: len(n.file.Encoded(encoding)),
			})
		}
	}
	var b bytes.Buffer
	if err := pageTemplate.Execute(&b, p); err != nil {
		return nil, err
	}
	return newFile("index.html", b.Bytes()), nil
}
