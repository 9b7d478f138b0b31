package player

import "github.com/hamsaya/hamsaya/game/locale"

// Style is how the reader has dates, numbers and times of day written, in
// which language the map names places, and which way time runs on the strip:
// the language's custom, unless the reader or else the story has chosen.
func (s State) Style() (locale.Style, locale.Labels, locale.Flow) {
	return s.styled(s.Choice.Or(s.Config.Choice))
}

// UsualStyle is Style as it is where the reader has chosen nothing.
func (s State) UsualStyle() (locale.Style, locale.Labels, locale.Flow) {
	return s.styled(s.Config.Choice)
}

func (s State) styled(c locale.Choice) (locale.Style, locale.Labels, locale.Flow) {
	l, _ := locale.Find(s.Lang)
	style, labels, flow := c.Styled(l)
	style.Reader = s.Config.Offset
	return style, labels, flow
}

// TimeLeft reports whether time runs from right to left on the strip.
func (s State) TimeLeft() bool {
	style, _, flow := s.Style()
	return flow.Left(style.RTL)
}

func (s State) choose(m Choose) State {
	s.Choice.Set(m.Field, m.Value)
	return s
}

// addChoice writes what the reader has chosen for a link.
func (s State) addChoice(add func(key, value string)) {
	for _, field := range locale.Fields() {
		if value := *s.Choice.Field(field); value != "" {
			add(field, value)
		}
	}
}
