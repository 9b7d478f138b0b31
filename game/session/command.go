package session

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// messages are what a command of the host asks of the player; none where it is
// unknown, or names what the story does not have.
func (s *Session) messages(c host.Command) []player.Msg {
	switch c.Name {
	case "play":
		return one(player.Play{})
	case "pause":
		return one(player.Pause{})
	case "toggle":
		return one(player.Toggle{})
	case "next":
		return one(player.NextEvent{})
	case "previous":
		return one(player.PreviousEvent{})
	case "home":
		return one(player.Home{})
	case "end":
		return one(player.End{})
	case "seek":
		return s.seek(c)
	case "date":
		return one(player.EnterDate{Text: c.Value})
	case "days":
		return one(player.StepDays{Days: c.Number})
	case "select", "show":
		if i, ok := s.events[c.Event]; ok {
			return append(one(player.Show{Event: i}), s.bringIntoView(i)...)
		}
	case "scroll":
		return one(player.ScrollCard{Dy: c.Number * s.state.Height})
	case "close":
		return one(player.Close{})
	case "open":
		if i, ok := s.events[c.Event]; ok {
			return one(player.OpenSource{Event: i, Source: int32(c.Number)})
		}
	case "speed":
		return one(player.SetSpeed{Speed: c.Number})
	case "faster":
		return one(player.Faster{})
	case "slower":
		return one(player.Slower{})
	case "loop":
		if !c.HasOn || c.On != s.state.Loop {
			return one(player.ToggleLoop{})
		}
	case "reset":
		return one(player.Reset{})
	case "fit":
		return one(player.Fit{})
	case "zoomin":
		return one(player.ZoomIn{})
	case "zoomout":
		return one(player.ZoomOut{})
	case "filter":
		return one(player.SetHidden{Hidden: uint32(c.Number)})
	case "lane":
		return one(player.Press{Ref: draw.Ref{Action: draw.ActLane, Index: int32(c.Number)}})
	case "view":
		if v, ok := s.viewOf(c); ok {
			return one(player.FlyTo{Viewport: v})
		}
	case "only":
		return one(player.SetFilter{Kinds: c.Kinds, Actors: c.Actors, Chapters: c.Chapters, Text: c.Text})
	case "point":
		i, ok := s.events[c.Event]
		if !ok {
			i = -1
		}
		return one(player.Point{Event: i})
	case "mark":
		if i, ok := s.events[c.Event]; ok {
			return one(player.Press{Ref: draw.Ref{Action: draw.ActSelect, Index: i}, Zone: player.ZoneMap})
		}
	case "save":
		return one(player.SavePicture{})
	case "copy":
		return one(player.CopyPicture{})
	case "theme":
		if c.Value == "" {
			return one(player.ToggleTheme{})
		}
		return one(player.SetTheme{Theme: c.Value})
	case "light", "lightanew":
		return one(player.SetLight{Theme: c.Value, Anew: c.Name == "lightanew"})
	case "lang":
		return one(player.SetLang{Lang: c.Value})
	case "calendar", "second", "digits", "clock", "labels", "time":
		return one(player.Choose{Field: c.Name, Value: c.Value})
	case "fold":
		if c.HasOn {
			return one(player.SetFolded{Folded: c.On})
		}
		return one(player.ToggleFold{})
	case "keys":
		return one(player.ToggleKeys{})
	case "motion":
		return one(player.SetReducedMotion{On: c.On})
	case "visible":
		return one(player.SetVisible{Visible: c.On})
	case "hash":
		return one(player.FromHash{Hash: c.Value})
	case "key":
		return one(player.KeyDown{Name: c.Value, Shift: c.Shift, Ctrl: c.Ctrl})
	}
	return nil
}

func one(m player.Msg) []player.Msg { return []player.Msg{m} }

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
