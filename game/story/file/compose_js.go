package file

// The browser program reports no warnings and omits the composition table.

func composed(s string) string { return s }

func parts(r rune) string { return string(r) }
