package session

import (
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// This is the one place where what the reader has done (player.State) becomes
// what is shown (scene.Spec, scene.View): the two packages do not know each
// other.

// frameSpec is the frame without its map, which is what the map's own camera
// depends on.
func frameSpec(s *player.State) scene.Spec {
	style, labels, flow := s.Style()
	return scene.Spec{
		Width: s.Width, Height: s.Height, DeviceScale: s.DeviceScale,
		Theme: s.Theme, Lang: s.Lang, Style: style, Labels: labels, Flow: flow,
		Folded: s.Folded, Legend: s.LegendFlipped, Hidden: s.Hidden, Excluded: s.Excluded(),
	}
}

func sheetSpec(s *player.State) scene.Spec {
	spec := frameSpec(s)
	spec.Map = s.Viewport()
	return spec
}

// moment is the state's part in a frame beside its sheet, so far as it can be
// compared: two equal moments on one sheet give the same frame.
type moment struct {
	u               float64
	playing, loop   bool
	speed           float64
	brush           timeline.Span
	hasBrush        bool
	selected, hover int32
	keys, menu      bool
	menuRow         int32
	typing, search  bool
	typed, lang     string
	typedError      player.DateError
	still           bool
	waiting         int32
	scroll          float64
}

func momentOf(s *player.State) moment {
	return moment{
		u: s.U, playing: s.Playing, loop: s.Loop, speed: s.Speed,
		brush: s.Brush, hasBrush: s.HasBrush,
		selected: s.Selected, hover: s.Hover,
		keys: s.Keys, menu: s.MenuOpen, menuRow: s.MenuRow, typing: s.Typing, search: s.Searching, typed: s.Typed, lang: s.Lang, typedError: s.TypedError,
		still: s.ReducedMotion, waiting: s.Waiting(), scroll: s.CardScroll,
	}
}

// offers are what a host can do that not every host can.
type offers struct{ films, fullScreen bool }

func offersOf(port host.Port) (o offers) {
	_, o.films = port.(host.Films)
	screens, ok := port.(host.FullScreens)
	o.fullScreen = ok && screens.HasFullScreen()
	return o
}

// meet reports whether a key that needs something of the host does anything.
func (o offers) meet(n player.Need) bool {
	switch n {
	case player.NeedsFilms:
		return o.films
	case player.NeedsFullScreen:
		return o.fullScreen
	}
	return true
}

func sceneView(s *player.State, o offers) scene.View {
	style, _, _ := s.Style()
	view := scene.View{
		U: s.U, Playing: s.Playing, Speed: s.Speed, Loop: s.Loop,
		Brush: s.Brush, HasBrush: s.HasBrush,
		Selected: s.Selected, Hover: s.Hover,
		Typing: s.Typing, Typed: s.Typed, TypedError: s.TypedError.Words(style.Locale),
		Still:       s.ReducedMotion,
		NextChapter: s.Waiting() + 1,
		CardScroll:  float32(s.CardScroll),
	}
	if s.Searching {
		view.Searching = true
		view.Found, view.All = s.Found()
	}
	if s.MenuOpen {
		view.MenuAt = s.MenuRow
		for _, r := range s.Menu() {
			view.Menu = append(view.Menu, scene.MenuRow(r))
		}
	}
	if s.Keys {
		for _, b := range player.Bindings() {
			if o.meet(b.Needs) {
				view.Keys = append(view.Keys, scene.KeyHelp{Keys: s.Label(b), Words: b.Words(style.Locale)})
			}
		}
	}
	return view
}
