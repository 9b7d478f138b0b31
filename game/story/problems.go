package story

import (
	"slices"
	"unicode/utf8"
)

// problems collects what is wrong with a source; sorted turns it into
// diagnostics in the order of the file.
type problems struct {
	src    *source
	found  []problem
	errors int
}

type problem struct {
	at, end    int // byte offsets
	severity   Severity
	code       code
	message    string
	suggestion string
}

func (p *problems) errorAt(at, end int, c code, message, suggestion string) {
	p.errors++
	p.found = append(p.found, problem{at, end, Error, c, message, suggestion})
}

func (p *problems) error(n *node, c code, message, suggestion string) {
	at, end := n.mark()
	p.errorAt(at, end, c, message, suggestion)
}

func (p *problems) warn(n *node, c code, message, suggestion string) {
	at, end := n.mark()
	p.found = append(p.found, problem{at, end, Warning, c, message, suggestion})
}

func (p *problems) sorted() []Diagnostic {
	slices.SortStableFunc(p.found, func(a, b problem) int { return a.at - b.at })
	var ds []Diagnostic
	for _, f := range p.found {
		line, column := p.src.position(f.at)
		text := p.src.line(line)
		// What runs over the end of its line is underlined to the line's end.
		end := min(f.end, p.src.lines[line-1]+len(text))
		length := 1
		if end > f.at {
			length = utf8.RuneCountInString(p.src.text[f.at:end])
		}
		ds = append(ds, Diagnostic{
			Severity: f.severity, Code: string(f.code), File: p.src.name,
			Line: line, Column: column, Text: text, Length: length,
			Message: f.message, Suggestion: f.suggestion,
		})
	}
	return ds
}
