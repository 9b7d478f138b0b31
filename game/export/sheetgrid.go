package export

import (
	"fmt"
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// grid is where the cells of a contact sheet stand.
type grid struct {
	page             Size
	columns          int
	width, mapHeight float64 // of a cell's map, dp
	sheetRoom
}

// sheetRoom is the height of the words of a sheet, in dp.
type sheetRoom struct {
	head  float64 // over the first row of cells
	under float64 // each map
}

// Words in a script that is higher than others, as Nastaliq is, need more.
var (
	flatRoom = sheetRoom{110, 56}
	highRoom = sheetRoom{150, 92}
)

// roomOf is the room of words like these.
func roomOf(run *draw.Run) sheetRoom {
	if _, _, high := run.HighLine(); high {
		return highRoom
	}
	return flatRoom
}

// What a cell's map may measure, in dp, and how wide it is against its height
// where there is a choice.
const (
	cellWidth, cellHeight   = 400, 236
	leastCell, leastCellMap = 180, 110
	cellShape               = 1.65
)

// mostCells bounds a sheet.
const mostCells = 400

func (c *ContactSheet) grid(room sheetRoom) (grid, error) {
	n := len(c.Cells)
	switch {
	case n == 0:
		return grid{}, fmt.Errorf("the sheet has no cells")
	case n > mostCells:
		return grid{}, fmt.Errorf("a sheet of %d cells: it may have %d; choose fewer with --cells, or kinds with --kinds", n, mostCells)
	}
	if c.RenderOptions.Size.Width == 0 {
		return c.free(n, room)
	}
	best, most := grid{}, 0.0
	for columns := 1; columns <= n; columns++ {
		if c.Columns > 0 && columns != min(c.Columns, n) {
			continue
		}
		g := fixedGrid(c.RenderOptions.Size, n, columns, room)
		if size := math.Min(g.width, g.mapHeight*cellShape); g.width >= leastCell && g.mapHeight >= leastCellMap && size > most {
			best, most = g, size
		}
	}
	if most == 0 {
		return best, fmt.Errorf("%d cells do not fit on %s: a cell needs %d × %d dp; choose fewer cells or a larger size, or leave the size out", n, c.RenderOptions.Size, leastCell, leastCellMap+int(room.under))
	}
	return best, nil
}

// fixedGrid divides a page.
func fixedGrid(page Size, n, columns int, room sheetRoom) grid {
	rows := float64((n + columns - 1) / columns)
	return grid{
		page: page, columns: columns, sheetRoom: room,
		width:     math.Floor((page.Width - 2*sheetEdge - float64(columns-1)*sheetGap) / float64(columns)),
		mapHeight: math.Floor((page.Height-room.head-sheetFoot-(rows-1)*sheetGap)/rows - room.under),
	}
}

// free makes the page as large as its cells need.
func (c *ContactSheet) free(n int, room sheetRoom) (grid, error) {
	columns := c.Columns
	if columns <= 0 {
		columns = int(math.Ceil(math.Sqrt(float64(n))))
	}
	columns = min(columns, n)
	rows := (n + columns - 1) / columns
	scale := c.RenderOptions.Size.Scale
	if scale == 0 {
		scale = 1
	}
	page := Size{
		Width:  2*sheetEdge + float64(columns)*(cellWidth+sheetGap) - sheetGap,
		Height: math.Ceil(room.head + sheetFoot + float64(rows)*(cellHeight+room.under+sheetGap) - sheetGap),
		Scale:  scale,
	}
	return grid{page, columns, cellWidth, cellHeight, room}, page.check()
}
