package web

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// An edition is the documents and pictures of a story in one language. Those
// of the story's first language have plain names, others have the language in
// theirs: index.fa-IR.html.
type edition struct {
	*Site
	page    Page
	tag     string // of the language, "" of the first
	posters func() (*Posters, error)
}

// NameIn is the name of a file in the edition of a language, "" for the first.
func NameIn(name, tag string) string {
	if tag == "" {
		return name
	}
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + tag + ext
}

func (e *edition) named(name string) string { return NameIn(name, e.tag) }

// editions makes one for each language that the story is published in and the
// interface speaks. The first is there in any case.
func (s *Site) makeEditions() {
	c := s.content
	if c.Story == nil {
		s.editions = []*edition{{Site: s, page: newPage(c, "en"), posters: func() (*Posters, error) { return nil, nil }}}
		return
	}
	var links []LanguageLink
	for i, lang := range s.languages() {
		e := &edition{Site: s, page: newPage(c, lang)}
		if i > 0 {
			e.tag = lang
		}
		e.posters = sync.OnceValues(func() (*Posters, error) {
			if c.Posters == nil {
				return nil, nil
			}
			p, err := c.Posters(lang)
			if err != nil || p == nil {
				return nil, err
			}
			return p.in(e), nil
		})
		name := lang
		if l, ok := locale.Find(lang); ok {
			name = l.Name
		}
		links = append(links, LanguageLink{Tag: e.page.Lang, Name: name, Path: e.named("index.html"), First: i == 0})
		e.page.First = i == 0
		s.editions = append(s.editions, e)
	}
	if len(links) < 2 {
		return
	}
	for i, e := range s.editions {
		e.page.Languages = slices.Clone(links)
		e.page.Languages[i].Here = true
	}
}

// languages are those of the site's editions.
func (s *Site) languages() []string {
	all := languages(s.content.Story)
	if len(s.content.Languages) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(tag string) bool { return !slices.Contains(s.content.Languages, tag) })
}

// ParseLanguages finds languages of a story by their tags, as "fa" or "fa-IR";
// the error says which it lacks.
func ParseLanguages(st *story.Story, tags []string) ([]string, error) {
	var found []string
	all := languages(st)
	for _, tag := range tags {
		at := slices.IndexFunc(all, func(known string) bool {
			return strings.EqualFold(known, tag) || strings.EqualFold(strings.SplitN(known, "-", 2)[0], tag)
		})
		if at < 0 {
			return nil, fmt.Errorf("the story is not in %q; it is in %s", tag, strings.Join(all, ", "))
		}
		found = append(found, all[at])
	}
	return found, nil
}

// languages are those of a story's editions.
func languages(s *story.Story) []string {
	tags := []string{s.Languages[0]}
	if l, ok := locale.Find(tags[0]); ok {
		tags[0] = l.Tag
	}
	for _, tag := range s.Languages {
		if l, ok := locale.Find(tag); ok && !slices.Contains(tags, l.Tag) {
			tags = append(tags, l.Tag)
		}
	}
	return tags
}

// A LanguageLink is an entry of the menu of languages.
type LanguageLink struct {
	Tag, Name, Path string
	Here            bool // this document
	First           bool // its page has a plain name, and leaves to the reader's language if not asked
}

// list adds what there is in an edition, by path.
func (e *edition) list(add func(path string, make entry)) error {
	posters, err := e.posters()
	if err != nil {
		return err
	}
	if posters != nil {
		// The page shows these until its map comes.
		first := func(p Picture) bool {
			return slices.ContainsFunc(posters.Story.Pictures, func(s Picture) bool { return s.Path == p.Path })
		}
		for _, p := range posters.all() {
			add(p.Path, func() (*File, error) {
				data, err := p.Draw()
				f := e.base.newFile(p.Path, data)
				f.seldom = p.Start && p.Width > widestColumn
				f.rare = !p.Start && !first(p) // for articles where there are no scripts
				return f, err
			})
		}
	}
	add(e.named("index.html"), e.index)
	add(e.named("oembed.json"), rarely(e.oembed))
	add(e.named("embed.html"), func() (*File, error) { return e.embed("embed.html") })
	add(e.named("article.html"), rarely(func() (*File, error) { return e.embed("article.html") }))
	return nil
}

// rarely makes a file that few download.
func rarely(make entry) entry {
	return func() (*File, error) {
		f, err := make()
		if f != nil {
			f.rare = true
		}
		return f, err
	}
}

// index writes index.html. The sizes on the wire that it names are those of
// brotli; the page takes those of the answers where they differ.
func (e *edition) index() (*File, error) {
	p := e.page
	p.Manifest.Version = e.version
	p.Manifest.Files, p.Manifest.Fonts = []Download{}, []Font{}
	if e.story != nil {
		posters, err := e.posters()
		if err != nil {
			return nil, err
		}
		if posters != nil {
			p.Poster = &posters.Story
		}
		if p.Meta, err = e.meta(); err != nil {
			return nil, err
		}
		e.downloads(&p)
	}
	var b bytes.Buffer
	if err := templatesIn(pageTemplates, p.style).ExecuteTemplate(&b, "index.html", p); err != nil {
		return nil, err
	}
	return e.base.newFile(e.named("index.html"), b.Bytes()), nil
}

// in is a copy of posters for an edition: with its names of files, and with
// what they show in its words.
func (p *Posters) in(e *edition) *Posters {
	say := texts{e.page.style}.say
	rename := func(poster Poster) Poster {
		poster.Pictures = slices.Clone(poster.Pictures)
		for i := range poster.Pictures {
			poster.Pictures[i].Path = e.named(poster.Pictures[i].Path)
		}
		seen := poster.Alt
		poster.Alt = func() string { return say("map.seen", "words", seen()) }
		return poster
	}
	// start leaves out the frames that the site's embeds never take.
	start := func(poster Poster) Poster {
		poster = rename(poster)
		poster.Pictures = slices.DeleteFunc(poster.Pictures, func(pic Picture) bool { return pic.Start && !e.hasWidth(pic.Width) })
		return poster
	}
	out := &Posters{Start: start(p.Start), Story: rename(p.Story), Card: p.Card, Button: p.Button}
	out.Card.Path = e.named(p.Card.Path)
	for _, c := range p.Chapters {
		if !e.content.Chapters {
			break
		}
		out.Chapters = append(out.Chapters, rename(c))
	}
	for _, b := range p.Begins {
		out.Begins = append(out.Begins, Begin{b.At, start(b.Poster)})
	}
	return out
}

// widestColumn is that of most articles, in CSS px.
const widestColumn = 700
