package locale

import (
	"github.com/hamsaya/hamsaya/game/calendar"
)

// A Locale is one language of the interface with its customs. There is one
// value for each; compare pointers.
type Locale struct {
	Tag      string // BCP 47: "en", "fa-IR", "fa-AF", "ps-AF", "ur-PK"
	Name     string // its own name for itself: "فارسی"
	RTL      bool
	Calendar calendar.System // by custom
	Digits   Digits          // by custom

	reading
}

// Digits is a set of ten digits.
type Digits uint8

// The sets of digits, by their Unicode names.
const (
	Latin   Digits = iota // 0123456789
	Persian               // ۰۱۲۳۴۵۶۷۸۹, extended Arabic-Indic
	Arabic                // ٠١٢٣٤٥٦٧٨٩
)

// Clock says on which clock a time of day is shown.
type Clock uint8

// The clocks.
const (
	ClockPlace  Clock = iota // of the event's place
	ClockStory               // the story's own
	ClockReader              // where the reader is
	ClockUTC
)

// A Style is a language with the calendar, digits and clock that the reader
// has chosen, or that are its custom. It is comparable.
type Style struct {
	*Locale
	Calendar calendar.System
	Second   calendar.System // a calendar shown under the first; None: no
	Digits   Digits
	Clock    Clock
	// Reader is the reader's own offset, seconds east of Greenwich, for
	// ClockReader.
	Reader int
}

// or is the language, or English where there is none.
func (l *Locale) or() *Locale {
	if l == nil {
		return english
	}
	return l
}

// customs are those of the style's language.
func (s Style) customs() customs { return s.Locale.or().customs() }

// Style is the language's own custom.
func (l *Locale) Style() Style {
	l = l.or()
	return Style{Locale: l, Calendar: l.Calendar, Digits: l.Digits}
}

var (
	english = &Locale{Tag: "en", Name: "English", Calendar: calendar.Gregorian}
	iran    = &Locale{Tag: "fa-IR", Name: "فارسی", RTL: true, Calendar: calendar.Persian, Digits: Persian}
	dari    = &Locale{Tag: "fa-AF", Name: "دری", RTL: true, Calendar: calendar.Persian, Digits: Persian}
	pashto  = &Locale{Tag: "ps-AF", Name: "پښتو", RTL: true, Calendar: calendar.Persian, Digits: Persian}
	urdu    = &Locale{Tag: "ur-PK", Name: "اردو", RTL: true, Calendar: calendar.Gregorian}
)

// All are the languages of the interface, in the order of a menu.
func All() []*Locale { return []*Locale{english, iran, dari, pashto, urdu} }

// Find is the language of a tag: "fa" is fa-IR, "prs" is fa-AF, "ps-PK" is
// ps-AF. A tag of another language, or none, gives English and false.
func Find(tag string) (*Locale, bool) {
	if l := known(tag); l != nil {
		return l, true
	}
	return english, false
}
