package player

import "github.com/hamsaya/hamsaya/game/locale"

// A MenuRow is one thing to choose in the menu: the language ("lang"), or a
// field of locale.Choice. An empty Value is the language's custom.
type MenuRow struct{ Field, Value string }

// Menu is what there is to choose, and what is chosen.
func (s State) Menu() []MenuRow {
	rows := []MenuRow{{"lang", s.Lang}}
	for _, field := range locale.Fields() {
		rows = append(rows, MenuRow{field, *s.Choice.Field(field)})
	}
	return rows
}

func (s State) toggleMenu() State {
	s.MenuOpen, s.MenuRow, s.Keys = !s.MenuOpen, 0, false
	return s.stopTyping()
}

// menuKey handles a key while the menu is open: up and down move between rows,
// the others select the next or previous value.
func (s State) menuKey(k Key) (State, bool) {
	if k.Ctrl || k.Alt || k.Meta {
		return s, false
	}
	rows := int32(1 + len(locale.Fields()))
	switch k.Name {
	case "ArrowUp":
		s.MenuRow = (s.MenuRow + rows - 1) % rows
	case "ArrowDown":
		s.MenuRow = (s.MenuRow + 1) % rows
	case "ArrowRight", "Enter", " ":
		s = s.turn(s.MenuRow, +1)
	case "ArrowLeft":
		s = s.turn(s.MenuRow, -1)
	default:
		return s, false
	}
	return s, true
}

// turn selects the next or previous value of a row, wrapping around.
func (s State) turn(row int32, by int) State {
	rows := s.Menu()
	if row < 0 || int(row) >= len(rows) {
		return s
	}
	s.MenuRow = row
	r := rows[row]
	if r.Field == "lang" {
		l, _ := locale.Find(s.Lang)
		s.Lang = around(tags(), l.Tag, by)
		return s
	}
	return s.choose(Choose{r.Field, around(append([]string{""}, locale.Values(r.Field)...), r.Value, by)})
}

func tags() []string {
	var tags []string
	for _, l := range locale.All() {
		tags = append(tags, l.Tag)
	}
	return tags
}

func around(values []string, value string, by int) string {
	for i, v := range values {
		if v == value {
			return values[(i+by+len(values))%len(values)]
		}
	}
	return values[0]
}
