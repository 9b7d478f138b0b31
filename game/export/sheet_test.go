package export

import (
	"strings"
	"testing"
)

// A contact sheet has its cells in the order of the play, each with its date
// and its caption.
func TestContactSheet(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	cells, err := CellsOf(sc, RenderOptions{}, 9)
	if err != nil {
		t.Fatal(err)
	}
	if len(cells) != 9 || cells[0].U != sc.Stops[0].U || cells[8].U != sc.Stops[len(sc.Stops)-1].U {
		t.Fatalf("the cells are %v", cells)
	}
	for i := 1; i < len(cells); i++ {
		if cells[i].U <= cells[i-1].U {
			t.Errorf("cell %d comes before cell %d", i, i-1)
		}
	}
	p, err := (&ContactSheet{Cells: cells, Columns: 3, Fonts: m.Fonts}).Picture(sc)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cells {
		if !strings.Contains(p.Words.Text, c.Head+": "+c.Caption.Words) {
			t.Errorf("%q is not told", c.Caption.Words)
		}
	}
	// Nothing of a cell's map leaves its frame.
	n := 0
	for node := range p.List.Shown() {
		if b := node.Bound; b.Max.X < 0 || b.Min.X > float32(p.Size.Width) || b.Max.Y < 0 || b.Min.Y > float32(p.Size.Height) {
			t.Errorf("%q lies off the page", node.Label)
		}
		n++
	}
	if n < 20 {
		t.Errorf("the sheet says %d things", n)
	}
}

func TestGridOfASheet(t *testing.T) {
	cells := func(n int) []Cell { return make([]Cell, n) }
	for _, c := range []struct {
		n, columns int
		size       string
		want       int
	}{{9, 3, "", 3}, {8, 0, "", 3}, {8, 0, "a3", 2}, {8, 0, "a3-landscape", 3}, {4, 4, "1600x500", 4}, {1, 0, "", 1}, {2, 5, "", 2}} {
		s := ContactSheet{Cells: cells(c.n), Columns: c.columns}
		if c.size != "" {
			s.RenderOptions.Size = size(t, c.size, 0)
		}
		g, err := s.grid(flatRoom)
		if err != nil || g.columns != c.want {
			t.Errorf("%d cells on %q: %d columns (%v), want %d", c.n, c.size, g.columns, err, c.want)
			continue
		}
		rows := (c.n + g.columns - 1) / g.columns
		if right := 2*sheetEdge + float64(g.columns)*(g.width+sheetGap) - sheetGap; right > g.page.Width+0.5 {
			t.Errorf("%d cells on %q: %g dp are more than %g", c.n, c.size, right, g.page.Width)
		}
		if low := flatRoom.head + sheetFoot + float64(rows)*(g.mapHeight+flatRoom.under+sheetGap) - sheetGap; low > g.page.Height+0.5 {
			t.Errorf("%d cells on %q: %g dp are higher than %g", c.n, c.size, low, g.page.Height)
		}
	}
	for _, s := range []ContactSheet{
		{}, {Cells: cells(500)}, {Cells: cells(60), RenderOptions: RenderOptions{Size: size(t, "web", 0)}},
	} {
		if _, err := s.grid(flatRoom); err == nil {
			t.Errorf("%d cells passed", len(s.Cells))
		}
	}
	for _, s := range []string{"", "3", "0x3", "3x", "x", "-1x2", "1000x1000", "99999999999x1"} {
		if _, _, err := ParseGrid(s); err == nil {
			t.Errorf("cells %q passed", s)
		}
	}
}
