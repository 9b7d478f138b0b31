package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestFiltersAreNeverGone looks, at every size, for the switch of every family
// of kinds: beside the strip, or in the legend that a button opens.
func TestFiltersAreNeverGone(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range [][2]float64{{320, 568}, {360, 640}, {480, 320}, {768, 1024}, {1280, 720}} {
		for _, folded := range []bool{false, true} {
			found := map[int32]bool{}
			opens := false
			for _, legend := range []bool{false, true} {
				spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Folded: folded, Legend: legend}
				var l draw.List
				sheetAt(s, spec, 20).Frame(moment(20), &l)
				for n := range l.Shown() {
					switch n.Ref.Action {
					case draw.ActLane:
						if hit, ok := l.Pick(n.Bound.Center().X, n.Bound.Center().Y, 0); !ok || hit.Ref != n.Ref {
							t.Errorf("%v: the switch %q is drawn but something lies over it: %q", size, n.Label, hit.Label)
						}
						found[n.Ref.Index] = true
					case draw.ActLegend:
						opens = true
					}
				}
			}
			if len(found) != len(s.Lanes) || !opens {
				t.Errorf("%v folded %v: switches for %d of %d families, a button for the legend: %v", size, folded, len(found), len(s.Lanes), opens)
			}
		}
	}
}
