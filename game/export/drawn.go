package export

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/story"
)

// drawn says how an event's arcs and bands are drawn: between which places,
// which way, and in what line; of a band also its amount.
func (d describer) drawn(e *story.Event) []string {
	form := d.Story.Kinds[e.Kind].Form
	from, to := d.ends(e.From), d.ends(e.To)
	switch form {
	case story.FormFlow:
		return d.flows(e)
	case story.FormClose, story.FormOpen, story.FormTruce:
		return nil
	case story.FormMeeting:
		if len(e.At) > 0 {
			to = d.places(e.At)
		}
	}
	if len(from) == 0 || len(to) == 0 || slices.Equal(from, to) {
		return nil
	}
	key := "alt.arrow"
	switch {
	case form == story.FormMeeting:
		key = "alt.meet"
	case e.Alleged: // whatever its form, the line is dashed
		key = "alt.dashed"
	case form == story.FormExchange:
		key = "alt.exchange"
	case form == story.FormOffer:
		key = "alt.dotted"
	case form == story.FormTravel:
		key = "alt.path"
	}
	return []string{d.say(key, "from", d.Style.List(from), "to", d.Style.List(to))}
}

// bands says of each band of a flow what it is, between which places it runs
// and whether it points to one of them.
func (d describer) flows(e *story.Event) []string {
	first := func(place int, ends []story.End) int {
		if place < 0 && len(ends) > 0 {
			return ends[0].Place
		}
		return place
	}
	var all []string
	for i := range e.Value {
		v := &e.Value[i]
		words := d.Value(v).String()
		from, to := first(v.From, e.From), first(v.To, e.To)
		if from >= 0 && to >= 0 && from != to {
			words = d.say("alt.band", "amount", words, "way", d.way(v.Direction, d.places([]int{from}), d.places([]int{to})))
		}
		all = append(all, words)
	}
	if from, to := d.ends(e.From), d.ends(e.To); len(all) == 0 && len(from) > 0 && len(to) > 0 {
		all = append(all, d.say("alt.unmeasured", "way", d.way(e.Direction, from, to)))
	}
	return all
}

func (d describer) way(direction story.Direction, from, to []string) string {
	key := "alt.way"
	switch direction {
	case story.BothWays:
		key = "alt.wayBoth"
	case story.DirectionUnknown:
		key = "alt.wayUnknown"
	}
	return d.say(key, "from", d.Style.List(from), "to", d.Style.List(to))
}

// routes adds what the story says of the ways of an event's bands, each once.
func (d describer) routes(notes []string, e *story.Event) []string {
	if d.Story.Kinds[e.Kind].Form != story.FormFlow {
		return notes
	}
	add := func(t story.Text) {
		if words := d.in(t); words != "" && !slices.Contains(notes, words) {
			notes = append(notes, words)
		}
	}
	for i := range e.Value {
		add(e.Value[i].ViaNote)
	}
	add(e.ViaNote)
	return notes
}

func (d describer) ends(ends []story.End) []string {
	places := make([]int, len(ends))
	for i := range ends {
		places[i] = ends[i].Place
	}
	return d.places(places)
}

// places are the names of places, each once.
func (d describer) places(places []int) []string {
	var names []string
	for _, p := range places {
		if name := d.in(d.Story.Places[p].Name); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
