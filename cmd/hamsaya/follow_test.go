package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
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

// A step is what an editor does to a file, and how long it then takes until the
// next.
type step struct {
	data string // what the file then holds; "-" takes it away
	then time.Duration
}

// What pages are told of a file, however it is saved: never of a half of it, at
// least once a second of what is saved without a rest, and in the end of what
// it is.
func TestPatienceWithAFile(t *testing.T) {
	if _, err := atlas(); err != nil { // before the clock is stopped
		t.Fatal(err)
	}
	one, two := string(titled(t, "one")), string(titled(t, "two"))
	often := func(n int, data func(i int) string) []step {
		var steps []step
		for i := range n {
			steps = append(steps, step{data(i), 20 * time.Millisecond})
		}
		return steps
	}
	for name, c := range map[string]struct {
		steps    []step
		stories  int // how many others than the first are shown, at least
		problems string
		end      string
	}{
		"saved in one":              {steps: []step{{two, time.Second}}, stories: 1, end: two},
		"emptied, then written":     {steps: []step{{"", 800 * time.Millisecond}, {two, time.Second}}, stories: 1, end: two},
		"written slowly":            {steps: []step{{"", 500 * time.Millisecond}, {two[:300], 900 * time.Millisecond}, {two[:600], 900 * time.Millisecond}, {two, time.Second}}, stories: 1, end: two},
		"taken away, then put back": {steps: []step{{"-", 700 * time.Millisecond}, {two, time.Second}}, stories: 1, end: two},
		"emptied for good":          {steps: []step{{"", 1200 * time.Millisecond}}, problems: "the file is empty", end: one},
		"broken for good":           {steps: []step{{one[:300], 1200 * time.Millisecond}}, problems: "story.json:", end: one},
		"broken, then mended":       {steps: []step{{one[:300], 1200 * time.Millisecond}, {two, time.Second}}, stories: 1, problems: "story.json:", end: two},
		"saved fifty times a second": {
			steps:   append(often(250, func(i int) string { return string(titled(t, fmt.Sprint(i))) }), step{two, 300 * time.Millisecond}),
			stories: 6, end: two,
		},
		"emptied and saved in turn": {
			steps:   append(often(250, func(i int) string { return [2]string{"", string(titled(t, fmt.Sprint(i)))}[i%2] }), step{two, 300 * time.Millisecond}),
			stories: 5, end: two,
		},
		"broken fifty times a second": {
			steps: often(300, func(i int) string { return one[:300+i] }), problems: "story.json:", end: one,
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			synctest.Test(t, func(t *testing.T) {
				path := filepath.Join(dir, "story.json")
				must(t, os.WriteFile(path, []byte(one), 0o644))
				shown := shownAt(t, path)
				ctx, stop := context.WithCancel(t.Context())
				events := make(chan fsnotify.Event)
				w := &watch{events: events, names: map[string]bool{path: true}}
				f := &follower{showing: shown, seen: lookAt(path)}
				go f.run(ctx, w)

				versions := map[string]time.Time{shown.now().site.Version(): time.Now()}
				longest, last, problems := time.Duration(0), time.Now(), ""
				for _, s := range c.steps {
					if s.data == "-" {
						must(t, os.Remove(path))
					} else {
						must(t, os.WriteFile(path, []byte(s.data), 0o644))
					}
					events <- fsnotify.Event{Name: path, Op: fsnotify.Write}
					<-time.After(s.then)
					synctest.Wait()
					now := shown.now()
					problems += now.problem
					if v := now.site.Version(); versions[v].IsZero() {
						versions[v] = time.Now()
						longest = max(longest, time.Since(last))
						last = time.Now()
					}
				}
				stop()
				synctest.Wait()
				if got := len(versions) - 1; got < c.stories {
					t.Errorf("%d stories are shown, want %d", got, c.stories)
				}
				if len(c.steps) > 200 && c.stories > 0 && longest > time.Second {
					t.Errorf("for %v nothing was shown", longest)
				}
				if c.problems == "" && problems != "" || !strings.Contains(problems, c.problems) {
					t.Errorf("told is %q, want %q", problems, c.problems)
				}
				if v := shown.now().site.Version(); v != storyVersion(t, []byte(c.end)) {
					t.Error("another story than the last is shown in the end")
				}
			})
		})
	}
}
