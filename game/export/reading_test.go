package export

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// sheetIn are the cells of a contact sheet as they lie on it, and where its
// title stands.
func sheetIn(t *testing.T, lang string) (cells []draw.Rect, title draw.Rect, p *Picture) {
	t.Helper()
	m, sc := filmOf(t, realFilm)
	options := RenderOptions{Lang: lang}
	all, err := CellsOf(sc, options, 6)
	if err != nil {
		t.Fatal(err)
	}
	p, err = (&ContactSheet{RenderOptions: options, Cells: all, Columns: 3, Fonts: m.Fonts}).Picture(sc)
	if err != nil {
		t.Fatal(err)
	}
	for n := range p.List.Shown() {
		switch {
		case n.Role != draw.RoleText:
		case n.Label == p.Words.Title:
			title = n.Bound
		case n.Bound.Height() == cellHeight:
			cells = append(cells, n.Bound)
		}
	}
	if len(cells) != 6 || title.Empty() {
		t.Fatalf("%s: %d cells, title at %v", lang, len(cells), title)
	}
	return cells, title, p
}

// TestSheetIsRead holds that the first cell of a sheet stands where reading
// begins, and that the maps in the cells are those of the sheet that is read
// from the left, not mirrored.
func TestSheetIsRead(t *testing.T) {
	left, titleLeft, _ := sheetIn(t, "en")
	right, titleRight, p := sheetIn(t, "fa-IR")
	w := float32(p.Size.Width)
	for i := range left {
		if a, b := left[i].Min.X, w-right[i].Max.X; math.Abs(float64(a-b)) > 0.01 || left[i].Min.Y != right[i].Min.Y {
			t.Errorf("cell %d is %v, and %v where it is read from the right", i, left[i], right[i])
		}
	}
	if titleLeft.Min.X != w-titleRight.Max.X {
		t.Errorf("the title is %v, and %v where it is read from the right", titleLeft, titleRight)
	}
	// Tehran lies west of Kabul in the cell that has both.
	places := map[string]draw.Point{}
	for i := range p.List.Ops {
		if op := &p.List.Ops[i]; op.Kind == draw.OpText && right[5].Contains(op.At) {
			places[op.Run.Text] = op.At
		}
	}
	west, ok1 := places["تهران"]
	east, ok2 := places["کابل"]
	if !ok1 || !ok2 || west.X >= east.X {
		t.Errorf("Tehran is at %v and Kabul at %v", west, east)
	}
}

// TestFilmCardsAreRead holds that every line of a film's cards begins where
// reading does, in whatever language it is.
func TestFilmCardsAreRead(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	for _, lang := range []string{"en", "fa-IR"} {
		options := RenderOptions{Size: size(t, "1280x720", 1), Lang: lang}
		still, err := options.Still(sc)
		if err != nil {
			t.Fatal(err)
		}
		cards := newFilmCards(m, still, &layout.Paper, []int{0, 1})
		for _, k := range []card{titleCard, sourceCard} {
			l := cards.list(k)
			lines := 0
			for i := range l.Ops {
				op := &l.Ops[i]
				if op.Kind != draw.OpText {
					continue
				}
				lines++
				begin := op.At.X
				if rightToLeft(lang) {
					begin = 1280 - op.At.X - op.Run.Advance
				}
				if math.Abs(float64(begin-110)) > 6 {
					t.Errorf("%s: %q begins %v dp from the edge", lang, op.Run.Text, begin)
				}
			}
			if lines < 3 {
				t.Errorf("%s: a card of %d lines", lang, lines)
			}
		}
	}
}
