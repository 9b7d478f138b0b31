package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// titled is the story of three events under a title.
func titled(t *testing.T, title string) []byte {
	t.Helper()
	data, err := os.ReadFile(threeEvents)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(strings.Replace(string(data), `"title": "`, fmt.Sprintf(`"title": "%s: `, title), 1))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// replace puts a new file in the place of another, as most editors do.
func replace(t *testing.T, path string, data []byte) {
	t.Helper()
	must(t, os.WriteFile(path+"~", data, 0o644))
	must(t, os.Rename(path+"~", path))
}

// switched puts a new link in the place of another.
func switched(t *testing.T, target, link string) {
	t.Helper()
	must(t, os.Symlink(target, link+"~"))
	must(t, os.Rename(link+"~", link))
}

// A following is what becomes of a path that is followed.
type following struct {
	before func(t *testing.T, dir string) string // makes the path; dir holds story.json
	change func(t *testing.T, dir string)
	wrong  string // what a page is told is wrong; without it, the story is the new one
}

func (c following) run(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "story.json"), titled(t, "old"), 0o644))
	path := c.before(t, dir)
	shown := shownAt(t, path)
	changes := listenTo(shown)
	must(t, shown.follow(t.Context()))
	isNew := func(s state) bool { return s.problem == "" && s.site.Version() == storyVersion(t, titled(t, "new")) }
	c.change(t, dir)
	if c.wrong == "" {
		await(t, shown, changes, isNew)
		return
	}
	await(t, shown, changes, func(s state) bool {
		return strings.Contains(s.problem, c.wrong) && s.site.Version() == storyVersion(t, titled(t, "old"))
	})
	// It is followed on: what is put there next is shown.
	must(t, os.RemoveAll(path))
	must(t, os.WriteFile(path, titled(t, "new"), 0o644))
	await(t, shown, changes, isNew)
}

// A page is told of a new story, or of what is wrong with it, whatever has
// become of the path: what it leads to, how, and in which folder.
func TestServeFollows(t *testing.T) {
	story := func(folder string) string { return filepath.Join(folder, "story.json") }
	for name, c := range map[string]following{
		"written over": {
			before: func(t *testing.T, dir string) string { return story(dir) },
			change: func(t *testing.T, dir string) { must(t, os.WriteFile(story(dir), titled(t, "new"), 0o644)) },
		},
		"replaced": {
			before: func(t *testing.T, dir string) string { return story(dir) },
			change: func(t *testing.T, dir string) { replace(t, story(dir), titled(t, "new")) },
		},
		"what a link leads to is edited": {
			before: func(t *testing.T, dir string) string {
				must(t, os.Mkdir(filepath.Join(dir, "far"), 0o755))
				must(t, os.Rename(story(dir), filepath.Join(dir, "far", "one.json")))
				must(t, os.Symlink("far/one.json", story(dir)))
				return story(dir)
			},
			change: func(t *testing.T, dir string) { replace(t, filepath.Join(dir, "far", "one.json"), titled(t, "new")) },
		},
		"a link is switched": {
			before: func(t *testing.T, dir string) string {
				must(t, os.Rename(story(dir), filepath.Join(dir, "one.json")))
				must(t, os.WriteFile(filepath.Join(dir, "two.json"), titled(t, "new"), 0o644))
				must(t, os.Symlink("one.json", story(dir)))
				return story(dir)
			},
			change: func(t *testing.T, dir string) { switched(t, "two.json", story(dir)) },
		},
		"what a switched link leads to is edited": {
			before: func(t *testing.T, dir string) string {
				must(t, os.Rename(story(dir), filepath.Join(dir, "one.json")))
				must(t, os.Mkdir(filepath.Join(dir, "far"), 0o755))
				must(t, os.WriteFile(filepath.Join(dir, "far", "two.json"), titled(t, "other"), 0o644))
				must(t, os.Symlink("one.json", story(dir)))
				return story(dir)
			},
			change: func(t *testing.T, dir string) {
				switched(t, "far/two.json", story(dir))
				replace(t, filepath.Join(dir, "far", "two.json"), titled(t, "new"))
			},
		},
		"a folder that is a link is switched": {
			before: func(t *testing.T, dir string) string {
				for _, of := range []string{"one", "two"} {
					must(t, os.Mkdir(filepath.Join(dir, of), 0o755))
				}
				must(t, os.Rename(story(dir), story(filepath.Join(dir, "one"))))
				must(t, os.WriteFile(story(filepath.Join(dir, "two")), titled(t, "new"), 0o644))
				must(t, os.Symlink("one", filepath.Join(dir, "now")))
				return story(filepath.Join(dir, "now"))
			},
			change: func(t *testing.T, dir string) { switched(t, "two", filepath.Join(dir, "now")) },
		},
		"a folder is renamed and made anew": {
			before: func(t *testing.T, dir string) string {
				must(t, os.MkdirAll(filepath.Join(dir, "desk", "border"), 0o755))
				must(t, os.Rename(story(dir), story(filepath.Join(dir, "desk", "border"))))
				return story(filepath.Join(dir, "desk", "border"))
			},
			change: func(t *testing.T, dir string) {
				must(t, os.Rename(filepath.Join(dir, "desk"), filepath.Join(dir, "old")))
				must(t, os.MkdirAll(filepath.Join(dir, "desk", "border"), 0o755))
				must(t, os.WriteFile(story(filepath.Join(dir, "desk", "border")), titled(t, "new"), 0o644))
			},
		},
		"it becomes a folder": {
			before: func(t *testing.T, dir string) string { return story(dir) },
			change: func(t *testing.T, dir string) {
				must(t, os.Remove(story(dir)))
				must(t, os.Mkdir(story(dir), 0o755))
			},
			wrong: "is a folder, not a file",
		},
		"it goes": {
			before: func(t *testing.T, dir string) string { return story(dir) },
			change: func(t *testing.T, dir string) { must(t, os.Remove(story(dir))) },
			wrong:  "no such file",
		},
	} {
		t.Run(name, c.run)
	}
}

// storyVersion is the version of a story's site.
func storyVersion(t *testing.T, data []byte) string {
	t.Helper()
	base, err := idleBase()
	must(t, err)
	return base.Site(contentOf(nil, data, nil)).Version()
}

// listenTo hears of every change, as the stream of a page does.
func listenTo(s *showing) chan struct{} {
	told := make(chan struct{}, 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners[told] = true
	return told
}

// await waits for a state.
func await(t *testing.T, s *showing, changes <-chan struct{}, want func(state) bool) {
	t.Helper()
	late := time.After(30 * time.Second)
	for !want(s.now()) {
		select {
		case <-changes:
		case <-late:
			t.Fatalf("it is never shown; the last problem is %q", s.now().problem)
		}
	}
}
