package scene_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// While something is typed the legend, which is where the field is, is away,
// and what is found or not is said.
func TestTyping(t *testing.T) {
	s := scenetest.Compile(t, scenetest.RealStory)
	for _, spec := range []scene.Spec{
		{Width: 1280, Height: 720, Theme: "paper", Lang: "en"},
		{Width: 1280, Height: 720, Theme: "paper", Lang: "fa"},
		{Width: 360, Height: 640, Theme: "night", Lang: "en", Legend: true},
	} {
		sheet := sheetAt(s, spec, 0)
		var l draw.List
		v := moment(0)
		sheet.Frame(v, &l)
		if legends(&l) != 1 {
			t.Fatalf("%v×%v: without a field there is no legend", spec.Width, spec.Height)
		}
		v.Typing, v.Searching, v.Typed = true, true, "zz"
		v.Found, v.All = 0, 50
		sheet.Frame(v, &l)
		if words := wordsOf(&l); spec.Lang == "en" && spec.Width > 1000 && !strings.Contains(words, "Go to a date") {
			t.Error("while words are searched for, the button of the date is empty")
		}
		if legends(&l) != 0 {
			t.Errorf("%v×%v %s: the legend stands beside the field, half under it", spec.Width, spec.Height, spec.Lang)
		}
		if words := wordsOf(&l); spec.Lang == "en" && !strings.Contains(words, "No event fits") {
			t.Errorf("nothing found is not said: %s", words)
		}
		v.Found = 3
		sheet.Frame(v, &l)
		if words := wordsOf(&l); spec.Lang == "en" && !strings.Contains(words, "3 of 50") {
			t.Errorf("what was found is not said: %s", words)
		}
	}
}

// legends counts the legends of a frame.
func legends(l *draw.List) (n int) {
	for i := range l.Ops {
		if op := &l.Ops[i]; op.Kind == draw.OpBegin && op.Name == "legend" {
			n++
		}
	}
	return n
}

func wordsOf(l *draw.List) string {
	var words []string
	for i := range l.Ops {
		if op := &l.Ops[i]; op.Kind == draw.OpText {
			words = append(words, op.Run.Text)
		}
	}
	return strings.Join(words, " ")
}
