package session

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// realSession is the story of 2025 in a frame of 660 by 620.
func realSession(t *testing.T) *Session {
	t.Helper()
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	s, err := New(st, Options{Fonts: drawtest.Fonts(t), Atlas: atlas}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	s.state = player.Update(s.state, player.Resize{Width: 660, Height: 620, DeviceScale: 1})
	return s
}

// A host's filter leaves on the map and on the strip what meets every wish,
// and an empty one brings all back.
func TestOnly(t *testing.T) {
	s := realSession(t)
	var l draw.List
	shown := func(c host.Command) map[int32]bool {
		c.Name = "only"
		s.Obey(c)
		events := map[int32]bool{}
		s.Obey(host.Command{Name: "seek", Date: "2025-11-20"})
		s.Frame(&l, true)
		for i := range s.story.Events {
			if !s.sheet.Shows(int32(i)) {
				continue
			}
			events[int32(i)] = true
		}
		return events
	}
	all := shown(host.Command{})
	if len(all) != len(s.story.Events) {
		t.Fatalf("without a filter %d of %d events are shown", len(all), len(s.story.Events))
	}
	kind := s.story.Kinds[s.story.Events[0].Kind].ID
	ofKind := shown(host.Command{Kinds: []string{kind, "no-such-kind"}})
	for i := range ofKind {
		if got := s.story.Kinds[s.story.Events[i].Kind].ID; got != kind {
			t.Errorf("a filter for %s shows an event of kind %s", kind, got)
		}
	}
	actor := s.story.Cast[0].ID
	ofBoth := shown(host.Command{Kinds: []string{kind}, Actors: []string{actor}})
	words := shown(host.Command{Text: "  DOHA "})
	if len(ofKind) == 0 || len(ofBoth) > len(ofKind) || len(words) == 0 || len(words) >= len(all) {
		t.Errorf("kind: %d events, kind and actor: %d, words: %d, all: %d", len(ofKind), len(ofBoth), len(words), len(all))
	}
	if back := shown(host.Command{}); len(back) != len(all) {
		t.Errorf("an empty filter brings back %d of %d events", len(back), len(all))
	}
}

// A host may ask for a bound, a middle with a zoom, or places; what is no
// place on Earth moves nothing.
func TestView(t *testing.T) {
	for name, c := range map[string]host.Command{
		"bounds": {Bounds: []float64{66, 32, 72, 36}},
		"centre": {Center: []float64{67, 30}, Zoom: 6},
		"places": {Places: []string{"kabul", "islamabad"}},
	} {
		s := realSession(t)
		home := s.state.Viewport()
		c.Name = "view"
		s.Obey(c)
		for range 600 {
			s.state = player.Update(s.state, player.Tick{Dt: 1. / 60})
		}
		if now := s.state.Viewport(); now == home || !s.state.OwnMap {
			t.Errorf("%s: the map stays where it is", name)
		}
	}
	for name, c := range map[string]host.Command{
		"nothing":       {},
		"three numbers": {Bounds: []float64{1, 2, 3}},
		"upside down":   {Bounds: []float64{66, 36, 72, 32}},
		"off the Earth": {Center: []float64{667, 30}, Zoom: 6},
		"no such place": {Places: []string{"atlantis"}},
	} {
		s := realSession(t)
		c.Name = "view"
		if msgs := s.messages(c); len(msgs) != 0 {
			t.Errorf("%s moves the map", name)
		}
	}
}

// Choosing an event brings its places into the reader's own view of the map,
// and leaves a view that has them as it is.
func TestSelectBringsIntoView(t *testing.T) {
	s := realSession(t)
	fly := func(c host.Command) {
		s.Obey(c)
		for range 600 {
			s.state = player.Update(s.state, player.Tick{Dt: 1. / 60})
		}
	}
	sees := func(place string) bool {
		view := s.state.Viewport()
		for _, p := range s.story.Places {
			if p.ID == place {
				x, y := s.scene.Projection.Project(p.Lon*math.Pi/180, p.Lat*math.Pi/180)
				dx, dy := view.Dp(x, y)
				return dx >= 0 && dy >= 0 && dx <= view.Width && dy <= view.Height
			}
		}
		t.Fatal("no place " + place)
		return false
	}
	fly(host.Command{Name: "view", Center: []float64{67, 30}, Zoom: 7})
	if sees("kabul") {
		t.Fatal("Kabul is in view from the first")
	}
	fly(host.Command{Name: "select", Event: "kabul-blasts"})
	if !sees("kabul") {
		t.Error("the blasts in Kabul are out of view")
	}
	before := s.state.Viewport()
	fly(host.Command{Name: "select", Event: "kabul-blasts"})
	if s.state.Viewport() != before {
		t.Error("the map moves to what it shows")
	}
	fly(host.Command{Name: "select", Event: "call-araghchi-muttaqi-1"})
	if !sees("kabul") || !sees("tehran") {
		t.Error("an end of the call is out of view")
	}
}

func TestSeekToChapterByID(t *testing.T) {
	s := realSession(t)
	id := s.story.Chapters[2].ID
	s.Obey(host.Command{Name: "seek", ChapterID: id})
	if want := s.scene.Chapters[2].U.Start; s.state.U != want {
		t.Errorf("chapter %s: at %v, want %v", id, s.state.U, want)
	}
}
