package file

import (
	"cmp"
	"sort"
	"strings"
	"unicode/utf8"
)

// A source is a file's text and where its lines begin. Of a table the text is
// that of its cells, each beginning a line.
type source struct {
	name  string
	text  string
	lines []int  // byte offsets at which lines begin
	cells []cell // of a table, in the order of the text

	// Cache of position's last result. Problems and events are looked up in
	// file order, so that even a file of one long line is scanned only once.
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

// A cell is where a part of the text stands in a table.
type cell struct {
	at int32 // byte offset at which it begins
	Position
}

// cellOf is the cell that holds a byte offset.
func (s *source) cellOf(at int) Position {
	i := sort.Search(len(s.cells), func(i int) bool { return int(s.cells[i].at) > at })
	return s.cells[max(i-1, 0)].Position
}

// compare orders two byte offsets as they stand in the file.
func (s *source) compare(a, b int) int {
	if s.cells == nil {
		return a - b
	}
	p, q := s.cellOf(a), s.cellOf(b)
	return cmp.Or(p.Line-q.Line, p.Column-q.Column, a-b)
}

// position gives the line and the column in characters, both from 1, of a
// byte offset, or its row and column in a table.
func (s *source) position(at int) (line, column int) {
	if s.cells != nil {
		p := s.cellOf(at)
		return p.Line, p.Column
	}
	at = min(at, len(s.text))
	line = s.textLine(at)
	begin, column := s.lines[line-1], 1
	if line == s.lastLine && s.lastAt <= at {
		begin, column = s.lastAt, s.lastColumn
	}
	column += utf8.RuneCountInString(s.text[begin:at])
	s.lastAt, s.lastLine, s.lastColumn = at, line, column
	return line, column
}

// lineOf gives the line of a byte offset, from 1, or its row in a table.
func (s *source) lineOf(at int) int {
	if s.cells != nil {
		return s.cellOf(at).Line
	}
	return s.textLine(at)
}

// textLine gives the line of the text, from 1, that holds a byte offset.
func (s *source) textLine(at int) int { return sort.SearchInts(s.lines, at+1) }

// lineSpan is where a line begins and, without its break, ends.
func (s *source) lineSpan(n int) (begin, end int) {
	begin, end = s.lines[n-1], len(s.text)
	if n < len(s.lines) {
		end = s.lines[n] - 1
	}
	return begin, begin + len(strings.TrimSuffix(s.text[begin:end], "\r"))
}

// A line up to wholeLine is shown whole with each of its problems, of a longer
// one so much around the problem: a program writes all of a story in one line.
const (
	wholeLine       = 1000 // bytes
	excerptedBefore = 160  // characters
	excerptedAfter  = 240
)

// excerpt is the part of a byte offset's line that is shown, its beginning, and
// the end of the line. It is a copy, so that a diagnostic does not keep the
// whole file in memory.
func (s *source) excerpt(at int) (text string, begin, lineEnd int) {
	lineBegin, lineEnd := s.lineSpan(s.textLine(min(at, len(s.text))))
	if lineEnd-lineBegin <= wholeLine {
		return strings.Clone(s.text[lineBegin:lineEnd]), lineBegin, lineEnd
	}
	at = min(at, lineEnd)
	begin, end := at, at
	for n := 0; n < excerptedBefore && begin > lineBegin; n++ {
		_, size := utf8.DecodeLastRuneInString(s.text[lineBegin:begin])
		begin -= size
	}
	for n := 0; n < excerptedAfter && end < lineEnd; n++ {
		_, size := utf8.DecodeRuneInString(s.text[end:lineEnd])
		end += size
	}
	if end < lineEnd {
		return s.text[begin:end] + "…", begin, lineEnd
	}
	return strings.Clone(s.text[begin:end]), begin, lineEnd
}

// textOffset is how many characters of its line stand before an excerpt that
// begins there: in a file as many as its column says, in a table those of the
// cell's line.
func (s *source) textOffset(begin, byColumn int) int {
	if s.cells == nil {
		return byColumn
	}
	lineBegin, _ := s.lineSpan(s.textLine(min(begin, len(s.text))))
	return utf8.RuneCountInString(s.text[lineBegin:begin])
}
