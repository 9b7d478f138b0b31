package compiled

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// Day in story seconds.
const Day = 86400

// Never is a playing time after any play.
const Never = 1e12

// compileSchedule decides when in the play each event arrives. Events that
// share a day, and have no time of day, follow one another within that day in
// the order of the file: the day is all that is known, and the strip's date
// flag says no more than the day. The languages are those that it is read in,
// best first.
func (s *Scene) compileSchedule(langs []string) {
	n := len(s.Story.Events)
	starts, ends := make([]float64, n), make([]float64, n)
	reach := reach{span: timeline.Span{Start: math.Inf(1), End: math.Inf(-1)}}
	for i := range s.Story.Events {
		w := &s.Story.Events[i].When
		starts[i], ends[i] = arrivalWindow(w)
		// A month or a year reaches over days on which nothing is told: it
		// does not stretch the axis of a story that has chapters.
		if vague := w.Precision < edtf.Day; !w.Known || vague && len(s.Story.Chapters) > 0 {
			continue
		}
		reach.extend(min(starts[i], FirstInstant(w)), max(ends[i], LastInstant(w)), w)
	}
	for i := range s.Story.Chapters {
		if w := &s.Story.Chapters[i].Span; w.Known {
			reach.extend(FirstInstant(w), LastInstant(w), w)
		}
	}
	span := reach.span
	s.Finest, s.Reach = reach.finest, min(reach.first, reach.last)
	if math.IsInf(span.Start, 0) {
		span = timeline.Span{Start: 0, End: Day}
	}
	// An event of unknown date has no stop: it is in the list alone.
	var dated []int32
	n = 0
	for i := range s.Story.Events {
		if s.Story.Events[i].When.Known {
			starts[n], ends[n] = span.Clamp(starts[i]), span.Clamp(ends[i])
			dated = append(dated, int32(i))
			n++
		}
	}
	starts, ends = starts[:n], ends[:n]
	s.told = span
	// A little quiet before the first event and after the last.
	air := 0.012 * span.Length()
	span.Start -= air
	span.End += air

	if span.Length() >= 4*Day {
		s.Finest = min(s.Finest, edtf.Day)
	}
	for i := range s.Story.Chapters {
		s.Chapters = append(s.Chapters, ChapterSpan{T: s.chapterSpan(i)})
	}
	arrivals := s.compilePace(span, starts, ends, dated, langs)

	s.StopAt, s.ToldFrom = make([]float64, len(s.Story.Events)), make([]float64, len(s.Story.Events))
	s.Stops = make([]Stop, n)
	for k, t := range arrivals {
		e := dated[k]
		s.ToldFrom[e], s.StopAt[e] = s.Pace.SetsOut(t), s.Pace.Playing(t)
		s.Stops[k] = Stop{U: s.StopAt[e], T: t, Event: e}
	}
	sort.SliceStable(s.Stops, func(a, b int) bool { return s.Stops[a].U < s.Stops[b].U })
	s.laneStops = make([][]int32, len(s.Lanes))
	for i := range s.Stops {
		lane := s.LaneOf[s.Story.Events[s.Stops[i].Event].Kind]
		s.laneStops[lane] = append(s.laneStops[lane], int32(i))
	}

	for i := range s.Chapters {
		c := &s.Chapters[i]
		c.U = timeline.Span{Start: s.Pace.Playing(c.T.Start), End: s.Pace.Playing(c.T.End)}
	}
}

// chapterSpan is a chapter's span in story time. One that has not ended, or
// ended nobody knows when, runs to the next one's beginning; one that began
// before the story, from its beginning.
func (s *Scene) chapterSpan(i int) timeline.Span {
	chapters := s.Story.Chapters
	w := &chapters[i].Span
	t := timeline.Span{Start: w.Start, End: w.End}
	if w.OpenStart || w.UnknownStart {
		t.Start = min(t.Start, s.told.Start)
		if i > 0 {
			t.Start = max(t.Start, s.Chapters[i-1].T.End)
		}
	}
	if w.OpenEnd || w.UnknownEnd {
		t.End = max(t.End, s.told.End)
		if i+1 < len(chapters) && chapters[i+1].Span.Known {
			t.End = max(w.End, min(t.End, chapters[i+1].Span.Start))
		}
	}
	return t
}

// A reach is from when to when the dates of a story go, and how finely they
// tell it.
type reach struct {
	span                timeline.Span
	first, last, finest edtf.Precision
}

// extend makes room for what a date tells, from start to end.
func (r *reach) extend(start, end float64, w *edtf.Date) {
	finest := max(w.Precision, w.EndPrecision)
	r.finest = max(r.finest, finest)
	switch {
	case start < r.span.Start:
		r.span.Start, r.first = start, finest
	case start == r.span.Start:
		r.first = max(r.first, finest)
	}
	switch {
	case end > r.span.End:
		r.span.End, r.last = end, finest
	case end == r.span.End:
		r.last = max(r.last, finest)
	}
}

// arrivalWindow is when an event may arrive on the map: its day, the first
// day of an interval that is written with a slash, the last of one that says
// only when it ended, the middle day of what is known to the month, the season
// or the year.
func arrivalWindow(w *edtf.Date) (start, end float64) {
	if !w.Interval && w.Precision < edtf.Day {
		middle := math.Floor((w.Start+w.End)/2/Day) * Day
		return middle, middle + Day
	}
	if !w.Interval {
		return w.Start, w.End
	}
	switch {
	case w.Precision >= edtf.Minute:
		return w.Start, w.Start
	case w.OpenStart || w.UnknownStart:
		return w.End - Day, w.End
	}
	return w.Start, min(w.Start+Day, max(w.End, w.Start))
}

// FirstInstant is the begin of what is known; an open one adds nothing.
func FirstInstant(w *edtf.Date) float64 {
	if w.OpenStart || w.UnknownStart || math.IsInf(w.Start, 0) {
		return w.End
	}
	return w.Start
}

// LastInstant is the end of what is known; an open end adds nothing.
func LastInstant(w *edtf.Date) float64 {
	if w.OpenEnd || math.IsInf(w.End, 0) {
		return w.Start
	}
	return w.End
}

// StoryTime is the date that the story's clock shows at the playing time u.
func (s *Scene) StoryTime(u float64) float64 { return s.Pace.Story(u) }

// Current is the event that is told at u, or -1 before the first: its words come
// first, and what moves on the map follows. It looks in each lane that is shown: what is switched off is not
// walked over.
func (s *Scene) Current(u float64, hidden uint32) int32 {
	last := int32(-1)
	for lane, stops := range s.laneStops {
		if hidden&(1<<uint(lane)) != 0 {
			continue
		}
		n := sort.Search(len(stops), func(i int) bool { return s.ToldFrom[s.Stops[stops[i]].Event] > u+Rounding })
		if n > 0 {
			last = max(last, stops[n-1])
		}
	}
	if last < 0 {
		return -1
	}
	return s.Stops[last].Event
}

// Rounding is what a playhead may be off its stop, in playing seconds, and
// still be there.
const Rounding = 1e-6

// ChapterAt is the chapter that is told at u, or -1.
func (s *Scene) ChapterAt(u float64) int {
	at := -1
	for i := range s.Chapters {
		if s.Chapters[i].U.Start <= u {
			at = i
		}
	}
	return at
}
