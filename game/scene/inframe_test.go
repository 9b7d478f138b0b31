package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestTitleLeavesRoomForTheListButton holds that where a host shows a button
// for its list the title and the line under it end before it, in each frame that
// an embed takes and in each language, and that they need not elsewhere.
func TestTitleLeavesRoomForTheListButton(t *testing.T) {
	s := compile(t, realStory)
	const button = 44 // with its distance from the frame's end
	under := 0
	for _, size := range [][2]float64{{330, 520}, {360, 640}, {420, 560}, {510, 600}, {740, 360}, {1200, 720}} {
		for _, lang := range s.Story.Languages {
			for _, with := range []bool{false, true} {
				spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, ListButton: with}, lang, locale.FlowLanguage)
				var l draw.List
				s.Layout(spec).Frame(moment(s.Stops[0].U), &l)
				titles := 0
				for _, w := range lines(&l, "", nil) {
					if w.group != "title" {
						continue
					}
					titles++
					end := float32(size[0]) - (w.at.X + w.run.Advance)
					if l, _ := locale.Find(lang); l.RTL {
						end = w.at.X
					}
					switch {
					case with && end < button:
						t.Errorf("%v %s: %q ends %.0f dp before the frame, under the button", size, lang, w.run.Text, end)
					case !with && end < button:
						under++
					}
				}
				if titles == 0 {
					t.Errorf("%v %s: no title", size, lang)
				}
			}
		}
	}
	if under == 0 {
		t.Error("no title would be under the button: the test holds nothing")
	}
}
