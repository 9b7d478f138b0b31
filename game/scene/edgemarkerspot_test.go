//go:build !js

// Pictures by the hundred, of the same numbers in every program.

package scene_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestEdgeMarkersKeepOffMarks holds that an edge marker that the chapter uses covers no capital,
// no other such edge marker and no control, that it lies within the frame, and that no
// capital stands half outside it: in every language, under every chapter's
// camera.
func TestEdgeMarkersKeepOffMarks(t *testing.T) {
	s := compile(t, realStory)
	edgeMarkers := 0
	for _, size := range [][2]float64{{320, 568}, {360, 640}, {540, 540}, {900, 420}, {1280, 720}} {
		for _, l := range locale.All() {
			for c := range s.Chapters {
				spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, l.Tag, locale.FlowLanguage)
				u := s.Chapters[c].U.End - 0.01
				spec.Map = s.CameraAtRest(u, spec)
				sheet := s.Layout(spec)
				where := fmt.Sprintf("%vx%v %s chapter %d", size[0], size[1], l.Tag, c+1)
				var boxes []draw.Rect
				for i := range s.Story.Places {
					if _, box, isEdgeMarker := sheet.EndOf(i); isEdgeMarker && sheet.Uses(i) {
						edgeMarkers++
						if box.Intersect(sheet.MapArea()) != box {
							t.Errorf("%s: the chip %s is cut by the frame", where, s.Story.Places[i].ID)
						}
						for _, other := range boxes {
							if box.Overlaps(other) {
								t.Errorf("%s: the chip %s lies on another", where, s.Story.Places[i].ID)
							}
						}
						for _, control := range sheet.Boxes() {
							if box.Overlaps(control) {
								t.Errorf("%s: the chip %s lies on a control at %v", where, s.Story.Places[i].ID, control)
							}
						}
						boxes = append(boxes, box)
					}
				}
				for i, p := range s.Story.Places {
					at, _, isEdgeMarker := sheet.EndOf(i)
					if isEdgeMarker || p.Kind != "capital" || !sheet.InView(i) {
						continue
					}
					mark := draw.RectOf(at.X-4, at.Y-4, 8, 8)
					if area := sheet.MapArea(); mark.Intersect(area) != mark {
						t.Errorf("%s: %s is cut by the frame at %v", where, p.ID, at)
					}
					for _, box := range boxes {
						if box.Overlaps(mark) {
							t.Errorf("%s: a chip covers %s at %v", where, p.ID, at)
						}
					}
				}
			}
		}
	}
	if edgeMarkers < 100 {
		t.Errorf("there are %d chips, want 100 at the least: the test sees nothing", edgeMarkers)
	}
}
