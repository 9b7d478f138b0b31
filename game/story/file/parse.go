package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"strings"
	"unicode/utf8"
)

// Version is the version of the story format that this package reads.
const Version = 1

// Parse reads a story file. name is what diagnostics call the file; gaz names
// the places and countries that a story may use without describing them (nil:
// none).
//
// All problems are collected, in the order of the file. With at least one
// error the story is nil; with warnings alone it is whole.
func Parse(name string, data []byte, gaz story.Gazetteer) (*story.Story, []Diagnostic) {
	return Decode(readJSON(name, data), gaz)
}

// Decode makes a story of a tree, as Parse does of a file.
func Decode(t *Tree, gaz story.Gazetteer) (*story.Story, []Diagnostic) {
	if gaz == nil {
		gaz = noGazetteer{}
	}
	if t.root == nil {
		return nil, t.problems.sorted()
	}
	d := newDecoder(t.problems, gaz)
	d.decode(t.root)
	if d.errors > 0 {
		return nil, d.sorted()
	}
	return d.story, d.sorted()
}

// HasErrors reports whether ds holds at least one error.
func HasErrors(ds []Diagnostic) bool {
	for _, d := range ds {
		if d.Severity == Error {
			return true
		}
	}
	return false
}

// readJSON reads bytes into a tree; without a root its problems hold what is
// wrong.
func readJSON(name string, data []byte) *Tree {
	if len(data) > maxBytes {
		// Nothing of it is read, so that a file opened by mistake costs nothing.
		p := &problems{src: newSource(name, "")}
		p.errorAt(0, 0, codeTooLarge, say("too-large", "most", maxBytes>>20), "")
		return &Tree{problems: p}
	}
	p := &problems{src: newSource(name, string(data))}
	if at, message := encodingTrouble(p.src.text); !message.Empty() {
		switch {
		case message.Key() == "encoding.utf-16": // nobody can read it
			p.src = newSource(name, "")
		case !utf8.ValidString(p.src.text): // a diagnostic's own text is always right
			p.src = newSource(name, strings.ToValidUTF8(p.src.text[:at], "\ufffd")+"\ufffd")
		}
		p.errorAt(at, at+1, codeEncoding, message, "")
		return &Tree{problems: p}
	}
	root, r, err := readTree(p.src.text)
	if err != nil {
		p.syntaxError(r, err)
		return &Tree{problems: p}
	}
	return &Tree{root, p}
}

// encodingTrouble finds what is not plain UTF-8.
func encodingTrouble(text string) (at int, trouble phrase.Message) {
	switch {
	case strings.HasPrefix(text, "\xef\xbb\xbf"):
		return 0, say("encoding.mark", "command", phrase.AsIs("hamsaya fmt"))
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"), isUTF16(text):
		return 0, say("encoding.utf-16")
	case utf8.ValidString(text):
		return 0, phrase.Message{}
	}
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at, say("encoding")
}

// isUTF16 reports whether a text without a byte order mark is UTF-16: what JSON
// begins with is ASCII, of which UTF-16 makes two bytes, one of them zero.
func isUTF16(text string) bool {
	if len(text) < 4 {
		return false
	}
	var zero [4]bool
	for i := range zero {
		zero[i] = text[i] == 0
	}
	return zero == [4]bool{false, true, false, true} || zero == [4]bool{true, false, true, false}
}

// noGazetteer knows nothing.
type noGazetteer struct{}

func (noGazetteer) Place(string) (story.Place, bool)          { return story.Place{}, false }
func (noGazetteer) PlaceIDs() []string                        { return nil }
func (noGazetteer) Country(string) (string, [4]float64, bool) { return "", [4]float64{}, false }
func (noGazetteer) CountryIDs() []string                      { return nil }
