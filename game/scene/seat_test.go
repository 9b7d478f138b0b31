package scene_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// TestMarksAtOnePlaceStandBesideEachOther plays the real story and looks
// whether two marks that stand at a place hide one another.
func TestMarksAtOnePlaceStandBesideEachOther(t *testing.T) {
	s := compile(t, realStory)
	sheet := sheetAt(s, wide, s.Chapters[1].U.End-0.1)
	var l draw.List
	beside := 0
	for u := 0.0; u < s.Pace.Length(); u += 0.5 {
		sheet.Frame(moment(u), &l)
		var stands []draw.Node
		for _, n := range l.Nodes {
			square := math.Abs(float64(n.Bound.Width()-n.Bound.Height())) < 0.01
			e := n.Ref.Index
			if n.Role == draw.RoleMark && n.Path.Empty() && square && s.Stands(e) && n.Bound.Max.Y < float32(sheet.Map().Height) {
				stands = append(stands, n)
			}
		}
		for i := range stands {
			for _, other := range stands[i+1:] {
				a, b := stands[i].Bound.Center(), other.Bound.Center()
				d := math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y))
				if s.SamePlace(stands[i].Ref.Index, other.Ref.Index) {
					beside++
					if d < 15 {
						t.Errorf("at %v %q and %q stand %v dp apart", u, stands[i].Label, other.Label, d)
					}
				}
			}
		}
	}
	if beside == 0 {
		t.Error("no two marks of the real story ever stand at one place: the test sees nothing")
	}
}
