package scene

import (
	"sort"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// View is the moment, and what the reader has open: all that a frame depends
// on beside its sheet.
type View struct {
	U          float64 // playing time, seconds
	Playing    bool
	Speed      float64
	Loop       bool
	Brush      timeline.Span // playing time
	HasBrush   bool
	Selected   int32 // event whose card is open, or -1
	Hover      int32 // event under the pointer, or -1
	CardScroll float32
	Keys       []KeyHelp // the list of keys, when it is open
	Menu       []MenuRow // the menu of languages and calendars, when it is open
	MenuAt     int32     // its row that keys change
	Searching  bool      // words to look for are being typed, not a date
	Found, All int       // events that were found, of how many
	Typing     bool      // a date is being typed
	Typed      string
	TypedError string
	Still      bool // the reader asked for less motion
}

// KeyHelp is a line of the list of keys.
type KeyHelp struct{ Keys, Words string }

// Frame draws one moment into l. It resets l first and, once every part of
// the story has been seen, allocates nothing. Frames of the same sheet share
// memory: one goroutine at a time.
func (sh *Sheet) Frame(v View, l *draw.List) {
	l.Reset()
	q := &sh.quick
	clear(q.lit)
	clear(q.edgeMarkers)
	q.stands = q.stands[:0]
	q.active = sh.scene.Active.AppendActive(q.active[:0], v.U)
	q.told = sh.toldAt(&v)

	l.Embed(sh.ground)
	l.Clip(sh.m.MapArea)
	sh.drawFlows(l, &v)
	sh.drawArcs(l, &v)
	sh.drawClusters(l, v.U)
	l.Unclip()
	l.Embed(sh.names)
	l.Clip(sh.m.MapArea)
	sh.drawStands(l, &v)
	sh.drawTags(l, &v)
	sh.drawTold(l, &v)
	sh.drawEdgeMarkers(l)
	l.Unclip()

	if sh.spec.Bare {
		return
	}
	if !sh.coversHead(&v) {
		l.Embed(&sh.chrome.head)
	}
	l.Embed(&sh.chrome.list)
	sh.drawFoot(l)
	sh.m.Mirror(l)
	sh.drawPanel(l, &v)
	if !sh.legendGivesWay(&v) {
		sh.drawLegend(l)
	}
	sh.drawPlayhead(l, &v)
	sh.chrome.drawLive(l, sh, &v)
	sh.drawDate(l, &v)
	if v.Keys != nil {
		sh.drawKeys(l, v.Keys)
	}
	if v.Menu != nil {
		sh.drawMenu(l, v.Menu, v.MenuAt)
	}
	l.Unmirror()
}

// visible reports whether the mark's family is switched on, and lights its
// kind in the legend.
func (sh *Sheet) visible(i int32) bool {
	if !sh.shown(i) {
		return false
	}
	sh.quick.lit[sh.scene.Story.Events[i].Kind] = true
	return true
}

// shown reports whether the sheet shows events of this one's family and kind.
func (sh *Sheet) shown(event int32) bool {
	m := &sh.scene.Marks[event]
	return sh.spec.Hidden&(1<<uint(m.Lane)) == 0 && !sh.left(event)
}

// Shows reports whether an event can be seen, at its time: neither its lane is
// hidden nor is it left out.
func (sh *Sheet) Shows(event int32) bool { return sh.shown(event) }

// left reports whether the sheet leaves an event out altogether: a lane that
// is hidden still shows its events dimmed on the strip, one that is left out
// is nowhere.
func (sh *Sheet) left(event int32) bool {
	if sh.spec.HiddenKinds&(1<<uint(sh.scene.Marks[event].Kind)) != 0 {
		return true
	}
	l := sh.spec.Excluded
	return l != nil && int(event) < len(*l) && (*l)[event]
}

// current is the event that is told at u, or -1.
func (sh *Sheet) current(u float64) int32 {
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

func (sh *Sheet) hue(m *compiled.Mark) draw.Color { return sh.hues[m.Kind] }
