package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"
)

// withoutSources writes a story of n events to which a source is missing, all
// in one line.
func withoutSources(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(`{"hamsaya": 1, "title": "T", "events": [`)
	for i := range n {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `{"id": "event-%05d", "kind": "truce", "when": "2025-10-19", "title": "برخورد", "at": "kabul"}`, i)
	}
	b.WriteString("]}")
	path := filepath.Join(t.TempDir(), "story.json")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// counter counts what is written.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// What check prints for programs grows with the problems, not with the length
// of the lines that they stand in.
func TestCheckJSONIsLinear(t *testing.T) {
	const n, times = 200, 4
	printed := func(n int) int {
		var out, err counter
		if code := run([]string{"check", "--json", withoutSources(t, n)}, streams{out: &out, err: &err}); code != 0 || err > 0 {
			t.Fatalf("exit code %d, %d bytes of trouble", code, err)
		}
		return int(out)
	}
	few, many := printed(n), printed(n*times)
	if many > few*times*5/4 {
		t.Errorf("%d problems are told in %d bytes, %d in %d", n, few, n*times, many)
	}
}

// A program finds the place of a problem in the text that comes with it.
func TestCheckJSONShowsThePlace(t *testing.T) {
	var out strings.Builder
	run([]string{"check", "--json", withoutSources(t, 50)}, streams{out: &out, err: &out})
	var problems []problem
	if err := json.Unmarshal([]byte(out.String()), &problems); err != nil || len(problems) != 50 {
		t.Fatalf("%d problems, %v", len(problems), err)
	}
	for i, p := range problems {
		text := []rune(p.Text)
		at := p.Column - 1 - p.TextOffset
		if at < 0 || at+p.Length > len(text) || !strings.HasPrefix(string(text[at:]), fmt.Sprintf(`{"id": "event-%05d"`, i)) ||
			utf8.RuneCountInString(p.Text) > 500 || p.Line != 1 {
			t.Errorf("problem %d is %+v", i, p)
		}
	}
}

// endless is an input that never ends, and counts what is taken of it.
type endless struct{ taken int }

func (e *endless) Read(p []byte) (int, error) {
	clear(p)
	e.taken += len(p)
	return len(p), nil
}

// Of what is too large to be a story, no more is read than shows that.
func TestReadsUpToTheLimit(t *testing.T) {
	const limit = 32 << 20
	var out strings.Builder
	var in endless
	if code := run([]string{"check", "-"}, streams{in: &in, out: &out, err: &out}); code != exitStory ||
		!strings.Contains(out.String(), "too-large") || in.taken < limit || in.taken > limit+1<<20 {
		t.Errorf("an endless input gives %d after %d bytes: %s", code, in.taken, &out)
	}
	sparse := filepath.Join(t.TempDir(), "sparse.json")
	if err := os.WriteFile(sparse, []byte("\xef\xbb\xbf{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(sparse, 3<<30); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"check", sparse}, {"check", "--fix", sparse}, {"fmt", "-w", sparse}, {"poster", sparse, "-o", filepath.Join(t.TempDir(), "a.svg")}} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		out.Reset()
		code := run(args, streams{in: &in, out: &out, err: &out})
		runtime.ReadMemStats(&after)
		if allocated := after.TotalAlloc - before.TotalAlloc; code != exitStory || !strings.Contains(out.String(), "too-large") || allocated > 8*limit {
			t.Errorf("%v gives %d with %d bytes allocated: %s", args, code, allocated, &out)
		}
		if info, err := os.Stat(sparse); err != nil || info.Size() != 3<<30 {
			t.Errorf("%v leaves %v, %v", args, info, err)
		}
	}
}
