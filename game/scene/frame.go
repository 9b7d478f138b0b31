package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// Frame draws one moment into l. It resets l first and, once every part of
// the story has been seen, allocates nothing. Frames of the same sheet share
// memory: one goroutine at a time.
func (sh *Sheet) Frame(v View, l *draw.List) {
	l.Reset()
	sh.BeginFrame(v.U)
	sh.Quick.Told = sh.ToldAt(&v)

	l.Embed(sh.Ground)
	l.Clip(sh.Metrics.MapArea)
	sh.DrawFlows(l, &v)
	sh.DrawArcs(l, &v)
	sh.DrawClusters(l, v.U)
	l.Unclip()
	l.Embed(sh.PlaceNames)
	l.Clip(sh.Metrics.MapArea)
	sh.DrawStands(l, &v)
	sh.DrawTags(l, &v)
	sh.DrawTold(l, &v)
	sh.DrawEdgeMarkers(l)
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
