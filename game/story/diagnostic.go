package story

import "github.com/hamsaya/hamsaya/game/locale"

// A Diagnostic is one problem in a story file, placed where it stands.
type Diagnostic struct {
	Severity   Severity
	Code       string // stable, as "unknown-place"
	File       string
	Line       int    // from 1
	Column     int    // from 1, in characters
	Text       string // the whole line
	Length     int    // of what the caret underlines, in characters
	Message    string // says what to do, in English
	Suggestion string // what was probably meant, or ""

	message message
}

// In is the diagnostic with its message in a language. The browser's program
// knows the English messages alone.
func (d Diagnostic) In(l *locale.Locale) Diagnostic {
	if d.message.key != "" {
		s := messageStyle(l)
		d.Message = isolated(d.message.in(s), s)
	}
	return d
}

// Severity of a diagnostic: errors stop, warnings don't.
type Severity uint8

// The severities.
const (
	Warning Severity = iota
	Error
)
