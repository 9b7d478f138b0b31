package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hamsaya/hamsaya/web/e2e"
)

func TestMain(m *testing.M) {
	testscript.Main(stopping{m}, map[string]func(){"hamsaya": main, "code": code, "squeeze": squeeze})
}

// code runs a command and succeeds if it exits with the code given first.
func code() {
	want := os.Args[1]
	c := exec.Command(os.Args[2], os.Args[3:]...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	c.Run()
	if got := strconv.Itoa(c.ProcessState.ExitCode()); got != want {
		fmt.Fprintf(os.Stderr, "exit code %s, want %s\n", got, want)
		os.Exit(1)
	}
}

// squeeze takes the white space out of a JSON file.
func squeeze() {
	data, err := os.ReadFile(os.Args[1])
	if err == nil {
		var b bytes.Buffer
		if err = json.Compact(&b, data); err == nil {
			err = os.WriteFile(os.Args[1], b.Bytes(), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// stopping ends the browsers when the tests are over.
type stopping struct{ m *testing.M }

func (s stopping) Run() int {
	defer e2e.Stop()
	return s.m.Run()
}

// The command line, by scripts that anyone could type.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			// The scripts see the checkout, as far as serve needs it.
			top, err := os.Getwd()
			e.Setenv("PACKAGE", top)
			for _, name := range []string{"HOME", "GOPATH", "GOCACHE", "GOMODCACHE", "GOFLAGS", "GOPROXY"} {
				if v := os.Getenv(name); v != "" {
					e.Setenv(name, v)
				}
			}
			return err
		},
	})
}
