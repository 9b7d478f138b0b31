package web

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// writer puts a story into words of one language.
type writer struct {
	story *story.Story
	lang  string
	wording
}

func newWriter(s *story.Story, lang string) writer {
	l, _ := locale.Find(lang)
	style, _, _ := s.Choice.Styled(l)
	return writer{s, lang, wording{style}}
}

func (w writer) words(t story.Text) Words {
	l := t.In(w.lang)
	if sameLanguage(l.Lang, w.lang) {
		return Words{Text: l.Words}
	}
	return Words{Lang: l.Lang, Text: l.Words}
}

// sameLanguage reports whether two tags are of one language: "fa" and "fa-IR".
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

func (w writer) date(d edtf.Date) Date {
	iso := ""
	if d.Known && !d.Interval && !d.Within && !d.Approx && !d.Uncertain && d.Precision >= edtf.Day {
		iso, _, _ = strings.Cut(d.Text, "T")
	}
	in := func(c calendar.System) string {
		style := w.style
		style.Calendar = c
		return d.Format(style)
	}
	out := Date{Text: d.Format(w.style), ISO: iso}
	if d.Known {
		out.By = &Calendars{in(calendar.Gregorian), in(calendar.Persian), in(calendar.Islamic)}
	}
	return out
}

func (w writer) event(e *story.Event) Event {
	kind := w.story.Kinds[e.Kind]
	out := Event{
		ID: e.ID, Kind: w.words(w.story.KindName(e)), Family: string(kind.Family),
		When: w.date(w.story.When(e, w.style)), Title: w.words(e.Title), Summary: w.words(e.Summary),
		Link: "#event=" + url.QueryEscape(e.ID),
	}
	if out.Title.Text == "" {
		out.Title = out.Kind
	}
	if e.Alleged {
		out.Marks = append(out.Marks, w.say("event.alleged"))
	}
	if e.Disputed {
		out.Marks = append(out.Marks, w.say("event.disputed"))
	}
	for _, by := range e.DisputedBy {
		out.Disputers = append(out.Disputers, w.words(by))
	}
	for _, by := range e.Unconfirmed {
		out.Silent = append(out.Silent, w.words(by))
	}
	switch e.Certainty {
	case "reported", "claimed", "unclear":
		out.Marks = append(out.Marks, w.say("event."+e.Certainty))
	}
	if len(e.Sources) == 0 {
		out.Marks = append(out.Marks, w.say("event.noSource"))
	}
	for _, c := range e.Claims {
		out.Says = append(out.Says, w.claim(c))
	}
	for _, v := range e.Value {
		out.Values = append(out.Values, w.value(v))
	}
	for _, s := range e.Sources {
		source := Source{Publisher: s.Publisher, Title: s.Title, URL: webAddress(s.URL), Remark: w.words(s.Remark)}
		if s.Date.Known {
			source.Date = s.Date.Format(w.style)
		}
		out.Sources = append(out.Sources, source)
	}
	for _, n := range []story.Text{e.StatusNote, e.ViaNote, e.Note} {
		if !n.Empty() {
			out.Notes = append(out.Notes, w.words(n))
		}
	}
	return out
}

func (w writer) claim(c story.Claim) Claim {
	out := Claim{By: w.words(c.By), Says: w.words(c.Says), Verb: "event.says"}
	if out.By.Text == "" && c.Actor >= 0 {
		out.By = w.words(w.story.Cast[c.Actor].Name)
	}
	if c.Stance == story.Denies {
		out.Verb = "event.denies"
	}
	return out
}

// value gives an amount as "$1.6bn in six months", by its label where it has
// one.
func (w writer) value(v story.Value) Value {
	label := w.words(v.Label)
	text := w.amount(v.Amount, v.Unit)
	before, earlier := w.amount(v.Before, v.Unit), w.words(v.BeforePeriod).Text
	if v.Before != 0 && earlier == "" {
		text = w.say("event.change", "before", before, "after", text)
	}
	if period := w.words(v.Period).Text; period != "" {
		text += " (" + period + ")"
	}
	if v.Before != 0 && earlier != "" {
		text += w.say("event.separator") + before + " (" + earlier + ")"
	}
	if label.Text != "" {
		text = label.Text + ": " + text
	}
	out := Value{Words: Words{Lang: label.Lang, Text: text}}
	for _, n := range []story.Text{v.Note, v.ViaNote} {
		if !n.Empty() {
			out.Notes = append(out.Notes, w.words(n))
		}
	}
	return out
}

func (w writer) amount(a float64, unit string) string {
	number := w.style.Number(a, 2)
	for _, scale := range []struct {
		by   float64
		word string
	}{{1e9, "amount.billion"}, {1e6, "amount.million"}} {
		if a >= scale.by {
			number = w.say(scale.word, "n", w.style.Number(a/scale.by, 2))
			break
		}
	}
	if unit == "USD" {
		return w.say("amount.dollars", "n", number)
	}
	return strings.TrimSpace(number + " " + unit)
}

func where(d file.Diagnostic) string {
	if d.Line == 0 {
		return d.File
	}
	return fmt.Sprintf("%s:%d:%d", d.File, d.Line, d.Column)
}
