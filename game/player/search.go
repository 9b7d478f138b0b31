package player

import "github.com/hamsaya/hamsaya/game/timeline"

// startSearch begins the typing of words to look for. What meets them alone
// stays on the map while they are typed.
func (s State) startSearch() State {
	s = s.startTyping()
	s.Searching, s.Typed = true, cut(s.Filter.Text)
	return s
}

// typeSearch is a key while words are typed: Enter opens what was found, and
// Escape gives up the search.
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

// search leaves on the map what meets the words, and leaves the rest of the
// filter as it is.
func (s State) search(text string) State {
	f := s.Filter
	return s.setFilter(SetFilter{
		Kinds: listFrom(f.Kinds), Actors: listFrom(f.Actors), Chapters: listFrom(f.Chapters), Text: text,
	})
}

// openFound opens the first event after the playhead that the filter leaves,
// or else the first of all.
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

// Found is how many events the filter leaves, of how many.
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
