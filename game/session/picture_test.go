package session

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// The picture that is kept is of the moment and the card that are shown, as
// pixels and as SVG, without buttons; what is on screen goes on as it was.
func TestPictureOfTheMoment(t *testing.T) {
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	s, err := New(st, Options{Atlas: atlas, Fonts: drawtest.Fonts(t)}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []player.Msg{player.Resize{Width: 960, Height: 600, DeviceScale: 1}, player.Show{Event: s.events["talks-doha"]}} {
		s.state = player.Update(s.state, m)
	}
	before := s.state
	p, err := s.picture(960, 600, 1)
	if err != nil {
		t.Fatal(err)
	}
	if s.state != before {
		t.Error("the picture changed the state")
	}
	img, err := png.Decode(bytes.NewReader(p.PNG))
	if err != nil || img.Bounds().Dx() != 1920 || img.Bounds().Dy() != 1200 {
		t.Errorf("the PNG is %v (%v)", img.Bounds(), err)
	}
	d := xml.NewDecoder(bytes.NewReader(p.SVG))
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if words := string(p.SVG); !strings.Contains(words, "Doha: a ceasefire is agreed") || strings.Contains(words, `id="buttons"`) {
		t.Error("the SVG is not of the moment, or has buttons")
	}
	if p.Name != "2025-10-18 A border shut, a neighbour calls" {
		t.Errorf("the file is named %q", p.Name)
	}
	if got := fileName("a/b\\c: \x00?" + strings.Repeat("خ", 99)); strings.ContainsAny(got, "/\\:?\x00") || len([]rune(got)) > 60 {
		t.Errorf("a name is %q", got)
	}
}
