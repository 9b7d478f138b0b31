package session

import (
	"math"

	"github.com/hamsaya/hamsaya/game/host"
)

// status says in words and numbers what the last frame showed. The playhead is
// rounded to a hundredth of a second, so that noise is not news.
func (s *Session) status(frames int) host.Status {
	st := &s.state
	moment := s.sheet.Status(sceneView(st, offers{}))
	now := host.Status{
		Ready: true, Playing: st.Playing, Speed: st.Speed, Loop: st.Loop,
		U: math.Round(st.U*100) / 100, Length: s.scene.Pace.Length(),
		Text: moment.Text, Date: moment.Date, Chapter: moment.Chapter,
		Theme: st.Theme, Folded: st.Folded, Hidden: st.Hidden, Filter: st.Filter.Format(), Frames: frames,
	}
	style, _, _ := st.Style()
	now.TimeLeft = st.TimeLeft()
	now.Modal = string(st.Modal())
	now.Wrong = st.TypedError.Words(style.Locale)
	if h := st.Height; h > 0 {
		now.StripTop = math.Round(float64(s.sheet.Strip().Min.Y)/h*1000) / 1000
	}
	if moment.Event >= 0 {
		now.Event = s.story.Events[moment.Event].ID
	}
	if st.Selected >= 0 && int(st.Selected) < len(s.story.Events) {
		now.Selected = s.story.Events[st.Selected].ID
	}
	return now
}

// chapterWords are a chapter's title.
func (s *Session) chapterWords(chapter int) string {
	return s.story.Chapters[chapter].Title.In(s.state.Lang).Words
}

// eventWords are an event's date and title.
func (s *Session) eventWords(event int32) string {
	e := &s.story.Events[event]
	style, _, _ := s.state.Style()
	return s.story.When(e, style).Format(style) + ": " + e.Title.In(s.state.Lang).Words
}
