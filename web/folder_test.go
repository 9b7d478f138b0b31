package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// folder reads a whole folder: paths with slashes, and their bytes.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func write(t *testing.T, s *Site, dir string) map[string]string {
	t.Helper()
	if _, err := s.Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	return folder(t, dir)
}

// The folder holds what the page needs, packed forms that unpack to it, and
// sums that are true.
func TestFolderHasFilesPackedFormsAndSums(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "map")
	site := smallSite(t, "")
	got := write(t, site, dir)
	for _, name := range []string{
		"index.html", "embed.html", "embed.js", "poster.svg", "poster-narrow.svg", "poster.png", "oembed.json", "story.json",
		"events.csv", "README.txt", "licences.txt", "page.js", "hamsaya.css", "index.html.br", "index.html.gz", site.story.Path, sums, mark,
	} {
		if got[name] == "" {
			t.Errorf("there is no %s", name)
		}
	}
	for name, data := range got {
		if plain, ok := strings.CutSuffix(name, ".gz"); ok {
			r, err := gzip.NewReader(strings.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if whole, err := io.ReadAll(r); err != nil || string(whole) != got[plain] {
				t.Errorf("%s is not %s (%v)", name, plain, err)
			}
		}
		if plain, ok := strings.CutSuffix(name, ".br"); ok {
			want := got[plain]
			if strings.HasSuffix(plain, ".bin") { // this is packed itself, and both unpack to the same
				r, err := gzip.NewReader(strings.NewReader(want))
				if err != nil {
					t.Fatal(err)
				}
				unpacked, err := io.ReadAll(r)
				if err != nil {
					t.Fatal(err)
				}
				want = string(unpacked)
			}
			if whole, err := io.ReadAll(brotli.NewReader(strings.NewReader(data))); err != nil || string(whole) != want {
				t.Errorf("%s is not %s (%v)", name, plain, err)
			}
		}
		if name != sums && name != mark && !strings.Contains(got[sums], fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(data)), name)) {
			t.Errorf("%s does not list %s as it is", sums, name)
		}
	}
	if n := strings.Count(got[sums], "\n"); n != len(got)-2 {
		t.Errorf("%s lists %d files, the folder has %d more", sums, n, len(got)-2)
	}
	for _, f := range []string{"index.html", "README.txt"} {
		if strings.Contains(got[f], dir) {
			t.Errorf("%s names a path of this machine", f)
		}
	}
}

// The same input gives the same bytes, whoever makes it.
func TestSameInputSameBytes(t *testing.T) {
	a := write(t, smallSite(t, "https://example.org/a/"), filepath.Join(t.TempDir(), "one"))
	b := write(t, smallSite(t, "https://example.org/a/"), filepath.Join(t.TempDir(), "two"))
	for name, data := range a {
		if b[name] != data {
			t.Errorf("%s differs", name)
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d files and %d", len(a), len(b))
	}
}

// The server answers with exactly what the folder holds, byte for byte and
// packed form for packed form, and with nothing else.
func TestServedIsBuilt(t *testing.T) {
	site := smallSite(t, "https://example.org/a/")
	site.content.Live = "live"
	built := write(t, site, filepath.Join(t.TempDir(), "map"))
	served := smallSite(t, "https://example.org/a/")
	for name, data := range built {
		answer := get(t, served, "/"+name)
		body, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK || string(body) != data {
			t.Errorf("%s is served otherwise: %d, %d bytes for %d (%v)", name, answer.StatusCode, len(body), len(data), err)
		}
		for _, p := range packings {
			answer := get(t, served, "/"+name, "Accept-Encoding", p.encoding)
			body, _ := io.ReadAll(answer.Body)
			packed, has := built[name+p.suffix]
			if encoded := answer.Header.Get("Content-Encoding") == p.encoding; encoded != has {
				t.Errorf("%s: in %s %v, the folder has it %v", name, p.encoding, encoded, has)
			} else if has && string(body) != packed {
				t.Errorf("%s: other bytes in %s", name, p.encoding)
			}
		}
	}
	files, err := served.written()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, has := built[f.Path]; !has {
			t.Errorf("%s is served and not built", f.Path)
		}
	}
}

// A folder that was written before is replaced whole: what the new one does
// not have is gone, and nothing is left beside it.
func TestReplacesItsOwn(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "map")
	write(t, testSite(t), dir)
	old := folder(t, dir)
	now := write(t, smallSite(t, ""), dir)
	for name := range old {
		if strings.HasPrefix(name, "story-") && now[name] != "" {
			t.Errorf("%s is still there", name)
		}
	}
	if beside, _ := os.ReadDir(parent); len(beside) != 1 {
		t.Errorf("beside the folder there is %v", beside)
	}
	link := filepath.Join(parent, "link")
	if err := os.Symlink("map", link); err != nil {
		t.Fatal(err)
	}
	if _, err := testSite(t).Write(t.Context(), link); err != nil {
		t.Fatal(err)
	}
	if target, err := os.Readlink(link); err != nil || target != "map" {
		t.Errorf("the link was replaced: %q %v", target, err)
	}
}

// When a build fails, whatever the reason, the old folder stays as it was and
// nothing is left beside it.
func TestFailureLeavesTheOld(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "map")
	old := write(t, testSite(t), dir)
	broken := errors.New("no picture")
	stopped, stop := context.WithCancel(t.Context())
	stop()
	undrawn := func(lang string) (*Posters, error) {
		p, err := testPosters(lang)
		p.Card.Draw = func() ([]byte, error) { return nil, broken }
		return p, err
	}
	for name, c := range map[string]struct {
		ctx     context.Context
		posters func(string) (*Posters, error)
		want    error
	}{
		"no posters":  {t.Context(), func(string) (*Posters, error) { return nil, broken }, broken},
		"a picture":   {t.Context(), undrawn, broken},
		"interrupted": {stopped, testPosters, context.Canceled},
	} {
		site := smallSite(t, "")
		site.content.Posters = c.posters
		site = site.base.Site(site.content)
		if _, err := site.Write(c.ctx, dir); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		now := folder(t, dir)
		if len(now) != len(old) || now["index.html"] != old["index.html"] {
			t.Errorf("%s: the old folder has changed", name)
		}
		if beside, _ := os.ReadDir(parent); len(beside) != 1 {
			t.Errorf("%s: beside the folder there is %v", name, beside)
		}
	}
	if _, err := testBase(t).Site(Content{Source: []byte("{")}).Write(t.Context(), dir); !errors.Is(err, ErrNoStory) {
		t.Errorf("without a story: %v", err)
	}
}

// A folder of somebody else's is left alone; so is a file of the name.
func TestLeavesOthersAlone(t *testing.T) {
	parent := t.TempDir()
	others := filepath.Join(parent, "others")
	if err := os.Mkdir(others, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(others, "thesis.txt"), []byte("dear"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := tree(t, others)
	_, err := testSite(t).Write(t.Context(), others)
	if err == nil || !strings.Contains(err.Error(), filepath.Join(others, "thesis.txt")+" was not written by build") {
		t.Errorf("%v", err)
	}
	if tree(t, others) != before {
		t.Error("the folder has changed")
	}
	if _, err := testSite(t).Write(t.Context(), filepath.Join(others, "thesis.txt")); err == nil {
		t.Error("a file was replaced by a folder")
	}
	empty := filepath.Join(parent, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := write(t, testSite(t), empty); got["index.html"] == "" {
		t.Error("an empty folder was not taken")
	}
}

// Two builds at once give one of the two, whole.
func TestTwoBuildsAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "map")
	sites := []*Site{smallSite(t, "https://example.org/a/"), smallSite(t, "https://example.org/b/")}
	want := [][]*File{}
	for _, s := range sites {
		files, err := s.written()
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, files)
	}
	if _, err := sites[0].Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	for _, s := range sites {
		go func() {
			_, err := s.Write(context.Background(), dir)
			done <- err
		}()
	}
	for range sites {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	got := folder(t, dir)
	whole := slices.ContainsFunc(want, func(files []*File) bool {
		return len(files) == len(got) && !slices.ContainsFunc(files, func(f *File) bool { return !bytes.Equal(f.Stored(), []byte(got[f.Path])) })
	})
	if !whole {
		t.Error("the folder is of neither")
	}
}

// Whoever waits is told of each file as it is made, of how many, in order.
func TestWriteTellsHowFarItIs(t *testing.T) {
	site := smallSite(t, "")
	var told []int
	all := 0
	site.content.Made = func(n, of int) { told, all = append(told, n), of }
	site = site.base.Site(site.content)
	if _, err := site.Write(t.Context(), filepath.Join(t.TempDir(), "map")); err != nil {
		t.Fatal(err)
	}
	files, err := site.Files()
	if err != nil {
		t.Fatal(err)
	}
	if all != len(files) || len(told) != all {
		t.Fatalf("%d times it told of %d files; there are %d", len(told), all, len(files))
	}
	for i, n := range told {
		if n != i+1 {
			t.Fatalf("after %d it told of %d", i, n)
		}
	}
}
