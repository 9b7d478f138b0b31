package scene

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/suggest"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// A Moment is where in the play somebody wants to be.
type Moment struct {
	U       float64 // playing time, seconds
	Event   int     // the one that was asked for, or -1
	Chapter int     // the one that was asked for, or -1
}

// FindMoment finds what is meant by an event's id, a chapter's id or number
// (from 1), a date, or "start" or "end". A day or a month is its last event,
// or its middle where it has none; a chapter is its last event. Nothing is the
// moment that the story names for this, or its first chapter, or without
// chapters its last event.
func FindMoment(sc *Scene, at string) (Moment, error) {
	m := Moment{Event: -1, Chapter: -1}
	if at = strings.TrimSpace(at); at == "" {
		if at = sc.Story.PosterAt; at == "" && len(sc.Chapters) > 0 {
			at = "1" // the first chapter
		}
	}
	for _, stop := range sc.Stops {
		if id := sc.Story.Events[stop.Event].ID; id == at && id != "" {
			m.Event, m.U = int(stop.Event), stop.U
			return m, nil
		}
	}
	for i := range sc.Story.Events {
		if e := &sc.Story.Events[i]; e.ID == at && at != "" { // it has no stop
			return m, fmt.Errorf("moment %q: that event has no date, so that no moment shows it; name another", at)
		}
	}
	if i, err := FindChapter(sc, at); err == nil {
		return ChapterMoment(sc, i), nil
	}
	switch at {
	case "start":
		return m, nil
	case "end", "":
		m.U = sc.Stops[len(sc.Stops)-1].U
		return m, nil
	}
	span, exact, err := FindDate(sc, at)
	if err != nil {
		return m, err
	}
	m.U = sc.Pace.Playing(span.Start)
	if !exact {
		m.U = lastStop(sc, m.U, sc.Pace.Playing(span.End), sc.Pace.Playing((span.Start+span.End)/2))
	}
	return m, nil
}

// FindChapter finds a chapter by its id or its number, from 1.
func FindChapter(sc *Scene, name string) (int, error) {
	var known []string
	for i := range sc.Story.Chapters {
		id := sc.Story.Chapters[i].ID
		if id == name && id != "" || strconv.Itoa(i+1) == name {
			return i, nil
		}
		known = append(known, id)
	}
	switch near := suggest.Nearest(name, known); {
	case len(known) == 0:
		return 0, fmt.Errorf("chapter %q: this story has no chapters", name)
	case near != "":
		return 0, fmt.Errorf("chapter %q: there is none; did you mean %s?", name, near)
	}
	return 0, fmt.Errorf("chapter %q: there is none; write a number from 1 to %d, or one of %s", name, len(known), strings.Join(known, ", "))
}

// ChapterMoment is the last event of a chapter, or its middle where it has
// none.
func ChapterMoment(sc *Scene, chapter int) Moment {
	span := sc.Chapters[chapter].U
	return Moment{U: lastStop(sc, span.Start, span.End, (span.Start+span.End)/2), Event: -1, Chapter: chapter}
}

// lastStop is the last event within [from, to), or else where there is none.
func lastStop(sc *Scene, from, to, otherwise float64) float64 {
	for _, stop := range slices.Backward(sc.Stops) {
		if stop.U >= from && stop.U < to {
			return stop.U
		}
	}
	return otherwise
}

// FindDate reads a date and gives what of it the story tells, in story
// seconds. It is exact where it names a minute.
func FindDate(sc *Scene, at string) (span timeline.Span, exact bool, err error) {
	told := sc.Pace.Span()
	w, werr := edtf.Parse(at, sc.Story.Zone)
	switch {
	case werr == nil && w.Known && (w.End > told.Start && w.Start <= told.End || !otherCalendar(at, told)):
		span, exact = timeline.Span{Start: w.Start, End: w.End}, w.Precision >= edtf.Minute
	default:
		day, derr := edtf.ParseDay(at, told.Start, told.End)
		switch {
		case errors.Is(derr, edtf.ErrNoSuchDay):
			return span, false, fmt.Errorf("date %q: %w; write a date such as %s", at, derr, dateOf(sc, sc.Stops[0]))
		case derr != nil:
			return span, false, unknownMoment(sc, at)
		}
		span = timeline.Span{Start: day, End: day + 86400}
	}
	if days := daysOf(sc); span.End <= days.Start || span.Start >= days.End {
		first, last := sc.Stops[0], sc.Stops[len(sc.Stops)-1]
		near, sort := first, "day"
		if span.Start >= days.End {
			near = last
		}
		if whenOf(sc, near).UnitAt(near.T) < edtf.Day {
			sort = "date"
		}
		return span, false, fmt.Errorf("date %q: the story runs from %s to %s; the nearest %s that it tells is %s", at,
			whenOf(sc, first).FormatAt(first.T, locale.Style{}, false), whenOf(sc, last).FormatAt(last.T, locale.Style{}, false), sort, dateOf(sc, near))
	}
	span.Start, span.End = told.Clamp(span.Start), told.Clamp(span.End)
	return span, exact, nil
}

// whenOf is the date of the event that a stop is of.
func whenOf(sc *Scene, stop Stop) *edtf.Date { return &sc.Story.Events[stop.Event].When }

// dateOf is a stop's date as one may write it: no more exact than its event's.
func dateOf(sc *Scene, stop Stop) string { return whenOf(sc, stop).EDTFAt(stop.T) }

// daysOf are the days that the story tells of: those of its events and of its
// chapters, up to the one that it is as of. The play begins before and ends
// after them, so that the first is seen to come.
func daysOf(sc *Scene) timeline.Span {
	const day = 86400
	first, last := sc.Stops[0].T, sc.Stops[len(sc.Stops)-1].T
	days := timeline.Span{Start: math.Floor(first/day) * day, End: (math.Floor(last/day) + 1) * day}
	reach := func(w edtf.Date) {
		if w.Known {
			days.Start, days.End = min(days.Start, compiled.FirstInstant(&w)), max(days.End, compiled.LastInstant(&w))
		}
	}
	reach(*whenOf(sc, sc.Stops[0])) // the whole of a year, where that is told
	reach(*whenOf(sc, sc.Stops[len(sc.Stops)-1]))
	for i := range sc.Story.Chapters {
		reach(sc.Story.Chapters[i].Span)
	}
	if asOf := sc.Story.AsOf; asOf.Known {
		days.End = max(days.End, asOf.End)
	}
	return days
}

// otherCalendar tells whether a date that is none of the story's is one by
// another calendar: 1404-08-26.
func otherCalendar(at string, told timeline.Span) bool {
	day, err := edtf.ParseDay(at, told.Start, told.End)
	return err == nil && day+86400 > told.Start && day <= told.End
}

func unknownMoment(sc *Scene, at string) error {
	var known []string
	for _, stop := range sc.Stops {
		known = append(known, sc.Story.Events[stop.Event].ID)
	}
	for i := range sc.Story.Chapters {
		known = append(known, sc.Story.Chapters[i].ID)
	}
	known = append(known, "start", "end")
	if near := suggest.Nearest(at, known); near != "" {
		return fmt.Errorf("moment %q: no event, chapter or date; did you mean %s?", at, near)
	}
	chapters := ""
	if n := len(sc.Story.Chapters); n > 0 {
		chapters = fmt.Sprintf(", a chapter's id or its number from 1 to %d", n)
	}
	return fmt.Errorf("moment %q: no event, chapter or date; write a date such as %s, an event's id such as %s%s, start or end",
		at, dateOf(sc, sc.Stops[0]), known[0], chapters)
}
