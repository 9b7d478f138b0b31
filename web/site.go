package web

import (
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// Content is what one page shows.
type Content struct {
	// Story is what Source says; nil where it says nothing that can be shown,
	// and the page then lists Problems.
	Story    *story.Story
	Source   []byte
	Problems []file.Diagnostic
	// Posters gives the pictures of the story in a language of its editions;
	// nil for pages without.
	Posters func(lang string) (*Posters, error)
	// Languages are those of the story's that it is published in, or all.
	Languages []string
	// Widths are those of StartSizes, in dp, that embeds have pictures for, or all.
	Widths []int
	// Chapters says that there is a picture of each chapter, for articles whose
	// paragraphs lead the map, where it has no scripts.
	Chapters bool
	// BaseURL is where the folder will stand, with a slash at its end, or "".
	// Link previews and oEmbed need it; all else works without.
	BaseURL string
	// Live is the path of a stream of events that tells the page that the
	// story has changed, or "". It is in no file, only in a header.
	Live string
	// Unpacked says that Write writes no packed forms: for servers that never
	// serve them.
	Unpacked bool
	// Made is told of each file that Write has made and packed, of how many; one
	// call at a time. It may be nil.
	Made func(n, of int)
	// StallAfter is for how long a download may bring nothing before the page
	// says so; zero is 20 seconds.
	StallAfter time.Duration
}

// A Site is every file of one story's page. Its files are made when they are
// first asked for, and kept.
type Site struct {
	base    *Base
	content Content
	story   *File // the story in its one layout, nil without a story
	version string

	editions []*edition // the first in the story's first language
	scripts  func() (embedScripts, error)
	entries  func() (map[string]entry, error)
}

// An entry makes a file of the site.
type entry func() (*File, error)

// Site makes the page of a story.
func (b *Base) Site(c Content) *Site {
	s := &Site{base: b, content: c, version: hashOf(c.Source)}
	if c.Story != nil {
		laid, err := file.Reformat(c.Source)
		if err != nil {
			laid = c.Source
		}
		s.story = b.newZipped("story", laid)
	}
	s.makeEditions()
	s.scripts = sync.OnceValues(s.makeScripts)
	s.entries = sync.OnceValues(s.list)
	return s
}

// Version is the hash of the story file, sound or not.
func (s *Site) Version() string { return s.version }

// list is what there is, by path.
func (s *Site) list() (map[string]entry, error) {
	all := map[string]entry{}
	add := func(path string, make entry) { all[path] = sync.OnceValues(make) }
	ready := func(files ...*File) {
		for _, f := range files {
			all[f.Path] = func() (*File, error) { return f, nil }
		}
	}
	for _, f := range s.base.files {
		ready(f)
	}
	first := s.editions[0]
	add("index.html", first.index)
	if s.story == nil {
		return all, nil
	}
	embed, err := s.EmbedFiles()
	if err != nil {
		return nil, err
	}
	ready(embed...)
	for _, e := range s.editions {
		if err := e.list(add); err != nil {
			return nil, err
		}
	}
	ready(s.story)
	add("story.json", rarely(func() (*File, error) { return s.base.newFile("story.json", s.story.Data), nil }))
	add("events.csv", rarely(first.table))
	add("README.txt", rarely(first.readme))
	return all, nil
}

// File returns the file at a path, with or without a slash in front, or nil
// where there is none. A path that ends in .br or .gz is a packed file.
func (s *Site) File(path string) (*File, error) {
	path = strings.TrimPrefix(path, "/")
	if path == "" {
		path = "index.html"
	}
	entries, err := s.entries()
	if err != nil {
		return nil, err
	}
	if make := entries[path]; make != nil {
		return make()
	}
	if (path == sums || path == mark) && s.story != nil {
		list, err := s.sums()
		if path == mark && err == nil {
			return s.base.markFile(list), nil
		}
		return list, err
	}
	for _, p := range packings {
		plain, ok := strings.CutSuffix(path, p.suffix)
		if make := entries[plain]; ok && make != nil {
			f, err := make()
			if err != nil {
				return nil, err
			}
			return f.packed(p), nil
		}
	}
	return nil, nil
}

// Files are all files of the site, in order of path, without their packed
// forms.
func (s *Site) Files() ([]*File, error) {
	entries, err := s.entries()
	if err != nil {
		return nil, err
	}
	var files []*File
	for _, make := range entries {
		f, err := make()
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// downloads tells a page what to download before the map starts, and what it
// may be asked for later.
func (s *Site) downloads(p *Page) {
	now, later := s.base.fontsOf(p)
	for _, n := range slices.Concat(s.base.need, now, []needed{{"story.json", s.story}}) {
		p.Manifest.Files = append(p.Manifest.Files, Download{
			Name: n.name, URL: n.file.Path, Size: len(n.file.Data), Wire: len(n.file.Encoded("br")),
		})
	}
	for _, n := range later {
		p.Manifest.Fonts = append(p.Manifest.Fonts, Font{n.name, n.file.Path})
	}
}
