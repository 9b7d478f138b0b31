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
	show, err := newShow(scenetest.Parse(t, "foreign.json", []byte(foreign), atlas), &g.options, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	g.show = show
	show.state = player.Update(show.state, player.Resize{Width: 660, Height: 620, DeviceScale: 1})
	show.state = player.Update(show.state, player.End{})
	before := show.state.U

	title := func() int {
		var l draw.List
		show.frame(&l, true)
		if n := glyphsOf(&l, "Gates at تورخم"); n >= 0 {
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
	if show.state.U != before {
		t.Error("the playhead moved")
	}
}

// Who reads English needs the Latin letters alone from the first frame of the
// real story to the last; names in both scripts need the others.
func TestEnglishNeedsLatinAlone(t *testing.T) {
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	for _, size := range []player.Resize{{Width: 1280, Height: 720, DeviceScale: 1}, {Width: 360, Height: 640, DeviceScale: 2}} {
		fonts := drawtest.FontsOf(t, &typeface.Latin)
		s, err := newShow(st, &Options{Fonts: fonts, Atlas: atlas}, host.Settings{Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		s.state = player.Update(s.state, size)
		below := 0
		for u := 0.0; u <= s.scene.Pace.Length(); u += 0.5 {
			s.state = player.Update(s.state, player.SeekU{U: u})
			var l draw.List
			s.frame(&l, true)
			below += max(0, glyphsOf(&l, "ایران"))
		}
		if w := fonts.Wanted(); w != nil {
			t.Errorf("%v wide the story wants %s", size.Width, w[0].Base)
		}
		if below == 0 {
			t.Errorf("%v wide Iran's own name is never drawn", size.Width)
		}
		s.state.Choice.Labels = "both"
		var l draw.List
		s.frame(&l, true)
		if w := fonts.Wanted(); !slices.Equal(w, []*typeface.File{&typeface.Arabic}) {
			t.Errorf("%v wide, names in both scripts want %v", size.Width, w)
		}
	}
}

// glyphsOf counts the glyphs of a text, in embedded lists too; -1 where it is
// not.
func glyphsOf(l *draw.List, text string) int {
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpText:
			if op.Run.Text == text {
				return len(op.Run.Glyphs)
			}
		case draw.OpEmbed:
			if n := glyphsOf(op.Sub, text); n >= 0 {
				return n
			}
		}
	}
	return -1
}
