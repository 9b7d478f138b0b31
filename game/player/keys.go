package player

// A Key is a key by the name that browsers give it (KeyboardEvent.key):
// "ArrowLeft", " ", "a", "+".
type Key struct {
	Name                   string
	Shift, Ctrl, Alt, Meta bool
}

// A Binding is a row of the list of keys.
type Binding struct {
	Keys  []Key
	Msgs  []Msg  // what each of them does
	Label string // the keys as they are shown: "← →"
	Words string // what they do, in English
}

// Bindings are the keys that the player knows, in the order to show them.
func Bindings() []Binding { return nil }

// Takes reports whether the player does anything with the key in this state;
// what it does not take belongs to the page.
func (s State) Takes(k Key) bool { return false }
