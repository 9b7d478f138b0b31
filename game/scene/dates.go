package scene

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// momentWords is an instant of the story's clock, which the strip runs by: its
// day, in a story of hours its time and the clock's name, in one that knows
// months or years alone no more than these; with a second calendar, in that one
// too.
func (sh *Sheet) momentWords(t float64) string {
	st := sh.spec.Style
	text := story.FormatUnit(t, sh.scene.finest, st, false)
	if sh.scene.finest >= story.PrecisionMinute {
		_, _, _, hour, minute, _ := timeline.Civil(t)
		clock := sh.say("date.zoned", "time", st.Time(hour, minute, -1), "zone", st.ZoneName(sh.scene.Story.Zone.Offset))
		text = st.DayAndTime(text, clock)
	}
	if second, ok := st.InSecond(); ok {
		text = sh.say("date.both", "first", text, "second", story.FormatUnit(t, sh.scene.finest, second, false))
	}
	return text
}

// Date is when an event was, in words.
func (sh *Sheet) Date(event int32) string { return sh.told(event).date }

// Style is how the sheet writes dates, numbers and times of day.
func (sh *Sheet) Style() locale.Style { return sh.spec.Style }

// FullDate is when an event was, in the second calendar too where there is
// one.
func (sh *Sheet) FullDate(event int32) string {
	s := sh.scene.Story
	return sh.inBoth(sh.told(event).date, s.When(&s.Events[event], sh.spec.Style))
}

// InBoth is any date of the story in words, likewise.
func (sh *Sheet) InBoth(w story.When) string { return sh.inBoth(w.Format(sh.spec.Style), w) }

// inBoth adds to a date in words what it is in the second calendar.
func (sh *Sheet) inBoth(first string, w story.When) string {
	second := w.FormatSecond(sh.spec.Style)
	if style, ok := sh.spec.Style.InSecond(); ok && w.Precision >= story.PrecisionMinute && !w.Interval {
		// The day alone: the time has been said.
		t := w.Start
		if w.HasOffset {
			t += float64(w.Offset - sh.scene.Story.Zone.Offset)
		}
		second = style.Day(timeline.DayOf(t))
	}
	if second == "" || second == first { // a date that is not known
		return first
	}
	return sh.say("date.both", "first", first, "second", second)
}
