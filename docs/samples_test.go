package docs_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// A sample is Go code of a document, with the file it goes into and the text
// that it goes after, which is the file's end where there is none.
type sample struct{ document, file, after, code string }

var goFence = regexp.MustCompile("(?ms)^```go([^\n]*)\n(.*?)^```$")

// samples are all the Go code in the documents.
func samples(t *testing.T) (all []sample) {
	t.Helper()
	documents, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range documents {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range goFence.FindAllStringSubmatch(string(data), -1) {
			s := sample{document: name, code: m[2]}
			where := strings.TrimSpace(m[1])
			if path, ok := strings.CutSuffix(where, " at the end"); ok {
				s.file = path
			} else if s.file, s.after, ok = strings.Cut(where, " after "); !ok {
				t.Errorf("%s: code that says not where it goes, as \"```go FILE after TEXT\": %s", name, m[2])
				continue
			}
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		t.Fatal("no document has code")
	}
	return all
}

// TestSamplesCompile puts the samples into their files, beside the program as
// it is, and compiles that.
func TestSamplesCompile(t *testing.T) {
	root, dir := drawtest.Root(t), t.TempDir()
	sources := map[string]string{}
	for _, s := range samples(t) {
		path := filepath.Join(root, filepath.FromSlash(s.file))
		text, read := sources[path]
		if !read {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%s: %v", s.document, err)
			}
			text = string(data)
		}
		at := len(text)
		if s.after != "" {
			if at = strings.Index(text, s.after); at < 0 {
				t.Fatalf("%s: %s has no %q, which code goes after", s.document, s.file, s.after)
			}
			if line := strings.IndexByte(text[at:], '\n'); line >= 0 {
				at += line + 1
			}
		}
		// A later sample goes where an earlier one of the same place ended.
		sources[path] = text[:at] + s.code + text[at:]
	}
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	packages := map[string]bool{}
	for path, text := range sources {
		changed := filepath.Join(dir, strings.ReplaceAll(strings.TrimPrefix(path, root), string(filepath.Separator), "_"))
		if err := os.WriteFile(changed, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		overlay.Replace[path] = changed
		packages[filepath.Dir(path)] = true
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, data, 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"build", "-overlay", list}
	for p := range packages {
		args = append(args, p)
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("the samples do not compile: %v\n%s", err, out)
	}
}

// The little story of adding-a-kind.md is one, but for its kind, which there is
// not yet.
func TestSampleStoryIsSound(t *testing.T) {
	data, err := os.ReadFile("adding-a-kind.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "```json\n{\n  \"hamsaya\"")
	text, _, _ := strings.Cut("{\n  \"hamsaya\""+rest, "```")
	text = strings.ReplaceAll(text, `"kind": "sanctions"`, `"kind": "statement"`)
	if _, found := file.Parse("sanctions.json", []byte(text), story.AtlasGazetteer(scenetest.Atlas(t))); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// touched are the files of the program that match, besides tests, test data,
// stories and what is built.
func touched(t *testing.T, matches func(path, text string) bool) (found []string) {
	t.Helper()
	root := drawtest.Root(t)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains([]string{".git", "build", "dist", "testdata", "node_modules", "stories", "decisions"}, d.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		if !slices.Contains([]string{".go", ".json", ".js", ".mjs", ".html", ".css", ".md"}, filepath.Ext(path)) || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if name = filepath.ToSlash(name); err == nil && matches(name, string(data)) {
			found = append(found, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// A kind is named in eight files: in the table, in five catalogues, in the
// schema and in the reference.
func TestAKindTouchesEightFiles(t *testing.T) {
	allowed := []string{"game/story/kinds.go", "game/story/file/schema.json", "docs/story-format.md"}
	for _, l := range locale.All() {
		allowed = append(allowed, "game/story/words/"+l.Tag+".json")
	}
	slices.Sort(allowed)
	var ids []string
	for _, k := range story.BuiltinKinds() {
		if slices.Contains(story.Families[:], story.Family(k.ID)) || slices.Contains(story.Forms(), story.Form(k.ID)) {
			continue // a family or a form has the name too
		}
		ids = append(ids, k.ID)
	}
	got := make([][]string, len(ids))
	touched(t, func(path, text string) bool {
		for i, id := range ids {
			if strings.Contains(text, `"`+id+`"`) || strings.Contains(text, `"kind.`+id+`"`) || strings.Contains(text, "| `"+id+"` |") {
				got[i] = append(got[i], path)
			}
		}
		return false
	})
	for i, id := range ids {
		slices.Sort(got[i])
		if !slices.Equal(got[i], allowed) {
			t.Errorf("%s is named in %v, want %v", id, got[i], allowed)
		}
	}
}

// The example of a form goes into five files besides those of its kind.
func TestAFormTouchesFiveFilesMore(t *testing.T) {
	var files []string
	for _, s := range samples(t) {
		if s.document == "adding-a-kind.md" && s.file != "game/story/kinds.go" {
			files = append(files, s.file)
		}
	}
	slices.Sort(files)
	if files = slices.Compact(files); len(files) > 5 {
		t.Errorf("a form touches %d files more than its kind: %v", len(files), files)
	}
}

// Each file that names a language of the program stands in the guide.
func TestALanguageTouchesWhatTheGuideSays(t *testing.T) {
	data, err := os.ReadFile("adding-a-language.md")
	if err != nil {
		t.Fatal(err)
	}
	guide := string(data)
	byHand, catalogues := 0, 0
	for _, path := range touched(t, func(path, text string) bool {
		return strings.HasSuffix(path, "/ps-AF.json") ||
			!strings.HasSuffix(path, ".md") && regexp.MustCompile(`["'/ ]ps-AF\b`).MatchString(withoutComments(path, text))
	}) {
		if path == "game/locale/cldr/corrections.json" {
			continue
		}
		stands := path
		if dir, ok := strings.CutSuffix(path, "/ps-AF.json"); ok {
			catalogues++
			stands = strings.TrimSuffix(strings.TrimSuffix(dir, "/check"), "/words")
		} else {
			byHand++
		}
		if !strings.Contains(guide, stands) {
			t.Errorf("%s names a language, and adding-a-language.md does not name it", path)
		}
	}
	if byHand > 4 || catalogues > 13 {
		t.Errorf("a language touches %d files by hand and %d catalogues, at most 4 and 13", byHand, catalogues)
	}
}

func withoutComments(path, text string) string {
	if filepath.Ext(path) == ".go" {
		return regexp.MustCompile(`(?m)//.*$`).ReplaceAllString(text, "")
	}
	return text
}
