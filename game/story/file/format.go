package file

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Reformat writes a story file in its canonical form. A byte order mark is
// dropped. Bytes that are no JSON give a *FormatError.
func Reformat(data []byte) ([]byte, error) {
	if len(data) <= maxBytes { // or it is the beginning of a file, and stays too large
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	}
	return Format(readJSON("", data))
}

// Format writes a tree as a story file in its canonical form: fields in the
// order of the reference, two spaces a level, what is short on one line. It
// keeps all content, also fields that are unknown or there twice, and
// formatting twice changes nothing. A tree that could not be read as it is
// gives a *FormatError.
func Format(t *Tree) ([]byte, error) {
	if t.root == nil || t.problems.errors > 0 {
		return nil, &FormatError{t.problems.sorted()[0]}
	}
	var f formatter
	f.value(t.root, storyShape, 0, 0)
	return append(f.out, '\n'), nil
}

// A FormatError says where a file cannot be read. The diagnostic's File is
// left for the caller, who knows the name.
type FormatError struct{ Diagnostic Diagnostic }

func (e *FormatError) Error() string {
	return strconv.Itoa(e.Diagnostic.Line) + ":" + strconv.Itoa(e.Diagnostic.Column) + ": " + e.Diagnostic.Message
}

// formatWidth is how long a line may be before what it holds is broken up.
const formatWidth = 100

type formatter struct{ out []byte }

// value writes n. depth is how many levels it is indented, column where it
// begins in its line.
func (f *formatter) value(n *node, s *shape, depth, column int) {
	if n.kind != '{' && n.kind != '[' {
		f.out = appendScalar(f.out, n)
		return
	}
	if !breaks(n, s, depth) {
		if short, ok := appendInline(nil, n, s, formatWidth-column); ok {
			f.out = append(f.out, short...)
			return
		}
	}
	f.out = append(f.out, byte(n.kind))
	for i, m := range ordered(n, s) {
		if i > 0 {
			f.out = append(f.out, ',')
		}
		f.newline(depth + 1)
		column := 2*depth + 2
		if n.kind == '{' {
			f.out = appendName(f.out, m)
			column += utf8.RuneCountInString(m.name) + 4
		}
		f.value(m, shapeWithin(n, m, s), depth+1, column)
	}
	f.newline(depth)
	f.out = append(f.out, closing(string(rune(n.kind)))[0])
}

// breaks reports whether a value always has lines of its own: the story, the
// lists of what it is made of, its chapters and its events.
func breaks(n *node, s *shape, depth int) bool {
	if len(n.items) == 0 {
		return false
	}
	return depth == 0 || depth == 1 && n.kind == '[' && s != nil || depth == 2 && (s == eventShape || s == chapterShape)
}

func (f *formatter) newline(depth int) {
	f.out = append(f.out, '\n')
	f.out = append(f.out, strings.Repeat("  ", depth)...)
}

// appendInline writes n in one line, unless that takes more than room.
func appendInline(dst []byte, n *node, s *shape, room int) ([]byte, bool) {
	// What is plainly too long is not written to be measured: it may stand deep,
	// and each level that holds it is tried.
	if len(n.text) > utf8.UTFMax*room || len(n.items) > room {
		return nil, false
	}
	if n.kind != '{' && n.kind != '[' {
		dst = appendScalar(dst, n)
		return dst, utf8.RuneCount(dst) <= room
	}
	dst = append(dst, byte(n.kind))
	for i, m := range ordered(n, s) {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		if n.kind == '{' {
			dst = appendName(dst, m)
		}
		var ok bool
		if dst, ok = appendInline(dst, m, shapeWithin(n, m, s), room); !ok {
			return nil, false
		}
	}
	dst = append(dst, closing(string(rune(n.kind)))...)
	return dst, utf8.RuneCount(dst) <= room
}

// shapeWithin is the shape of a member of n, or of an item, which has the
// shape of its list.
func shapeWithin(n, m *node, s *shape) *shape {
	if n.kind == '[' || s == nil {
		return s
	}
	if f := s.field(m.name); f != nil {
		return f.of
	}
	return nil
}

// ordered gives a list's items as they are, an object's members in the order
// of its shape and those that it does not know behind them.
func ordered(n *node, s *shape) []*node {
	items := make([]*node, len(n.items))
	for i := range n.items {
		items[i] = &n.items[i]
	}
	if n.kind == '{' && s != nil {
		slices.SortStableFunc(items, func(a, b *node) int { return s.rank(a.name) - s.rank(b.name) })
	}
	return items
}

func (s *shape) rank(name string) int {
	for i := range s.fields {
		if s.fields[i].name == name {
			return i
		}
	}
	return len(s.fields)
}

func appendName(dst []byte, m *node) []byte {
	return append(appendQuoted(dst, m.name), ": "...)
}

func appendScalar(dst []byte, n *node) []byte {
	switch n.kind {
	case '"':
		return appendQuoted(dst, n.text)
	case '0':
		return append(dst, n.text...)
	case 't':
		return append(dst, "true"...)
	case 'f':
		return append(dst, "false"...)
	}
	return append(dst, "null"...)
}

// appendQuoted writes a JSON string. The reader has refused wrong UTF-8, the
// only thing that quoting can fail on.
func appendQuoted(dst []byte, s string) []byte {
	quoted, _ := jsontext.AppendQuote(dst, s)
	return quoted
}
