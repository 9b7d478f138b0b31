package player

import "github.com/hamsaya/hamsaya/game/timeline"

// startSearch opens the search field. While text is typed, only matching events
// stay on the map.
func (s State) startSearch() State {
	s = s.startTyping()
	s.Searching, s.Typed = true, cut(s.Filter.Text)
	return s
}

// typeSearch handles a key in the search field: Enter opens the next match,
// Escape clears the search.
func (s State) typeSearch(k Key) State {
	switch k.Name {
	case "Enter":
		return s.stopTyping().openFound()
	case "Escape":
		return s.stopTyping().search("")
	}
	s = s.typeRune(k)
	return s.search(s.Typed)
}

// search sets the filter's text and keeps its other parts.
func (s State) search(text string) State {
	f := s.Filter
	return s.setFilter(SetFilter{
		Kinds: listFrom(f.Kinds), Actors: listFrom(f.Actors), Chapters: listFrom(f.Chapters), Text: text,
	})
}

// openFound opens the first matching event after the playhead, else the first
// matching event of the story.
func (s State) openFound() State {
	if s.Filter.Text == "" {
		return s
	}
	i := s.nextStop(timeline.StopTolerance)
	if i < 0 {
		first := s
		first.U = -1
		i = first.nextStop(0)
	}
	if i < 0 {
		return s
	}
	return s.selectEvent(s.Config.Stops[i].Event).seek(s.Config.Stops[i].U)
}

// Found is the number of events that match the filter, and the number of all.
func (s State) Found() (found, all int) {
	all = len(s.Config.EventIDs)
	if s.excluded == nil {
		return all, all
	}
	for _, left := range *s.excluded {
		if !left {
			found++
		}
	}
	return found, all
}
