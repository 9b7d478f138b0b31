package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

func (s State) isEvent(event int32) bool {
	return event >= 0 && int(event) < len(s.Config.EventU)
}

// open opens the card of an event, or with -1 closes it.
func (s State) open(event int32) State {
	if !s.isEvent(event) {
		event = -1
	}
	if event != s.Selected {
		s.CardScroll, s.CardRoom = 0, 0
	}
	s.Selected = event
	return s
}

func (s State) selectEvent(event int32) State {
	s = s.open(event)
	if s.Selected >= 0 {
		s = s.pause()
	}
	return s
}

// closeTop closes the topmost overlay.
func (s State) closeTop() State {
	switch {
	case s.Keys:
		s.Keys = false
	case s.MenuOpen:
		s.MenuOpen = false
	case s.Typing:
		s = s.stopTyping()
	case s.Selected >= 0:
		s = s.open(-1)
	case s.HasBrush:
		s = s.clearBrush()
	}
	return s
}

// closes reports whether closeTop would close anything.
func (s State) closes() bool {
	return s.Keys || s.MenuOpen || s.Typing || s.Selected >= 0 || s.HasBrush
}

func (s State) scrollCard(dy float64) State {
	if s.Selected < 0 || math.IsNaN(dy) {
		return s
	}
	s.CardScroll = min(max(s.CardScroll+dy, 0), s.CardRoom)
	return s
}

func (s State) setCardRoom(room float64) State {
	s.CardRoom = max(0, room)
	if math.IsNaN(room) || math.IsInf(room, 0) {
		s.CardRoom = 0
	}
	return s.scrollCard(0)
}

func (s State) openSource(event, source int32) State {
	if s.isEvent(event) && source >= 0 {
		s.Effect = Effect{Kind: EffectOpen, Event: event, Source: source}
	}
	return s
}

// lanesMask has a bit for each lane that there is.
func (s State) lanesMask() uint32 {
	return uint32(1)<<min(len(s.Config.Lanes), 32) - 1
}

func (s State) setHidden(hidden uint32) State {
	s.Hidden = hidden & s.lanesMask()
	return s
}

func (s State) toggleLane(lane int32) State {
	if lane < 0 || lane >= 32 {
		return s
	}
	return s.setHidden(s.Hidden ^ 1<<lane)
}

const (
	paper = "paper"
	night = "night"
)

func (s State) setTheme(theme string) State {
	if theme == paper || theme == night {
		s.Theme = theme
	}
	return s
}

func (s State) setLight(m SetLight) State {
	if s.Theme != s.Light && !m.Anew {
		return s
	}
	s = s.setTheme(m.Theme)
	s.Light = s.Theme
	return s
}

func (s State) toggleTheme() State {
	if s.Theme == night {
		return s.setTheme(paper)
	}
	return s.setTheme(night)
}

func (s State) hover(ref draw.Ref) State {
	s.Over, s.Hover = ref, -1
	if ref.Action == draw.ActSelect && s.isEvent(ref.Index) {
		s.Hover = ref.Index
	}
	return s
}

// point sets the hover without a pointer.
func (s State) point(event int32) State {
	s.Hover = -1
	if s.isEvent(event) {
		s.Hover = event
	}
	return s
}

// reset is the initial state with the current frame size and the reader's
// settings.
func (s State) reset() State {
	first := New(s.Config)
	first.Theme, first.Light, first.Lang, first.Choice = s.Theme, s.Light, s.Lang, s.Choice
	first.Width, first.Height, first.DeviceScale = s.Width, s.Height, s.DeviceScale
	first.ReducedMotion, first.Visible = s.ReducedMotion, s.Visible
	return first
}
