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
	// Without a byte order mark Excel reads a file as of the system's code
	// page, and Persian turns into rubbish.
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
	var at, people, claims, disputers, silent, amounts, notes, sources, links []string
	for _, p := range e.At {
		at = append(at, w.words(w.story.Places[p].Name).Text)
	}
	for _, p := range e.Participants {
		name, role := w.words(p.Name).Text, w.words(p.Role).Text
		if name == "" && p.Actor >= 0 {
			name = w.words(w.story.Cast[p.Actor].Name).Text
		}
		if role != "" {
			name += " (" + role + ")"
		}
		people = append(people, name)
	}
	for _, c := range said.Says {
		claims = append(claims, w.say(c.Verb, "who", c.By.Text)+": "+c.Says.Text)
	}
	for _, d := range said.Disputers {
		disputers = append(disputers, d.Text)
	}
	if e.Disputed && len(disputers) == 0 {
		disputers = []string{"yes"}
	}
	for _, d := range said.Silent {
		silent = append(silent, d.Text)
	}
	for _, v := range said.Values {
		amounts = append(amounts, v.Text)
		for _, n := range v.Notes {
			amounts = append(amounts, n.Text)
		}
	}
	for _, n := range said.Notes {
		notes = append(notes, n.Text)
	}
	for _, src := range said.Sources {
		words := src.Publisher
		if src.Title != "" {
			words += ": " + src.Title
		}
		if src.Remark.Text != "" {
			words += " (" + src.Remark.Text + ")"
		}
		if src.Date != "" {
			words += ", " + src.Date
		}
		sources = append(sources, words)
		if src.URL != "" {
			links = append(links, src.URL)
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

// inert keeps a spreadsheet from taking a cell for a formula, which could run
// programs or send the sheet away: what begins like one gets an apostrophe,
// which spreadsheets show as plain text. (OWASP, "CSV Injection".)
func inert(cell string) string {
	first := strings.TrimLeft(cell, " \u00a0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
	if first != "" && strings.ContainsAny(first[:1], "=+-@\t\r\n") || strings.HasPrefix(first, "＝") ||
		strings.HasPrefix(first, "＋") || strings.HasPrefix(first, "－") || strings.HasPrefix(first, "＠") {
		return "'" + cell
	}
	return cell
}
