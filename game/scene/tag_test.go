//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// TestTagsKeepOffMarks holds that the amounts on bands and the word "alleged"
// stand beside the marks of other events and not on them, at nearly every stop
// in every printed size: a few lines are shorter than their words.
func TestTagsKeepOffMarks(t *testing.T) {
	s := compile(t, realStory)
	tags, covering := 0, 0
	for _, size := range printed {
		for _, lang := range []string{"en", "fa-IR"} {
			for _, stop := range s.Stops {
				u := stop.U + 0.5
				sheet := still(s, size, lang, u)
				var l draw.List
				sheet.Frame(moment(u), &l)
				for _, w := range lines(&l, "", nil) {
					if w.group != "tags" && w.group != "told" {
						continue
					}
					tags++
					box := draw.RectOf(w.at.X, w.at.Y-w.run.Size, w.run.Advance, w.run.Size*1.2)
					for _, n := range l.Nodes {
						mark := n.Bound
						mark.Min.X, mark.Min.Y, mark.Max.X, mark.Max.Y = mark.Min.X+6, mark.Min.Y+6, mark.Max.X-6, mark.Max.Y-6
						if n.Role == draw.RoleMark && mark.Width() > 0 && mark.Width() == mark.Height() && mark.Overlaps(box) {
							covering++
							break
						}
					}
				}
			}
		}
	}
	if tags < 300 || covering > tags/20 {
		t.Errorf("%d of %d tags lie on a mark, want 5 of 100 at the most", covering, tags)
	}
}
