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

// A spoken is what sources may say: words, and strings that begin a key.
type spoken struct {
	words, beginnings map[string]bool
}

var (
	word      = regexp.MustCompile(`[\w.-]+`)
	beginning = regexp.MustCompile("[\"'`]([\\w.-]*\\.)(?:[\"'`]|\\$\\{)")
)

func spokenIn(sources string) spoken {
	s := spoken{map[string]bool{}, map[string]bool{}}
	for _, w := range word.FindAllString(sources, -1) {
		s.words[w] = true
	}
	for _, b := range beginning.FindAllStringSubmatch(sources, -1) {
		s.beginnings[b[1]] = true
	}
	return s
}

// has tells whether the sources have a key, or a string that is its beginning
// up to a dot.
func (s spoken) has(key string) bool {
	if s.words[key] {
		return true
	}
	for i, r := range key {
		if r == '.' && s.beginnings[key[:i+1]] {
			return true
		}
	}
	return false
}
