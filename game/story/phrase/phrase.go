// Package phrase holds what is wrong with a text before it is said in a
// language: a key of a catalogue, and what stands in its placeholders.
package phrase

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// A Phrase is what each language says in its own way.
type Phrase interface{ In(locale.Style) string }

// A Message is a key of a catalogue with values for its placeholders. A string
// stands there as it is, a number in the digits of the language, a Phrase as
// the language says it.
type Message struct {
	words *locale.Catalog
	key   string
	with  []any
}

// New is the message of a key; with has the name and the value of each
// placeholder in turn.
func New(words *locale.Catalog, key string, with ...any) Message { return Message{words, key, with} }

// Empty reports whether m is the zero Message, which says nothing.
func (m Message) Empty() bool { return m.words == nil }

// Key is the key that the message has in its catalogue.
func (m Message) Key() string { return m.key }

// In is the message in a language.
func (m Message) In(s locale.Style) string {
	if m.Empty() {
		return ""
	}
	with := make([]any, len(m.with))
	for i, v := range m.with {
		if p, ok := v.(Phrase); ok {
			v = p.In(s)
		}
		with[i] = v
	}
	return m.words.SayIn(s, m.key, with...)
}

// AsIs is what stands in a file as it is, whatever the language of the words
// around it: it is written from left to right.
type AsIs string

// In sets it off in a language that is written from right to left.
func (a AsIs) In(s locale.Style) string {
	if s.RTL {
		return LeftIsolate + string(a) + PopIsolate
	}
	return string(a)
}

// English is the style of what is said where no language is asked for.
func English() locale.Style {
	l, _ := locale.Find("en")
	return l.Style()
}

// Isolated sets off what a message in a right-to-left language has between
// backticks, so that its own direction does not reorder the words around it.
// What came into the message as a value is an isolate already.
func Isolated(words string, s locale.Style) string {
	if !s.RTL {
		return words
	}
	parts := strings.Split(words, "`")
	var b strings.Builder
	for i, part := range parts {
		quoted := i%2 == 1 && i+1 < len(parts)
		switch {
		case !quoted:
			b.WriteString(part)
		case strings.HasSuffix(parts[i-1], FirstIsolate):
			b.WriteString("`" + part + "`")
		default:
			b.WriteString(FirstIsolate + "`" + part + "`" + PopIsolate)
		}
	}
	return b.String()
}

// Marks that set off a part of a line with a direction of its own.
const (
	LeftIsolate  = "\u2066"
	RightIsolate = "\u2067"
	FirstIsolate = "\u2068"
	PopIsolate   = "\u2069"
)
