package main

import "github.com/hamsaya/hamsaya/game/scene"

type posterCommand struct {
	pictureFlags
	At    string `placeholder:"MOMENT" help:"The moment: a date, an event's id, a chapter's id or number, start or end. Without it: what the story names as posterAt, or its first chapter."`
	Size  string `default:"web" help:"Width and height in dp, as 1280x720, or web, social, square, story, a4, a3 (and -landscape), column."`
	Strip bool   `default:"true" negatable:"" help:"The timeline at the foot."`
}

// Run writes the poster.
func (c *posterCommand) Run(s streams) error {
	format, err := c.format()
	if err != nil {
		return usageError{err}
	}
	options, err := c.options(c.Size, format)
	if err != nil {
		return usageError{err}
	}
	options.NoStrip = !c.Strip
	if err := c.checkPlace(s, format); err != nil {
		return err
	}
	sc, err := c.scene(s)
	if err != nil {
		return err
	}
	at, err := scene.FindMoment(sc, c.At)
	if err != nil {
		return usageError{err}
	}
	still, err := options.Still(sc)
	if err != nil {
		return usageError{err}
	}
	return c.write(s, still.Picture(at.U), format)
}
