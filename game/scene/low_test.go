//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestLowFrames holds that in a frame that is low and narrow, as a window at
// 400 % is, title, origin and card stand apart, in every language, at every
// event, and that the card leaves the map the room above it.
func TestLowFrames(t *testing.T) {
	all := tongues(t)
	for _, in := range all {
		for _, size := range [][2]float64{{320, 256}, {328, 308}, {400, 300}, {480, 270}} {
			s, name := in.scene, in.name
			spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, in.lang, locale.FlowLanguage)
			told := 0 // titles of events that stand in the frame, uncut
			for i := range s.Stops {
				var l draw.List
				sheetAt(s, spec, s.Stops[i].U).Frame(moment(s.Stops[i].U), &l)
				at := slices.IndexFunc(l.Nodes, func(n draw.Node) bool { return n.Role == draw.RolePanel })
				if at < 0 {
					t.Fatalf("%v %s, stop %d: no card", size, name, i)
				}
				card := l.Nodes[at].Bound
				for _, w := range lines(&l, "", nil) {
					if e := &s.Story.Events[s.Current(s.Stops[i].U, 0)]; w.run.Text == e.Title.In(spec.Lang).Words {
						told++
					}
				}
				if over := card.Min.Y; over < 75 {
					t.Errorf("%v %s, stop %d: the card leaves the map %.0f dp", size, name, i, over)
				}
				title, origin := boxOf(&l, "title"), boxOf(&l, "origin")
				for _, two := range [][2]draw.Rect{{title, origin}, {title, card}, {origin, card}} {
					if two[0].Overlaps(two[1]) {
						t.Errorf("%v %s, stop %d: of title %v, origin %v and card %v two lie over each other", size, name, i, title, origin, card)
					}
				}
			}
			if told < len(s.Stops)/2 {
				t.Errorf("%v %s: of %d events' titles the card says %d whole", size, name, len(s.Stops), told)
			}
		}
	}
}

// boxOf holds the words of a group.
func boxOf(l *draw.List, group string) (box draw.Rect) {
	for _, w := range lines(l, "", nil) {
		if w.group != group {
			continue
		}
		above, below := w.run.Size*0.75, w.run.Size*0.2
		if over, under, tall := w.run.HighLine(); tall {
			above, below = over*0.8, under*0.6
		}
		r := draw.RectOf(w.at.X, w.at.Y-above, w.run.Advance, above+below)
		if box.Width() == 0 {
			box = r
		}
		box = box.Union(r)
	}
	return box
}
