package file

import (
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
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
		d.error(n, codeUnknownMoment, say("unknown-moment.no-date", "event", phrase.Quote(s)), "")
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
	w, err := edtf.Parse(s, d.story.Zone)
	if err != nil || !w.Known {
		d.error(n, codeUnknownMoment, say("unknown-moment", "given", phrase.Quote(s)), d.Nearest(s, known))
		return
	}
	first, last := d.told()
	switch {
	case first == nil: // no event has a date, which has been said
	case w.End <= first.Start || w.Start > last.Start:
		d.error(n, codeUnknownMoment, say("unknown-moment.outside", "date", dated(w), "first", begins(*first), "last", begins(*last)), w.FromHijri())
		return
	}
	d.story.PosterAt = s
}

// told are the dates of the events that begin first and last; nil where none
// has a date.
func (d *decoder) told() (first, last *edtf.Date) {
	for i := range d.story.Events {
		w := &d.story.Events[i].When
		if !w.Known {
			continue
		}
		if first == nil || w.Start < first.Start {
			first = w
		}
		if last == nil || w.Start > last.Start {
			last = w
		}
	}
	return first, last
}
