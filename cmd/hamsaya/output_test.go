package main

import (
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// A server that is told to stop while it answers a slow reader stops, and that
// is no fault.
func TestShutDownWhileAnswering(t *testing.T) {
	asked, over := make(chan struct{}), make(chan struct{})
	server := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		close(asked)
		<-over
	})}
	defer close(over)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	go http.Get("http://" + l.Addr().String())
	<-asked
	if err := shutDown(server, time.Millisecond); err != nil {
		t.Errorf("it says %v", err)
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		t.Errorf("the server says %v", err)
	}
}

// failing is a stream that takes nothing.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no room") }

const threeEvents = "../../assets/stories/three-events.json"

// Whatever a command prints, and whether or not it looks: where standard output
// takes no more, that is told, and is not the tool's fault.
func TestOutputThatTakesNoMore(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte(`{"hamsaya": 1}`), 0o644); err != nil {
		t.Fatal(err)
	}
	squeezed := filepath.Join(t.TempDir(), "squeezed.json")
	if err := os.WriteFile(squeezed, []byte(`{"title": "A", "hamsaya": 1}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", threeEvents}, {"check", "--json", threeEvents}, {"fmt", threeEvents}, {"--help"}, {"check", "--help"}, {"--version"},
		{"check", broken}, {"check", "--json", broken}, {"fmt", "-l", squeezed},
	} {
		var log strings.Builder
		want := exitUsage
		if len(args) == 2 && args[0] == "check" && args[1] == threeEvents {
			want = 0 // says nothing
		}
		code := run(args, streams{out: failing{}, err: &log})
		if told := strings.HasPrefix(log.String(), "hamsaya: standard output: no room; it is not whole"); code != want || told != (want != 0) {
			t.Errorf("%q: exit code %d, want %d; it says %q", args, code, want, log.String())
		}
	}
	// Where nobody can be told, the code is the same.
	if code := run([]string{"check", "missing.json"}, streams{out: failing{}, err: failing{}}); code != exitUsage {
		t.Errorf("exit code %d", code)
	}
}

func TestVersionNamesTheCommit(t *testing.T) {
	info := &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0e1f07e"}, {Key: "vcs.time", Value: "2026-11-30T16:46:00Z"}, {Key: "vcs.modified", Value: "true"},
	}}
	for _, c := range []struct {
		info    *debug.BuildInfo
		bundled bool
		want    string
	}{
		{info, true, "hamsaya v1.2.3\ncommit: 0e1f07e 2026-11-30T16:46:00Z, edited since\nGo: go1."},
		{info, true, "\nbrowser program: inside\n"},
		{&debug.BuildInfo{}, false, "hamsaya not known\ncommit: not known\nGo: go1."},
		{nil, false, "\nbrowser program: not inside"},
	} {
		if got := versionOf(c.info, c.bundled); !strings.Contains(got, c.want) {
			t.Errorf("it says %q, want %q", got, c.want)
		}
	}
}
