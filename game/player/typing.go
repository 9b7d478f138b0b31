package player

import (
	"unicode"
	"unicode/utf8"
)

// longestTyped bounds a typed date, in runes.
const longestTyped = 40

func (s State) startTyping() State {
	s.Typing, s.Searching, s.Typed, s.AllTyped, s.TypedError = true, false, "", false, DateFine
	s.Keys, s.MenuOpen = false, false
	return s
}

func (s State) stopTyping() State {
	s.Typing, s.Searching, s.Typed, s.AllTyped, s.TypedError = false, false, "", false, DateFine
	return s
}

// types reports whether the text field handles a key.
func types(k Key) bool {
	if k.Ctrl || k.Alt || k.Meta {
		return false
	}
	switch k.Name {
	case "Enter", "Escape", "Backspace":
		return true
	}
	r, n := utf8.DecodeRuneInString(k.Name)
	return n > 0 && n == len(k.Name) && r != utf8.RuneError && unicode.IsPrint(r)
}

// selectsAll reports whether a key selects all of a field.
func selectsAll(k Key) bool { return (k.Ctrl || k.Meta) && !k.Alt && (k.Name == "a" || k.Name == "A") }

func (s State) typeKey(k Key) State {
	switch {
	case selectsAll(k):
		s.AllTyped = s.Typed != ""
		return s
	case !types(k):
		return s
	case s.Searching:
		return s.typeSearch(k)
	case k.Name == "Enter":
		return s.enterDate(s.Typed)
	case k.Name == "Escape":
		return s.stopTyping()
	}
	return s.typeRune(k)
}

// typeRune adds a letter to what is typed, or takes the last one away.
func (s State) typeRune(k Key) State {
	if s.AllTyped {
		s.Typed, s.TypedError, s.AllTyped = "", DateFine, false
		if k.Name == "Backspace" {
			return s
		}
	}
	if k.Name == "Backspace" {
		_, n := utf8.DecodeLastRuneInString(s.Typed)
		s.Typed, s.TypedError = s.Typed[:len(s.Typed)-n], DateFine
		return s
	}
	if utf8.RuneCountInString(s.Typed) < longestTyped {
		s.Typed, s.TypedError = s.Typed+k.Name, DateFine
	}
	return s
}

// enterDate parses a typed date and seeks to it; an invalid one stays in the
// field with its error.
func (s State) enterDate(typed string) State {
	t, _, err := s.readDate(typed)
	if err != DateFine {
		s.Typing, s.Typed, s.TypedError = true, cut(typed), err
		return s
	}
	return s.stopTyping().seek(s.Config.Pace.Playing(t))
}

func cut(s string) string {
	n := 0
	for i := range s {
		if n == longestTyped {
			return s[:i]
		}
		n++
	}
	return s
}
