package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/hamsaya/hamsaya/game/atomicfile"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/file"
)

type checkCommand struct {
	Files []string `arg:"" name:"file" help:"Story files; - is standard input."`
	JSON  bool     `name:"json" help:"Print the problems as a JSON array, for other programs."`
	Fix   bool     `help:"First put right in the files what needs no asking: control characters, open marks of direction, letters of another alphabet, unseen characters around links."`
	Lang  string   `placeholder:"TAG" help:"The language of the messages: en, fa-IR, fa-AF, ps-AF or ur-PK. Left out, the terminal's."`
}

// problem is a diagnostic as --json prints it.
type problem struct {
	Severity   string `json:"severity"` // "error" or "warning"
	Code       string `json:"code"`
	File       string `json:"file"`
	Line       int    `json:"line"`                 // from 1
	Column     int    `json:"column"`               // from 1, in characters
	Length     int    `json:"length"`               // in characters
	Text       string `json:"text"`                 // the line, or of a long one what stands around the problem
	TextOffset int    `json:"textOffset,omitempty"` // how many characters of the line stand before text
	Message    string `json:"message"`
	Suggestion string `json:"suggestion,omitempty"`
}

// Run prints the problems of all files, on standard output.
func (c *checkCommand) Run(s streams) error {
	l, err := c.language()
	if err != nil {
		return err
	}
	var all []file.Diagnostic
	for _, path := range c.Files {
		data, err := read(path, s.in)
		if err != nil {
			return err
		}
		if c.Fix {
			if data, err = mend(path, data, s, l); err != nil {
				return err
			}
		}
		_, found, err := parse(path, data)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	if err := c.print(s, all, l); err != nil {
		return err
	}
	if file.HasErrors(all) {
		return errStory
	}
	return nil
}

// mend puts a file right, and says of how many texts.
func mend(path string, data []byte, s streams, l *locale.Locale) ([]byte, error) {
	if path == "-" {
		return nil, usage("--fix mends files, and standard input is none")
	}
	mended, n := file.Mend(data)
	if n == 0 {
		return data, nil
	}
	if err := rewrite(path, mended); err != nil {
		return nil, err
	}
	_, err := fmt.Fprintln(s.err, words.Say(l, "check.mended", "file", display(path), "n", n))
	return mended, err
}

// rewrite gives a file other content, with the mode that it has.
func rewrite(path string, data []byte) error {
	info, err := os.Stat(path)
	if err == nil {
		err = atomicfile.WriteFile(path, data, info.Mode().Perm())
	}
	if err != nil {
		return usage("%w", err)
	}
	return nil
}

// language is the one that the messages are wanted in.
func (c *checkCommand) language() (*locale.Locale, error) {
	if c.Lang == "" {
		return terminalLanguage(), nil
	}
	l, ok := locale.Find(c.Lang)
	if !ok {
		return nil, usage("--lang %s: messages are in %s", c.Lang, tags())
	}
	return l, nil
}

// tags lists the languages that the tool speaks.
func tags() string {
	var all []string
	for _, l := range locale.All() {
		all = append(all, l.Tag)
	}
	return strings.Join(all, ", ")
}

func (c *checkCommand) print(s streams, all []file.Diagnostic, l *locale.Locale) error {
	if !c.JSON {
		return file.Render(s.out, all, l)
	}
	problems := make([]problem, len(all))
	for i, d := range all {
		d = d.In(l)
		problems[i] = problem{
			Severity: "warning", Code: d.Code, File: d.File, Line: d.Line, Column: d.Column,
			Length: d.Length, Text: d.Text, TextOffset: d.TextOffset, Message: d.Message, Suggestion: d.Suggestion,
		}
		if d.Severity == file.Error {
			problems[i].Severity = "error"
		}
	}
	e := json.NewEncoder(s.out)
	e.SetIndent("", "  ")
	return e.Encode(problems)
}
