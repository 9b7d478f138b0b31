package story

import (
	"math"

	"github.com/hamsaya/hamsaya/game/locale"
)

// decodePosterAt reads the moment that stands for the story in a still
// picture. Events and chapters have been read by then.
func (d *decoder) decodePosterAt(o object) {
	s, n := o.words("posterAt")
	switch {
	case n == nil:
		return
	case s == "":
		d.error(n, codeMissing, "`posterAt` is empty; name an event, a chapter or a date, or leave the field out", "")
		return
	}
	if e, ok := d.events.found[s]; ok && !d.story.Events[e.at].When.Known {
		d.error(n, codeUnknownMoment, "the event "+quote(s)+" has no date, so that no moment shows it; name another", "")
		return
	}
	known := d.events.ids
	for i := range d.story.Chapters {
		known = append(known[:len(known):len(known)], d.story.Chapters[i].ID)
	}
	for _, id := range known {
		if id == s {
			d.story.PosterAt = s
			return
		}
	}
	w, err := parseWhen(s, d.story.Zone)
	if err != nil || !w.Known {
		d.error(n, codeUnknownMoment, "`posterAt` names an event, a chapter or a date; "+quote(s)+" is none", d.nearest(s, known))
		return
	}
	first, last := d.told()
	switch {
	case first > last: // no event has a date, which has been said
	case w.End <= first || w.Start > last:
		d.error(n, codeUnknownMoment, "the story tells nothing of "+w.Format(locale.Style{})+"; it runs from "+FormatDay(first, locale.Style{})+" to "+FormatDay(last, locale.Style{}), "")
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
