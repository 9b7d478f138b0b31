package follow

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A reader takes what begins and ends as a whole file does, and tells of the
// rest.
type reader struct {
	path string

	mu             sync.Mutex
	story, problem string
}

func (r *reader) now() (story, problem string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.story, r.problem
}

func (r *reader) reload(final bool) bool {
	data, err := os.ReadFile(r.path)
	text := string(data)
	whole := err == nil && strings.HasPrefix(text, "begin") && strings.HasSuffix(text, "end")
	if !whole && !final {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if whole {
		r.story, r.problem = text, ""
	} else {
		r.problem = fmt.Sprintf("not whole: %d bytes", len(data))
	}
	return true
}

// A step is what an editor does to a file, and how long it then takes until the
// next.
type step struct {
	data string // what the file then holds; "-" takes it away
	then time.Duration
}

// What is read of a file, however it is saved: never of a half of it, at
// least once a second of what is saved without a rest, and in the end of what
// it is.
func TestFileIsReadWhenItRests(t *testing.T) {
	whole := func(name string) string { return "begin " + name + strings.Repeat(".", 900) + "end" }
	one, two := whole("one"), whole("two")
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
		"emptied for good":          {steps: []step{{"", 1200 * time.Millisecond}}, problems: "not whole: 0 bytes", end: one},
		"broken for good":           {steps: []step{{one[:300], 1200 * time.Millisecond}}, problems: "not whole", end: one},
		"broken, then mended":       {steps: []step{{one[:300], 1200 * time.Millisecond}, {two, time.Second}}, stories: 1, problems: "not whole", end: two},
		"saved fifty times a second": {
			steps:   append(often(250, func(i int) string { return whole(fmt.Sprint(i)) }), step{two, 300 * time.Millisecond}),
			stories: 6, end: two,
		},
		"emptied and saved in turn": {
			steps:   append(often(250, func(i int) string { return [2]string{"", whole(fmt.Sprint(i))}[i%2] }), step{two, 300 * time.Millisecond}),
			stories: 5, end: two,
		},
		"broken fifty times a second": {
			steps: often(300, func(i int) string { return one[:300+i] }), problems: "not whole", end: one,
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			synctest.Test(t, func(t *testing.T) {
				path := filepath.Join(dir, "story.json")
				must(t, os.WriteFile(path, []byte(one), 0o644))
				r := &reader{path: path, story: one}
				ctx, stop := context.WithCancel(t.Context())
				events := make(chan fsnotify.Event)
				w := &watch{events: events, names: map[string]bool{path: true}}
				f := &follower{path: path, reload: r.reload, seen: At(path)}
				go f.run(ctx, w)

				versions := map[string]time.Time{one: time.Now()}
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
					story, problem := r.now()
					problems += problem
					if versions[story].IsZero() {
						versions[story] = time.Now()
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
				if story, _ := r.now(); story != c.end {
					t.Errorf("%.20q is shown in the end, want %.20q", story, c.end)
				}
			})
		})
	}
}
