package edtf

import "github.com/hamsaya/hamsaya/game/story/phrase"

// An Error says what is wrong with a date.
type Error struct {
	Trouble   phrase.Message
	Hint      string // how to write the date; "" where that is not known
	Backwards bool   // it is an interval that ends before it begins
}

// Error is the trouble and the hint in English.
func (e *Error) Error() string {
	if e.Hint == "" {
		return e.Trouble.In(phrase.English())
	}
	return say("bad-date.error", "trouble", e.Trouble, "hint", phrase.AsIs(e.Hint)).In(phrase.English())
}

func badDate(trouble phrase.Message, hint string) *Error { return &Error{Trouble: trouble, Hint: hint} }
