package session

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// Who reads English needs the Latin letters alone from the first frame of the
// real story to the last; names in both scripts need the others.
func TestEnglishNeedsLatinAlone(t *testing.T) {
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	for _, size := range []player.Resize{{Width: 1280, Height: 720, DeviceScale: 1}, {Width: 360, Height: 640, DeviceScale: 2}} {
		fonts := drawtest.FontsOf(t, &typeface.Latin)
		s, err := New(st, Options{Fonts: fonts, Atlas: atlas}, host.Settings{Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		s.state = player.Update(s.state, size)
		below := 0
		for u := 0.0; u <= s.scene.Pace.Length(); u += 0.5 {
			s.state = player.Update(s.state, player.SeekU{U: u})
			var l draw.List
			s.Frame(&l, true)
			below += max(0, drawtest.GlyphsOf(&l, "ایران"))
		}
		if w := fonts.Wanted(); w != nil {
			t.Errorf("%v wide the story wants %s", size.Width, w[0].Base)
		}
		if below == 0 {
			t.Errorf("%v wide Iran's own name is never drawn", size.Width)
		}
		s.state.Choice.Labels = "both"
		var l draw.List
		s.Frame(&l, true)
		if w := fonts.Wanted(); !slices.Equal(w, []*typeface.File{&typeface.Arabic}) {
			t.Errorf("%v wide, names in both scripts want %v", size.Width, w)
		}
	}
}
