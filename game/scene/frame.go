package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// Frame draws one moment into l. It resets l first and, once every part of
// the story has been seen, allocates nothing. Frames of the same sheet share
// memory: one goroutine at a time.
func (sh *Sheet) Frame(v View, l *draw.List) {
	l.Reset()
	sh.begin(v.U)
	sh.quick.told = sh.toldAt(&v)

	l.Embed(sh.ground)
	l.Clip(sh.Metrics.MapArea)
	sh.drawFlows(l, &v)
	sh.drawArcs(l, &v)
	sh.drawClusters(l, v.U)
	l.Unclip()
	l.Embed(sh.names)
	l.Clip(sh.Metrics.MapArea)
	sh.drawStands(l, &v)
	sh.drawTags(l, &v)
	sh.drawTold(l, &v)
	sh.drawEdgeMarkers(l)
	l.Unclip()

	if sh.Spec.Bare {
		return
	}
	if !sh.coversHead(&v) {
		l.Embed(&sh.chrome.head)
	}
	l.Embed(&sh.chrome.list)
	sh.drawFoot(l)
	sh.Metrics.Mirror(l)
	sh.drawPanel(l, &v)
	if !sh.legendGivesWay(&v) {
		sh.drawLegend(l)
	}
	sh.drawPlayhead(l, &v)
	sh.chrome.drawLive(l, sh.around, &v)
	sh.drawDate(l, &v)
	if v.Keys != nil {
		sh.drawKeys(l, v.Keys)
	}
	if v.Menu != nil {
		sh.drawMenu(l, v.Menu, v.MenuAt)
	}
	l.Unmirror()
}
