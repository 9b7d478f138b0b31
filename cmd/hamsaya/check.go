package main

import (
	"encoding/json"

	"github.com/hamsaya/hamsaya/game/story"
)

type checkCommand struct {
	Files []string `arg:"" name:"file" help:"Story files; - is standard input."`
	JSON  bool     `name:"json" help:"Print the problems as a JSON array, for other programs."`
}

// problem is a diagnostic as --json prints it.
type problem struct {
	Severity   string `json:"severity"` // "error" or "warning"
	Code       string `json:"code"`
	File       string `json:"file"`
	Line       int    `json:"line"`   // from 1
	Column     int    `json:"column"` // from 1, in characters
	Length     int    `json:"length"` // in characters
	Text       string `json:"text"`
	Message    string `json:"message"`
	Suggestion string `json:"suggestion,omitempty"`
}

// Run prints the problems of all files, on standard output.
func (c *checkCommand) Run(s streams) error {
	var all []story.Diagnostic
	for _, path := range c.Files {
		data, err := read(path, s.in)
		if err != nil {
			return err
		}
		_, found, err := parse(path, data)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	if err := c.print(s, all); err != nil {
		return err
	}
	if story.HasErrors(all) {
		return errStory
	}
	return nil
}

func (c *checkCommand) print(s streams, all []story.Diagnostic) error {
	if !c.JSON {
		return story.Render(s.out, all)
	}
	problems := make([]problem, len(all))
	for i, d := range all {
		problems[i] = problem{
			Severity: "warning", Code: d.Code, File: d.File, Line: d.Line, Column: d.Column,
			Length: d.Length, Text: d.Text, Message: d.Message, Suggestion: d.Suggestion,
		}
		if d.Severity == story.Error {
			problems[i].Severity = "error"
		}
	}
	e := json.NewEncoder(s.out)
	e.SetIndent("", "  ")
	return e.Encode(problems)
}
