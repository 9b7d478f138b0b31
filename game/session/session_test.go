package session

import (
	"bytes"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// A card that is longer than its room can be scrolled to its end, and no
// farther.
func TestCardScrolls(t *testing.T) {
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	s, err := New(st, Options{Fonts: drawtest.Fonts(t), Atlas: atlas}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	picture := func(msgs ...player.Msg) string {
		for _, m := range msgs {
			s.state = player.Update(s.state, m)
		}
		var l draw.List
		s.Frame(&l, true)
		var b bytes.Buffer
		l.Dump(&b)
		return b.String()
	}
	top := picture(player.Resize{Width: 1280, Height: 720, DeviceScale: 1}, player.Select{Event: s.events["trade-shift"]})
	if s.state.CardRoom < 50 {
		t.Fatalf("the card of trade-shift can be scrolled by %v dp, want more than it has room for", s.state.CardRoom)
	}
	end := picture(player.ScrollCard{Dy: 1e6})
	if s.state.CardScroll != s.state.CardRoom {
		t.Errorf("scrolled to %v of %v", s.state.CardScroll, s.state.CardRoom)
	}
	if top == end {
		t.Error("scrolling the card changes nothing")
	}
}

// The host learns where a card lies that can be scrolled, and how far it is;
// of one that cannot, nothing.
func TestCardOfTheStatus(t *testing.T) {
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	s, err := New(st, Options{Fonts: drawtest.Fonts(t), Atlas: atlas}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	card := func(msgs ...player.Msg) host.Card {
		for _, m := range msgs {
			s.state = player.Update(s.state, m)
		}
		var l draw.List
		s.Frame(&l, true)
		return s.card(&l)
	}
	if c := card(player.Resize{Width: 330, Height: 520, DeviceScale: 1}); c != (host.Card{}) {
		t.Errorf("without a card there is one: %+v", c)
	}
	c := card(player.Select{Event: s.events["trade-shift"]})
	if c.Left >= c.Right || c.Top >= c.Bottom || c.Right > 1 || c.Bottom > 1 || c.Room <= 0 || c.Scroll != 0 {
		t.Errorf("the card lies at %+v", c)
	}
	end := card(player.ScrollCard{Dy: 1e6})
	if c.Scroll = c.Room; end != c {
		t.Errorf("at its end it lies at %+v, want %+v", end, c)
	}
}

// The language is one of the story's, chosen by what the reader's system wants.
func TestLanguageFor(t *testing.T) {
	for _, c := range []struct {
		languages []string
		wanted    string
		want      string
	}{
		{[]string{"en", "fa", "ur"}, "", "en"}, {[]string{"en", "fa", "ur"}, "fa-IR", "fa-IR"}, {[]string{"en", "fa"}, "fa-AF", "fa-AF"},
		{[]string{"fa", "en"}, "de-DE", "fa-IR"}, {[]string{"en"}, "fa-IR", "en"}, {[]string{"de", "fr"}, "fa-IR", "de"},
	} {
		if got := languageFor(c.languages, c.wanted); got != c.want {
			t.Errorf("of %v for %q: %s, want %s", c.languages, c.wanted, got, c.want)
		}
	}
}

// In another language the play lasts as long as that takes to read, and the
// moment stays.
func TestPaceFollowsTheLanguage(t *testing.T) {
	s := realSession(t)
	english := s.State().Config.Length()
	s.Do(player.SeekEvent{Event: s.events["trade-shift"]})
	s.Do(player.SetLang{Lang: "ps-AF"})
	if got := s.State().Config.Length(); got < 1.1*english {
		t.Errorf("in Pashto the play lasts %.0f s, in English %.0f", got, english)
	}
	if at := s.State().Config.EventU[s.events["trade-shift"]]; math.Abs(s.State().U-at) > 1e-6 {
		t.Errorf("the moment is %v, the event's %v", s.State().U, at)
	}
	s.Do(player.SetLang{Lang: "en"})
	if got := s.State().Config.Length(); got != english {
		t.Errorf("back in English the play lasts %v s, before %v", got, english)
	}
}
