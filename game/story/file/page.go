package file

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// A Page is what a window says around the problems of a file, in a language.
type Page struct {
	Title  string // "gates.json has 3 errors"
	Advice string // what the author can do in the window
	RTL    bool
	locale *locale.Locale
}

// NewPage is the page of a file's problems. name is how it calls the file.
func NewPage(name string, ds []Diagnostic, l *locale.Locale) Page {
	errors := 0
	for _, d := range ds {
		if d.Severity == Error {
			errors++
		}
	}
	s := messageStyle(l)
	return Page{
		Title:  say("page.title", "file", name, "n", errors).In(s),
		Advice: say("page.advice").In(s),
		RTL:    s.RTL,
		locale: s.Locale,
	}
}

// Words are a problem's place ("Error in line 3, column 7", or "" if it has
// none), its message and its suggestion, or "".
func (p Page) Words(d *Diagnostic) (place, message, meant string) {
	s := p.locale.Style()
	where := say("page.warning", "line", d.Line, "column", d.Column)
	if d.Severity == Error {
		where = say("page.error", "line", d.Line, "column", d.Column)
	}
	if d.Line > 0 {
		place = where.In(s)
	}
	if d.Suggestion != "" {
		meant = phrase.Isolated(say("render.meant", "words", phrase.Quote(d.Suggestion)).In(s), s)
	}
	return place, d.In(p.locale).Message, meant
}
