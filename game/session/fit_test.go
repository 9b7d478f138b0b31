package session

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// The list of keys, the menu, and what is wrong with a date fit on a phone in
// every language: no line is cut.
func TestPlayersWordsFitOnAPhone(t *testing.T) {
	atlas, fonts := scenetest.Atlas(t), drawtest.Fonts(t)
	story := scenetest.Parse(t, scenetest.RealStory, scenetest.Read(t, scenetest.RealStory), atlas)
	for _, l := range locale.All() {
		sess, err := New(story, Options{Fonts: fonts, Atlas: atlas}, host.Settings{Lang: l.Tag})
		if err != nil {
			t.Fatal(err)
		}
		sess.offers = offers{films: true, fullScreen: true}
		sess.state = player.Update(sess.state, player.Resize{Width: 360, Height: 640, DeviceScale: 1})
		lines := 0
		for what, open := range map[string]func(*player.State){
			"keys":       func(s *player.State) { s.Keys = true },
			"menu":       func(s *player.State) { s.MenuOpen = true },
			"search":     func(s *player.State) { s.Typing, s.Searching = true, true },
			"unreadable": func(s *player.State) { s.Typing, s.TypedError = true, player.DateUnreadable },
			"no such":    func(s *player.State) { s.Typing, s.TypedError = true, player.DateNoSuchDay },
			"outside":    func(s *player.State) { s.Typing, s.TypedError = true, player.DateOutside },
		} {
			before := sess.state
			open(&sess.state)
			var list draw.List
			sess.Frame(&list, true)
			for i := range list.Ops {
				if op := &list.Ops[i]; op.Kind == draw.OpText {
					lines++
					if strings.Contains(op.Run.Text, "…") || op.At.X < 0 || op.At.X+op.Run.Advance > 360 {
						t.Errorf("%s, %s: %q is cut", l.Tag, what, op.Run.Text)
					}
				}
			}
			sess.state = before
		}
		if lines < 40 {
			t.Errorf("%s: only %d lines", l.Tag, lines)
		}
	}
}
