package session

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// filmingHost keeps what it was asked for.
type filmingHost struct {
	host.Port
	wishes []host.FilmWish
}

func (h *filmingHost) Film(w host.FilmWish) { h.wishes = append(h.wishes, w) }

// V asks for the whole story, or for the loop that is marked.
func TestFilmKey(t *testing.T) {
	port := &filmingHost{}
	s := realSession(t)
	s.options.Port = port
	length := s.scene.Pace.Length()
	s.Do(player.KeyDown{Name: "v"})
	s.state.Brush, s.state.HasBrush = timeline.Span{Start: 3, End: 9}, true
	s.Do(player.KeyDown{Name: "V"})
	if len(port.wishes) != 2 {
		t.Fatalf("asked for %d films, want 2", len(port.wishes))
	}
	whole, loop := port.wishes[0], port.wishes[1]
	if whole.From != 0 || whole.To != length || whole.Story != s.story || whole.Name == "" {
		t.Errorf("the whole film is %+v", whole)
	}
	if loop.From != 3 || loop.To != 9 {
		t.Errorf("the loop's film runs from %v to %v, want 3 to 9", loop.From, loop.To)
	}
}
