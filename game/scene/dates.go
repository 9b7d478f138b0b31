package scene

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// momentWords is an instant of the story's clock, which the strip runs by: its
// day, and in a story of hours its time and the clock's name; with a second calendar, the day in that one too.
func (sh *Sheet) momentWords(t float64) string {
	st, day := sh.spec.Style, timeline.DayOf(t)
	text := st.DayShort(day)
	if sh.scene.hours {
		_, _, _, hour, minute, _ := timeline.Civil(t)
		clock := sh.say("date.zoned", "time", st.Time(hour, minute, -1), "zone", st.ZoneName(sh.scene.Story.Zone.Offset))
		text = st.DayAndTime(text, clock)
	}
	if second, ok := st.InSecond(); ok {
		text = sh.say("date.both", "first", text, "second", second.DayShort(day))
	}
	return text
}

// Date is when an event was, in words.
func (sh *Sheet) Date(event int32) string { return sh.told(event).date }

// dateOf is when an event was, in the second calendar too where there is one.
func (sh *Sheet) dateOf(event int32) string {
	first := sh.told(event).date
	w := sh.scene.When(&sh.scene.Story.Events[event], sh.spec.Style)
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
