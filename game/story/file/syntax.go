package file

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// syntaxError explains to an author why a text is not JSON. The decoder gives
// the position; the cause is derived from the text around it, since the
// messages of a JSON library are for programmers and may change.
func (p *problems) syntaxError(r *treeReader, err error) {
	text := p.src.text
	if err == errTooDeep {
		at := int(r.opened[len(r.opened)-1])
		p.errorAt(at, at+1, codeTooDeep, say("too-deep", "depth", maxDepth), "")
		return
	}
	if err == errTooMany {
		at := int(r.tokens.InputOffset())
		p.errorAt(at, at+1, codeTooLarge, say("too-large.values", "most", maxNodes), "")
		return
	}
	at := len(text)
	var syntax *jsontext.SyntacticError
	if err == errTrailing {
		at = int(r.tokens.InputOffset())
	} else if errors.As(err, &syntax) {
		at = int(syntax.ByteOffset)
	}
	at = min(max(at, 0), len(text))
	if err != errTrailing {
		if open, ok := insideString(text, at); ok {
			p.stringError(open, at)
			return
		}
	}
	for at < len(text) && strings.IndexByte(" \t\r\n", text[at]) >= 0 {
		at++
	}
	if p.strangeSpace(at) {
		return
	}
	if err == errTrailing {
		p.errorAt(at, at+1, codeSyntax, say("syntax.after-end", "bracket", phrase.AsIs("}")), "")
		return
	}
	if at == len(text) {
		p.endError(r)
		return
	}
	p.tokenError(r, at)
}

// strangeSpace reports white space that JSON does not allow and invisible
// characters, which come with text copied from a page or a word processor.
func (p *problems) strangeSpace(at int) bool {
	r, n := utf8.DecodeRuneInString(p.src.text[at:])
	const nonJoiner, joiner = '\u200c', '\u200d'
	if !unicode.IsSpace(r) && !isUnseen(r) && r != nonJoiner && r != joiner {
		return false
	}
	p.errorAt(at, at+n, codeSyntax, say("syntax.space", "character", phrase.AsIs(fmt.Sprintf("U+%04X", r))), "")
	return true
}

// insideString finds the quote that opens a string around a place, if there
// is one: quotes are counted from the line's beginning, as no string runs
// over a line's end.
func insideString(text string, at int) (open int, inside bool) {
	begin := strings.LastIndexByte(text[:at], '\n') + 1
	for i := begin; i < at; i++ {
		switch {
		case inside && text[i] == '\\':
			i++
		case text[i] == '"':
			open, inside = i, !inside
		}
	}
	return open, inside
}

func (p *problems) stringError(open, at int) {
	text := p.src.text
	if at >= len(text) || text[at] == '\n' || text[at] == '\r' {
		end := open + strings.IndexByte(text[open:]+"\n", '\n')
		p.errorAt(open, end, codeSyntax, say("syntax.open-text", "newline", phrase.AsIs(`\n`)), "")
		return
	}
	_, n := utf8.DecodeRuneInString(text[at:])
	switch c := text[at]; {
	case strings.HasPrefix(text[at:], `\u`) && isHex(text[at+2:min(at+6, len(text))]):
		p.errorAt(at, min(at+6, len(text)), codeSyntax, say("syntax.half-character"), "")
	case c == '\\':
		p.errorAt(at, min(at+2, len(text)), codeSyntax, say("syntax.backslash", "marks", phrase.AsIs(`", \`), "double", phrase.AsIs(`\\`)), "")
	case c == '\t':
		p.errorAt(at, at+n, codeSyntax, say("syntax.tab", "tab", phrase.AsIs(`\t`)), "")
	case c < ' ':
		p.errorAt(at, at+n, codeSyntax, say("syntax.control"), "")
	default:
		p.errorAt(open, at+n, codeSyntax, say("syntax.text"), "")
	}
}

// endError reports a file that ends too early.
func (p *problems) endError(r *treeReader) {
	if len(r.opened) == 0 {
		p.errorAt(0, 0, codeSyntax, say("syntax.empty", "example", phrase.AsIs(shortestStory)), "")
		return
	}
	at := int(r.opened[len(r.opened)-1])
	bracket := p.src.text[at : at+1]
	p.errorAt(at, at+1, codeSyntax, say("syntax.cut-off", "bracket", phrase.AsIs(bracket), "closing", phrase.AsIs(closing(bracket))), "")
}

// innermost gives the bracket that is open, or nothing.
func (r *treeReader) innermost(text string) string {
	if len(r.opened) == 0 {
		return ""
	}
	at := r.opened[len(r.opened)-1]
	return text[at : at+1]
}

func closing(bracket string) string {
	if bracket == "{" {
		return "}"
	}
	return "]"
}

// notJSON are what other languages write, and what to write instead.
var notJSON = []struct {
	word       string
	message    phrase.Message
	suggestion string
}{
	{"NaN", say("syntax.nan"), ""},
	{"nan", say("syntax.nan"), ""},
	{"Infinity", say("syntax.infinity"), ""},
	{"inf", say("syntax.inf"), ""},
	{"undefined", say("syntax.nothing", "word", phrase.AsIs("undefined")), ""},
	{"None", say("syntax.nothing", "word", phrase.AsIs("None")), ""},
	{"nil", say("syntax.nothing", "word", phrase.AsIs("nil")), ""},
	{"True", say("syntax.true"), "true"},
	{"TRUE", say("syntax.true"), "true"},
	{"False", say("syntax.false"), "false"},
	{"FALSE", say("syntax.false"), "false"},
}

// tokenError reports an unexpected token.
func (p *problems) tokenError(r *treeReader, at int) {
	text := p.src.text
	// The reader may have read the first letters of a word or a number.
	for at > 0 && isWordish(text[at]) && isWordish(text[at-1]) {
		at--
	}
	before := strings.TrimRight(text[:at], " \t\r\n")
	last := byte(0)
	if before != "" {
		last = before[len(before)-1]
	}
	ch, n := utf8.DecodeRuneInString(text[at:])
	fail := func(at, end int, message phrase.Message, suggestion string) {
		p.errorAt(at, end, codeSyntax, message, suggestion)
	}
	kind, count := r.tokens.StackIndex(r.tokens.StackDepth())
	// Names and values both count: after a name the count is odd.
	wantsName := kind == '{' && count%2 == 0
	wantsColon := kind == '{' && count%2 == 1 && last == '"'
	word := wordAt(text[at:])

	switch {
	case before == "" && ch == '<':
		fail(at, at+n, say("syntax.page", "example", phrase.AsIs(shortestStory)), "")
	case ch == '}' || ch == ']':
		switch {
		case last == ',':
			fail(len(before)-1, len(before), say("syntax.last-comma"), "")
		case last == ':':
			fail(at, at+1, say("syntax.no-value", "bracket", phrase.AsIs(text[at:at+1])), "")
		case len(r.opened) > 0:
			open := int(r.opened[len(r.opened)-1])
			fail(at, at+1, say("syntax.other-bracket", "bracket", phrase.AsIs(text[at:at+1]), "open", phrase.AsIs(text[open:open+1]),
				"line", p.src.lineOf(open), "closing", phrase.AsIs(closing(text[open:open+1]))), "")
		default:
			fail(at, at+1, say("syntax.closes-nothing", "bracket", phrase.AsIs(text[at:at+1])), "")
		}
	case strings.HasPrefix(text[at:], "//"), strings.HasPrefix(text[at:], "/*"), ch == '#':
		fail(at, at+n, say("syntax.comment"), "")
	case ch == '\'' || ch == '“' || ch == '”' || ch == '„' || ch == '‘' || ch == '’' || ch == '«':
		fail(at, at+n, say("syntax.quotes"), `"`)
	case ch == '،' || ch == '，' || ch == ';':
		fail(at, at+n, say("syntax.parted"), ",")
	case wantsColon && ch != ':':
		fail(at, at+n, say("syntax.no-colon"), ":")
	case isNumberish(text[at]) && strings.IndexByte(":,[", last) >= 0:
		p.valueError(at, n, word)
	case ch == ',' && strings.HasPrefix(strings.TrimLeft(text[at+1:], " \t\r\n"), closing(r.innermost(text))):
		fail(at, at+1, say("syntax.last-comma"), "")
	case ch == ',':
		fail(at, at+1, say("syntax.comma"), "")
	case ch == ':':
		fail(at, at+1, say("syntax.colon"), "")
	case wantsName && last != ',' && last != '{':
		fail(len(before)-1, len(before), say("syntax.no-comma"), ",")
	case wantsName && word != "":
		fail(at, at+len(word), say("syntax.name-quotes"), `"`+word+`"`)
	case kind == '[' && last != ',' && last != '[':
		fail(len(before)-1, len(before), say("syntax.no-comma"), ",")
	default:
		p.valueError(at, n, word)
	}
}

// valueError reports an invalid value.
func (p *problems) valueError(at, n int, word string) {
	rest := p.src.text[at:]
	bare := strings.TrimLeft(rest, "+-")
	for _, w := range notJSON {
		if strings.HasPrefix(bare, w.word) {
			p.errorAt(at, at+len(rest)-len(bare)+len(w.word), codeSyntax, w.message, w.suggestion)
			return
		}
	}
	switch c := rest[0]; {
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		end := strings.IndexAny(rest+" ", " \t\r\n,]}")
		if w, err := edtf.Parse(rest[:end], edtf.UTC); err == nil && len(w.Text) >= 7 {
			p.errorAt(at, at+end, codeSyntax, say("syntax.date-quotes"), `"`+rest[:end]+`"`)
			return
		}
		p.errorAt(at, at+end, codeSyntax, say("syntax.number", "examples", phrase.AsIs("0.5, -12, 1600000000")), "")
	case word != "":
		p.errorAt(at, at+len(word), codeSyntax, say("syntax.text-quotes"), `"`+word+`"`)
	default:
		p.errorAt(at, at+n, codeSyntax, say("syntax"), "")
	}
}

func isWordish(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || isNumberish(c)
}

func isNumberish(c byte) bool { return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' }

// wordAt gives the letters, digits, hyphens and underscores that text begins
// with, if it begins with a letter.
func wordAt(text string) string {
	for i := range len(text) {
		c := text[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
		if !letter && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return text[:i]
		}
	}
	return text
}
