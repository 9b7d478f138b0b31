package web

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hamsaya/hamsaya/game/story"
)

// Content is what one page shows.
type Content struct {
	// Story is what Source says; nil where it says nothing that can be shown,
	// and the page then lists Problems.
	Story    *story.Story
	Source   []byte
	Problems []story.Diagnostic
	// Live is the path of a stream of events that tells the page that the
	// story has changed, or "".
	Live string
	// StallAfter is for how long a download may bring nothing before the page
	// says so; zero is 20 seconds.
	StallAfter time.Duration
}

// A Site is every file of one story's page.
type Site struct {
	base    *Base
	story   *File // nil without a story
	page    Page
	version string
}

// Site makes the page of a story.
func (b *Base) Site(c Content) *Site {
	source := newFile("story.json", c.Source).lasting()
	s := &Site{base: b, page: newPage(c), version: source.Hash}
	if c.Story != nil {
		s.story = source
	}
	return s
}

// Version is the hash of the story file, sound or not.
func (s *Site) Version() string { return s.version }

// File returns the file at a path, with or without a slash in front, or nil.
// The page itself is not among them: see Page.
func (s *Site) File(path string) *File {
	path = strings.TrimPrefix(path, "/")
	if s.story != nil && path == s.story.Path {
		return s.story
	}
	return s.base.files[path]
}

// Page writes index.html for a reader whose files come in an encoding ("br",
// "gzip" or ""): the sizes that the progress bar counts are those on the wire.
func (s *Site) Page(encoding string) (*File, error) {
	p := s.page
	p.Manifest.Version = s.version
	p.Manifest.Files = []Download{}
	if s.story != nil {
		for _, n := range append(s.base.need[:len(s.base.need):len(s.base.need)], needed{"story.json", s.story}) {
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

// Files are all files of the site but the page itself, in order of path.
func (s *Site) Files() []*File {
	files := slices.Collect(maps.Values(s.base.files))
	if s.story != nil {
		files = append(files, s.story)
	}
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return files
}
