package session

import (
	"cmp"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// marksOn are the marks that can be seen on the map in a frame, each event
// once, in order of time: what a reader who does not see the picture can browse.
func (s *Session) marksOn(l *draw.List) []host.Mark {
	if s.sheet == nil {
		return nil
	}
	view := s.sheet.Map()
	area := draw.Rect{Max: draw.Point{X: float32(view.Width), Y: float32(view.Height)}}
	var events []int32
	words := map[int32]draw.Node{}
	for _, n := range l.Nodes {
		i := n.Ref.Index
		if n.Role != draw.RoleMark || n.Ref.Action != draw.ActSelect || !n.Bound.Overlaps(area) {
			continue
		}
		if s.config.EventU[i] > s.state.U+timeline.StopTolerance {
			continue // what is yet to come is drawn, and not on the map now
		}
		if _, again := words[i]; !again {
			events, words[i] = append(events, i), n
		}
	}
	slices.SortStableFunc(events, func(a, b int32) int { return cmp.Compare(s.config.EventU[a], s.config.EventU[b]) })
	marks := make([]host.Mark, len(events))
	for k, i := range events {
		marks[k] = host.Mark{Event: s.story.Events[i].ID, Label: words[i].Label, Value: words[i].Value}
	}
	return marks
}

// dated are the dates of all events and chapters, as the reader has them.
func (s *Session) dated() *host.Dated {
	d := &host.Dated{Events: make(map[string]string, len(s.story.Events))}
	for i := range s.story.Events {
		d.Events[s.story.Events[i].ID] = s.sheet.FullDate(int32(i))
	}
	for i := range s.story.Chapters {
		d.Chapters = append(d.Chapters, s.sheet.InBoth(s.story.Chapters[i].Span))
	}
	if asOf := s.story.AsOf; asOf.Known {
		d.AsOf = s.sheet.InBoth(asOf)
	}
	return d
}
