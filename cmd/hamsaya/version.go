package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/hamsaya/hamsaya/web"
)

// versionFlag is --version, which prints what this binary is and ends.
type versionFlag bool

// BeforeReset is called before anything else is looked at.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	info, _ := debug.ReadBuildInfo()
	fmt.Fprint(app.Stdout, versionOf(info, web.HasBundle()))
	app.Exit(0)
	return nil
}

// versionOf is what a bug report needs to say of a binary.
func versionOf(info *debug.BuildInfo, bundled bool) string {
	version, set := "not known", map[string]string{}
	if info != nil {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			set[s.Key] = s.Value
		}
	}
	commit := "not known"
	if revision := set["vcs.revision"]; revision != "" {
		commit = strings.TrimSpace(revision + " " + set["vcs.time"])
		if set["vcs.modified"] == "true" {
			commit += ", edited since"
		}
	}
	program := "inside"
	if !bundled {
		program = "not inside: serve and build make it with the go tool, in a checkout"
	}
	return fmt.Sprintf("hamsaya %s\ncommit: %s\nGo: %s, %s/%s\nbrowser program: %s\n",
		version, commit, runtime.Version(), runtime.GOOS, runtime.GOARCH, program)
}
