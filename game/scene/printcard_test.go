//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
)

// TestCardInPrintNamesASource holds that the card of a picture in print, which
// nobody scrolls, shows a source at every stop, does not end with a heading
// that nothing follows, and that most say what happened.
func TestCardInPrintNamesASource(t *testing.T) {
	plain, high := compile(t, realStory), nastaliq(t)
	for _, lang := range []string{"en", "fa-IR", "ur-PK", "ur-Aran"} {
		s := plain
		if lang == "ur-Aran" { // as the story may ask for
			lang, s = "ur-PK", high
		}
		for _, size := range printed { // the inner loop: the same words are shaped once
			summaries, told := 0, 0
			for _, stop := range s.Stops {
				e := &s.Story.Events[stop.Event]
				var l draw.List
				still(s, size, lang, stop.U).Frame(moment(stop.U), &l)
				card, seen := cardOf(&l)
				if s == high {
					for _, pair := range drawtest.Touching(&l, "title") {
						t.Fatalf("%v: %s", size, pair)
					}
				}
				if card == nil {
					t.Fatalf("%v %s: there is no card of %s", size, lang, e.ID)
				}
				if text := e.Summary.In(lang).Words; text != "" {
					summaries++
					if slices.ContainsFunc(lines(card, "", nil), func(w written) bool {
						begun, _, _ := strings.Cut(strings.TrimSuffix(w.run.Text, "…"), "\n")
						return w.at.Y <= seen.Max.Y && len(begun) > 8 && strings.HasPrefix(text, begun)
					}) {
						told++
					}
				}
				sources := 0
				for _, n := range card.Nodes {
					if n.Role == draw.RoleLink && n.Bound.Max.Y <= seen.Max.Y+3 {
						sources++
					}
				}
				if sources == 0 && len(e.Sources) > 0 && e.Sources[0].URL != "" {
					t.Errorf("%v %s (Nastaliq %t): the card of %s shows none of its %d sources", size, lang, s == high, e.ID, len(e.Sources))
				}
			}
			if told*3 < summaries*2 && s != high { // lines of Nastaliq are twice as high
				t.Errorf("%v %s: %d of %d cards say what happened", size, lang, told, summaries)
			}
		}
	}
}

// cardOf is the list of the card in a frame and the part of it that is seen:
// the last list that is embedded within a clip.
func cardOf(l *draw.List) (card *draw.List, seen draw.Rect) {
	for i := 1; i < len(l.Ops); i++ {
		if l.Ops[i].Kind == draw.OpEmbed && l.Ops[i-1].Kind == draw.OpClip {
			card, seen = l.Ops[i].Sub, l.Ops[i-1].Clip
		}
	}
	return card, seen
}
