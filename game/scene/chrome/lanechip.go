package chrome

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// A laneChip switches a family of kinds on and off. Chips stand in the legend
// where the strip is too narrow for the names of its lanes, or folded: on a
// phone the filters are a tap away, never gone.
type laneChip struct {
	lane int
	run  *draw.Run
	box  draw.Rect // from the legend's corner
}

const laneChipHeight = 28

// layoutLanes sets the chips in rows of at most width dp and returns the
// height that they take.
func (lg *legend) layoutLanes(sh *Surround, width float32) float32 {
	s, m := sh.base.Scene, &sh.base.Metrics
	lg.lanes = lg.lanes[:0]
	if sh.base.Spec.Print || m.Track[0] > 90 && !m.Folded {
		return 0
	}
	const gap, edge = 6, 8
	x, y := float32(edge), float32(edge)
	for i := range s.Lanes {
		run := s.Fonts.Shape(sh.base.LaneName(i), sh.base.Letters(m.SmallSize, false))
		w := run.Advance + 30
		if x > edge && x+w > width-edge {
			x, y = edge, y+laneChipHeight+gap
		}
		lg.lanes = append(lg.lanes, laneChip{i, run, draw.Box(x, y, x+w, y+laneChipHeight)})
		x += w + gap
	}
	return y + laneChipHeight + 2
}

func (sh *Surround) drawLaneChips(l *draw.List) {
	s, t, lg := sh.base.Scene, sh.base.Theme, &sh.Parts.legend
	for _, c := range lg.lanes {
		box := draw.Box(lg.box.Min.X+c.box.Min.X, lg.box.Min.Y+c.box.Min.Y, lg.box.Min.X+c.box.Max.X, lg.box.Min.Y+c.box.Max.Y)
		hidden := sh.base.Spec.Hidden&(1<<uint(c.lane)) != 0
		hue, ink, value := t.Family(s.Lanes[c.lane]), t.Ink, sh.base.Say("lane.shown")
		mid := box.Center().Y
		if hidden {
			ink, value = t.Muted, sh.base.Say("lane.hidden")
			l.StrokePath(l.RoundRect(box, laneChipHeight/2), draw.Stroke{Width: 1}, t.CardLine)
			l.StrokePath(l.Circle(box.Min.X+14, mid, 4), draw.Stroke{Width: 1.3}, t.Muted)
		} else {
			l.Fill(l.RoundRect(box, laneChipHeight/2), t.ChapterBar)
			l.Fill(l.Circle(box.Min.X+14, mid, 4.5), hue)
		}
		l.Text(c.run, draw.Point{X: box.Min.X + 23, Y: mid + layout.BaselineDrop(c.run)}, ink)
		l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActLane, Index: int32(c.lane)},
			Label: sh.base.LaneName(c.lane), Value: value, Bound: box})
	}
}
