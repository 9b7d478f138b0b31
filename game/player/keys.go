package player

import (
	"strings"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/locale"
)

// A Key is a key by the name that browsers give it (KeyboardEvent.key):
// "ArrowLeft", " ", "l", "+".
type Key struct {
	Name                   string
	Shift, Ctrl, Alt, Meta bool
}

// A Binding is a row of the list of keys: Keys[i] does Msgs[i].
type Binding struct {
	Keys  []Key
	Msgs  []Msg
	Label string                               // the keys as they are printed: "← →"
	does  interface{ In(locale.Style) string } // in words
}

// bindings is the one table of keys: what Update looks up and what the list
// of keys prints. Letters and signs stand for themselves with and without
// Shift, since where a sign is on a keyboard differs by country.
var bindings = [...]Binding{
	{[]Key{{Name: " "}}, []Msg{Toggle{}}, "Space", keyWords("keys.play")},
	{[]Key{{Name: "ArrowLeft"}, {Name: "ArrowRight"}}, []Msg{PreviousEvent{}, NextEvent{}}, "← →", keyWords("keys.step")},
	{[]Key{{Name: "ArrowLeft", Shift: true}, {Name: "ArrowRight", Shift: true}}, []Msg{StepDays{-1}, StepDays{+1}}, "Shift ← →", keyWords("keys.days")},
	{[]Key{{Name: "Home"}, {Name: "End"}}, []Msg{Home{}, End{}}, "Home End", keyWords("keys.ends")},
	{[]Key{{Name: "ArrowUp"}, {Name: "ArrowDown"}}, []Msg{Faster{}, Slower{}}, "↑ ↓", keyWords("keys.speed")},
	{[]Key{{Name: "l"}}, []Msg{ToggleLoop{}}, "L", controls.Loop},
	{[]Key{{Name: "d"}}, []Msg{TypeDate{}}, "D", keyWords("keys.date")},
	{[]Key{{Name: "/"}}, []Msg{Search{}}, "/", controls.Search},
	{[]Key{{Name: "m"}}, []Msg{ToggleMenu{}}, "M", controls.Menu},
	{[]Key{{Name: "+"}, {Name: "="}, {Name: "-"}, {Name: "_"}}, []Msg{ZoomIn{}, ZoomIn{}, ZoomOut{}, ZoomOut{}}, "+ −", keyWords("keys.zoom")},
	{[]Key{{Name: "0"}}, []Msg{Fit{}}, "0", keyWords("keys.fit")},
	{[]Key{{Name: "r"}}, []Msg{Reset{}}, "R", keyWords("keys.reset")},
	{[]Key{{Name: "p"}, {Name: "c"}}, []Msg{SavePicture{}, CopyPicture{}}, "P C", keyWords("keys.picture")},
	{[]Key{{Name: "f"}}, []Msg{SaveFilm{}}, FilmKey, keyWords("keys.film")},
	{[]Key{{Name: "Escape"}}, []Msg{Close{}}, "Esc", controls.Close},
	{[]Key{{Name: "?"}}, []Msg{ToggleKeys{}}, "?", keyWords("keys.help")},
}

// FilmKey is the label of the key that makes a film: a host that can make none
// leaves it out of its list.
const FilmKey = "F"

// Bindings are the keys that the player knows, in the order to print them.
// The caller does not change them.
func Bindings() []Binding { return bindings[:] }

// lookUp is the message of a key. Keys with Ctrl, Alt or Meta are the
// browser's.
func lookUp(k Key) (Msg, bool) {
	if k.Ctrl || k.Alt || k.Meta {
		return nil, false
	}
	if utf8.RuneCountInString(k.Name) == 1 {
		k.Shift = false
		if c := k.Name[0]; 'A' <= c && c <= 'Z' {
			k.Name = string(rune(c - 'A' + 'a'))
		}
	}
	for i := range bindings {
		for j, bound := range bindings[i].Keys {
			if bound == k {
				return bindings[i].Msgs[j], true
			}
		}
	}
	return nil, false
}

// onStrip is the key that does the same where time runs from left to right:
// an arrow goes to what lies on that side of the strip.
func (s State) onStrip(k Key) Key {
	if s.TimeLeft() {
		switch k.Name {
		case "ArrowLeft":
			k.Name = "ArrowRight"
		case "ArrowRight":
			k.Name = "ArrowLeft"
		}
	}
	return k
}

// Label is how the keys of a binding are printed while time runs as it does:
// the first is what its words name first.
func (s State) Label(b Binding) string {
	if s.TimeLeft() {
		return arrowsTurned.Replace(b.Label)
	}
	return b.Label
}

var arrowsTurned = strings.NewReplacer("←", "→", "→", "←")

// Takes reports whether the player does anything with the key in this state;
// what it does not take belongs to the page: Tab always, and Escape when there
// is nothing to close.
func (s State) Takes(k Key) bool {
	if s.Typing {
		return types(k)
	}
	if _, took := s.menuKey(k); s.MenuOpen && took {
		return true
	}
	m, ok := lookUp(k)
	if _, closing := m.(Close); closing {
		return s.closes()
	}
	return ok
}

func (s State) keyDown(k Key) State {
	if s.Typing {
		return s.typeKey(k)
	}
	if s.MenuOpen {
		if next, took := s.menuKey(k); took {
			return next
		}
	}
	if m, ok := lookUp(s.onStrip(k)); ok {
		return Update(s, m)
	}
	return s
}
