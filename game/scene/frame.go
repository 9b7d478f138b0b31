package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
)

// Frame draws one moment into l. It resets l first and, once every part of
// the story has been seen, allocates nothing. Frames of the same sheet share
// memory: one goroutine at a time.
func (sh *Sheet) Frame(v View, l *draw.List) {
	l.Reset()
	sh.marks.BeginFrame(v.U)
	sh.marks.Quick.Told = sh.marks.ToldAt(&v)

	l.Embed(sh.marks.Ground)
	l.Clip(sh.base.Metrics.MapArea)
	sh.marks.DrawFlows(l, &v)
	sh.marks.DrawArcs(l, &v)
	sh.marks.DrawClusters(l, v.U)
	l.Unclip()
	l.Embed(sh.marks.PlaceNames)
	l.Clip(sh.base.Metrics.MapArea)
	sh.marks.DrawStands(l, &v)
	sh.marks.DrawTags(l, &v)
	sh.marks.DrawTold(l, &v)
	sh.marks.DrawEdgeMarkers(l)
	l.Unclip()

	if sh.base.Spec.Bare {
		return
	}
	if !sh.chrome.CoversHead(&v) {
		l.Embed(&sh.chrome.Parts.Head)
	}
	l.Embed(&sh.chrome.Parts.Still)
	sh.chrome.DrawFoot(l)
	sh.base.Metrics.Mirror(l)
	sh.chrome.DrawPanel(l, &v)
	if !sh.chrome.LegendGivesWay(&v) {
		sh.chrome.DrawLegend(l)
	}
	sh.chrome.DrawPlayhead(l, &v)
	sh.chrome.Parts.DrawLive(l, sh.chrome, &v)
	sh.chrome.DrawDate(l, &v)
	sh.chrome.DrawInvitation(l, &v)
	if v.Keys != nil {
		sh.chrome.DrawKeys(l, v.Keys)
	}
	if v.Menu != nil {
		sh.chrome.DrawMenu(l, v.Menu, v.MenuAt)
	}
	l.Unmirror()
}
