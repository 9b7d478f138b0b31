package main

import (
	"errors"

	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/scene"
)

type sheetCommand struct {
	pictureFlags
	Cells string `placeholder:"CxR" help:"Columns and rows, as 3x3: moments spread over the story."`
	Each  string `enum:",chapter,event" default:"" help:"A cell for each chapter or each event."`
	Size  string `placeholder:"SIZE" help:"Width and height in dp, or a preset such as a4; without it the sheet is as large as its cells need."`
}

// Run writes the contact sheet.
func (c *sheetCommand) Run(s streams) error {
	format, err := c.format()
	if err != nil {
		return usageError{err}
	}
	size := c.Size
	if size == "" {
		size = "web" // for its scale alone
	}
	options, err := c.options(size, format)
	if err != nil {
		return usageError{err}
	}
	if c.Size == "" {
		options.Size.Width, options.Size.Height, options.Size.Name = 0, 0, ""
	}
	if err := c.checkPlace(s, format); err != nil {
		return err
	}
	sc, err := c.scene(s)
	if err != nil {
		return err
	}
	sheet := export.ContactSheet{RenderOptions: options}
	if sheet.Cells, sheet.Columns, err = c.cells(sc, options); err != nil {
		return usageError{err}
	}
	if sheet.Fonts, err = loadFonts(); err != nil {
		return err
	}
	picture, err := sheet.Picture(sc)
	if err != nil {
		return usageError{err}
	}
	return c.write(s, picture, format)
}

// cells are the moments that the flags ask for; columns 0 leaves their number
// open.
func (c *sheetCommand) cells(sc *scene.Scene, options export.RenderOptions) (cells []export.Cell, columns int, err error) {
	if c.Each != "" && c.Cells != "" {
		return nil, 0, errors.New("--cells says how many moments, --each says which: give one of them")
	}
	switch c.Each {
	case "chapter":
		cells, err = export.EachChapter(sc, options)
		return cells, 0, err
	case "event":
		cells, err = export.EachEvent(sc, options)
		return cells, 0, err
	}
	grid := c.Cells
	if grid == "" {
		grid = "3x3"
	}
	columns, rows, err := export.ParseGrid(grid)
	if err != nil {
		return nil, 0, err
	}
	cells, err = export.CellsOf(sc, options, columns*rows)
	return cells, columns, err
}
