package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	fence   = regexp.MustCompile("(?s)```.*?```")
	unsaid  = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// anchors are a document's headings as GitHub makes fragments of them.
func anchors(document string) map[string]bool {
	all := map[string]bool{}
	for _, m := range heading.FindAllStringSubmatch(fence.ReplaceAllString(document, ""), -1) {
		all[strings.ReplaceAll(unsaid.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-")] = true
	}
	return all
}

// Every link between documents leads to a file, and to a heading in it.
func TestLinks(t *testing.T) {
	root := drawtest.Root(t)
	documents := []string{filepath.Join(root, "README.md"), filepath.Join(root, "assets", "README.md")}
	for _, pattern := range []string{"*.md", "decisions/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, found...)
	}
	links := 0
	for _, from := range documents {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(fence.ReplaceAllString(string(data), ""), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			path, fragment, _ := strings.Cut(m[1], "#")
			to := from
			if path != "" {
				to = filepath.Join(filepath.Dir(from), filepath.FromSlash(path))
			}
			if _, err := os.Stat(to); err != nil {
				t.Errorf("%s links to %s, which is not there", from, m[1])
				continue
			}
			if fragment == "" {
				continue
			}
			target, err := os.ReadFile(to)
			if err != nil {
				t.Fatal(err)
			}
			if !anchors(string(target))[fragment] {
				t.Errorf("%s links to %s, but there is no such heading", from, m[1])
			}
		}
	}
	if links < 20 {
		t.Errorf("found %d links, want at least 20: has the pattern of a link changed?", links)
	}
}

// Every document is reached from the index.
func TestIndex(t *testing.T) {
	index, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"*.md", "decisions/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			if path = filepath.ToSlash(path); path != "README.md" && !strings.Contains(string(index), "]("+path+")") {
				t.Errorf("docs/README.md does not list %s", path)
			}
		}
	}
}
