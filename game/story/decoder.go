package story

import "strconv"

// A decoder turns the tree of a file into a story, and goes on after every
// problem so that the author sees them all.
type decoder struct {
	problems
	suggester
	gaz      Gazetteer
	story    *Story
	language string // of plain strings

	actors    index
	ownPlaces index // the story's own, indices into Story.Places
	places    map[string]int
	placeIDs  []string // all that may be named, built for the first suggestion
	kinds     index
	events    index
	at        []*node // of the events, for the checks that look at all of them
}

// object checks what sort of value n is and which fields it has.
func (d *decoder) object(n *node, s *shape) (object, bool) {
	if n.kind != '{' {
		d.wrongType(n, s.noun+" is an object in braces { }")
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
			d.error(n, codeMissing, s.noun+" needs the field "+quote(f.name), "")
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
		where := "in line " + strconv.Itoa(d.src.lineOf(int(n.items[j].nameAt)))
		if again := "in line " + strconv.Itoa(d.src.lineOf(int(m.nameAt))); again != where {
			where += " and " + again
		}
		d.errorAt(int(m.nameAt), int(m.nameEnd), codeDuplicate, quote(m.name)+" is there twice, "+where+"; keep one", "")
	}
}

func (d *decoder) unknownField(m *node, s *shape) {
	names := s.names()
	near := d.nearest(m.name, names)
	message := s.noun + " has no field " + quote(m.name)
	if near == "" {
		message += "; it may have " + either(names)
	}
	d.errorAt(int(m.nameAt), int(m.nameEnd), codeUnknown, message, near)
}

func (d *decoder) wrongType(n *node, wants string) {
	message := wants + ", not " + n.called()
	if n.kind == 'n' {
		message = wants + "; null says nothing: leave the field out"
	}
	d.error(n, codeWrongType, message, "")
}
