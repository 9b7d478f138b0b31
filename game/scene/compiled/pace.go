package compiled

import (
	"slices"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// leastBeat is how long anything that is told is to be seen, in playing seconds:
// a shorter one is over before it is found on the map.
const leastBeat = 1.5

// compilePace gives what is told the time to read it in a language: the story's
// title (its lede is read before it is started), then each chapter's text when
// the chapter opens, then each event. Of an event that is the headline and one sentence, where its chapter
// does not count it as a minor one. It returns when each dated event arrives, in
// story seconds.
func (s *Scene) compilePace(span timeline.Span, starts, ends []float64, dated []int32, langs []string) []float64 {
	reading := func(words ...string) float64 {
		sum := 0.0
		for _, w := range words {
			sum += story.ReadingTime(w)
		}
		return max(leastBeat, sum)
	}
	in := func(t story.Text) string { return t.In(langs...).Words }

	// A chapter opens before the events of its first day.
	n := len(s.Chapters)
	from, to := make([]float64, 0, n+len(starts)), make([]float64, 0, n+len(starts))
	for i := range s.Chapters {
		t := s.told.Clamp(s.Chapters[i].T.Start)
		from, to = append(from, t), append(to, s.told.Clamp(t+Day))
	}
	at := timeline.Spread(append(from, starts...), append(to, ends...))
	beats := []timeline.Beat{{T: span.Start, Need: reading(in(s.Story.Title))}}
	for i := range s.Chapters {
		s.Chapters[i].T.Start = at[i]
		c := &s.Story.Chapters[i]
		beats = append(beats, timeline.Beat{T: at[i], Need: reading(in(c.Title), in(c.Text))})
	}
	s.Minor = make([]bool, len(s.Story.Events))
	for k, i := range dated {
		e := &s.Story.Events[i]
		need := reading(in(e.Title), story.FirstSentence(in(e.Summary)))
		if s.Minor[i] = s.isMinor(int(i), at[n+k]); s.Minor[i] {
			need = reading(in(e.Title))
		}
		beats = append(beats, timeline.Beat{T: at[n+k], Need: need, Lead: travelTime})
	}
	s.Pace = timeline.Eventful(span, beats, s.Story.Length)
	if s.Story.Pace == "even" {
		s.Pace = timeline.Even(span, s.Pace.Length())
	}
	return at[n:]
}

// isMinor reports whether an event that arrives at t in story time is one whose
// chapter names others to tell.
func (s *Scene) isMinor(event int, t float64) bool {
	in := -1
	for i := range s.Chapters {
		if s.Chapters[i].T.Start <= t {
			in = i
		}
	}
	if in < 0 {
		return false
	}
	key := s.Story.Chapters[in].Key
	return len(key) > 0 && !slices.Contains(key, event)
}
