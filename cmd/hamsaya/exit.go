package main

import (
	"errors"
	"fmt"
	"io"
)

// The exit codes.
const (
	exitStory = 1 // a story has errors
	exitUsage = 2 // called wrongly
	exitFault = 3 // our fault

	exitInterrupted = 130 // as shells have it: 128 and SIGINT
)

// exited is what --help panics with, so that it ends the command and not the
// process that runs it.
type exited int

// errStory is a story's errors, which have been printed already.
var errStory = errors.New("the story has errors")

// errInterrupted is a long command that was told to stop.
var errInterrupted = errors.New("interrupted; nothing was written")

// usageError is the caller's to mend: a flag, a file, a port.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// report prints an error and returns the exit code.
func report(err error, w io.Writer) int {
	if err == nil {
		return 0
	}
	if errors.Is(err, errStory) {
		return exitStory
	}
	fmt.Fprintln(w, "hamsaya:", err)
	if errors.Is(err, errInterrupted) {
		return exitInterrupted
	}
	if _, ok := errors.AsType[usageError](err); ok {
		return exitUsage
	}
	return exitFault
}
