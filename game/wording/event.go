package wording

import (
	"unicode"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Kind is what an event is called by its kind and what it leaves behind.
func (w Writer) Kind(e *story.Event) story.Localized { return w.In(w.Story.KindName(e)) }

// Label is what an event is and its title, "Call: Araghchi calls Muttaqi": the
// name that a screen reader gives to its mark.
func (w Writer) Label(e *story.Event) Phrase {
	return w.phrase("event.named", arg{"kind", w.Kind(e)}, arg{"title", w.In(e.Title)})
}

// Dated is when an event was and its title, "18 October 2025: Araghchi calls
// Muttaqi": what is announced when it is told.
func (w Writer) Dated(e *story.Event) Phrase {
	return w.phrase("event.dated", arg{"date", w.Date(e)}, arg{"title", w.In(e.Title)})
}

// Head is what stands over an event, its kind and its date: "Call · 18 October
// 2025". The kind may be written otherwise, as in capitals.
func (w Writer) Head(kind, date string) string {
	return w.phrase("event.head", arg{"kind", kind}, arg{"date", date}).String()
}

// Told is an event in one line: its label, when, how sure it is and whatever
// else is noted of it. An unknown date isn't said.
func (w Writer) Told(e *story.Event, more ...string) string {
	p := w.Label(e)
	if e.When.Known {
		p = w.phrase("event.when", arg{"event", p}, arg{"date", w.Date(e)})
	}
	var notes []string
	for _, s := range w.Signs(e) {
		notes = append(notes, lower(s))
	}
	if notes = append(notes, more...); len(notes) > 0 {
		p = w.phrase("event.noted", arg{"event", p}, arg{"notes", Join(w.Style, notes)})
	}
	return p.String()
}

// lower is a text of the catalogue within a sentence.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// Signs say how sure an event is.
func (w Writer) Signs(e *story.Event) []string {
	var all []string
	if e.Alleged {
		all = append(all, Alleged(w.Style))
	}
	if Disputed(e) {
		all = append(all, AccountsDiffer(w.Style))
	}
	switch e.Certainty {
	case "reported":
		all = append(all, words.SayIn(w.Style, "sign.reported"))
	case "claimed":
		all = append(all, words.SayIn(w.Style, "sign.claimed"))
	case "unclear":
		all = append(all, words.SayIn(w.Style, "sign.unclear"))
	}
	return all
}

// Disputed reports whether accounts of an event differ.
func Disputed(e *story.Event) bool { return e.Disputed || len(e.DisputedBy) > 0 }

// Alleged says that one side alone tells of an event.
func Alleged(st locale.Style) string { return words.SayIn(st, "sign.alleged") }

// AccountsDiffer says that an event is disputed.
func AccountsDiffer(st locale.Style) string { return words.SayIn(st, "sign.differ") }

// NoSource says that a story names no source of an event.
func NoSource(st locale.Style) string { return words.SayIn(st, "sign.noSource") }

// Status is what a closure or a reopening leaves its crossings in; of other
// events there is nothing to say.
func (w Writer) Status(e *story.Event) Phrase {
	form := w.Story.Kinds[e.Kind].Form
	if form != story.FormClose && form != story.FormOpen {
		return Phrase{}
	}
	state := e.Status
	if state == story.GateUnset && form == story.FormOpen {
		state = story.GateOpen
	}
	p := w.verbatim(GateStatus(w.Style, state))
	if note := w.In(e.StatusNote); note.Words != "" {
		p = w.phrase("status.noted", arg{"status", p}, arg{"note", note})
	}
	return p
}

// GateStatus is the state of a crossing, which is closed unless it says
// otherwise.
func GateStatus(st locale.Style, state story.GateStatus) string {
	switch state {
	case story.GateOpen:
		return words.SayIn(st, "status.open")
	case story.GatePartial:
		return words.SayIn(st, "status.partly")
	}
	return words.SayIn(st, "status.closed")
}

// Family is the name of a family of kinds.
func Family(st locale.Style, f story.Family) string { return words.SayIn(st, families[f]) }

var families = map[story.Family]string{
	story.Diplomacy: "family.diplomacy", story.Borders: "family.borders", story.Trade: "family.trade", story.Violence: "family.violence",
}

// Sentence ends words as a sentence of their own.
func Sentence(st locale.Style, text string) string {
	return words.SayIn(st, "event.end", "words", text)
}
