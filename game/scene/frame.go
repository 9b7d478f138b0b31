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
	if !sh.CoversHead(&v) {
		l.Embed(&sh.Parts.Head)
	}
	l.Embed(&sh.Parts.Still)
	sh.DrawFoot(l)
	sh.Metrics.Mirror(l)
	sh.DrawPanel(l, &v)
	if !sh.LegendGivesWay(&v) {
		sh.DrawLegend(l)
	}
	sh.DrawPlayhead(l, &v)
	sh.Parts.DrawLive(l, sh.Surround, &v)
	sh.DrawDate(l, &v)
	sh.DrawInvitation(l, &v)
	if v.Keys != nil {
		sh.DrawKeys(l, v.Keys)
	}
	if v.Menu != nil {
		sh.DrawMenu(l, v.Menu, v.MenuAt)
	}
	l.Unmirror()
}
