package file

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"github.com/hamsaya/hamsaya/game/story/suggest"
)

// A decoder turns the tree of a file into a story, and goes on after every
// problem so that the author sees them all.
type decoder struct {
	problems
	suggest.Suggester
	gaz      story.Gazetteer
	story    *story.Story
	language string // of plain strings
	listed   languageList
	tags     map[string]bool // language tags that have been looked at
	coverage coverage
	undrawn  undrawn
	mends    []mend

	actors    index
	ownPlaces index // the story's own, indices into Story.Places
	places    map[string]int
	placeIDs  []string // all that may be named, built for the first suggestion
	kinds     index
	events    index
	starts    []float64         // of the events that have a date, in order; built for the first chapter
	capitals  map[string]string // the atlas's, by country; built for the first suggestion
	at        []*node           // of the events, for the checks that look at all of them
}

func newDecoder(p *problems, gaz story.Gazetteer) *decoder {
	own := *p
	own.found = slices.Clip(own.found) // a tree may be decoded again
	return &decoder{problems: own, gaz: gaz, story: &story.Story{}, language: "en", tags: make(map[string]bool)}
}

// object checks what sort of value n is and which fields it has.
func (d *decoder) object(n *node, s *shape) (object, bool) {
	if n.kind != '{' {
		d.wrongType(n, say("wrong-type.object", "noun", s.noun, "braces", phrase.AsIs("{ }")))
		return object{}, false
	}
	d.duplicates(n)
	for i := range n.items {
		if m := &n.items[i]; !m.duplicated && s.field(m.name) == nil {
			d.unknownField(m, s)
		}
	}
	for i := range s.fields {
		if f := &s.fields[i]; f.required && n.member(f.name) == nil {
			d.error(n, codeMissing, say("missing-field", "noun", s.noun, "field", phrase.Quote(f.name)), "")
		}
	}
	return object{d, n, s}, true
}

// duplicates marks the members of an object whose name was there before.
func (d *decoder) duplicates(n *node) {
	first := func(i int) int {
		for j := range i {
			if n.items[j].name == n.items[i].name {
				return j
			}
		}
		return i
	}
	if len(n.items) > 32 { // more than any shape has: not in quadratic time
		seen := make(map[string]int, len(n.items))
		first = func(i int) int {
			name := n.items[i].name
			if j, twice := seen[name]; twice {
				return j
			}
			seen[name] = i
			return i
		}
	}
	for i := range n.items {
		j := first(i)
		if j == i {
			continue
		}
		m := &n.items[i]
		m.duplicated = true
		line, again := d.src.lineOf(int(n.items[j].nameAt)), d.src.lineOf(int(m.nameAt))
		message := say("duplicate-field.lines", "name", phrase.Quote(m.name), "line", line, "again", again)
		if line == again {
			message = say("duplicate-field.line", "name", phrase.Quote(m.name), "line", line)
		}
		d.errorAt(int(m.nameAt), int(m.nameEnd), codeDuplicate, message, "")
	}
}

func (d *decoder) unknownField(m *node, s *shape) {
	names := s.names()
	near := d.Nearest(m.name, names)
	message := say("unknown-field", "noun", s.noun, "field", phrase.Quote(m.name))
	if near == "" {
		message = say("unknown-field.list", "noun", s.noun, "field", phrase.Quote(m.name), "fields", choice(names))
	}
	d.errorAt(int(m.nameAt), int(m.nameEnd), codeUnknown, message, near)
}

// wrongType says what should stand where n does.
func (d *decoder) wrongType(n *node, wants phrase.Message) {
	message := say("wrong-type.not", "wanted", wants, "given", n.called())
	if n.kind == 'n' {
		message = say("wrong-type.null", "wanted", wants)
	}
	d.error(n, codeWrongType, message, "")
}
