package export

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/game/story/suggest"
)

// A Format is a kind of file that holds one picture.
type Format string

// The formats.
const (
	SVG  Format = "svg"
	PNG  Format = "png"
	PDF  Format = "pdf"
	WebP Format = "webp"
	JPEG Format = "jpg"
)

var formats = []Format{SVG, PNG, PDF, WebP, JPEG}

// FormatOf is the format of a file by its extension.
func FormatOf(path string) (Format, error) {
	ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	if ext == "" {
		return "", fmt.Errorf("%s: give the file an extension: %s", path, extensions())
	}
	return ParseFormat(ext)
}

// ParseFormat reads a format's name.
func ParseFormat(name string) (Format, error) {
	f := Format(strings.ToLower(name))
	if f == "jpeg" {
		return JPEG, nil
	}
	var known []string
	for _, k := range formats {
		if k == f {
			return f, nil
		}
		known = append(known, string(k))
	}
	hint := ""
	if near := suggest.Nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean .%s? ", near)
	} else if strings.Contains(" gif apng mp4 webm mov ", " "+string(f)+" ") {
		hint = "that is a film; hamsaya film makes it. "
	}
	return "", fmt.Errorf("%q is no format of pictures: %sthere are %s", "."+name, hint, extensions())
}

func extensions() string {
	var names []string
	for _, f := range formats {
		names = append(names, "."+string(f))
	}
	return strings.Join(names, ", ")
}
