package player

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
)

func pressed(s State, keys ...string) State {
	for _, k := range keys {
		s = Update(s, KeyDown{Name: k})
	}
	return s
}

// The menu's keys go from row to row and from value to value, all the way
// round; others do what they always do, and Escape closes it.
func TestMenuKeysChooseRowsAndValues(t *testing.T) {
	s := pressed(opened(), "m")
	if !s.MenuOpen || s.Menu()[0] != (MenuRow{"lang", "en"}) {
		t.Fatalf("the menu: %t %v", s.MenuOpen, s.Menu())
	}
	for _, want := range []string{"fa-IR", "fa-AF", "ps-AF", "ur-PK", "en"} {
		if s = pressed(s, "ArrowRight"); s.Lang != want {
			t.Errorf("the language is %s, want %s", s.Lang, want)
		}
	}
	if s = pressed(s, "ArrowLeft"); s.Lang != "ur-PK" {
		t.Errorf("back: %s", s.Lang)
	}
	u := s.U
	s = pressed(s, "ArrowUp", "ArrowLeft")
	if s.Choice != (locale.Choice{Flow: "rtl"}) || s.U != u {
		t.Errorf("the last row chose %+v", s.Choice)
	}
	s = pressed(s, "ArrowDown", "ArrowDown", "Enter", "Enter")
	if s.Choice.Calendar != "persian" {
		t.Errorf("the second row chose %+v", s.Choice)
	}
	row := int32(slices.Index(locale.Fields(), "labels") + 1)
	if s = Update(s, Press{Ref: draw.Ref{Action: draw.ActTurn, Index: row}, Zone: ZonePanel}); s.Choice.Labels != "reader" || s.MenuRow != row {
		t.Errorf("a press chose %+v", s.Choice)
	}
	if s = Update(s, Turn{Row: 99}); !s.MenuOpen {
		t.Error("a row that is none closed the menu")
	}
	if s = pressed(s, "Escape"); s.MenuOpen {
		t.Error("Escape leaves the menu open")
	}
	if !s.Takes(Key{Name: "m"}) || s.Takes(Key{Name: "Tab"}) {
		t.Error("the menu's key is not the map's, or Tab is")
	}
}

// What is typed is looked for at once, in any letters; Enter opens the next
// that was found, round and round, and Escape shows everything again.
func TestSearchFiltersWhileTyping(t *testing.T) {
	s := pressed(after(opened(), SetFilter{Kinds: []string{"talks", "call", "clash"}}), "/", "c", "a", "l", "l")
	if found, all := s.Found(); found != 1 || all != 7 || s.Filter.Text != "call" || s.Filter.Kinds == "" || !s.Searching {
		t.Fatalf("%d of %d found by %+v", found, all, s.Filter)
	}
	if s.Playing || s.Typed != "call" {
		t.Errorf("typed %q", s.Typed)
	}
	s = pressed(s, "Enter")
	if s.Typing || s.Selected != 4 || s.U != s.Config.EventU[4] {
		t.Errorf("Enter went to %d at %v", s.Selected, s.U)
	}
	if s = pressed(s, "/", "Enter"); s.Selected != 4 || s.Filter.Text != "call" {
		t.Errorf("Enter again went to %d with %+v", s.Selected, s.Filter)
	}
	if s = pressed(s, "/", "ي", "Backspace", " "); s.Typed != "call " || s.Filter.Text != "call" {
		t.Errorf("typed %q, looked for %q", s.Typed, s.Filter.Text)
	}
	if s = pressed(s, "Escape"); s.Typing || s.Filter.Text != "" || s.Filter.Kinds == "" {
		t.Errorf("Escape leaves %+v", s.Filter)
	}
	if s = pressed(s, "/", "z", "z", "Enter"); s.Typing || s.Selected != 4 {
		t.Errorf("what nothing meets went to %d", s.Selected)
	}
}
