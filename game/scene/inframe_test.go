//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

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
			for _, with := range []float32{0, scene.ListButton} {
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
					case with > 0 && end < button:
						t.Errorf("%v %s: %q ends %.0f dp before the frame, under the button", size, lang, w.run.Text, end)
					case with == 0 && end < button:
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

// TestWordsInPrintLieInTheFrame holds that in print all words lie within the
// frame: at the end of each chapter, in every size and language, and in Nastaliq.
func TestWordsInPrintLieInTheFrame(t *testing.T) {
	all := tongues(t)
	for _, in := range all {
		for _, size := range append([][2]float64{{320, 568}}, printed...) {
			s, name := in.scene, in.name
			for i := range s.Chapters {
				u := s.Pace.Length()
				if i+1 < len(s.Chapters) {
					u = s.Chapters[i+1].U.Start - 0.01
				}
				var l draw.List
				still(s, size, in.lang, u).Frame(moment(u), &l)
				frame := draw.Rect{Max: draw.Point{X: float32(size[0]), Y: float32(size[1])}}
				for _, w := range lines(&l, "", nil) {
					at, run := w.at, w.run
					box := draw.Rect{
						Min: draw.Point{X: at.X + 0.5, Y: at.Y - run.Size*0.7},
						Max: draw.Point{X: at.X + run.Advance - 0.5, Y: at.Y + run.Size*0.2},
					}
					if above, below, tall := run.HighLine(); tall {
						box.Min.Y, box.Max.Y = at.Y-above*0.8, at.Y+below*0.6
					}
					if box.Intersect(frame) != box {
						t.Errorf("%v %s, chapter %d: %q of %q at %v is not within the frame", size, name, i+1, run.Text, w.group, box)
					}
				}
			}
		}
	}
}

// TestTitleIsWhole holds that the story's title is set smaller before it is cut:
// in frames of embeds and phones it stands whole in every language.
func TestTitleIsWhole(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range [][2]float64{{330, 520}, {360, 640}, {420, 560}, {510, 600}} {
		for _, lang := range s.Story.Languages {
			spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, ListButton: scene.ListButton}, lang, locale.FlowLanguage)
			var l draw.List
			s.Layout(spec).Frame(moment(s.Stops[0].U), &l)
			want, found := s.Story.Title.In(lang).Words, false
			for _, w := range lines(&l, "", nil) {
				found = found || w.group == "title" && w.run.Text == want
			}
			if !found {
				t.Errorf("%v %s: the title is cut", size, lang)
			}
		}
	}
}
