package file

// Shapes gives the tests outside the package the tables that the decoder
// reads by, by the names of their definitions in schema.json.
func Shapes() map[string]*shape {
	return map[string]*shape{
		"story": storyShape, "map": mapShape, "border": borderShape, "actor": actorShape, "place": placeShape,
		"kind": kindShape, "chapter": chapterShape, "camera": cameraShape, "event": eventShape, "end": endShape,
		"participant": participantShape, "claim": claimShape, "value": valueShape, "source": sourceShape,
	}
}

// A Field is a field of a shape.
type Field struct {
	Name     string
	Required bool
	Enum     []string
	Of       *shape
	Most     int
	Letters  int
}

func (s *shape) Fields() []Field {
	var fs []Field
	for _, f := range s.fields {
		fs = append(fs, Field{f.name, f.required, f.enum, f.of, f.most, f.letters})
	}
	return fs
}

// Rebuilt makes the tree of a file once more, by a Builder; nil where the file
// is no JSON, or has a null.
func Rebuilt(name string, data []byte) *Tree {
	t := readJSON(name, data)
	if t.root == nil {
		return nil
	}
	b, src := NewBuilder(name), t.problems.src
	position := func(at int32) Position {
		line, column := newSource(name, src.text).position(int(at))
		return Position{line, column}
	}
	whole := true
	var build func(n *node) Node
	build = func(n *node) Node {
		at := position(n.at)
		switch n.kind {
		case '"':
			return b.Text(at, n.text)
		case '0':
			return b.Number(at, n.text)
		case 't', 'f':
			return b.Flag(at, n.kind == 't')
		case '[':
			var items []Node
			for i := range n.items {
				items = append(items, build(&n.items[i]))
			}
			return b.List(at, items...)
		case '{':
			var members []Member
			for i := range n.items {
				m := &n.items[i]
				members = append(members, Member{m.name, position(m.nameAt), build(m)})
			}
			return b.Object(at, members...)
		}
		whole = false
		return Node{}
	}
	root := build(t.root)
	if !whole {
		return nil
	}
	return b.Tree(root)
}
