package player

import (
	"math"
	"sort"

	"github.com/hamsaya/hamsaya/game/timeline"
)

// longestTick bounds how far one tick can go, in seconds: after the computer
// slept, the play goes on where it was.
const longestTick = 1

func (s State) tick(dt float64) State {
	if !(dt > 0) {
		return s
	}
	dt = min(dt, longestTick)
	s.gesture = s.gesture.tick(dt)
	if !s.Visible {
		return s
	}
	s = s.fly(dt)
	if s.Playing && !s.gesture.holdsTime() {
		s = s.advance(dt * s.Speed)
	}
	return s
}

// whole is the span of the play.
func (s State) whole() timeline.Span { return timeline.Span{End: s.Config.Length()} }

// playRange is the span that play keeps within.
func (s State) playRange() timeline.Span {
	if s.HasBrush {
		return s.Brush
	}
	return s.whole()
}

func (s State) play() State {
	r := s.playRange()
	if s.U < r.Start || s.U >= r.End {
		s = s.seek(r.Start)
	}
	if s.U == 0 { // started anew, and not chapter by chapter
		s.ByChapter = s.ReducedMotion
	}
	// A card belongs to the moment that was looked at.
	s.Selected, s.CardScroll = -1, 0
	s.Playing = true
	return s
}

func (s State) pause() State {
	s.Playing = false
	s.wait = 0
	return s
}

// chapterEdge is how long before the next chapter a play that pauses at each one
// does so, in playing seconds: at its beginning the next would be told already.
const chapterEdge = 0.01

// Waiting is the chapter that waits to be told, or -1: the play has paused at
// the end of the one before it.
func (s State) Waiting() int32 {
	if s.ByChapter && !s.Playing && s.Selected < 0 {
		for i, c := range s.Config.Chapters {
			if i > 0 && math.Abs(s.U-(c.Start-chapterEdge)) < 1e-6 {
				return int32(i)
			}
		}
	}
	return -1
}

// pauseWithin is where a play from u to next pauses for a chapter, if it does.
func (s State) pauseWithin(u, next float64) (at float64, pauses bool) {
	if s.ByChapter && !s.Loop {
		for i, c := range s.Config.Chapters {
			if at := c.Start - chapterEdge; i > 0 && u < at && at <= next {
				return at, true
			}
		}
	}
	return 0, false
}

// advance moves the playhead by d playing seconds.
func (s State) advance(d float64) State {
	was := s
	s = s.advanceWithin(s.playRange(), d)
	if at, pauses := was.pauseWithin(was.U, s.U); pauses {
		return s.seek(at).pause()
	}
	return s
}

// advanceWithin moves it within a range.
func (s State) advanceWithin(r timeline.Span, d float64) State {
	if s.U >= r.End { // scrubbed past the end of the brush
		return s.finish(r, s.U)
	}
	if s.ReducedMotion {
		return s.advanceByStops(r, d)
	}
	next := s.U + d
	if next < r.End {
		s.U = next
		return s
	}
	return s.finish(r, r.End)
}

// finish is what happens at the end of a range: again from its start, or a
// pause at u.
func (s State) finish(r timeline.Span, u float64) State {
	s.wait = 0
	if s.Loop {
		s.U = r.Start
		return s
	}
	s.U = u
	s.Playing = false
	return s
}

// nextOpening is when the next chapter after the playhead opens, or infinity.
func (s State) nextOpening() float64 {
	for _, c := range s.Config.Chapters {
		if c.Start > s.U {
			return c.Start
		}
	}
	return math.Inf(1)
}

// advanceByStops is play for a reader who asked for less motion: the picture
// rests at an event, or at the opening of a chapter, until the next one that can be
// seen is due, and then shows that one. The play takes as long as ever.
func (s State) advanceByStops(r timeline.Span, d float64) State {
	s.wait += d
	for {
		due := min(r.End, s.nextOpening())
		if i := s.nextStop(0); i >= 0 {
			due = min(due, s.Config.Stops[i].U)
		}
		if s.U+s.wait < due {
			return s
		}
		if due >= r.End {
			return s.finish(r, r.End)
		}
		s.wait = max(0, s.wait-(due-s.U))
		s.U = due
	}
}

// seek puts the playhead at u, or as near as the play goes.
func (s State) seek(u float64) State {
	if math.IsNaN(u) {
		return s
	}
	s.U = s.whole().Clamp(u)
	s.wait = 0
	return s
}

func (s State) seekEvent(event int32) State {
	if !s.isEvent(event) {
		return s
	}
	return s.seek(s.Config.EventU[event])
}

func (s State) seekChapter(chapter int32) State {
	if chapter < 0 || int(chapter) >= len(s.Config.Chapters) {
		return s
	}
	return s.seek(s.Config.Chapters[chapter].Start).giveBackMap()
}

// stepChapter goes to the beginning of the next chapter, or of the one before;
// past the last to the end of the play, before the first to its beginning.
func (s State) stepChapter(forward bool) State {
	to := 0.0
	if forward {
		to = s.Config.Length()
	}
	for _, c := range s.Config.Chapters {
		if forward && c.Start > s.U+timeline.StopTolerance {
			to = c.Start
			break
		}
		if tolerance := max(timeline.StopTolerance, runningBack*s.Speed); !forward && c.Start < s.U-tolerance {
			to = c.Start
		}
	}
	return s.seek(to).giveBackMap()
}

func (s State) stepDays(days float64) State {
	const day = 86400
	return s.seek(s.Config.Pace.Playing(s.Config.Pace.Story(s.U) + days*day))
}

// runningBack is how far behind the playhead a stop must lie to be the
// previous one while the play runs on, in seconds of the reader's time: what
// was passed a moment ago is the one that the reader wants to leave.
const runningBack = 0.5

// nextStop is the index of the first stop more than tolerance after the
// playhead whose event can be seen, or -1.
func (s State) nextStop(tolerance float64) int {
	stops := s.Config.Stops
	for i := timeline.Next(stops, s.U, tolerance); i >= 0 && i < len(stops); i++ {
		if s.shows(stops[i].Event) {
			return i
		}
	}
	return -1
}

// previousStop is that of the last one before.
func (s State) previousStop(tolerance float64) int {
	i := timeline.Previous(s.Config.Stops, s.U, tolerance)
	for i >= 0 && !s.shows(s.Config.Stops[i].Event) {
		i--
	}
	return i
}

// step goes to the next stop or the one before, of those whose event can be
// seen; past the last to the end of the play, and before the first to its
// beginning, so that a key press always moves. A card that is open follows.
func (s State) step(forward bool) State {
	stops := s.Config.Stops
	tolerance := timeline.StopTolerance
	if at := sort.Search(len(stops), func(i int) bool { return stops[i].U >= s.U }); at < len(stops) && stops[at].U == s.U {
		tolerance = 0 // exactly on a stop: even a very near one is another
	}
	var i int
	if forward {
		if i = s.nextStop(tolerance); i < 0 {
			return s.seek(s.Config.Length())
		}
	} else {
		if s.Playing {
			tolerance = runningBack * s.Speed
		}
		if i = s.previousStop(tolerance); i < 0 {
			return s.seek(0)
		}
	}
	if s.Selected >= 0 && s.isEvent(stops[i].Event) {
		s = s.open(stops[i].Event)
	}
	return s.seek(stops[i].U)
}
