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
	Needs Need                                 // of the host
}

// A Need is what a host must be able to do for a key to do anything: a list of
// keys leaves out those whose host cannot.
type Need uint8

// The needs.
const (
	NeedsNothing    Need = iota
	NeedsFilms           // it makes films
	NeedsFullScreen      // it can give the map the whole screen
)

// bindings are the rows of the list of keys, which Update looks keys up in too.
// Letters and signs stand for themselves with and without Shift, since where a
// sign is on a keyboard differs by country.
var bindings = [...]Binding{
	bind("Space", keyWords("keys.play"), Toggle{}),
	bind("← →", keyWords("keys.step"), PreviousEvent{}, NextEvent{}),
	bind("Shift ← →", keyWords("keys.days"), StepDays{-1}, StepDays{+1}),
	bind("Ctrl ← →", keyWords("keys.chapters"), PreviousChapter{}, NextChapter{}),
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
	bind("V", keyWords("keys.film"), SaveFilm{}).where(NeedsFilms),
	bind("F", controls.FullScreen, ToggleFullScreen{}).where(NeedsFullScreen),
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

// where is the row for hosts that can do something.
func (b Binding) where(needs Need) Binding {
	b.Needs = needs
	return b
}

// Bindings are the keys that the player knows, in the order to print them.
// The caller does not change them.
func Bindings() []Binding { return bindings[:] }

// lookUp is the message of a key. Keys with Ctrl, Alt or Meta are the
// browser's, but for arrows with Ctrl.
func lookUp(k Key) (Msg, bool) {
	if k.Ctrl && !strings.HasPrefix(k.Name, "Arrow") || k.Alt || k.Meta {
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

// onStrip swaps the arrow keys where time runs from right to left, so that an
// arrow moves the playhead in the direction it points.
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

// Label is the label of a binding in the current direction of time: the key
// that its description names first comes first.
func (s State) Label(b Binding) string {
	if s.TimeLeft() {
		return arrowsTurned.Replace(b.Label)
	}
	return b.Label
}

var arrowsTurned = strings.NewReplacer("←", "→", "→", "←")

// Takes reports whether the player handles the key in this state. Other keys are
// left to the page: Tab always, and Escape when there is nothing to close.
func (s State) Takes(k Key) bool {
	if s.Typing {
		return types(k) || selectsAll(k)
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
