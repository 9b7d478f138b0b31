package story

// A Diagnostic is one problem in a story file, placed where it stands.
type Diagnostic struct {
	Severity   Severity
	Code       string // stable, as "unknown-place"
	File       string
	Line       int    // from 1
	Column     int    // from 1, in characters
	Text       string // the whole line
	Length     int    // of what the caret underlines, in characters
	Message    string // says what to do
	Suggestion string // what was probably meant, or ""
}

// Severity of a diagnostic: errors stop, warnings don't.
type Severity uint8

// The severities.
const (
	Warning Severity = iota
	Error
)
