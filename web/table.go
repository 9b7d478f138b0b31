package web

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/story"
)

// tableColumns are those of events.csv. Lists within a cell are parted by
// "; ".
var tableColumns = []string{
	"id", "date", "date in words", "kind", "family", "title", "summary", "from", "to", "at", "participants",
	"claims", "disputed by", "alleged", "certainty", "amounts", "gate", "notes", "sources", "links",
	"unconfirmed by",
}

// table writes events.csv: every event in order of time, in the story's first
// language.
func (e *edition) table() (*File, error) {
	w := newWriter(e.content.Story, e.page.Lang)
	var b bytes.Buffer
	// Without a byte order mark Excel decodes the file in the system's code
	// page and garbles Persian.
	b.WriteString("\ufeff")
	out := csv.NewWriter(&b)
	out.UseCRLF = true // RFC 4180
	out.Write(tableColumns)
	for _, i := range byTime(e.content.Story.Events) {
		row := w.row(&e.content.Story.Events[i])
		for j := range row {
			row[j] = inert(row[j])
		}
		out.Write(row)
	}
	out.Flush()
	return e.base.newFile("events.csv", b.Bytes()), out.Error()
}

func (w writer) row(e *story.Event) []string {
	said := w.event(e)
	var at, people, claims, amounts, notes, sources, links []string
	for _, p := range e.At {
		at = append(at, w.words(w.story.Places[p].Name).Text)
	}
	for i := range e.Participants {
		people = append(people, w.said.Participant(&e.Participants[i]).String())
	}
	for i := range e.Claims {
		claims = append(claims, w.said.Claim(&e.Claims[i]).String())
	}
	disputers, silent := w.names(e.DisputedBy), w.names(e.Unconfirmed)
	if e.Disputed && len(disputers) == 0 {
		disputers = []string{"yes"}
	}
	for i := range e.Value {
		amounts = append(amounts, w.said.Value(&e.Value[i]).String())
		for _, n := range said.Values[i].Notes {
			amounts = append(amounts, n.Text)
		}
	}
	for _, n := range append([]Words{w.words(e.StatusNote)}, said.Notes...) {
		if n.Text != "" {
			notes = append(notes, n.Text)
		}
	}
	for i := range e.Sources {
		src := &e.Sources[i]
		sources = append(sources, w.titled(src))
		if url := webAddress(src.URL); url != "" {
			links = append(links, url)
		}
	}
	list := func(items []string) string { return strings.Join(items, "; ") }
	return []string{
		e.ID, e.When.Text, said.When.Text, said.Kind.Text, said.Family, said.Title.Text, said.Summary.Text,
		list(w.ends(e.From)), list(w.ends(e.To)), list(at), list(people), list(claims), list(disputers),
		strconv.FormatBool(e.Alleged), e.Certainty, list(amounts), gateWords[e.Status], list(notes), list(sources), strings.Join(links, " "),
		list(silent),
	}
}

var gateWords = map[story.GateStatus]string{story.GateOpen: "open", story.GatePartial: "partial", story.GateClosed: "closed"}

// titled is a source with its title, as the page names it.
func (w writer) titled(s *story.Source) string {
	var b strings.Builder
	for _, piece := range w.said.Source(s).Pieces() {
		b.WriteString(piece.Text.Words)
		if piece.Publisher() && s.Title != "" {
			b.WriteString(": " + s.Title)
		}
	}
	return b.String()
}

func (w writer) names(all []story.Text) []string {
	var names []string
	for _, t := range all {
		names = append(names, w.words(t).Text)
	}
	return names
}

func (w writer) ends(ends []story.End) []string {
	var out []string
	for _, e := range ends {
		name := w.words(w.story.Places[e.Place].Name).Text
		if e.Actor >= 0 {
			name += " (" + w.words(w.story.Cast[e.Actor].Name).Text + ")"
		}
		out = append(out, name)
	}
	return out
}

// inert keeps a spreadsheet from evaluating a cell as a formula, which could run
// programs or leak the sheet: such a cell gets a leading apostrophe, which
// makes it plain text. (OWASP, "CSV Injection".)
func inert(cell string) string {
	first := strings.TrimLeft(cell, " \u00a0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
	if first != "" && strings.ContainsAny(first[:1], "=+-@\t\r\n") || strings.HasPrefix(first, "＝") ||
		strings.HasPrefix(first, "＋") || strings.HasPrefix(first, "－") || strings.HasPrefix(first, "＠") {
		return "'" + cell
	}
	return cell
}
