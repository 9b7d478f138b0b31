package story

import "strings"

// text reads a TEXT: words, or words by language.
func (o object) text(name string) Text {
	n := o.get(name)
	if n == nil {
		return nil
	}
	return o.d.text(n, name)
}

// title reads a TEXT that may not be empty.
func (o object) title(name string) Text {
	n := o.get(name)
	if n == nil {
		return nil
	}
	errors, found := o.d.errors, len(o.d.found)
	t := o.text(name)
	if len(t) == 0 && o.d.errors == errors {
		o.d.takeBack(found) // the error says it
		o.d.error(n, codeMissing, say("missing-field.words", "noun", o.shape.noun, "field", quote(name)), "")
	}
	return t
}

func (o object) texts(name string) []Text {
	var ts []Text
	items := o.list(name)
	for i := range items {
		if t := o.d.text(&items[i], name); len(t) > 0 {
			ts = append(ts, t)
		}
	}
	return ts
}

func (d *decoder) text(n *node, name string) Text {
	switch n.kind {
	case '"':
		d.checkControl(n)
		if d.blank(n, name) {
			return nil
		}
		return Text{{d.language, n.text}}
	case '{':
		return d.languages(n, name)
	}
	d.wrongType(n, say("wrong-type.text", "field", quote(name), "example", asIs(`{"en": "…", "fa": "…"}`)))
	return nil
}

func (d *decoder) languages(n *node, name string) Text {
	var t Text
	d.duplicates(n)
	for i := range n.items {
		m := &n.items[i]
		if m.duplicated {
			continue
		}
		if !isLanguage(m.name) {
			d.badLanguage(int(m.nameAt), int(m.nameEnd), m.name)
		} else if len(d.story.Languages) > 0 && !d.servesLanguage(m.name) {
			d.warnAt(int(m.nameAt), int(m.nameEnd), codeOtherLanguage,
				say("language-not-listed", "language", quote(m.name)),
				d.nearest(m.name, d.story.Languages))
		}
		if m.kind != '"' {
			d.wrongType(m, say("wrong-type.one-language"))
			continue
		}
		d.checkControl(m)
		if !d.blank(m, name) {
			t = append(t, Localized{m.name, m.text})
		}
	}
	if len(n.items) == 0 {
		d.warn(n, codeEmptyText, say("empty-text.none", "field", quote(name)), "")
	}
	return t
}

// blank warns of a text without words.
func (d *decoder) blank(n *node, name string) bool {
	if strings.TrimSpace(n.text) != "" {
		return false
	}
	d.warn(n, codeEmptyText, say("empty-text", "field", quote(name)), "")
	return true
}

// checkControl refuses characters that no font draws. Line breaks may stand
// in a text.
func (d *decoder) checkControl(n *node) {
	for _, r := range n.text {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			d.error(n, codeControl, say("control-character"), "")
			return
		}
	}
}

func (d *decoder) listsLanguage(tag string) bool {
	for _, l := range d.story.Languages {
		if strings.EqualFold(l, tag) {
			return true
		}
	}
	return false
}

// servesLanguage reports whether a reader of a listed language gets the words
// under a tag: those of "fa" serve "fa-IR" and "fa-AF".
func (d *decoder) servesLanguage(tag string) bool {
	for _, l := range d.story.Languages {
		if strings.EqualFold(l, tag) || strings.EqualFold(bareLanguage(l), tag) {
			return true
		}
	}
	return false
}

func (d *decoder) badLanguage(at, end int, tag string) {
	d.errorAt(at, end, codeLanguage, say("bad-language", "language", quote(tag)),
		languageNamed(tag))
}

// isLanguage checks the form of a BCP 47 tag: a language of two or three
// letters, then parts of two to eight letters or digits.
func isLanguage(tag string) bool {
	first := true
	for part := range strings.SplitSeq(tag, "-") {
		if first && (len(part) < 2 || len(part) > 3) || len(part) < 2 || len(part) > 8 {
			return false
		}
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !letter && (first || c < '0' || c > '9') {
				return false
			}
		}
		first = false
	}
	return true
}

// languageNamed gives the tag of a language that was written out.
func languageNamed(name string) string {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "english":
		return "en"
	case "persian", "farsi":
		return "fa"
	case "dari":
		return "fa-AF"
	case "pashto", "pushto":
		return "ps"
	case "urdu":
		return "ur"
	case "arabic":
		return "ar"
	case "turkish":
		return "tr"
	case "russian":
		return "ru"
	case "chinese":
		return "zh"
	case "french":
		return "fr"
	case "german":
		return "de"
	case "spanish":
		return "es"
	}
	if tag := strings.ReplaceAll(name, "_", "-"); tag != name && isLanguage(tag) {
		return tag
	}
	return ""
}
