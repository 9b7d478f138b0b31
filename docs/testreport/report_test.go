package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

// Of packages that pass, fail, panic, do not build, have no tests and skip
// theirs, the report tells what is wrong in full and ends with the closing line
// of each.
func TestReport(t *testing.T) {
	events, err := os.ReadFile("testdata/events.json")
	if err != nil {
		t.Fatal(err)
	}
	var out, progress bytes.Buffer
	r := newReport(&out, &progress)
	if err := r.read(bytes.NewReader(events)); err != nil {
		t.Fatal(err)
	}
	if r.end() {
		t.Error("it says that all is well")
	}
	drawtest.Golden(t, "testdata/report.txt", out.Bytes())
	if n := strings.Count(progress.String(), "\n"); n != 6 {
		t.Errorf("it told %d packages on the way, want 6:\n%s", n, &progress)
	}
}

func TestAllIsWell(t *testing.T) {
	var out, progress bytes.Buffer
	r := newReport(&out, &progress)
	err := r.read(strings.NewReader(`{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:1: quiet\n"}
{"Action":"pass","Package":"p","Test":"TestA","Elapsed":2}
{"Action":"output","Package":"p","Output":"ok  \tp\t2.010s\n"}
{"Action":"pass","Package":"p","Elapsed":2.01}
`))
	if ok := r.end(); !ok || err != nil {
		t.Errorf("all well: %v (%v)", ok, err)
	}
	if want := "\nThe 1 slowest tests:\n      2s  p TestA\n\nok  \tp\t2.010s\n"; out.String() != want {
		t.Errorf("it says\n%q\nwant\n%q", out.String(), want)
	}
}

// A run that breaks off is no success.
func TestBrokenOff(t *testing.T) {
	var out, progress bytes.Buffer
	r := newReport(&out, &progress)
	err := r.read(strings.NewReader(`{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:1: the last that was heard\n"}`))
	if ok := r.end(); ok || err != nil || !strings.Contains(out.String(), "the last that was heard") || !strings.HasSuffix(out.String(), "FAIL\n") {
		t.Errorf("all well: %v (%v); it says\n%s", ok, err, &out)
	}
}
