package player

import "strings"

// A Filter shows the events that satisfy all of its conditions; the zero Filter
// shows every event. Lists are ids as a link writes them: escaped, in the
// order of the story, with commas between.
type Filter struct {
	Kinds    string // any of these kinds
	Actors   string // with any of these taking part
	Chapters string // told in any of these chapters
	Text     string // with words that begin so
}

// longestText bounds the search text, in runes.
const longestText = 200

// Format is the filter as a part of a link, "" for the zero Filter.
func (f Filter) Format() string {
	var pairs []string
	add := func(key, value string) {
		if value != "" {
			pairs = append(pairs, key+"="+value)
		}
	}
	add("kinds", f.Kinds)
	add("actors", f.Actors)
	add("chapters", f.Chapters)
	add("text", escape(f.Text))
	return strings.Join(pairs, "&")
}

// Excluded tells by index which events the filter hides; nil where it hides
// none.
func (s State) Excluded() *[]bool { return s.excluded }

// setFilter applies a filter, without the ids that the story does not have.
func (s State) setFilter(m SetFilter) State {
	c := s.Config
	kinds, k := among(c.KindIDs, m.Kinds)
	actors, a := among(c.ActorIDs, m.Actors)
	chapters, ch := among(c.ChapterIDs, m.Chapters)
	text := strings.Join(strings.Fields(strings.ToValidUTF8(m.Text, "")), " ")
	if r := []rune(text); len(r) > longestText {
		text = strings.TrimSpace(string(r[:longestText]))
	}
	filter := Filter{Kinds: kinds, Actors: actors, Chapters: chapters, Text: text}
	if filter == s.Filter {
		return s
	}
	s.Filter, s.excluded = filter, nil
	if filter != (Filter{}) && c.LeftOut != nil {
		left := c.LeftOut(k, a, ch, text)
		s.excluded = &left
	}
	return s
}

// among picks from the story's ids those that are wanted, as a link writes
// them and as indices.
func among(ids, wanted []string) (string, []int) {
	var names []string
	var at []int
	for i, id := range ids {
		for _, w := range wanted {
			if id == w && id != "" {
				names, at = append(names, escape(id)), append(at, i)
				break
			}
		}
	}
	return strings.Join(names, ","), at
}

// shows reports whether an event is visible at its time: its lane is not hidden
// and the filter does not exclude it.
func (s State) shows(event int32) bool {
	if event < 0 {
		return true
	}
	if c := s.Config; int(event) < len(c.EventLane) {
		if lane := c.EventLane[event]; lane >= 0 && lane < 32 && s.Hidden>>lane&1 != 0 {
			return false
		}
	}
	return s.excluded == nil || int(event) >= len(*s.excluded) || !(*s.excluded)[event]
}
