package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(stopping{m}, map[string]func(){"hamsaya": main})
}

// stopping ends the browser when the tests are over.
type stopping struct{ m *testing.M }

func (s stopping) Run() int {
	defer func() { stopBrowser() }()
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
