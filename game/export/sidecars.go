package export

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// The last line of a text beside a film tells that the film command wrote it,
// and has the hash of what is above, so that the next film can tell it from
// somebody's own words. In WebVTT the line is a comment.
const (
	sealed     = "hamsaya film "
	vttComment = "NOTE "
)

func seal(c Sidecar) []byte {
	text := strings.TrimRight(c.Text, "\n") + "\n\n"
	line := sealed + sealOf([]byte(text))
	if strings.HasSuffix(c.Suffix, ".vtt") {
		line = vttComment + line
	}
	return []byte(text + line + "\n")
}

func sealOf(text []byte) string {
	sum := sha256.Sum256(text)
	return fmt.Sprintf("%x", sum[:8])
}

// untouched reports whether a text is as the film command wrote it.
func untouched(data []byte) bool {
	text, ended := bytes.CutSuffix(data, []byte("\n"))
	if !ended {
		return false
	}
	text, line := text[:bytes.LastIndexByte(text, '\n')+1], text[bytes.LastIndexByte(text, '\n')+1:]
	line = bytes.TrimPrefix(line, []byte(vttComment))
	return string(line) == sealed+sealOf(text)
}

// Beside reports which texts cannot be put beside a film whose path without
// its extension is base, since there is something that no film wrote, or that
// was edited. With force only a folder is in the way.
func Beside(base string, texts []Sidecar, force bool) error {
	var edited []string
	for _, t := range texts {
		path := base + t.Suffix
		if err := CheckFile(path); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		data, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return fmt.Errorf("%s: %w", path, Cause(err))
		case !force && !untouched(data):
			edited = append(edited, path)
		}
	}
	if len(edited) == 0 {
		return nil
	}
	is := "is"
	if len(edited) > 1 {
		is = "are"
	}
	return fmt.Errorf("%s %s there, and not as a film left it: --force replaces such files, --no-texts writes none, and another name for the film leaves them", strings.Join(edited, ", "), is)
}

// WriteSidecar writes a text beside a film.
func WriteSidecar(base string, t Sidecar) error { return WriteBeside(base+t.Suffix, seal(t)) }
