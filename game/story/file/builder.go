package file

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A Position is where a value stands in what it was read from, both from 1: a
// row and a column of a table.
type Position struct{ Line, Column int }

// A Builder makes a Tree of what is not JSON: the rows of a table, the cells of
// a spreadsheet. Values are made from the inside out, each with its Position,
// and Diagnostics name that. The zero Builder is not ready; see NewBuilder.
type Builder struct {
	problems *problems
	text     strings.Builder // of all values, each in lines of its own
	cells    []cell
	names    map[placedName]int32 // where the names of members stand in text
	nodes    int
	tooLarge bool
}

type placedName struct {
	name string
	at   Position
}

// A Node is a value of a Builder's tree.
type Node struct{ n node }

// A Member is a field of an object: its name, where that stands (the head of a
// column, say), and its value.
type Member struct {
	Name  string
	At    Position
	Value Node
}

// NewBuilder begins a tree. name is what diagnostics call the file.
func NewBuilder(name string) *Builder {
	return &Builder{problems: &problems{src: newSource(name, "")}, names: make(map[placedName]int32)}
}

// Text is a text. What is no UTF-8 in it is an error of the tree.
func (b *Builder) Text(at Position, words string) Node {
	valid := strings.ToValidUTF8(words, "\ufffd")
	n := b.node('"', at, valid)
	n.text = valid
	if valid != words {
		b.problems.error(&n, codeEncoding, say("encoding"), "")
	}
	return Node{n}
}

// Number is a number as it is written in JSON. What is none is a text, so that
// decoding says what a field wants.
func (b *Builder) Number(at Position, digits string) Node {
	if v := jsontext.Value(digits); !v.IsValid() || v.Kind() != '0' || strings.TrimSpace(digits) != digits {
		return b.Text(at, digits)
	}
	n := b.node('0', at, digits)
	n.text = digits
	return Node{n}
}

// Flag is true or false.
func (b *Builder) Flag(at Position, set bool) Node {
	if set {
		return Node{b.node('t', at, "true")}
	}
	return Node{b.node('f', at, "false")}
}

// List is a list; its items may stand in one cell with it.
func (b *Builder) List(at Position, items ...Node) Node {
	n := b.node('[', at, "")
	for _, item := range items {
		n.items = append(n.items, item.n)
	}
	return Node{n}
}

// Object is an object with its members, in any order.
func (b *Builder) Object(at Position, members ...Member) Node {
	n := b.node('{', at, "")
	for _, m := range members {
		item := m.Value.n
		item.name = strings.ToValidUTF8(m.Name, "\ufffd")
		item.nameAt = b.nameAt(item.name, m.At)
		item.nameEnd = item.nameAt + int32(len(item.name))
		n.items = append(n.items, item)
	}
	return Node{n}
}

// Tree is the tree with its outermost value, a story.
func (b *Builder) Tree(root Node) *Tree {
	name := b.problems.src.name
	trouble := say("too-large", "most", maxBytes>>20)
	if b.nodes > maxNodes {
		trouble = say("too-large.values", "most", maxNodes)
	}
	if b.tooLarge || b.nodes > maxNodes {
		p := &problems{src: newSource(name, "")}
		p.errorAt(0, 0, codeTooLarge, trouble, "")
		return &Tree{problems: p}
	}
	p := *b.problems
	p.src = newSource(name, b.text.String())
	p.src.cells = b.cells
	return &Tree{&root.n, &p}
}

func (b *Builder) node(kind jsontext.Kind, at Position, shown string) node {
	b.nodes++
	begin := b.write(at, shown)
	return node{kind: kind, at: begin, end: begin + int32(len(shown))}
}

// nameAt is where a name stands in the text. The head of a column names a
// member of each row, and is written once.
func (b *Builder) nameAt(name string, at Position) int32 {
	key := placedName{name, at}
	begin, written := b.names[key]
	if !written {
		begin = b.write(at, name)
		b.names[key] = begin
	}
	return begin
}

// write puts what is shown of a cell into a line of its own.
func (b *Builder) write(at Position, shown string) int32 {
	begin := b.text.Len()
	if b.tooLarge = b.tooLarge || begin+len(shown) >= maxBytes; b.tooLarge {
		return 0
	}
	b.text.WriteString(shown)
	b.text.WriteByte('\n')
	b.cells = append(b.cells, cell{int32(begin), at})
	return int32(begin)
}
