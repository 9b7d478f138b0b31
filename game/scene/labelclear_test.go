//go:build !js

// Pictures by the hundred, of the same numbers in every program.

package scene_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestLabelsKeepClear holds that no name on the map overlaps another, a
// crossing, a place's dot, the panel, the legend, the zoom buttons or the
// title, and that none is cut by the frame: at every size, under every
// chapter's camera, in both stories.
func TestLabelsKeepClear(t *testing.T) {
	for _, path := range []string{realStory, "assets/stories/elsewhere.json"} {
		s := compile(t, path)
		for _, size := range sizes {
			for c := -1; c < len(s.Chapters); c++ {
				spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}
				spec.Map = s.Home(spec)
				moments := []float64{0, s.Pace.Length()}
				if c >= 0 {
					spec.Map = s.Camera(s.Chapters[c].U.End-0.01, spec)
					moments = []float64{s.Chapters[c].U.Start, s.Chapters[c].U.End - 0.01}
				}
				// Names in Arabic script are of other widths, and those in two
				// languages wider.
				for _, read := range []struct {
					lang   string
					labels locale.Labels
				}{{"en", locale.LabelsReader}, {"fa-IR", locale.LabelsReader}, {"ps-AF", locale.LabelsLocal}, {"en", locale.LabelsBoth}} {
					spec.Lang, spec.Labels = read.lang, read.labels
					sheet := s.Layout(spec)
					for _, u := range moments {
						var l draw.List
						sheet.Frame(moment(u), &l)
						where := fmt.Sprintf("%s %vx%v %s %s chapter %d u=%.1f", path[len("assets/stories/"):], size[0], size[1], spec.Lang, spec.Labels, c+1, u)
						holdLettering(t, where, sheet, readLettering(&l))
					}
				}
			}
		}
	}
}

// TestMarksKeepClearOfLabels holds that the marks that stand at places cover
// no name and no crossing when they have arrived; but for that of a country in
// focus which has no other room on the smallest phone.
func TestMarksKeepClearOfLabels(t *testing.T) {
	s := compile(t, realStory)
	under := 0
	defer func() {
		if under > 1 {
			t.Errorf("%d names of countries lie under marks", under)
		}
	}()
	for _, size := range sizes {
		spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}
		for _, stop := range s.Stops {
			sheet := sheetAt(s, spec, stop.U)
			var l draw.List
			sheet.Frame(moment(stop.U), &l)
			labels := readLettering(&l).labels
			for _, n := range l.Nodes {
				if n.Role != draw.RoleMark || !n.Path.Empty() || n.Ref.Index != stop.Event || n.Bound.Max.Y > sheet.MapArea().Max.Y {
					continue
				}
				r := n.Bound.Width()/2 - 4 // the node reaches a little farther than the mark
				mark := scene.Disc{At: n.Bound.Center(), R: r}
				for _, g := range sheet.Gates() {
					if d := math.Hypot(float64(g.At.X-mark.At.X), float64(g.At.Y-mark.At.Y)); d < float64(g.R+r)-1 && d > 0.01 && stands(s, stop.Event) {
						t.Errorf("%vx%v: the mark of %s lies on the crossing %s", size[0], size[1], s.Story.Events[stop.Event].ID, g.Name)
					}
				}
				for _, w := range labels {
					switch hit := reach(mark, w.box.Inset(0.5)) > 0; {
					case hit && w.group == "countries" && size[0] == 320:
						under++
					case hit:
						t.Errorf("%vx%v: the mark of %s lies on %q", size[0], size[1], s.Story.Events[stop.Event].ID, w.text)
					}
				}
			}
		}
	}
}
