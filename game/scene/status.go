package scene

import (
	"github.com/hamsaya/hamsaya/game/story"
)

// Status is the moment in words, for who can't see the frame and for the
// page's address.
type Status struct {
	Text    string // "18 October 2025: Araghchi calls Muttaqi"
	Date    string // "2025-10-18"
	Event   int32  // the one that is told, or -1
	Chapter int    // or -1
}

// Status describes the moment of a view.
func (sh *Sheet) Status(v View) Status {
	s := sh.scene
	t := sh.storyTime(v.U)
	st := Status{Date: story.FormatISODay(t), Event: v.Selected, Chapter: s.ChapterAt(v.U)}
	if st.Event < 0 {
		st.Event = sh.current(v.U)
	}
	st.Text = story.FormatDay(t, sh.spec.Style)
	if st.Event >= 0 {
		st.Text = sh.told(st.Event).tip
	}
	return st
}
