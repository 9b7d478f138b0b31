package session

import (
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// messages are what a command of the host asks of the player; none where it is
// unknown, or names what the story does not have.
func (s *Session) messages(c host.Command) []player.Msg {
	if more := commands[c.Name]; more != nil {
		if msgs := more(s, c); msgs != nil {
			return msgs
		}
	}
	if m, ok := player.ForCommand(c.Name); ok {
		return one(m)
	}
	return nil
}

// commands are those that say more than their name. Of those that the player
// knows by their name alone too, what comes without more is its own.
var commands = map[string]func(s *Session, c host.Command) []player.Msg{
	"seek":   (*Session).seek,
	"date":   func(_ *Session, c host.Command) []player.Msg { return one(player.EnterDate{Text: c.Value}) },
	"days":   func(_ *Session, c host.Command) []player.Msg { return one(player.StepDays{Days: c.Number}) },
	"select": (*Session).show,
	"show":   (*Session).show,
	"scroll": func(s *Session, c host.Command) []player.Msg {
		return one(player.ScrollCard{Dy: c.Number * s.state.Height})
	},
	"open": func(s *Session, c host.Command) []player.Msg {
		i, ok := s.events[c.Event]
		return when(ok, player.OpenSource{Event: i, Source: int32(c.Number)})
	},
	"speed": func(_ *Session, c host.Command) []player.Msg { return one(player.SetSpeed{Speed: c.Number}) },
	"loop":  func(_ *Session, c host.Command) []player.Msg { return when(c.HasOn, player.SetLoop{On: c.On}) },
	"filter": func(_ *Session, c host.Command) []player.Msg {
		return one(player.SetHidden{Hidden: uint32(c.Number)})
	},
	"lane": func(_ *Session, c host.Command) []player.Msg {
		return one(player.ToggleLane{Lane: int32(c.Number)})
	},
	"view": func(s *Session, c host.Command) []player.Msg {
		v, ok := s.viewOf(c)
		return when(ok, player.FlyTo{Viewport: v})
	},
	"only": func(_ *Session, c host.Command) []player.Msg {
		return one(player.SetFilter{Kinds: c.Kinds, Actors: c.Actors, Chapters: c.Chapters, Text: c.Text})
	},
	"point": func(s *Session, c host.Command) []player.Msg {
		i, ok := s.events[c.Event]
		if !ok {
			i = -1
		}
		return one(player.Point{Event: i})
	},
	"mark": func(s *Session, c host.Command) []player.Msg {
		i, ok := s.events[c.Event]
		return when(ok, player.Select{Event: i})
	},
	"theme": func(_ *Session, c host.Command) []player.Msg {
		return when(c.Value != "", player.SetTheme{Theme: c.Value})
	},
	"light": func(_ *Session, c host.Command) []player.Msg { return one(player.SetLight{Theme: c.Value}) },
	"lightanew": func(_ *Session, c host.Command) []player.Msg {
		return one(player.SetLight{Theme: c.Value, Anew: true})
	},
	"lang":     func(_ *Session, c host.Command) []player.Msg { return one(player.SetLang{Lang: c.Value}) },
	"calendar": choose,
	"second":   choose,
	"digits":   choose,
	"clock":    choose,
	"labels":   choose,
	"time":     choose,
	"fold": func(_ *Session, c host.Command) []player.Msg {
		return when(c.HasOn, player.SetFolded{Folded: c.On})
	},
	"motion":  func(_ *Session, c host.Command) []player.Msg { return one(player.SetReducedMotion{On: c.On}) },
	"visible": func(_ *Session, c host.Command) []player.Msg { return one(player.SetVisible{Visible: c.On}) },
	"hash":    func(_ *Session, c host.Command) []player.Msg { return one(player.FromHash{Hash: c.Value}) },
	"key": func(_ *Session, c host.Command) []player.Msg {
		return one(player.KeyDown{Name: c.Value, Shift: c.Shift, Ctrl: c.Ctrl})
	},
}

func choose(_ *Session, c host.Command) []player.Msg {
	return one(player.Choose{Field: c.Name, Value: c.Value})
}

// show selects an event, goes to it, and brings its places into view.
func (s *Session) show(c host.Command) []player.Msg {
	i, ok := s.events[c.Event]
	if !ok {
		return nil
	}
	return append(one(player.Show{Event: i}), s.bringIntoView(i)...)
}

func one(m player.Msg) []player.Msg { return []player.Msg{m} }

// when is a message, or none.
func when(ok bool, m player.Msg) []player.Msg {
	if !ok {
		return nil
	}
	return one(m)
}

// seek goes to what the command names: a playing time, a chapter, an event, a
// date, or any of these by its name alone.
func (s *Session) seek(c host.Command) []player.Msg {
	switch {
	case c.HasU:
		return one(player.SeekU{U: c.U})
	case c.HasChapter && c.Chapter >= 0 && c.Chapter < len(s.config.Chapters):
		return one(player.SeekChapter{Chapter: int32(c.Chapter)})
	case c.ChapterID != "":
		for i := range s.story.Chapters {
			if s.story.Chapters[i].ID == c.ChapterID {
				return one(player.SeekChapter{Chapter: int32(i)})
			}
		}
	case c.Event != "":
		if i, ok := s.events[c.Event]; ok {
			return one(player.SeekEvent{Event: i})
		}
	case c.Date != "":
		if w, err := edtf.Parse(c.Date, s.story.Zone); err == nil && w.Known {
			return one(player.SeekTime{T: w.Start})
		}
	case c.At != "":
		if m, err := scene.FindMoment(s.scene, c.At); err == nil {
			return one(player.SeekU{U: m.U})
		}
	}
	return nil
}
