package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"
)

// listed is how many of the slowest tests are told.
const listed = 20

// An event is a line of go test -json; see "go doc test2json" and, for what is
// said of builds, "go help buildjson".
type event struct {
	Action  string
	Package string
	Test    string
	Elapsed float64 // seconds
	Output  string
}

// A report gathers events.
type report struct {
	out      io.Writer
	progress io.Writer // told of each package as it ends

	packages map[string]*pack
	closing  []closing
	tests    []timed
	failed   []string
	broken   bool // something did not build
}

// A pack is a package whose tests run.
type pack struct {
	lines  []line
	passed map[string]bool // tests of which there is nothing more to say
	close  string
}

type line struct{ test, text string }

type closing struct {
	text string
	took float64
}

// timed is a test with all that it has within.
type timed struct {
	name string
	took float64
}

func newReport(out, progress io.Writer) *report {
	return &report{out: out, progress: progress, packages: map[string]*pack{}}
}

// read takes all events. What is none, as the go tool says it of downloads, is
// passed on.
func (r *report) read(in io.Reader) error {
	lines := bufio.NewReader(in)
	for {
		text, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(text)) > 0 {
			var e event
			if json.Unmarshal(text, &e) == nil && e.Action != "" {
				r.take(&e)
			} else {
				r.out.Write(text)
			}
		}
		switch err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
	}
}

func (r *report) take(e *event) {
	switch e.Action {
	case "build-output":
		io.WriteString(r.out, e.Output)
		return
	case "build-fail":
		r.broken = true
		return
	}
	p := r.packages[e.Package]
	if p == nil {
		p = &pack{passed: map[string]bool{}}
		r.packages[e.Package] = p
	}
	switch e.Action {
	case "output":
		p.hear(e)
	case "pass", "fail", "skip":
		if e.Test == "" {
			r.endPackage(e, p)
			return
		}
		if e.Action == "fail" {
			r.failed = append(r.failed, fmt.Sprintf("--- FAIL: %s (%s) in %s", e.Test, seconds(e.Elapsed), e.Package))
		} else {
			p.passed[e.Test] = true
		}
		if !strings.Contains(e.Test, "/") {
			r.tests = append(r.tests, timed{e.Package + " " + e.Test, e.Elapsed})
		}
	}
}

// steps are lines that say that a test begins, pauses or goes on.
var steps = regexp.MustCompile(`^=== (RUN|PAUSE|CONT|NAME) `)

func (p *pack) hear(e *event) {
	switch {
	case steps.MatchString(e.Output):
	case e.Test == "" && isClosing(e.Output):
		p.close = e.Output
	case e.Test == "" && (e.Output == "PASS\n" || e.Output == "FAIL\n"):
	default:
		p.lines = append(p.lines, line{e.Test, e.Output})
	}
}

// isClosing reports whether a line is the one that go test says of a package
// as a whole.
func isClosing(text string) bool {
	return strings.HasPrefix(text, "ok  \t") || strings.HasPrefix(text, "FAIL\t") || strings.HasPrefix(text, "?   \t") || strings.HasPrefix(text, "---\t")
}

// endPackage tells what failed in a package: all that was said by it and by
// its tests, but those that passed.
func (r *report) endPackage(e *event, p *pack) {
	if e.Action == "fail" {
		for _, l := range p.lines {
			if !p.passed[l.test] {
				io.WriteString(r.out, l.text)
			}
		}
		if p.close == "" {
			p.close = fmt.Sprintf("FAIL\t%s\t%s\n", e.Package, seconds(e.Elapsed))
		}
	}
	delete(r.packages, e.Package)
	if p.close == "" {
		return
	}
	r.closing = append(r.closing, closing{p.close, e.Elapsed})
	fmt.Fprintf(r.progress, "%s %s %s\n", e.Action, e.Package, seconds(e.Elapsed))
}

// end tells the slowest tests and how every package ended, and reports whether
// all is well.
func (r *report) end() (ok bool) {
	slices.SortStableFunc(r.tests, func(a, b timed) int { return after(a.took, b.took) })
	if n := min(listed, len(r.tests)); n > 0 {
		fmt.Fprintf(r.out, "\nThe %d slowest tests:\n", n)
		for _, t := range r.tests[:n] {
			fmt.Fprintf(r.out, "%8s  %s\n", seconds(t.took), t.name)
		}
	}
	// What takes longest is read last.
	slices.SortStableFunc(r.closing, func(a, b closing) int { return after(b.took, a.took) })
	fmt.Fprintln(r.out)
	for _, f := range r.failed {
		fmt.Fprintln(r.out, f)
	}
	for _, c := range r.closing {
		io.WriteString(r.out, c.text)
	}
	for name, p := range r.packages {
		// The tests were stopped before it ended.
		fmt.Fprintf(r.out, "FAIL\t%s\tdid not end\n", name)
		for _, l := range p.lines {
			if !p.passed[l.test] {
				io.WriteString(r.out, l.text)
			}
		}
		r.broken = true
	}
	ok = !r.broken && len(r.failed) == 0 && !slices.ContainsFunc(r.closing, func(c closing) bool { return strings.HasPrefix(c.text, "FAIL") })
	if !ok {
		fmt.Fprintln(r.out, "FAIL")
	}
	return ok
}

func after(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

func seconds(s float64) string {
	return time.Duration(s * float64(time.Second)).Round(10 * time.Millisecond).String()
}
