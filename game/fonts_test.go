package game

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/session"
)

// A library is a host that is asked for fonts.
type library struct {
	host.Port
	asked []string
}

func (l *library) Settings() host.Settings { return host.Settings{} }
func (l *library) FetchFont(path string)   { l.asked = append(l.asked, path) }

const foreign = `{"hamsaya": 1, "title": {"en": "Gates at تورخم"}, "languages": ["en"],
	"events": [{"id": "a", "kind": "closure", "at": "torkham", "when": "2025-10-12", "title": "Torkham shut", "sources": [{"url": "https://example.org/a", "publisher": "Example", "title": "A"}]}]}`

// A text with letters that were not downloaded asks for them, once, and when
// they come it is there, in the same frame of the same story.
func TestFontsAreFetchedWhenNeeded(t *testing.T) {
	atlas := scenetest.Atlas(t)
	port := &library{}
	g := &Game{options: Options{Fonts: drawtest.FontsOf(t, &typeface.Latin), Atlas: atlas, Port: port}}
	s, err := session.New(scenetest.Parse(t, "foreign.json", []byte(foreign), atlas), session.Options{Fonts: g.options.Fonts, Atlas: atlas, Port: port}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	g.session = s
	s.Do(player.Resize{Width: 660, Height: 620, DeviceScale: 1})
	s.Do(player.End{})
	before := s.State().U

	title := func() int {
		var l draw.List
		s.Frame(&l, true)
		if n := drawtest.GlyphsOf(&l, "Gates at تورخم"); n >= 0 {
			return n
		}
		t.Fatal("no title")
		return 0
	}
	if n := title(); n != len("Gatesat") {
		t.Errorf("%d glyphs without the font, want those of Gates at", n)
	}
	g.fetchFonts()
	if want := []string{typeface.Arabic.Path()}; !slices.Equal(port.asked, want) {
		t.Fatalf("asked for %v, want %v", port.asked, want)
	}
	g.takeFont(typeface.Arabic.Path(), []byte("no font"))
	g.takeFont("fonts/another.ttf", nil)
	g.takeFont(typeface.Arabic.Path(), drawtest.FontData(t, &typeface.Arabic))
	if n := title(); n != len("Gatesat")+len([]rune("تورخم")) {
		t.Errorf("%d glyphs with the font", n)
	}
	if g.fetchFonts(); len(port.asked) != 1 {
		t.Errorf("asked again: %v", port.asked)
	}
	if s.State().U != before {
		t.Error("the playhead moved")
	}
}
