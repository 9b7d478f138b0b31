package scene_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestKeysAreReadInOrder holds that in the list of keys the first that is read
// is the one that its words name first, and that an arrow looks as its key.
func TestKeysAreReadInOrder(t *testing.T) {
	s := compile(t, realStory)
	for _, c := range []struct {
		lang string
		keys string
		want string // from left to right
	}{
		{"en", "← →", "< >"}, {"en", "Shift ← →", "Shift < >"}, {"en", "↑ ↓", "^ v"}, {"en", "Home End", "Home End"},
		{"fa-IR", "→ ←", "< >"}, {"fa-IR", "Shift → ←", "< > Shift"}, {"fa-IR", "↑ ↓", "v ^"}, {"fa-IR", "Home End", "End Home"}, {"fa-IR", "+ −", "− +"},
		{"ur-PK", "← →", "> <"}, // time runs from left to right
	} {
		view := moment(30)
		view.Keys = []scene.KeyHelp{{Keys: c.keys, Words: "x"}}
		var l draw.List
		sheetAt(s, readIn(wide, c.lang, locale.FlowLanguage), 30).Frame(view, &l)
		if got := keysSeen(&l); got != c.want {
			t.Errorf("%s: %q is drawn as %q, want %q", c.lang, c.keys, got, c.want)
		}
	}
}

// keysSeen reads the first row of the list of keys from left to right.
func keysSeen(l *draw.List) string {
	type key struct {
		x    float32
		name string
	}
	var found []key
	within := false
	for i := range l.Ops {
		switch op := &l.Ops[i]; {
		case op.Kind == draw.OpBegin:
			within = op.Name == "keys"
		case !within:
		case op.Kind == draw.OpText && op.Run.Lang == "en" && op.Run.Text != "x" && op.Run.Text != "Keys":
			found = append(found, key{op.At.X, op.Run.Text})
		case op.Kind == draw.OpStroke:
			if p := l.Points(op.Path); len(p) == 2 && op.Stroke.Cap == draw.CapRound {
				name := map[[2]bool]string{{true, true}: ">", {true, false}: "<", {false, true}: "v", {false, false}: "^"}
				across := p[0].Y == p[1].Y
				found = append(found, key{p[0].X, name[[2]bool{across, across && p[1].X > p[0].X || !across && p[1].Y > p[0].Y}]})
			}
		}
	}
	slices.SortFunc(found, func(a, b key) int { return cmp.Compare(a.x, b.x) })
	var names []string
	for _, k := range found {
		names = append(names, k.name)
	}
	return strings.Join(names, " ")
}
