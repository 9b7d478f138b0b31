package main

type viewCommand struct {
	File string `arg:"" optional:"" help:"A story file. Without one: the story that the tool carries. A file can also be dropped on the window."`
}

// Run opens the window and returns when it is closed.
func (c *viewCommand) Run() error { return view(c.File) }
