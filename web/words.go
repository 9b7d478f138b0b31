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
	"github.com/hamsaya/hamsaya/game/wording"
)

// writer puts a story into words of one language.
type writer struct {
	story *story.Story
	lang  string
	said  wording.Writer // events in words
	texts
}

func newWriter(s *story.Story, lang string) writer {
	l, _ := locale.Find(lang)
	style, _, _ := s.Choice.Styled(l)
	return writer{s, lang, wording.Writer{Story: s, Lang: lang, Style: style}, texts{style}}
}

func (w writer) words(t story.Text) Words { return w.marked(w.said.In(t)) }

// marked says what language words are in where that is not the page's.
func (w writer) marked(l story.Localized) Words {
	if l.Lang == "" || sameLanguage(l.Lang, w.lang) {
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
	out := Date{Text: w.said.InBoth(d), ISO: iso}
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
	out.Marks = w.said.Signs(e)
	if len(e.Sources) == 0 {
		out.Marks = append(out.Marks, wording.NoSource(w.style))
	}
	out.Status = w.phrase(w.said.Status(e))
	for _, d := range w.said.Doubts(e) {
		out.Doubts = append(out.Doubts, w.phrase(d))
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		out.Says = append(out.Says, Claim{w.phrase(w.said.Claimant(c)), w.words(c.Says)})
	}
	for i := range e.Value {
		out.Values = append(out.Values, w.value(&e.Value[i]))
	}
	out.Sources = w.sources(e)
	for _, n := range []story.Text{e.ViaNote, e.Note} {
		if !n.Empty() {
			out.Notes = append(out.Notes, w.words(n))
		}
	}
	return out
}

// value gives an amount, and what the story notes of it.
func (w writer) value(v *story.Value) Value {
	out := Value{Phrase: w.phrase(w.said.Value(v))}
	for _, n := range []story.Text{v.Note, v.ViaNote} {
		if !n.Empty() {
			out.Notes = append(out.Notes, w.words(n))
		}
	}
	return out
}

// phrase is a phrase for the templates.
func (w writer) phrase(p wording.Phrase) Phrase {
	var out Phrase
	for _, piece := range p.Pieces() {
		words := Words{Text: piece.Text.Words}
		if !piece.Own {
			words = w.marked(piece.Text)
		}
		out = append(out, Piece{Words: words, Own: piece.Own})
	}
	return out
}

// asOf says how far the story goes.
func (w writer) asOf() Phrase {
	said := w.said.AsOf()
	out := w.phrase(said)
	for i, piece := range said.Pieces() {
		if piece.Name == "date" {
			date := w.date(w.story.AsOf)
			out[i].Date = &date
		}
	}
	return out
}

// sources are the sources of an event, each where its publisher is named.
func (w writer) sources(e *story.Event) Phrase {
	said := w.said.Sources(e)
	out, next := w.phrase(said), 0
	for i, piece := range said.Pieces() {
		if piece.Publisher() {
			s := &e.Sources[next]
			out[i].Source = &Source{s.Title, webAddress(s.URL)}
			next++
		}
	}
	return out
}

func where(d file.Diagnostic) string {
	if d.Line == 0 {
		return d.File
	}
	return fmt.Sprintf("%s:%d:%d", d.File, d.Line, d.Column)
}
