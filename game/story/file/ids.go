package file

import (
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// An index finds what was given an id, and where.
type index struct {
	ids   []string
	found map[string]indexed
}

type indexed struct {
	at   int
	node *node
}

func (ix *index) add(id string, at int, n *node) {
	if ix.found == nil {
		ix.found = make(map[string]indexed)
	}
	ix.found[id] = indexed{at, n}
	ix.ids = append(ix.ids, id)
}

// id reads the id of a thing and enters it into the index; the thing keeps
// its place there even if the id is bad, so that indices fit the file.
func (o object) id(ix *index, at int) string {
	s, n := o.words("id")
	if n == nil {
		return ""
	}
	if !isID(s) {
		o.d.error(n, codeID, say("bad-id", "given", phrase.Quote(s)), asID(s))
	}
	if first, twice := ix.found[s]; twice {
		line := o.d.src.lineOf(int(first.node.at))
		o.d.error(n, codeSameID, say("duplicate-id", "id", phrase.Quote(s), "noun", o.shape.noun, "line", line), "")
		return s
	}
	ix.add(s, at, n)
	return s
}

const maxID = 100

// isID matches ^[A-Za-z0-9][A-Za-z0-9_-]*$: what can stand in a link.
func isID(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		switch {
		case c >= 'a' && c <= 'z', s[i] >= '0' && s[i] <= '9':
		case i > 0 && (s[i] == '-' || s[i] == '_'):
		default:
			return false
		}
	}
	return s != "" && len(s) <= maxID
}

// asID makes an id of words, or "" where nothing is left.
func asID(s string) string {
	var b []byte
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b = append(b, c)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
		if len(b) == maxID {
			break
		}
	}
	for len(b) > 0 && b[len(b)-1] == '-' {
		b = b[:len(b)-1]
	}
	return string(b)
}

// once resolves a list in which each thing has one part only.
func (d *decoder) once(nodes []node, find func(*node) int) []int {
	var found []int
	seen := make(map[int]bool)
	for i := range nodes {
		switch at := find(&nodes[i]); {
		case at < 0:
		case seen[at]:
			d.twice(&nodes[i], nodes[i].text)
		default:
			seen[at] = true
			found = append(found, at)
		}
	}
	return found
}

func (d *decoder) twice(n *node, name string) {
	d.warn(n, codeTwice, say("named-twice", "name", phrase.Quote(name)), "")
}
