package scene

import (
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
)

// visible reports whether the mark's family is switched on, and lights its
// kind in the legend.
func (sh *base) visible(i int32) bool {
	if !sh.shown(i) {
		return false
	}
	sh.lit[sh.scene.Story.Events[i].Kind] = true
	return true
}

// shown reports whether the sheet shows events of this one's family and kind.
func (sh *base) shown(event int32) bool {
	m := &sh.scene.Marks[event]
	return sh.spec.Hidden&(1<<uint(m.Lane)) == 0 && !sh.left(event)
}

// Shows reports whether an event can be seen, at its time: neither its lane is
// hidden nor is it left out.
func (sh *base) Shows(event int32) bool { return sh.shown(event) }

// left reports whether the sheet leaves an event out altogether: a lane that
// is hidden still shows its events dimmed on the strip, one that is left out
// is nowhere.
func (sh *base) left(event int32) bool {
	if sh.spec.HiddenKinds&(1<<uint(sh.scene.Marks[event].Kind)) != 0 {
		return true
	}
	l := sh.spec.Excluded
	return l != nil && int(event) < len(*l) && (*l)[event]
}

// current is the event that is told at u, or -1.
func (sh *base) current(u float64) int32 {
	s := sh.scene
	if sh.spec.HiddenKinds == 0 && sh.spec.Excluded == nil {
		return s.Current(u, sh.spec.Hidden)
	}
	last := sort.Search(len(s.Stops), func(i int) bool { return s.ToldFrom[s.Stops[i].Event] > u+compiled.Rounding }) - 1
	for ; last >= 0; last-- {
		if e := s.Stops[last].Event; sh.shown(e) {
			return e
		}
	}
	return -1
}

func (sh *base) hue(m *compiled.Mark) draw.Color { return sh.hues[m.Kind] }

// opening is the chapter that opens at u, or -1: its text is told before the
// first of its events is.
func (sh *base) opening(u float64) int {
	s := sh.scene
	at := s.ChapterAt(u)
	if at < 0 || sh.spec.Print || sh.spec.Hidden != 0 || sh.spec.HiddenKinds != 0 || sh.spec.Excluded != nil {
		return -1
	}
	if e := sh.current(u); e >= 0 && s.ToldFrom[e] >= s.Chapters[at].U.Start-compiled.Rounding {
		return -1
	}
	return at
}
