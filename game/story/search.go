package story

import (
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"slices"
	"strings"
)

// SearchText is what a search for an event looks through, on the map and in
// the page's list alike: its title, kind, places and parties in every
// language, and its summary in one.
func (s *Story) SearchText(event int, lang string) string {
	e := &s.Events[event]
	var lines []string
	seen := map[string]bool{}
	add := func(words string) {
		if words != "" && !seen[words] {
			seen[words] = true
			lines = append(lines, words)
		}
	}
	all := func(t Text) {
		for _, in := range t {
			add(in.Words)
		}
	}
	all(e.Title)
	add(e.Summary.In(lang).Words)
	all(s.Kinds[e.Kind].Name)
	all(s.KindName(e))
	for _, p := range s.PlacesOf(event) {
		all(s.Places[p].Name)
	}
	for _, a := range s.ActorsOf(event) {
		all(s.Cast[a].Name)
	}
	for _, p := range e.Participants {
		all(p.Name)
	}
	return strings.Join(lines, "\n")
}

// PlacesOf are the places of an event, by index, once for each part that they
// play.
func (s *Story) PlacesOf(event int) []int {
	e := &s.Events[event]
	places := append(append([]int{}, e.At...), e.Via...)
	for _, end := range append(append([]End{}, e.From...), e.To...) {
		places = append(places, end.Place)
	}
	for _, v := range e.Value {
		places = append(append(places, v.Via...), v.From, v.To)
	}
	return slices.DeleteFunc(places, func(p int) bool { return p < 0 || p >= len(s.Places) })
}

// ActorsOf are those of the cast who take part in an event, by index, in the
// order in which they first come.
func (s *Story) ActorsOf(event int) []int {
	e := &s.Events[event]
	var actors []int
	seen := map[int]bool{}
	add := func(a int) {
		if a >= 0 && a < len(s.Cast) && !seen[a] {
			seen[a] = true
			actors = append(actors, a)
		}
	}
	for _, end := range e.From {
		add(end.Actor)
	}
	for _, end := range e.To {
		add(end.Actor)
	}
	for _, p := range e.Participants {
		add(p.Actor)
	}
	return actors
}

// InChapter reports whether a chapter tells an event: it names it or, where it
// names none, spans its beginning.
func (s *Story) InChapter(event, chapter int) bool {
	c, when := &s.Chapters[chapter], &s.Events[event].When
	if len(c.Events) > 0 {
		return slices.Contains(c.Events, event)
	}
	return c.spans(when)
}

// spans reports whether an event of that date begins within the chapter's
// span: an end that is open or not known ends nothing.
func (c *Chapter) spans(w *edtf.Date) bool {
	s := &c.Span
	return w.Known && (s.Start <= w.Start || s.OpenStart || s.UnknownStart) && (w.Start < s.End || s.OpenEnd || s.UnknownEnd)
}
