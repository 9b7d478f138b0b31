package story

import (
	"math"
	"strconv"
)

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

// An index finds what was given an id, and where.
type index struct {
	ids   []string
	found map[string]indexed
}

type indexed struct {
	at   int
	node *node
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

// listOf checks that n is a list of so many items.
func (d *decoder) listOf(n *node, length int, wants string) bool {
	switch {
	case n.kind != '[':
		d.wrongType(n, wants)
	case len(n.items) != length:
		d.error(n, codeWrongType, wants+"; this one has "+strconv.Itoa(len(n.items)), "")
	default:
		return true
	}
	return false
}

// An object is a node with fields that are known.
type object struct {
	d     *decoder
	node  *node
	shape *shape
}

func (o object) get(name string) *node { return o.node.member(name) }

// words reads a plain text; nil gives "".
func (o object) words(name string) (string, *node) {
	n := o.get(name)
	if n == nil {
		return "", nil
	}
	return o.d.words(n, name)
}

func (d *decoder) words(n *node, name string) (string, *node) {
	if n.kind != '"' {
		d.wrongType(n, quote(name)+" is a text in quotes")
		return "", nil
	}
	d.checkControl(n)
	return n.text, n
}

// enum reads one of the texts that the shape allows.
func (o object) enum(name string) string {
	s, n := o.words(name)
	if n == nil {
		return ""
	}
	choices := o.shape.field(name).enum
	for _, c := range choices {
		if s == c {
			return s
		}
	}
	o.d.error(n, codeValue, quote(name)+" is "+either(choices)+", not "+quote(s), o.d.nearest(s, choices))
	return ""
}

// flag reads true or false.
func (o object) flag(name string) bool {
	n := o.get(name)
	if n != nil && n.kind != 't' && n.kind != 'f' {
		o.d.wrongType(n, quote(name)+" is true or false")
	}
	return n != nil && n.kind == 't'
}

// number reads a number from least to most.
func (o object) number(name string, least, most float64) float64 {
	n := o.get(name)
	if n == nil {
		return 0
	}
	v, ok := o.d.number(n, name)
	if ok && (v < least || v > most) {
		span := "from " + short(least) + " to " + short(most)
		if most == maxAmount {
			span = "that is not negative"
		}
		o.d.error(n, codeNumber, quote(name)+" is a number "+span, "")
		return 0
	}
	return v
}

func (d *decoder) number(n *node, name string) (float64, bool) {
	if n.kind != '0' {
		hint := ""
		if n.kind == '"' {
			if _, err := strconv.ParseFloat(n.text, 64); err == nil {
				hint = n.text
			}
		}
		d.error(n, codeWrongType, quote(name)+" is a number without quotes, not "+n.called(), hint)
		return 0, false
	}
	v, err := strconv.ParseFloat(n.text, 64)
	if err != nil || math.IsInf(v, 0) {
		d.error(n, codeNumber, "the number "+quote(n.text)+" is too large", "")
		return 0, false
	}
	return v, true
}

func short(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// list gives the items of a list field; nil is an empty one.
func (o object) list(name string) []node {
	n := o.get(name)
	if n == nil {
		return nil
	}
	if n.kind != '[' {
		o.d.wrongType(n, quote(name)+" is a list in brackets [ ]")
		return nil
	}
	return o.atMost(n, name)
}

// oneOrList gives the items of a field that takes one value or a list of them.
func (o object) oneOrList(name string) []node {
	for i := range o.node.items {
		n := &o.node.items[i]
		switch {
		case n.name != name || n.duplicated:
		case n.kind == '[':
			return o.atMost(n, name)
		default:
			return o.node.items[i : i+1]
		}
	}
	return nil
}

func (o object) atMost(n *node, name string) []node {
	if most := o.shape.field(name).most; most > 0 && len(n.items) > most {
		o.d.error(n, codeTooMany, quote(name)+" has "+strconv.Itoa(len(n.items))+" items, and may have at most "+
			strconv.Itoa(most)+"; make it several events", "")
		return nil
	}
	return n.items
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
	d.warn(n, codeTwice, "this list names "+quote(name)+" twice; remove one", "")
}

// date reads an EDTF date; nil gives the zero When.
func (o object) date(name string) When {
	s, n := o.words(name)
	if n == nil {
		return When{}
	}
	w, err := parseWhen(s, o.d.story.Zone)
	if err != nil {
		o.d.dateError(n, s, err)
		return When{}
	}
	return w
}

func (d *decoder) dateError(n *node, s string, err *dateError) {
	message := quote(s) + ": " + err.message
	suggestion := ""
	if err.hint != "" && len(err.hint) <= 2*len(s)+8 {
		suggestion = err.hint
	} else if err.hint != "" {
		message += "; write " + err.hint
	}
	d.error(n, err.code, message, suggestion)
}

// id reads the id of a thing and enters it into the index; the thing keeps
// its place there even if the id is bad, so that indices fit the file.
func (o object) id(ix *index, at int) string {
	s, n := o.words("id")
	if n == nil {
		return ""
	}
	if !isID(s) {
		o.d.error(n, codeID, "an id is made of the letters a to z, digits and hyphens, and begins with a letter or digit; "+
			quote(s)+" is not", asID(s))
	}
	if first, twice := ix.found[s]; twice {
		line := o.d.src.lineOf(int(first.node.at))
		o.d.error(n, codeSameID, "the id "+quote(s)+" is taken by "+o.shape.noun+" in line "+strconv.Itoa(line)+
			"; give each an id of its own", "")
		return s
	}
	if ix.found == nil {
		ix.found = make(map[string]indexed)
	}
	ix.found[s] = indexed{at, n}
	ix.ids = append(ix.ids, s)
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
