package localetest

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// read joins the sources that may say words, without comments.
func read(sources fs.FS) (string, error) {
	var all strings.Builder
	err := fs.WalkDir(sources, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "words" || d.Name() == "node_modules"):
			return fs.SkipDir
		case d.IsDir() || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		switch path.Ext(name) {
		case ".go", ".html", ".js", ".mjs":
			data, err := fs.ReadFile(sources, name)
			if err != nil {
				return err
			}
			for line := range strings.Lines(string(data)) {
				if !strings.HasPrefix(strings.TrimSpace(line), "//") {
					all.WriteString(line)
				}
			}
			all.WriteByte('\n')
		}
		return nil
	})
	return all.String(), err
}

// speaks tells whether the sources have a key, or a string that is its
// beginning up to a dot.
func speaks(sources, key string) bool {
	if regexp.MustCompile(`(^|[^\w.])` + regexp.QuoteMeta(key) + `($|[^\w.])`).MatchString(sources) {
		return true
	}
	for i, r := range key {
		if r == '.' && regexp.MustCompile("[\"'`]"+regexp.QuoteMeta(key[:i+1])+"([\"'`]|\\$\\{)").MatchString(sources) {
			return true
		}
	}
	return false
}
