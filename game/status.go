package game

import (
	"math"

	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// status says in words and numbers what the state shows. The playhead is
// rounded to a hundredth of a second, so that noise is not news.
func (s *show) status(frames int) host.Status {
	st := &s.state
	now := host.Status{
		Ready: true, Playing: st.Playing, Speed: st.Speed, Loop: st.Loop,
		U: math.Round(st.U*100) / 100, Length: s.scene.Pace.Length(),
		Theme: st.Theme, Folded: st.Folded, Hidden: st.Hidden,
		Chapter: s.chapterAt(st.U), Frames: frames,
	}
	t := s.scene.Pace.Story(st.U)
	now.Date = story.FormatISODay(t)
	now.Text = story.FormatDay(t)
	if i := timeline.Current(s.config.Stops, st.U); i >= 0 {
		event := s.config.Stops[i].Event
		now.Event = s.story.Events[event].ID
		now.Text += ": " + s.story.Events[event].Title.In(st.Lang).Words
	}
	if st.Selected >= 0 && int(st.Selected) < len(s.story.Events) {
		now.Selected = s.story.Events[st.Selected].ID
	}
	return now
}

func (s *show) chapterAt(u float64) int {
	at := -1
	for i, c := range s.config.Chapters {
		if u >= c.Start {
			at = i
		}
	}
	return at
}

// eventWords are an event's date and title.
func (s *show) eventWords(event int32) string {
	e := &s.story.Events[event]
	return e.When.Format(s.state.Lang) + ": " + e.Title.In(s.state.Lang).Words
}
