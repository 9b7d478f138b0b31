package export

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// The words burnt into a film cover neither the panel nor the legend, lie
// within the frame, and stay where they are as long as they are shown: at every
// stop of the story.
func TestCaptionsLeaveTheRestFree(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	for _, lang := range []string{"en", "fa-IR", "ur-PK"} {
		for _, dp := range []string{"1280x720", "960x504", "900x420", "square", "story", "360x640", "1080x1080", "1080x1920", "2400x400"} {
			options := RenderOptions{Size: size(t, dp, 1), Lang: lang}
			still, err := options.Still(sc)
			if err != nil {
				t.Fatal(err)
			}
			cards := newFilmCards(m, still, &layout.Paper, nil)
			legends := 0
			for _, stop := range sc.Stops {
				var was draw.Rect
				for _, u := range []float64{stop.U, stop.U + 0.2} {
					sheet := still.Sheet(u)
					if sheet.Status(View(u)).Event != stop.Event {
						continue
					}
					box := captionBox(t, cards, sheet, u)
					legend := sheet.LegendBox()
					if legend.Width() > 0 {
						legends++
					}
					foot := float32(sheet.Map().Height)
					if box.Overlaps(sheet.Panel()) || box.Overlaps(legend) || box.Min.X < 0 || box.Min.Y < 0 || box.Max.X > float32(options.Size.Width) || box.Max.Y > foot {
						t.Errorf("%s %s %s: the words stand at %v, the panel at %v, the legend at %v, the map to %v", lang, dp, sc.Story.Events[stop.Event].ID, box, sheet.Panel(), legend, foot)
					}
					if was != (draw.Rect{}) && box != was {
						t.Errorf("%s %s %s: the words go from %v to %v", lang, dp, sc.Story.Events[stop.Event].ID, was, box)
					}
					was = box
				}
			}
			if dp == "1280x720" && legends == 0 {
				t.Errorf("%s %s: there is no legend to leave free", lang, dp)
			}
		}
	}
}

// captionBox is where the caption at u has its plate.
func captionBox(t *testing.T, cards *filmCards, sheet *scene.Sheet, u float64) (box draw.Rect) {
	t.Helper()
	var l draw.List
	cards.caption(&l, sheet, u)
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpFill:
			box = l.Bound(op.Path)
		case draw.OpText:
			end := op.At.X + op.Run.Advance
			if op.At.X < box.Min.X || end > box.Max.X || op.At.Y > box.Max.Y || op.At.Y-op.Run.Size*0.7 < box.Min.Y {
				t.Errorf("%q at %v is beyond its plate at %v", op.Run.Text, op.At, box)
			}
			if typeface.StyleOf(op.Run.Lang) == typeface.Nastaliq && op.At.Y-op.Run.Reach() < box.Min.Y {
				t.Errorf("%q at %v reaches over its plate at %v", op.Run.Text, op.At, box)
			}
		}
	}
	if len(l.Ops) < 3 {
		t.Fatal("nothing is written")
	}
	return box
}
