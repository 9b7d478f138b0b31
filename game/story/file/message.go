package file

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// say is what a diagnostic says: a key of the catalogue words.
func say(key string, with ...any) phrase.Message { return phrase.New(checkWords, key, with...) }

// someOf lists ids, as many as a reader looks through.
func someOf(ids []string) phrase.AsIs {
	const most = 30
	if len(ids) > most {
		return phrase.AsIs(strings.Join(ids[:most], ", ") + ", …")
	}
	return phrase.AsIs(strings.Join(ids, ", "))
}

// choice lists what may be chosen: "`open`, `partial` or `closed`".
type choice []string

// In lists it in a language.
func (c choice) In(s locale.Style) string {
	n := len(c) - 1
	out := phrase.Quote(c[n])
	if n > 0 {
		out = say("or.two", "first", phrase.Quote(c[n-1]), "last", out).In(s)
	}
	for n--; n > 0; n-- {
		out = say("or.comma", "first", phrase.Quote(c[n-1]), "rest", out).In(s)
	}
	return out
}

// dated is a date as readers see it.
type dated edtf.Date

// In is the date in a language.
func (d dated) In(s locale.Style) string { return edtf.Date(d).Format(s) }

// begins is the day, the month or the year in which a date begins, whichever it
// names.
type begins edtf.Date

// In is that unit in a language.
func (b begins) In(s locale.Style) string {
	return edtf.FormatUnit(b.Start, edtf.Date(b).UnitAt(b.Start), s, false)
}
