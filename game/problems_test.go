package game

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
)

const brokenStory = `{
  "hamsaya": 1,
  "titel": "Broken",
  "events": [
    {"id": "a", "kind": "call", "when": "2025-10-12", "from": "kabul", "to": "tehrn", "title": {"fa": "مرز هاي كشور بسته شد", "en": "Unknown place"}},
    {"id": "b", "kind": "cal", "when": "2025-13-12", "from": "kabul", "to": "tehran", "title": "Unknown kind and a month that is none"}
  ]
}`

// The window says what is wrong in the reader's language, in the author's
// where the reader has not asked, and from the right where that is read so.
// build/test/problems has the pictures.
func TestProblemsInEveryLanguage(t *testing.T) {
	atlas, fonts := scenetest.Atlas(t), drawtest.Fonts(t)
	folder := filepath.Join(drawtest.Root(t), "build", "test", "problems")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, l := range locale.All() {
		for _, g := range []*Game{
			{options: Options{Fonts: fonts, Atlas: atlas}, settings: host.Settings{Lang: l.Tag}},
			{options: Options{Fonts: fonts, Atlas: atlas, Lang: l}},
		} {
			g.gazetteer = story.AtlasGazetteer(atlas)
			found := g.Load("some/broken.json", []byte(brokenStory))
			var list draw.List
			if !g.problems.frame(&list, fonts, 360, 640, true) {
				t.Fatalf("%s: nothing is drawn", l.Tag)
			}
			if got := g.problems.page.Title; !strings.Contains(got, "broken.json") || l.RTL == strings.Contains(got, "errors") {
				t.Errorf("%s: the title is %q", l.Tag, got)
			}
			if _, message, _ := g.problems.page.Words(&found[0]); l.RTL == strings.Contains(message, "needs") {
				t.Errorf("%s: the first message is %q", l.Tag, message)
			}
			left, right := paragraphs(&list)
			if left < 15 || right > 345 {
				t.Errorf("%s: words stand from %v to %v in a frame of 360", l.Tag, left, right)
			}
			if off := marksCutOff(&list); off > 0 {
				t.Errorf("%s: of %d problems the place is beyond the edge", l.Tag, off)
			}
			out, err := os.Create(filepath.Join(folder, l.Tag+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(out, raster.Render(&list, 720, 1280, 2)); err != nil {
				t.Fatal(err)
			}
			out.Close()
		}
	}
}

// paragraphs are from where to where words reach, but for the file's own lines,
// which are cut at their plates.
func paragraphs(l *draw.List) (left, right float32) {
	left, right = 1000, 0
	clipped := 0
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpClip:
			clipped++
		case draw.OpUnclip:
			clipped--
		case draw.OpText:
			if clipped == 0 {
				left, right = min(left, op.At.X), max(right, op.At.X+op.Run.Advance)
			}
		}
	}
	return left, right
}

// marksCutOff counts the lines of the file whose underlined part does not lie
// within its plate.
func marksCutOff(l *draw.List) int {
	off, texts := 0, 0
	var plate draw.Rect
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpClip:
			plate, texts = op.Clip, 0
		case draw.OpText:
			// Of the three parts of a line the second is underlined.
			if texts++; texts == 2 && !plate.Empty() && op.At.X+op.Run.Advance > plate.Max.X {
				off++
			}
		case draw.OpUnclip:
			plate = draw.Rect{}
		}
	}
	return off
}
