package file

import (
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"slices"
	"unicode/utf8"
)

// problems collects what is wrong with a source; sorted turns it into
// diagnostics in the order of the file.
type problems struct {
	src              *source
	found            []problem
	errors, warnings int
}

// maxProblems is how many errors, and how many warnings, are kept. A generated
// file tends to repeat the same problem on every event.
const maxProblems = 10_000

type problem struct {
	at, end    int // byte offsets
	severity   Severity
	code       code
	message    phrase.Message
	suggestion string
}

func (p *problems) errorAt(at, end int, c code, message phrase.Message, suggestion string) {
	if p.errors++; p.errors <= maxProblems {
		p.found = append(p.found, problem{at, end, Error, c, message, suggestion})
	}
}

func (p *problems) warnAt(at, end int, c code, message phrase.Message, suggestion string) {
	if p.warnings++; p.warnings <= maxProblems {
		p.found = append(p.found, problem{at, end, Warning, c, message, suggestion})
	}
}

// onlyCounted reports whether a warning exceeds the limit, and then counts it.
// Checks of pairs call it before building a message.
func (p *problems) onlyCounted() bool {
	if p.warnings < maxProblems {
		return false
	}
	p.warnings++
	return true
}

func (p *problems) error(n *node, c code, message phrase.Message, suggestion string) {
	at, end := n.mark()
	p.errorAt(at, end, c, message, suggestion)
}

func (p *problems) warn(n *node, c code, message phrase.Message, suggestion string) {
	at, end := n.mark()
	p.warnAt(at, end, c, message, suggestion)
}

// takeBack drops the warnings added since there were n problems.
func (p *problems) takeBack(n int) {
	p.warnings -= len(p.found) - n
	p.found = p.found[:n]
}

func (p *problems) sorted() []Diagnostic {
	if more := max(p.errors-maxProblems, 0) + max(p.warnings-maxProblems, 0); more > 0 {
		p.found = append(p.found, problem{len(p.src.text), len(p.src.text), Warning, codeMore,
			say("more-problems", "n", more), ""})
	}
	slices.SortStableFunc(p.found, func(a, b problem) int { return p.src.compare(a.at, b.at) })
	var ds []Diagnostic
	for _, f := range p.found {
		line, column := p.src.position(f.at)
		message := f.message.In(phrase.English())
		if p.repeats(ds, &f, line, column, message) {
			continue
		}
		text, begin, lineEnd := p.src.excerpt(f.at)
		at := min(f.at, len(p.src.text))
		mark := utf8.RuneCountInString(p.src.text[min(begin, at):at])
		// What runs over the end of its line is underlined to the line's end.
		length := 1
		if to := min(f.end, lineEnd); to > at {
			length = utf8.RuneCountInString(p.src.text[at:to])
		}
		ds = append(ds, Diagnostic{
			Severity: f.severity, Code: string(f.code), File: p.src.name,
			Line: line, Column: column, Length: length,
			Text: text, TextOffset: p.src.textOffset(begin, column-1-mark), Mark: mark,
			Message: message, Suggestion: f.suggestion,
			message: f.message,
		})
	}
	return ds
}

// repeats reports whether a problem of a table says what the last one said.
// Each row has the fields that the head of the table names: what is wrong with
// one is said once.
func (p *problems) repeats(ds []Diagnostic, f *problem, line, column int, message string) bool {
	if p.src.cells == nil || len(ds) == 0 {
		return false
	}
	last := &ds[len(ds)-1]
	return last.Line == line && last.Column == column && last.Code == string(f.code) && last.Message == message
}
