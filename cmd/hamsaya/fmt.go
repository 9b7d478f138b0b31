package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/hamsaya/hamsaya/game/story/file"
)

type fmtCommand struct {
	Files []string `arg:"" name:"file" help:"Story files; - is standard input."`
	Write bool     `short:"w" help:"Write to the file instead of standard output."`
	List  bool     `short:"l" help:"Only list the files whose layout differs."`
}

// Run lays the files out. A file that is no story is left as it is.
func (c *fmtCommand) Run(s streams) error {
	if !c.Write && !c.List {
		if err := checkOutput(s.out, true); err != nil {
			return err
		}
	}
	var failed error
	for _, path := range c.Files {
		data, err := read(path, s.in)
		if err != nil {
			return err
		}
		laid, err := file.Reformat(data)
		if bad, ok := errors.AsType[*file.FormatError](err); ok {
			bad.Diagnostic.File = display(path)
			if err := render(s.err, []file.Diagnostic{bad.Diagnostic}); err != nil {
				return err
			}
			failed = errStory
			continue
		}
		if err != nil {
			return err
		}
		same := bytes.Equal(data, laid)
		if c.List && !same {
			fmt.Fprintln(s.out, display(path))
		}
		switch {
		case c.Write && path != "-":
			if same {
				continue
			}
			if err := rewrite(path, laid); err != nil {
				return err
			}
		case !c.List:
			if _, err := s.out.Write(laid); err != nil {
				return err
			}
		}
	}
	return failed
}
