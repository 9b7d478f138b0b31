package main

import (
	"errors"
	"io"
	"os"

	"golang.org/x/term"

	"github.com/hamsaya/hamsaya/game/export"
)

// output is standard output. A write error is the receiver's, not the tool's,
// and counts as a usage error; the first one is kept, so that it is reported
// even where a command ignores it.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if err == nil {
		return n, nil
	}
	if o.err == nil {
		o.err = usage("standard output: %w; it is not whole", export.Cause(err))
	}
	return n, o.err
}

// notes is standard error; its write errors are ignored.
type notes struct{ io.Writer }

func (n notes) Write(p []byte) (int, error) {
	n.Writer.Write(p)
	return len(p), nil
}

// fileOf is the file behind a stream, if there is one.
func fileOf(w any) (*os.File, bool) {
	switch s := w.(type) {
	case *output:
		w = s.Writer
	case notes:
		w = s.Writer
	}
	f, ok := w.(*os.File)
	return f, ok
}

// terminalOf is the terminal that a stream writes to, or nil.
func terminalOf(w any) *os.File {
	if f, ok := fileOf(w); ok && isTerminal(f) {
		return f
	}
	return nil
}

func isTerminal(w any) bool {
	f, ok := fileOf(w)
	return ok && term.IsTerminal(int(f.Fd()))
}

// checkOutput fails early where standard output cannot be written: binary data
// to a terminal, or anything to a closed stream.
func checkOutput(w io.Writer, text bool) error {
	if f, ok := fileOf(w); ok && isClosed(f) {
		return usageError{errors.New("standard output is closed; send it to a file or another program")}
	}
	if !text && isTerminal(w) {
		return usageError{errors.New("standard output is a terminal; send it to a file or another program")}
	}
	return nil
}
