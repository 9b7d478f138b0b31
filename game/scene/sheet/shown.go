package sheet

import (
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
)

// Visible reports whether the mark's family is switched on, and lights its
// kind in the legend.
func (sh *Base) Visible(i int32) bool {
	if !sh.Shows(i) {
		return false
	}
	sh.Lit[sh.Scene.Story.Events[i].Kind] = true
	return true
}

// Shows reports whether an event can be seen, at its time: neither its lane is
// hidden nor is it left out.
func (sh *Base) Shows(event int32) bool {
	m := &sh.Scene.Marks[event]
	return sh.Spec.Hidden&(1<<uint(m.Lane)) == 0 && !sh.LeftOut(event)
}

// LeftOut reports whether the sheet leaves an event out altogether: a lane that
// is hidden still shows its events dimmed on the strip, one that is left out
// is nowhere.
func (sh *Base) LeftOut(event int32) bool {
	if sh.Spec.HiddenKinds&(1<<uint(sh.Scene.Marks[event].Kind)) != 0 {
		return true
	}
	l := sh.Spec.Excluded
	return l != nil && int(event) < len(*l) && (*l)[event]
}

// Current is the event that is told at u, or -1.
func (sh *Base) Current(u float64) int32 {
	s := sh.Scene
	if sh.Spec.HiddenKinds == 0 && sh.Spec.Excluded == nil {
		return s.Current(u, sh.Spec.Hidden)
	}
	last := sort.Search(len(s.Stops), func(i int) bool { return s.ToldFrom[s.Stops[i].Event] > u+compiled.Rounding }) - 1
	for ; last >= 0; last-- {
		if e := s.Stops[last].Event; sh.Shows(e) {
			return e
		}
	}
	return -1
}

func (sh *Base) Hue(m *compiled.Mark) draw.Color { return sh.Hues[m.Kind] }

// Opening is the chapter that opens at u, or -1: its text is told before the
// first of its events is.
func (sh *Base) Opening(u float64) int {
	s := sh.Scene
	at := s.ChapterAt(u)
	if at < 0 || sh.Spec.Print || sh.Spec.Hidden != 0 || sh.Spec.HiddenKinds != 0 || sh.Spec.Excluded != nil {
		return -1
	}
	if e := sh.Current(u); e >= 0 && s.ToldFrom[e] >= s.Chapters[at].U.Start-compiled.Rounding {
		return -1
	}
	return at
}
