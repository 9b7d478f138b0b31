package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text reads a TEXT: words, or words by language.
func (o object) text(name string) story.Text {
	n := o.get(name)
	if n == nil {
		return nil
	}
	t := o.d.text(n, o.shape.field(name))
	o.d.coverage.note(o.shape, name, n, t)
	return t
}

// title reads a TEXT that may not be empty.
func (o object) title(name string) story.Text {
	n := o.get(name)
	if n == nil {
		return nil
	}
	errors, found := o.d.errors, len(o.d.found)
	t := o.text(name)
	if len(t) == 0 && o.d.errors == errors {
		o.d.takeBack(found) // the error says it
		o.d.error(n, codeMissing, say("missing-field.words", "noun", o.shape.noun, "field", phrase.Quote(name)), "")
	}
	return t
}

func (o object) texts(name string) []story.Text {
	var ts []story.Text
	items, f := o.list(name), o.shape.field(name)
	for i := range items {
		if t := o.d.text(&items[i], f); len(t) > 0 {
			o.d.coverage.note(o.shape, name, &items[i], t)
			ts = append(ts, t)
		}
	}
	return ts
}

func (d *decoder) text(n *node, f *field) story.Text {
	switch n.kind {
	case '"':
		if d.tooLong(n, f) {
			return nil
		}
		words := d.wording(n, d.language)
		if d.blank(n, f.name) {
			return nil
		}
		return story.Text{{Lang: d.language, Words: words}}
	case '{':
		return d.languages(n, f)
	}
	d.wrongType(n, say("wrong-type.text", "field", phrase.Quote(f.name), "example", phrase.AsIs(`{"en": "…", "fa": "…"}`)))
	return nil
}

func (d *decoder) languages(n *node, f *field) story.Text {
	var t story.Text
	d.duplicates(n)
	for i := range n.items {
		m := &n.items[i]
		if m.duplicated {
			continue
		}
		if d.languageTag(int(m.nameAt), int(m.nameEnd), m.name) && len(d.listed.tags) > 0 && !d.listed.serves(m.name) {
			d.warnAt(int(m.nameAt), int(m.nameEnd), codeOtherLanguage,
				say("language-not-listed", "language", phrase.Quote(m.name)),
				d.Nearest(m.name, d.story.Languages))
		}
		if m.kind != '"' {
			d.wrongType(m, say("wrong-type.one-language"))
			continue
		}
		if d.tooLong(m, f) {
			continue
		}
		words := d.wording(m, m.name)
		if !d.blank(m, f.name) {
			t = append(t, story.Localized{Lang: m.name, Words: words})
		}
	}
	if len(n.items) == 0 {
		d.warn(n, codeEmptyText, say("empty-text.none", "field", phrase.Quote(f.name)), "")
	}
	d.listed.sort(t)
	return t
}

// tooLong refuses a text that has more characters than its field may, before
// anything else looks at them.
func (d *decoder) tooLong(n *node, f *field) bool {
	if len(n.text) <= f.letters {
		return false
	}
	letters := utf8.RuneCountInString(n.text)
	if letters <= f.letters {
		return false
	}
	d.error(n, codeTooLong, say("too-long", "field", phrase.Quote(f.name), "count", letters, "most", f.letters), "")
	return true
}

// blank warns of a text without words.
func (d *decoder) blank(n *node, name string) bool {
	isWord := func(r rune) bool {
		return !unicode.IsSpace(r) && (r < 0x202a || r > 0x202e) && (r < 0x2066 || r > 0x2069) // marks of direction
	}
	if strings.ContainsFunc(n.text, isWord) {
		return false
	}
	d.warn(n, codeEmptyText, say("empty-text", "field", phrase.Quote(name)), "")
	return true
}
