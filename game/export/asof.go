package export

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// notesSayAsOf reports whether one of the story's notes says by itself how far
// the story goes, so that it need not be said again. Notes say the same in all
// their languages and date by the Gregorian calendar; it is enough to find the
// date in one of them.
func notesSayAsOf(st *story.Story) bool {
	if !st.AsOf.Known {
		return false
	}
	for _, note := range st.Notes {
		for _, t := range note {
			l, ok := locale.Find(t.Lang)
			if !ok {
				continue
			}
			style := l.Style()
			style.Calendar = calendar.Gregorian
			if strings.Contains(t.Words, st.AsOf.Format(style)) {
				return true
			}
		}
	}
	return false
}
