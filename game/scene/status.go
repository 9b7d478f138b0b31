package scene

import (
	"github.com/hamsaya/hamsaya/game/story"
)

// Status is the moment in words, for who can't see the frame and for the
// page's address.
type Status struct {
	Text    string // "18 October 2025: Araghchi calls Muttaqi"
	Date    string // "2025-10-18"
	Day     string // the same in words, "18 October 2025", or its month or year where the story knows no days
	Event   int32  // the one that is told, or -1
	Chapter int    // or -1
}

// Status describes the moment of a view.
func (sh *Sheet) Status(v View) Status {
	s := sh.scene
	t := sh.storyTime(v.U)
	st := Status{Date: story.FormatISODay(t), Event: v.Selected, Chapter: s.ChapterAt(v.U)}
	st.Day = story.FormatUnit(t, s.finest, sh.spec.Style, true)
	if st.Event < 0 {
		st.Event = sh.current(v.U)
	}
	st.Text = story.FormatUnit(t, min(s.finest, story.PrecisionDay), sh.spec.Style, false)
	if st.Event >= 0 {
		st.Text = sh.told(st.Event).tip
	}
	return st
}
