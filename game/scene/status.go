package scene

// Status is the moment in words, for who can't see the frame and for the
// page's address. It is named no more exactly than the event that is told.
type Status struct {
	Text    string // "18 October 2025: Araghchi calls Muttaqi"
	Date    string // "2025-10-18", "2025-10", "2025": EDTF
	Day     string // the same in words, "18 October 2025", "October 2025", "2025"
	Event   int32  // the one that is told, or -1
	Chapter int    // or -1
}

// Status describes the moment of a view.
func (sh *Sheet) Status(v View) Status {
	at := sh.base.MomentOf(&v)
	w := sh.base.When(at)
	st := Status{Date: w.EDTFAt(at.T), Event: v.Selected, Chapter: sh.base.Scene.ChapterAt(v.U)}
	st.Day = w.FormatAt(at.T, sh.base.Spec.Style, true)
	if st.Event < 0 {
		st.Event = sh.base.Current(v.U)
	}
	st.Text = w.FormatAt(at.T, sh.base.Spec.Style, false)
	if st.Event >= 0 {
		st.Text = sh.base.Told(st.Event).Tip
	}
	return st
}
