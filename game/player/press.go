package player

import "github.com/hamsaya/hamsaya/game/draw"

// press is what a click on a node asks for. A mark on the map is there now,
// so that its card opens where the playhead is; anywhere else an event may be
// weeks away, and the playhead goes there.
func (s State) press(ref draw.Ref, zone Zone) State {
	switch ref.Action {
	case draw.ActPlay:
		return s.toggle()
	case draw.ActPrevious:
		return s.step(false)
	case draw.ActNext:
		return s.step(true)
	case draw.ActSlower:
		return s.changeSpeed(-1)
	case draw.ActFaster:
		return s.changeSpeed(+1)
	case draw.ActLoop:
		s.Loop = !s.Loop
	case draw.ActReset:
		return s.goBack()
	case draw.ActSelect:
		if zone == ZoneMap {
			return s.selectEvent(ref.Index)
		}
		return s.selectEvent(ref.Index).seekEvent(ref.Index)
	case draw.ActChapter:
		return s.seekChapter(ref.Index)
	case draw.ActLane:
		return s.toggleLane(ref.Index)
	case draw.ActFold:
		return s.setFolded(!s.Folded)
	case draw.ActClose:
		return s.closeTop()
	case draw.ActOpen:
		return s.openSource(ref.Index, ref.Sub)
	case draw.ActZoomIn:
		return s.flyMiddle(zoomStep)
	case draw.ActZoomOut:
		return s.flyMiddle(1.0 / zoomStep)
	case draw.ActFit:
		return s.giveBackMap()
	case draw.ActKeys:
		s.Keys, s.MenuOpen = !s.Keys, false
	case draw.ActMenu:
		return s.toggleMenu()
	case draw.ActTurn:
		return s.turn(ref.Index, +1)
	case draw.ActSearch:
		return s.startSearch()
	case draw.ActDate:
		return s.startTyping()
	case draw.ActTheme:
		return s.toggleTheme()
	case draw.ActLegend:
		s.LegendFlipped = !s.LegendFlipped
	case draw.ActMap, draw.ActNone:
		if zone == ZoneMap {
			return s.open(-1)
		}
	}
	return s
}
