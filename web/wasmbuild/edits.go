package wasmbuild

import (
	"fmt"
	"strings"
)

// A module whose files are edited. Version is the one that the edits were
// written and tested for.
type module struct {
	path    string
	version string
	edits   map[string]edit // by file, relative to the module
}

// An edit returns a file's source, changed.
type edit func(source string) (string, error)

const standins = "github.com/hamsaya/hamsaya/web/wasmbuild/standin/"

var modules = []module{
	{
		path:    "github.com/hajimehoshi/ebiten/v2",
		version: "v2.10.4",
		edits: map[string]edit{
			"internal/builtinshader/shader.go": shaderTexts,
			"internal/colormshader/shader.go":  shaderTexts,
			"internal/atlas/gpuresources.go":   imports("log/slog", "slog", standins+"slog"),
			"internal/thread/thread.go":        imports("log/slog", "slog", standins+"slog"),
			"internal/debug/caller.go":         imports("go/build", "build", standins+"gobuild"),
			"internal/vmguest/vmguest.go":      imports("github.com/hajimehoshi/ebiten/v2/internal/vmprotocol", "vmprotocol", standins+"guest"),
		},
	},
	{
		path:    "github.com/go-text/typesetting",
		version: "v0.3.5",
		edits: map[string]edit{
			"font/glyphs.go": all(
				imports("image/jpeg", "jpeg", standins+"bitmap"),
				imports("image/png", "png", standins+"bitmap"),
				imports("golang.org/x/image/tiff", "tiff", standins+"bitmap"),
			),
		},
	},
}

// imports makes a file import the package with in the place of path, under
// the same name.
func imports(path, name, with string) edit {
	return replace("\t\""+path+"\"\n", "\t"+name+" \""+with+"\"\n")
}

// replace puts text in the place of what must occur exactly once.
func replace(what, with string) edit {
	return func(source string) (string, error) {
		if n := strings.Count(source, what); n != 1 {
			return "", fmt.Errorf("%q occurs %d times, not once", what, n)
		}
		return strings.Replace(source, what, with, 1), nil
	}
}

// between replaces what stands from one text, which must occur exactly once,
// to the first occurrence of another after it, both included.
func between(from, to, with string) edit {
	return func(source string) (string, error) {
		part, err := find(source, from, to)
		if err != nil {
			return "", err
		}
		return strings.Replace(source, from+part+to, with, 1), nil
	}
}

// find returns what stands between two texts.
func find(source, from, to string) (string, error) {
	if n := strings.Count(source, from); n != 1 {
		return "", fmt.Errorf("%q occurs %d times, not once", from, n)
	}
	_, after, _ := strings.Cut(source, from)
	part, _, ok := strings.Cut(after, to)
	if !ok {
		return "", fmt.Errorf("no %q after %q", to, from)
	}
	return part, nil
}

func all(edits ...edit) edit {
	return func(source string) (string, error) {
		for _, e := range edits {
			var err error
			if source, err = e(source); err != nil {
				return "", err
			}
		}
		return source, nil
	}
}
