package file

import (
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"math"
	"strconv"
)

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
	if f := o.shape.field(name); f.letters > 0 && n.kind == '"' && o.d.tooLong(n, f) {
		return "", nil
	}
	return o.d.words(n, name)
}

func (d *decoder) words(n *node, name string) (string, *node) {
	if n.kind != '"' {
		d.wrongType(n, say("wrong-type.words", "field", phrase.Quote(name)))
		return "", nil
	}
	return d.wording(n, ""), n
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
	o.d.error(n, codeValue, say("unknown-value", "field", phrase.Quote(name), "choices", choice(choices), "given", phrase.Quote(s)), o.d.Nearest(s, choices))
	return ""
}

// flag reads true or false.
func (o object) flag(name string) bool {
	n := o.get(name)
	if n != nil && n.kind != 't' && n.kind != 'f' {
		o.d.wrongType(n, say("wrong-type.flag", "field", phrase.Quote(name)))
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
		message := say("bad-number.span", "field", phrase.Quote(name), "least", short(least), "most", short(most))
		if most == maxAmount {
			message = say("bad-number.negative", "field", phrase.Quote(name))
		}
		o.d.error(n, codeNumber, message, "")
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
		d.error(n, codeWrongType, say("wrong-type.number", "field", phrase.Quote(name), "given", n.called()), hint)
		return 0, false
	}
	v, err := strconv.ParseFloat(n.text, 64)
	if err != nil || math.IsInf(v, 0) {
		d.error(n, codeNumber, say("bad-number.large", "number", phrase.Quote(n.text)), "")
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
		o.d.wrongType(n, say("wrong-type.list", "field", phrase.Quote(name), "brackets", phrase.AsIs("[ ]")))
		return nil
	}
	return o.atMost(n, name)
}

// listOf reads a list of objects. What is none is empty, so that what the
// list holds keeps the places that it has in the file.
func listOf[T any](d *decoder, items []node, s *shape, empty T, read func(o object, i int) T) []T {
	var all []T
	for i := range items {
		if o, ok := d.object(&items[i], s); ok {
			all = append(all, read(o, i))
		} else {
			all = append(all, empty)
		}
	}
	return all
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
		o.d.error(n, codeTooMany, say("too-many", "field", phrase.Quote(name), "count", len(n.items), "most", most), "")
		return nil
	}
	return n.items
}

// ofLength checks that n is a list of so many items.
func (d *decoder) ofLength(n *node, length int, wants phrase.Message) bool {
	switch {
	case n.kind != '[':
		d.wrongType(n, wants)
	case len(n.items) != length:
		d.error(n, codeWrongType, say("wrong-type.length", "wanted", wants, "count", len(n.items)), "")
	default:
		return true
	}
	return false
}

// date reads an EDTF date; nil gives the zero When.
func (o object) date(name string) edtf.Date {
	s, n := o.words(name)
	if n == nil {
		return edtf.Date{}
	}
	w, err := edtf.Parse(s, o.d.story.Zone)
	if err != nil {
		o.d.dateError(n, s, err)
		return edtf.Date{}
	}
	o.d.checkCalendar(n, &w)
	return w
}

func (d *decoder) dateError(n *node, s string, err error) {
	wrong := err.(*edtf.Error) // Parse gives no other
	code := codeDate
	if wrong.Backwards {
		code = codeBackwards
	}
	message := say("bad-date", "date", phrase.Quote(s), "trouble", wrong.Trouble)
	suggestion := ""
	if wrong.Hint != "" && len(wrong.Hint) <= 2*len(s)+8 {
		suggestion = wrong.Hint
	} else if wrong.Hint != "" {
		message = say("bad-date.write", "date", phrase.Quote(s), "trouble", wrong.Trouble, "hint", phrase.AsIs(wrong.Hint))
	}
	d.error(n, code, message, suggestion)
}
