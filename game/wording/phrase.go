package wording

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// A Phrase is a text of the catalogue with what stands in its placeholders. It
// is read as one string, or piece by piece where texts of the story are marked
// up with their language.
type Phrase struct {
	style locale.Style
	key   string
	args  []arg
}

// arg is what stands in a placeholder: a string, a story.Localized, a Phrase,
// or a []Phrase that "; " joins.
type arg struct {
	name  string
	value any
}

// A Piece is a part of a phrase. Own words are the catalogue's, or numbers and
// dates; others are of the story, in the language that they name.
type Piece struct {
	Name string // the placeholder that it stands in, "" between them
	Text story.Localized
	Own  bool
}

// Publisher reports whether a piece is the name of who published a source.
func (p Piece) Publisher() bool { return p.Name == "publisher" && !p.Own }

// Empty reports whether there is nothing to say.
func (p Phrase) Empty() bool { return p.key == "" }

// String is the phrase in one string, each text that runs the other way
// isolated.
func (p Phrase) String() string {
	switch p.key {
	case "":
		return ""
	case verbatim:
		return asString(p.style, p.args[0].value)
	}
	pairs := make([]any, 0, 2*len(p.args))
	for _, a := range p.args {
		pairs = append(pairs, a.name, asString(p.style, a.value))
	}
	return words.SayIn(p.style, p.key, pairs...)
}

// verbatim is the key of a phrase that is its one argument.
const verbatim = "="

func asString(st locale.Style, value any) string {
	switch v := value.(type) {
	case story.Localized:
		return v.Words
	case Phrase:
		return v.String()
	case []Phrase:
		all := make([]string, len(v))
		for i, p := range v {
			all[i] = p.String()
		}
		return Join(st, all)
	default:
		return v.(string)
	}
}

// Join puts things one after another that may hold commas themselves.
func Join(st locale.Style, all []string) string {
	return strings.Join(all, words.SayIn(st, "list.semicolon"))
}

// Pieces are the phrase in parts, in the order of reading.
func (p Phrase) Pieces() []Piece { return p.append(nil, "") }

func (p Phrase) append(all []Piece, name string) []Piece {
	switch p.key {
	case "":
		return all
	case verbatim:
		if own := p.args[0].name; own != "" {
			name = own
		}
		return p.appendArg(all, name, p.args[0].value)
	}
	text := words.SayIn(p.style, p.key)
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		if before != "" {
			all = append(all, Piece{name, story.Localized{Words: before}, true})
		}
		if !found {
			break
		}
		placeholder, after, _ := strings.Cut(rest, "}")
		for _, a := range p.args {
			if a.name == placeholder {
				all = p.appendArg(all, placeholder, a.value)
			}
		}
		text = after
	}
	return all
}

func (p Phrase) appendArg(all []Piece, name string, value any) []Piece {
	switch v := value.(type) {
	case story.Localized:
		return append(all, Piece{name, v, false})
	case Phrase:
		return v.append(all, name)
	case []Phrase:
		for i, item := range v {
			if i > 0 {
				all = append(all, Piece{name, story.Localized{Words: words.SayIn(p.style, "list.semicolon")}, true})
			}
			all = item.append(all, name)
		}
		return all
	default:
		return append(all, Piece{name, story.Localized{Words: v.(string)}, true})
	}
}
