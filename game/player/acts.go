package player

import "github.com/hamsaya/hamsaya/game/draw"

// An act is something that a reader can ask for, with the ways of asking: a
// button or another node of the picture, a key, a command of the host.
type act struct {
	msg     Msg         // what Update is given; nil where press says it
	action  draw.Action // of the nodes that ask for it, if any do
	command string      // by which a host asks for it; "": none, or one that says more than its name
	keys    []Key

	// press makes the message of what was pressed, where msg alone does not say
	// it; nil is nothing.
	press func(ref draw.Ref, zone Zone) Msg
}

// acts is the one table of what can be asked for. Presses, the list of keys
// and the commands without arguments are made from it.
var acts = [...]act{
	{msg: Play{}, command: "play"},
	{msg: Pause{}, command: "pause"},
	{msg: Toggle{}, action: draw.ActPlay, command: "toggle", keys: []Key{{Name: " "}}},
	{msg: PlayChapters{}, action: draw.ActChapters, command: "chapters"},
	{msg: PreviousChapter{}, command: "previouschapter", keys: []Key{{Name: "ArrowLeft", Ctrl: true}}},
	{msg: NextChapter{}, command: "nextchapter", keys: []Key{{Name: "ArrowRight", Ctrl: true}}},
	{msg: PreviousEvent{}, action: draw.ActPrevious, command: "previous", keys: []Key{{Name: "ArrowLeft"}}},
	{msg: NextEvent{}, action: draw.ActNext, command: "next", keys: []Key{{Name: "ArrowRight"}}},
	{msg: StepDays{-1}, keys: []Key{{Name: "ArrowLeft", Shift: true}}},
	{msg: StepDays{+1}, keys: []Key{{Name: "ArrowRight", Shift: true}}},
	{msg: Home{}, command: "home", keys: []Key{{Name: "Home"}}},
	{msg: End{}, command: "end", keys: []Key{{Name: "End"}}},
	{msg: Faster{}, action: draw.ActFaster, command: "faster", keys: []Key{{Name: "ArrowUp"}}},
	{msg: Slower{}, action: draw.ActSlower, command: "slower", keys: []Key{{Name: "ArrowDown"}}},
	{msg: ToggleLoop{}, action: draw.ActLoop, command: "loop", keys: []Key{{Name: "l"}}},
	{msg: Reset{}, action: draw.ActReset, command: "reset", keys: []Key{{Name: "r"}}},

	{action: draw.ActSelect, press: pressEvent},
	{action: draw.ActChapter, press: func(ref draw.Ref, _ Zone) Msg { return SeekChapter{ref.Index} }},
	{action: draw.ActLane, press: func(ref draw.Ref, _ Zone) Msg { return ToggleLane{ref.Index} }},
	{action: draw.ActOpen, press: func(ref draw.Ref, _ Zone) Msg { return OpenSource{ref.Index, ref.Sub} }},
	{action: draw.ActTurn, press: func(ref draw.Ref, _ Zone) Msg { return Turn{ref.Index} }},
	{action: draw.ActMap, press: pressGround},
	{action: draw.ActNone, press: pressGround},

	{msg: Close{}, action: draw.ActClose, command: "close", keys: []Key{{Name: "Escape"}}},
	{msg: ToggleFold{}, action: draw.ActFold, command: "fold"},
	{msg: ToggleLegend{}, action: draw.ActLegend},
	{msg: ToggleTheme{}, action: draw.ActTheme, command: "theme"},
	{msg: ToggleKeys{}, action: draw.ActKeys, command: "keys", keys: []Key{{Name: "?"}}},
	{msg: ToggleMenu{}, action: draw.ActMenu, keys: []Key{{Name: "m"}}},
	{msg: TypeDate{}, action: draw.ActDate, keys: []Key{{Name: "d"}}},
	{msg: Search{}, action: draw.ActSearch, keys: []Key{{Name: "/"}}},
	{msg: SavePicture{}, command: "save", keys: []Key{{Name: "p"}}},
	{msg: CopyPicture{}, command: "copy", keys: []Key{{Name: "c"}}},
	{msg: SaveFilm{}, keys: []Key{{Name: "v"}}},
	{msg: ToggleFullScreen{}, keys: []Key{{Name: "f"}}},

	{msg: ZoomIn{}, action: draw.ActZoomIn, command: "zoomin", keys: []Key{{Name: "+"}, {Name: "="}}},
	{msg: ZoomOut{}, action: draw.ActZoomOut, command: "zoomout", keys: []Key{{Name: "-"}, {Name: "_"}}},
	{msg: Fit{}, action: draw.ActFit, command: "fit", keys: []Key{{Name: "0"}}},
}

// pressEvent opens an event's card. A mark on the map is there now, so that the
// playhead stays; anywhere else an event may be weeks away, and the playhead
// goes there.
func pressEvent(ref draw.Ref, zone Zone) Msg {
	if zone == ZoneMap {
		return Select{ref.Index}
	}
	return Show{ref.Index}
}

// pressGround closes the card, where the map lies bare.
func pressGround(_ draw.Ref, zone Zone) Msg {
	if zone == ZoneMap {
		return Select{-1}
	}
	return nil
}

// press is what a click on a node asks for.
func (s State) press(ref draw.Ref, zone Zone) State {
	for i := range acts {
		a := &acts[i]
		switch {
		case a.action != ref.Action:
		case a.press != nil:
			return Update(s, a.press(ref, zone))
		case a.action != draw.ActNone:
			return Update(s, a.msg)
		}
	}
	return s
}

// ForCommand is what a host asks for by a command's name alone.
func ForCommand(name string) (Msg, bool) {
	for i := range acts {
		if name != "" && acts[i].command == name {
			return acts[i].msg, true
		}
	}
	return nil, false
}

// keysOf are the keys that ask for a message.
func keysOf(m Msg) []Key {
	for i := range acts {
		if acts[i].msg == m {
			return acts[i].keys
		}
	}
	return nil
}
