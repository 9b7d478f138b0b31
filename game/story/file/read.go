package file

import "io"

// Read reads a story file. However much there is, it reads no more than shows
// Parse and Format that the file is too large.
func Read(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, maxBytes+1))
}
