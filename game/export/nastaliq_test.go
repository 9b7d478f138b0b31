package export

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// TestNastaliqInFilmsAndSheets holds that where the story asks for Nastaliq the
// cards of a film, the words burnt into it and what stands around the moments of
// a sheet are set so too, and that no line stands in another.
func TestNastaliqInFilmsAndSheets(t *testing.T) {
	m, sc := filmAnew(t, realFilm)
	m.Story.UrduFace = "nastaliq"
	hold := func(what string, l *draw.List, groups ...string) {
		t.Helper()
		for _, pair := range drawtest.Touching(l, groups...) {
			t.Errorf("%s: %s", what, pair)
		}
		nastaliq := 0
		for i := range l.Ops {
			if op := &l.Ops[i]; op.Kind == draw.OpText && typeface.StyleOf(op.Run.Lang) == typeface.Nastaliq {
				nastaliq++
			}
		}
		if nastaliq < 2 || drawtest.Lines(l, groups...) < nastaliq {
			t.Errorf("%s: %d lines in Nastaliq of %d", what, nastaliq, drawtest.Lines(l, groups...))
		}
	}
	for _, dp := range []string{"1280x720", "360x640"} {
		options := RenderOptions{Size: size(t, dp, 1), Lang: "ur-PK"}
		still, err := options.Still(sc)
		if err != nil {
			t.Fatal(err)
		}
		cards := newFilmCards(m, still, &layout.Paper, []int{0, 1})
		hold(dp+" title", cards.list(titleCard))
		hold(dp+" sources", cards.list(sourceCard))
		for _, stop := range sc.Stops {
			var l draw.List
			cards.caption(&l, still.Sheet(stop.U), stop.U)
			hold(dp+" caption "+sc.Story.Events[stop.Event].ID, &l)
		}
	}
	cells, err := CellsOf(sc, RenderOptions{Lang: "ur-PK"}, 9)
	if err != nil {
		t.Fatal(err)
	}
	p, err := (&ContactSheet{RenderOptions: RenderOptions{Lang: "ur-PK"}, Cells: cells, Fonts: m.Fonts}).Picture(sc)
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{m.Story.Title.In("ur-PK").Words: true}
	for _, c := range cells {
		asked[c.Head], asked[c.Caption.Words] = true, true
	}
	for i := range p.List.Ops {
		if op := &p.List.Ops[i]; op.Kind == draw.OpText && asked[op.Run.Text] {
			if typeface.StyleOf(op.Run.Lang) != typeface.Nastaliq {
				t.Errorf("sheet: %q is not in Nastaliq", op.Run.Text)
			}
			delete(asked, op.Run.Text)
		}
	}
	if len(asked) > 0 {
		t.Errorf("sheet: it lacks %v", asked)
	}
	for _, group := range []string{"title", "cell", "origin"} { // in cells stand maps as well
		for _, pair := range drawtest.Touching(p.List, group) {
			t.Errorf("sheet: %s", pair)
		}
	}
}
