package file

// The browser's program warns nobody, and carries no table of compositions.

func composed(s string) string { return s }

func parts(r rune) string { return string(r) }
