package story

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// A source is a file's text and where its lines begin.
type source struct {
	name  string
	text  string
	lines []int // byte offsets at which lines begin

	// The last answer of position. Problems and events are asked for in the
	// order of the file, so that even a file of one long line is counted
	// through only once.
	lastAt, lastLine, lastColumn int
}

func newSource(name, text string) *source {
	s := &source{name: name, text: text, lines: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.lines = append(s.lines, i)
	}
}

// position gives the line and the column in characters, both from 1, of a
// byte offset.
func (s *source) position(at int) (line, column int) {
	at = min(at, len(s.text))
	line = s.lineOf(at)
	begin, column := s.lines[line-1], 1
	if line == s.lastLine && s.lastAt <= at {
		begin, column = s.lastAt, s.lastColumn
	}
	column += utf8.RuneCountInString(s.text[begin:at])
	s.lastAt, s.lastLine, s.lastColumn = at, line, column
	return line, column
}

// lineOf gives the line of a byte offset, from 1.
func (s *source) lineOf(at int) int { return sort.SearchInts(s.lines, at+1) }

// line gives the text of a line, without its end.
func (s *source) line(n int) string {
	begin, end := s.lines[n-1], len(s.text)
	if n < len(s.lines) {
		end = s.lines[n] - 1
	}
	return strings.TrimSuffix(s.text[begin:end], "\r")
}
