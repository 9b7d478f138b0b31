package file

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// A Diagnostic is one problem in a story file, placed where it stands.
type Diagnostic struct {
	Severity   Severity
	Code       string // stable, as "unknown-place"
	File       string
	Line       int    // from 1; of a table: the row
	Column     int    // from 1, in characters; of a table: the column
	Text       string // the line, or of a table the cell; of a long one what stands around the problem, with … where its end is cut off
	TextOffset int    // how many characters of the line stand before Text
	Mark       int    // how many characters of Text stand before what the caret underlines
	Length     int    // of what the caret underlines, in characters; it may reach beyond Text
	Message    string // says what to do, in English
	Suggestion string // what was probably meant, or ""

	message phrase.Message
}

// In is the diagnostic with its message in a language. The browser's program
// knows the English messages alone.
func (d Diagnostic) In(l *locale.Locale) Diagnostic {
	if !d.message.Empty() {
		s := messageStyle(l)
		d.Message = phrase.Isolated(d.message.In(s), s)
	}
	return d
}

// Cut parts Text at the problem: what stands before it, what the caret
// underlines, and what stands behind.
func (d Diagnostic) Cut() (before, marked, after string) {
	from := bytesOf(d.Text, d.Mark)
	to := from + bytesOf(d.Text[from:], d.Length)
	return d.Text[:from], d.Text[from:to], d.Text[to:]
}

// bytesOf is how many bytes the first n characters of a text take, all of it
// where it has no more.
func bytesOf(text string, n int) int {
	for i := range text {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(text)
}

// Severity of a diagnostic: errors stop, warnings don't.
type Severity uint8

// The severities.
const (
	Warning Severity = iota
	Error
)
