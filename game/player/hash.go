package player

// FormatHash is the part of the state that a link should keep, as the hash of
// a URL without its "#"; empty for the very first view.
func FormatHash(s State) string { return "" }
