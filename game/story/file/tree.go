package file

import (
	"github.com/go-json-experiment/json/jsontext"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// The limits of a story file. A real story is a few hundred kilobytes and
// goes eight levels deep; a file beyond these limits is not a story.
const (
	maxBytes = 32 << 20
	maxNodes = 4 << 20
	maxDepth = 64
)

// A Tree is what a story file says, each value with where it stands: JSON, or
// what a Builder has made of another file.
type Tree struct {
	root     *node     // nil where what was read is no tree
	problems *problems // that reading found
}

// A node is a JSON value with its position in the source.
type node struct {
	kind       jsontext.Kind // 'n' 't' 'f' '"' '0' '{' '['
	at, end    int32         // byte offsets of the value
	nameAt     int32         // of an object's member: where its name stands
	nameEnd    int32
	name       string // of an object's member
	text       string // of a string: its words; of a number: as written
	items      []node // of an array or an object
	duplicated bool   // a later member of the same name; not read
}

// mark is the range that a diagnostic underlines: a whole scalar, or the opening
// bracket of an object or array.
func (n *node) mark() (at, end int) {
	if n.kind == '{' || n.kind == '[' {
		return int(n.at), int(n.at) + 1
	}
	return int(n.at), int(n.end)
}

// wordsAt is where the words of a text begin in the source; ok is false where
// they are escaped there.
func (n *node) wordsAt() (at int, ok bool) {
	switch int(n.end-n.at) - len(n.text) {
	case 0: // a cell
		return int(n.at), true
	case 2: // in quotes
		return int(n.at) + 1, true
	}
	return 0, false
}

// member finds an object's member by name.
func (n *node) member(name string) *node {
	if n == nil || n.kind != '{' {
		return nil
	}
	for i := range n.items {
		if m := &n.items[i]; m.name == name && !m.duplicated {
			return m
		}
	}
	return nil
}

// called says what sort of value a node is, for messages.
func (n *node) called() phrase.Message {
	switch n.kind {
	case 'n':
		return say("given.null")
	case 't':
		return say("given.true")
	case 'f':
		return say("given.false")
	case '"':
		return say("given.text")
	case '0':
		return say("given.number")
	case '{':
		return say("given.object", "braces", phrase.AsIs("{ }"))
	}
	return say("given.list", "brackets", phrase.AsIs("[ ]"))
}
