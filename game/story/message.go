package story

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

// A message is what a diagnostic says before it is said in a language: a key
// of the catalogue words/check, and by name what stands in its placeholders.
// A string stands there as it is, a number in the digits of the language, a
// phrase as the language says it.
type message struct {
	key  string
	with []any
}

// A phrase is a part of a message that each language says in its own way.
type phrase interface{ in(locale.Style) string }

func say(key string, with ...any) message { return message{key, with} }

func (m message) in(s locale.Style) string {
	with := make([]any, len(m.with))
	for i, v := range m.with {
		if p, ok := v.(phrase); ok {
			v = p.in(s)
		}
		with[i] = v
	}
	return checkWords.SayIn(s, m.key, with...)
}

// asIs is what stands in a file as it is, whatever the language of the words
// around it: it is written from left to right.
type asIs string

func (a asIs) in(s locale.Style) string {
	if s.RTL {
		return leftIsolate + string(a) + popIsolate
	}
	return string(a)
}

// someOf lists ids, as many as a reader looks through.
func someOf(ids []string) asIs {
	const most = 30
	if len(ids) > most {
		return asIs(strings.Join(ids[:most], ", ") + ", …")
	}
	return asIs(strings.Join(ids, ", "))
}

// choice lists what may be chosen: "`open`, `partial` or `closed`".
type choice []string

func (c choice) in(s locale.Style) string {
	n := len(c) - 1
	out := quote(c[n])
	if n > 0 {
		out = say("or.two", "first", quote(c[n-1]), "last", out).in(s)
	}
	for n--; n > 0; n-- {
		out = say("or.comma", "first", quote(c[n-1]), "rest", out).in(s)
	}
	return out
}

// dated is a date as readers see it.
type dated When

func (d dated) in(s locale.Style) string { return When(d).Format(s) }

// begins is the day, the month or the year in which a date begins, whichever it
// names.
type begins When

func (b begins) in(s locale.Style) string {
	return FormatUnit(b.Start, When(b).UnitAt(b.Start), s, false)
}

// monthOf is a month of a calendar with its year.
type monthOf struct {
	calendar    calendar.System
	year, month int
}

func (m monthOf) in(s locale.Style) string {
	s.Calendar = m.calendar
	first, _ := m.calendar.MonthStart(m.year, m.month)
	return s.MonthYear(first)
}

// plain is the style of what is said where no language is asked for.
func plain() locale.Style {
	l, _ := locale.Find("en")
	return l.Style()
}

// isolated sets off what a message in a right-to-left language has between
// backticks, so that its own direction does not reorder the words around it.
// What came into the message as a value is an isolate already.
func isolated(words string, s locale.Style) string {
	if !s.RTL {
		return words
	}
	parts := strings.Split(words, "`")
	var b strings.Builder
	for i, part := range parts {
		quoted := i%2 == 1 && i+1 < len(parts)
		switch {
		case !quoted:
			b.WriteString(part)
		case strings.HasSuffix(parts[i-1], firstIsolate):
			b.WriteString("`" + part + "`")
		default:
			b.WriteString(firstIsolate + "`" + part + "`" + popIsolate)
		}
	}
	return b.String()
}

// Marks that set off a part of a line with a direction of its own.
const (
	leftIsolate  = "\u2066"
	rightIsolate = "\u2067"
	firstIsolate = "\u2068"
	popIsolate   = "\u2069"
)
