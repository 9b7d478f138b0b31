package session

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/player"
)

// At says which part of the frame a node at a place, in dp, belongs to, and which
// playing time a press there seeks.
func (s *Session) At(n draw.Node, x, y float32) (zone player.Zone, u float64) {
	if s.sheet != nil {
		u = s.sheet.SeekAt(x)
	}
	return s.zone(n, x, y), u
}

// zone says which part of the frame a node at a place belongs to.
func (s *Session) zone(n draw.Node, x, y float32) player.Zone {
	if s.sheet == nil {
		return player.ZonePanel
	}
	at := draw.Point{X: x, Y: y}
	switch n.Role {
	case draw.RoleButton, draw.RoleLink, draw.RolePanel:
		return player.ZonePanel
	case draw.RoleSlider, draw.RoleChapter:
		return player.ZoneStrip
	}
	switch {
	case s.sheet.Strip().Contains(at):
		return player.ZoneStrip
	case float64(y) >= s.sheet.Map().Height:
		return player.ZonePanel
	}
	return player.ZoneMap
}
