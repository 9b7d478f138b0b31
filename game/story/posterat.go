package story

import (
	"math"
)

// decodePosterAt reads the moment that stands for the story in a still
// picture. Events and chapters have been read by then.
func (d *decoder) decodePosterAt(o object) {
	s, n := o.words("posterAt")
	switch {
	case n == nil:
		return
	case s == "":
		d.error(n, codeMissing, say("missing-field.poster"), "")
		return
	}
	if e, ok := d.events.found[s]; ok && !d.story.Events[e.at].When.Known {
		d.error(n, codeUnknownMoment, say("unknown-moment.no-date", "event", quote(s)), "")
		return
	}
	known := make([]string, 0, len(d.events.ids)+len(d.story.Chapters))
	known = append(known, d.events.ids...)
	for i := range d.story.Chapters {
		known = append(known, d.story.Chapters[i].ID)
	}
	for _, id := range known {
		if id == s {
			d.story.PosterAt = s
			return
		}
	}
	w, err := parseWhen(s, d.story.Zone)
	if err != nil || !w.Known {
		d.error(n, codeUnknownMoment, say("unknown-moment", "given", quote(s)), d.nearest(s, known))
		return
	}
	first, last := d.told()
	switch {
	case first > last: // no event has a date, which has been said
	case w.End <= first || w.Start > last:
		d.error(n, codeUnknownMoment, say("unknown-moment.outside", "date", dated(w), "first", dayOf(first), "last", dayOf(last)), gregorian(s))
		return
	}
	d.story.PosterAt = s
}

// told is from when to when the events of the story begin.
func (d *decoder) told() (first, last float64) {
	first, last = math.Inf(1), math.Inf(-1)
	for i := range d.story.Events {
		if w := &d.story.Events[i].When; w.Known {
			first, last = min(first, w.Start), max(last, w.Start)
		}
	}
	return first, last
}
