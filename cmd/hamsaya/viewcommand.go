package main

import (
	"time"

	"github.com/hamsaya/hamsaya/game/host"
)

type viewCommand struct {
	File  string `arg:"" optional:"" help:"A story file. Without one: the story that the tool carries. A file can also be dropped on the window."`
	Theme string `enum:",paper,night" default:"" help:"paper or night; the story's own, or paper."`
	customFlags
}

// Run opens the window and returns when it is closed.
func (c *viewCommand) Run() error {
	_, offset := time.Now().Zone()
	return view(c.File, host.Settings{Lang: c.Lang, Choice: c.choice(), Offset: offset, Theme: c.Theme})
}
