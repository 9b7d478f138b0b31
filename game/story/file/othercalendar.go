package file

import (
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// checkCalendar warns of a date that looks as if it were of another calendar,
// unless the story says that it shows Gregorian dates.
func (d *decoder) checkCalendar(n *node, w *edtf.Date) {
	if !w.LooksHijri() || d.story.Choice.Calendar == calendar.Gregorian.String() {
		return
	}
	words := say("other-calendar", "date", phrase.Quote(n.text))
	if month, days, none := w.NoHijriDay(); none {
		words = say("other-calendar.no-day", "date", phrase.Quote(n.text), "month", month, "days", days)
	}
	d.warn(n, codeOtherCalendar, words, w.FromHijri())
}
