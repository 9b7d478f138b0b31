package scene

import (
	"math"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A named moment is an instant of the story's clock, which the strip runs by,
// and the event by whose date it is named.
type namedMoment struct {
	t     float64
	event int32
}

// named is the moment of a view. It is named as coarsely as the event that is
// told there: the one that has arrived last or, before the first, that.
func (sh *base) named(v *View) namedMoment {
	s := sh.scene
	at := namedMoment{sh.storyTime(v.U), v.Selected}
	if at.event < 0 || math.Abs(s.Marks[at.event].Land-v.U) > compiled.Rounding {
		if at.event = sh.current(v.U); at.event >= 0 && v.U < s.StopAt[at.event] {
			at.t = sh.storyTime(s.StopAt[at.event]) // it is on its way
		}
	}
	for i := 0; at.event < 0 && i < len(s.Stops); i++ {
		if e := s.Stops[i].Event; sh.shown(e) {
			at.event = e
		}
	}
	if at.event < 0 { // all are hidden
		at.event = s.Stops[0].Event
	}
	return at
}

// when is the date that a moment is named by.
func (sh *base) when(at namedMoment) *edtf.Date { return &sh.scene.Story.Events[at.event].When }

// momentWords is a moment in words: its day, while a time of day is told that
// and the clock's name, and while a month or a year is told no more than these;
// with a second calendar, in that one too.
func (sh *base) momentWords(at namedMoment) string {
	st, w := sh.spec.Style, sh.when(at)
	text := w.FormatAt(at.t, st, false)
	if min(w.UnitAt(at.t), sh.scene.Finest) >= edtf.Minute {
		_, _, _, hour, minute, _ := timeline.Civil(at.t)
		clock := st.Zoned(st.Time(hour, minute, -1), sh.scene.Story.Zone.Offset)
		text = st.DayAndTime(text, clock)
	}
	if second, ok := st.InSecond(); ok {
		text = wording.Both(st, text, w.FormatAt(at.t, second, false))
	}
	return text
}

// Date is when an event was, in words.
func (sh *base) Date(event int32) string { return sh.told(event).date }

// Style is how the sheet writes dates, numbers and times of day.
func (sh *base) Style() locale.Style { return sh.spec.Style }

// FullDate is when an event was, in the second calendar too where there is
// one.
func (sh *base) FullDate(event int32) string {
	return sh.writer().FullDate(&sh.scene.Story.Events[event])
}

// InBoth is any date of the story in words, likewise.
func (sh *base) InBoth(w edtf.Date) string { return sh.writer().InBoth(w) }

// storyTime is the date at u, kept off the air before and after the events.
func (sh *base) storyTime(u float64) float64 {
	span := sh.scene.EventSpan()
	return min(max(sh.scene.Pace.Story(u), span.Start), span.End)
}
