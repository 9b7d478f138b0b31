package export

import (
	"fmt"
	"math"
)

// grid is where the cells of a contact sheet stand.
type grid struct {
	page             Size
	columns          int
	width, mapHeight float64 // of a cell's map, dp
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

func (c *ContactSheet) grid() (grid, error) {
	n := len(c.Cells)
	switch {
	case n == 0:
		return grid{}, fmt.Errorf("the sheet has no cells")
	case n > mostCells:
		return grid{}, fmt.Errorf("a sheet of %d cells: it may have %d; choose fewer with --cells, or kinds with --kinds", n, mostCells)
	}
	if c.Look.Size.Width == 0 {
		return c.free(n)
	}
	best, most := grid{}, 0.0
	for columns := 1; columns <= n; columns++ {
		if c.Columns > 0 && columns != min(c.Columns, n) {
			continue
		}
		g := fixedGrid(c.Look.Size, n, columns)
		if size := math.Min(g.width, g.mapHeight*cellShape); g.width >= leastCell && g.mapHeight >= leastCellMap && size > most {
			best, most = g, size
		}
	}
	if most == 0 {
		return best, fmt.Errorf("%d cells do not fit on %s: a cell needs %d × %d dp; choose fewer cells or a larger size, or leave the size out", n, c.Look.Size, leastCell, leastCellMap+underCell)
	}
	return best, nil
}

// fixedGrid divides a page.
func fixedGrid(page Size, n, columns int) grid {
	rows := float64((n + columns - 1) / columns)
	return grid{
		page: page, columns: columns,
		width:     math.Floor((page.Width - 2*sheetEdge - float64(columns-1)*sheetGap) / float64(columns)),
		mapHeight: math.Floor((page.Height-sheetHead-sheetFoot-(rows-1)*sheetGap)/rows - underCell),
	}
}

// free makes the page as large as its cells need.
func (c *ContactSheet) free(n int) (grid, error) {
	columns := c.Columns
	if columns <= 0 {
		columns = int(math.Ceil(math.Sqrt(float64(n))))
	}
	columns = min(columns, n)
	rows := (n + columns - 1) / columns
	scale := c.Look.Size.Scale
	if scale == 0 {
		scale = 1
	}
	page := Size{
		Width:  2*sheetEdge + float64(columns)*(cellWidth+sheetGap) - sheetGap,
		Height: math.Ceil(sheetHead + sheetFoot + float64(rows)*(cellHeight+underCell+sheetGap) - sheetGap),
		Scale:  scale,
	}
	return grid{page, columns, cellWidth, cellHeight}, page.check()
}
