// Command hamsaya makes animated maps out of story files.
//
//	hamsaya check story.json     every problem of the file, each where it stands
//	hamsaya view story.json      the map in a window
//	hamsaya serve story.json     the map in a browser, which follows the file as it is edited
//	hamsaya fmt -w story.json    the file in its one layout
//	hamsaya build story.json -o map/       the map as a folder for any web server
//	hamsaya poster story.json -o map.pdf --at 2025-10-18   a moment of it as a picture
//	hamsaya sheet story.json -o sheet.pdf --cells 3x3      many moments side by side
//	hamsaya film story.json -o film.mp4   all of it as a film
//	hamsaya licences             whose work it is made with
//
// Without a file, view and serve show the story that the tool carries.
//
// It exits with 0 when all is well, 1 when a story has errors, 2 when it was
// called wrongly, 3 when the fault is its own and 130 when it was interrupted.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"github.com/hamsaya/hamsaya/cmd/hamsaya/memory"
)

// commands are the tool's commands and their flags.
type commands struct {
	View   viewCommand   `cmd:"" help:"Open a story in a window."`
	Serve  serveCommand  `cmd:"" help:"Serve a story to a browser, and again when the file changes."`
	Check  checkCommand  `cmd:"" help:"List the problems of story files."`
	Fmt    fmtCommand    `cmd:"" help:"Write story files in their one layout."`
	Poster posterCommand `cmd:"" help:"Make a picture of a moment of a story."`
	Sheet  sheetCommand  `cmd:"" help:"Make a contact sheet: many moments of a story side by side."`
	Film   filmCommand   `cmd:"" help:"Make a film of a story."`
	Build  buildCommand  `cmd:"" help:"Write a story as a folder for any web server, to be embedded in articles."`

	Licences licencesCommand `cmd:"" help:"Print whose work the program is made with, and under which licences."`

	Version versionFlag `help:"Print which version this is, of which commit, and whether the browser program is inside."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	memory.Watch(func(err error) { os.Exit(report(usageError{err}, os.Stderr)) })
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run runs a command line and returns the exit code.
func run(args []string, s streams) (code int) {
	out := &output{Writer: s.out}
	s.out, s.err = out, notes{s.err}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case exited:
			if code = int(r); code == 0 {
				code = report(out.err, s.err)
			}
		default:
			fmt.Fprintf(s.err, "hamsaya: a fault of its own: %v\n%s", r, debug.Stack())
			code = exitFault
		}
	}()
	parser, err := kong.New(&commands{},
		kong.Name("hamsaya"),
		kong.Description("Animated maps of events, from a story file."),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { panic(exited(code)) }),
		kong.Bind(s),
	)
	if err != nil {
		panic(err)
	}
	k, err := parser.Parse(args)
	if err != nil {
		err = usage("%w; see hamsaya --help", err)
	} else {
		err = k.Run()
	}
	if err == nil {
		err = out.err
	}
	return report(err, s.err)
}
