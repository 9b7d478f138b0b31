package sheet

import (
	"math"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A named moment is an instant of the story's clock, which the strip runs by,
// and the event by whose date it is named.
type NamedMoment struct {
	T     float64
	Event int32
}

// MomentOf is the moment of a view. It is named as coarsely as the event that is
// told there: the one that has arrived last or, before the first, that.
func (sh *Base) MomentOf(v *layout.View) NamedMoment {
	s := sh.Scene
	at := NamedMoment{sh.storyTime(v.U), v.Selected}
	if at.Event < 0 || math.Abs(s.Marks[at.Event].Land-v.U) > compiled.Rounding {
		if at.Event = sh.Current(v.U); at.Event >= 0 && v.U < s.StopAt[at.Event] {
			at.T = sh.storyTime(s.StopAt[at.Event]) // it is on its way
		}
	}
	for i := 0; at.Event < 0 && i < len(s.Stops); i++ {
		if e := s.Stops[i].Event; sh.Shows(e) {
			at.Event = e
		}
	}
	if at.Event < 0 { // all are hidden
		at.Event = s.Stops[0].Event
	}
	return at
}

// When is the date that a moment is named by.
func (sh *Base) When(at NamedMoment) *edtf.Date { return &sh.Scene.Story.Events[at.Event].When }

// MomentWords is a moment in words: its day, while a time of day is told that
// and the clock's name, and while a month or a year is told no more than these;
// with a second calendar, in that one too.
func (sh *Base) MomentWords(at NamedMoment) string {
	st, w := sh.Spec.Style, sh.When(at)
	text := w.FormatAt(at.T, st, false)
	if min(w.UnitAt(at.T), sh.Scene.Finest) >= edtf.Minute {
		_, _, _, hour, minute, _ := timeline.Civil(at.T)
		clock := st.Zoned(st.Time(hour, minute, -1), sh.Scene.Story.Zone.Offset)
		text = st.DayAndTime(text, clock)
	}
	if second, ok := st.InSecond(); ok {
		text = wording.Both(st, text, w.FormatAt(at.T, second, false))
	}
	return text
}

// Date is when an event was, in words.
func (sh *Base) Date(event int32) string { return sh.Told(event).date }

// Style is how the sheet writes dates, numbers and times of day.
func (sh *Base) Style() locale.Style { return sh.Spec.Style }

// FullDate is when an event was, in the second calendar too where there is
// one.
func (sh *Base) FullDate(event int32) string {
	return sh.Writer().FullDate(&sh.Scene.Story.Events[event])
}

// InBoth is any date of the story in words, likewise.
func (sh *Base) InBoth(w edtf.Date) string { return sh.Writer().InBoth(w) }

// storyTime is the date at u, kept off the air before and after the events.
func (sh *Base) storyTime(u float64) float64 {
	span := sh.Scene.EventSpan()
	return min(max(sh.Scene.Pace.Story(u), span.Start), span.End)
}
