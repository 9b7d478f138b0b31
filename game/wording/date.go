package wording

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// Date is when an event was, by the reader's clock.
func (w Writer) Date(e *story.Event) string { return w.Story.When(e, w.Style).Format(w.Style) }

// FullDate is when an event was, in the second calendar too where there is
// one.
func (w Writer) FullDate(e *story.Event) string { return w.InBoth(w.Story.When(e, w.Style)) }

// InBoth is any date of the story in words, likewise.
func (w Writer) InBoth(d edtf.Date) string {
	first, second := d.Format(w.Style), d.FormatSecond(w.Style)
	if style, ok := w.Style.InSecond(); ok && d.Precision >= edtf.Minute && !d.Interval {
		// The day alone: the time has been said.
		t := d.Start
		if d.HasOffset {
			t += float64(d.Offset - w.Story.Zone.Offset)
		}
		second = style.Day(timeline.DayOf(t))
	}
	if second == "" || second == first { // a date that is not known
		return first
	}
	return Both(w.Style, first, second)
}

// Both is a moment in one calendar and in another.
func Both(st locale.Style, first, second string) string {
	return words.SayIn(st, "date.both", "first", first, "second", second)
}

// AsOf says how far the story goes; nothing where it does not say so itself.
func (w Writer) AsOf() Phrase {
	if !w.Story.AsOf.Known {
		return Phrase{}
	}
	return w.phrase("date.asOf", arg{"date", w.Story.AsOf.Format(w.Style)})
}
