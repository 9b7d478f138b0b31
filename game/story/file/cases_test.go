package file_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the goldens")

// A testCase is a story and what is to be said about it: a file of
// testdata/cases holds pairs of NAME.json and NAME.want.
type testCase struct {
	name, file string
	data       []byte
	want       string
}

// caseFolders are where cases are; the tool has some that a browser has not.
var caseFolders = []string{"testdata/cases"}

func cases(t testing.TB) []testCase {
	t.Helper()
	var files []string
	for _, folder := range caseFolders {
		found, err := fs.Glob(fixtures, folder+"/*.txtar")
		if err != nil || len(found) == 0 {
			t.Fatal("no cases:", err)
		}
		files = append(files, found...)
	}
	var all []testCase
	for _, f := range files {
		archive := txtar.Parse(storytest.Read(t, fixtures, f))
		wants := make(map[string]string)
		for _, s := range archive.Files {
			wants[s.Name] = string(s.Data)
		}
		for _, s := range archive.Files {
			if strings.HasSuffix(s.Name, ".json") {
				name := strings.TrimSuffix(s.Name, ".json")
				all = append(all, testCase{name, f, []byte(expand(string(s.Data))), wants[name+".want"]})
			}
		}
	}
	return all
}

// expand completes what cases have in common, so that each shows only what it
// is about. "EVENTS…" stands for the head of a story up to its first event.
func expand(s string) string {
	if rest, ok := strings.CutPrefix(s, "EVENT "); ok {
		return `{"hamsaya": 1, "title": "T", "events": [` + "\n" +
			`{"id": "e", "sources": [{"publisher": "P"}],` + "\n" + strings.TrimSuffix(rest, "\n") + "}]}\n"
	}
	if rest, ok := strings.CutPrefix(s, "STORY "); ok {
		return `{"hamsaya": 1, "title": "T", "events": [{"id": "e", "kind": "truce", "when": "2025-10-19", "title": "E",` +
			` "at": "kabul", "sources": [{"publisher": "P"}]}],` + "\n" + strings.TrimSuffix(rest, "\n") + "}\n"
	}
	return s
}

func TestCases(t *testing.T) {
	gaz := story.AtlasGazetteer(storytest.Region())
	got := make(map[string]*txtar.Archive)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			s, ds := file.Parse("s.json", c.data, gaz)
			if (s == nil) != file.HasErrors(ds) {
				t.Errorf("story is %v with errors %v", s != nil, file.HasErrors(ds))
			}
			var b bytes.Buffer
			if err := file.Render(&b, ds, nil); err != nil {
				t.Fatal(err)
			}
			if len(ds) == 0 {
				b.WriteString("fine\n")
			}
			if *update {
				remember(t, got, c, b.Bytes())
			} else if diff := cmp.Diff(c.want, b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
	for file, archive := range got {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func remember(t *testing.T, got map[string]*txtar.Archive, c testCase, want []byte) {
	a := got[c.file]
	if a == nil {
		old := txtar.Parse(storytest.Read(t, fixtures, c.file))
		a = &txtar.Archive{Comment: old.Comment}
		for _, f := range old.Files {
			if strings.HasSuffix(f.Name, ".json") {
				a.Files = append(a.Files, f, txtar.File{Name: strings.TrimSuffix(f.Name, ".json") + ".want"})
			}
		}
		got[c.file] = a
	}
	for i := range a.Files {
		if a.Files[i].Name == c.name+".want" {
			a.Files[i].Data = want
		}
	}
}
