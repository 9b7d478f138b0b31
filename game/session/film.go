package session

import "github.com/hamsaya/hamsaya/game/host"

// makeFilm asks the host for a film of the story as it is shown, of the marked
// stretch if there is one.
func (s *Session) makeFilm() {
	port, ok := s.options.Port.(host.Films)
	if !ok {
		return
	}
	wish := host.FilmWish{
		Name:  fileName(s.story.Title.In(s.state.Lang, "en").Words),
		Story: s.story, Theme: s.state.Theme, Lang: s.state.Lang, Choice: s.state.Choice,
		To: s.scene.Pace.Length(),
	}
	if s.state.HasBrush {
		wish.From, wish.To = s.state.Brush.Start, s.state.Brush.End
	}
	port.Film(wish)
}
