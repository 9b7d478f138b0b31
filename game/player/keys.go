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

// bindings are the rows of the list of keys, which Update looks keys up in too.
// Letters and signs stand for themselves with and without Shift, since where a
// sign is on a keyboard differs by country.
var bindings = [...]Binding{
	bind("Space", keyWords("keys.play"), Toggle{}),
	bind("← →", keyWords("keys.step"), PreviousEvent{}, NextEvent{}),
	bind("Shift ← →", keyWords("keys.days"), StepDays{-1}, StepDays{+1}),
	bind("Home End", keyWords("keys.ends"), Home{}, End{}),
	bind("↑ ↓", keyWords("keys.speed"), Faster{}, Slower{}),
	bind("L", controls.Loop, ToggleLoop{}),
	bind("D", keyWords("keys.date"), TypeDate{}),
	bind("/", controls.Search, Search{}),
	bind("M", controls.Menu, ToggleMenu{}),
	bind("+ −", keyWords("keys.zoom"), ZoomIn{}, ZoomOut{}),
	bind("0", keyWords("keys.fit"), Fit{}),
	bind("R", keyWords("keys.reset"), Reset{}),
	bind("P C", keyWords("keys.picture"), SavePicture{}, CopyPicture{}),
	bind(FilmKey, keyWords("keys.film"), SaveFilm{}),
	bind("Esc", controls.Close, Close{}),
	bind("?", keyWords("keys.help"), ToggleKeys{}),
}

// bind makes a row of what has one label, with the keys of acts.
func bind(label string, does interface{ In(locale.Style) string }, msgs ...Msg) Binding {
	b := Binding{Label: label, does: does}
	for _, m := range msgs {
		for _, k := range keysOf(m) {
			b.Keys, b.Msgs = append(b.Keys, k), append(b.Msgs, m)
		}
	}
	return b
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
