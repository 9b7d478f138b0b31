package marks

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/ground"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
)

// A cluster is one gate, or several that would touch in this view and are
// drawn as one with their number.
type cluster struct {
	Gates  []int32 // into Scene.gates
	X, Y   float32
	Radius float32
	Label  placement.Label
	counts map[[2]int]*draw.Run // words by how many are closed and partly open
	Name   story.Localized
}

const gateRadius = 7.6

// clusterGates joins gates that touch, nearest first, until none do.
func (sh *Layer) clusterGates() {
	s := sh.base.Scene
	r := sh.gateSize()
	for i := range s.Gates {
		g := &s.Gates[i]
		e := &sh.base.Ends[g.Place]
		if !e.InView {
			continue
		}
		at := sh.gateAt(g)
		sh.Clusters = append(sh.Clusters, cluster{Gates: []int32{int32(i)}, X: at.X, Y: at.Y, Radius: r})
	}
	for {
		a, b, least := -1, -1, math.Inf(1)
		for i := range sh.Clusters {
			for j := i + 1; j < len(sh.Clusters); j++ {
				p, q := &sh.Clusters[i], &sh.Clusters[j]
				if s.Gates[p.Gates[0]].Crossing != s.Gates[q.Gates[0]].Crossing {
					continue
				}
				d := math.Hypot(float64(p.X-q.X), float64(p.Y-q.Y)) - float64(p.Radius+q.Radius) - 2
				if d < 0 && d < least {
					a, b, least = i, j, d
				}
			}
		}
		if a < 0 {
			break
		}
		p, q := &sh.Clusters[a], &sh.Clusters[b]
		n, k := float32(len(p.Gates)), float32(len(q.Gates))
		p.X, p.Y = (p.X*n+q.X*k)/(n+k), (p.Y*n+q.Y*k)/(n+k)
		p.Gates = append(p.Gates, q.Gates...)
		p.Radius = r + 2.5
		sh.Clusters = append(sh.Clusters[:b], sh.Clusters[b+1:]...)
	}
	for i := range sh.Clusters {
		sh.Clusters[i].counts = map[[2]int]*draw.Run{}
		name := sh.base.NameOf(&s.Places[s.Gates[sh.Clusters[i].Gates[0]].Place])
		name.Words = sheet.ShortName(name.Words)
		sh.Clusters[i].Name = name
	}
}

// gateSize is the radius of a gate's disc, in dp.
func (sh *Layer) gateSize() float32 {
	if sh.base.Metrics.Narrow {
		return 6.4
	}
	return gateRadius
}

// gateAt is where a gate by itself stands: that of a city beside its dot.
func (sh *Layer) gateAt(g *compiled.Gate) draw.Point {
	at := sh.base.Ends[g.Place].At
	if !g.Crossing {
		at.Y -= sh.gateSize() + 7
	}
	return at
}

func (sh *Layer) gateStyle() glyph.Style {
	return sh.base.Letters(sh.base.Metrics.LabelSize-0.8, true)
}

// gateLabels are the names of the gates, for placement. A cluster reserves
// the room of its longest words.
func (sh *Layer) gateLabels() []placement.Label {
	var labels []placement.Label
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		g := &sh.base.Scene.Gates[c.Gates[0]]
		if len(c.Gates) == 1 && !g.Crossing {
			continue // the city's own name says it
		}
		rank := 100
		if len(c.Gates) == 1 && len(g.Changes) == 0 {
			if sh.base.Metrics.Narrow {
				continue // open all through: its sign is enough
			}
			rank = 600
		}
		lb := placement.Label{X: c.X, Y: c.Y, Away: c.Radius + 4, Rank: rank, Lines: &sh.lineDensity, Ref: int32(i)}
		if len(g.Changes) > 0 || len(c.Gates) > 1 {
			lb.Lead, lb.MaxIgnored = c.Radius+3, 1 // what the story tells of is not left without its name
		}
		if len(c.Gates) == 1 {
			st := sh.gateStyle()
			st.Lang = c.Name.Lang
			lb.Run = sh.base.Scene.Fonts.Shape(c.Name.Words, st)
		} else {
			lb.Rank = 95
			lb.Run = sh.longestCount(c)
		}
		var lands []*ground.Land
		for _, gi := range c.Gates {
			lands = append(lands, sh.base.Scene.LandsOf(&sh.base.Scene.Places[sh.base.Scene.Gates[gi].Place])...)
		}
		lb.Fits = func(box draw.Rect) bool { return sh.base.Scene.Ground.OnLandOf(lands, sh.base.Spec.Map, box) }
		labels = append(labels, lb)
	}
	return labels
}

// longestCount is the widest of what a cluster may say; which it is differs
// from language to language.
func (sh *Layer) longestCount(c *cluster) *draw.Run {
	n := len(c.Gates)
	widest := sh.countRun(c, n, 0)
	for _, k := range [...][2]int{{0, 0}, {n - 1, 0}, {n - 1, 1}, {1, n - 1}, {0, n}} {
		if r := sh.countRun(c, k[0], k[1]); r.Advance > widest.Advance {
			widest = r
		}
	}
	return widest
}

// countRun is what a cluster says when so many of its gates are closed and so
// many partly open; with less than none closed, how many gates it has.
func (sh *Layer) countRun(c *cluster, closed, partly int) *draw.Run {
	key := [2]int{closed, partly}
	if r := c.counts[key]; r != nil {
		return r
	}
	n := len(c.Gates)
	st := sh.gateStyle()
	var words string
	switch {
	case closed < 0: // the number alone
		st = sh.base.Letters(9, true)
		words = sh.base.Spec.Style.Int(min(n, 9))
		if n > 9 {
			words += "+"
		}
	case closed == n:
		words = sh.base.Say("crossings.closed", "n", n)
	case closed == 0 && partly == 0:
		words = sh.base.Say("crossings.all", "n", n)
	case partly == 0:
		words = sh.base.Say("crossings.some", "closed", closed, "n", n)
	case closed == 0:
		words = sh.base.Say("crossings.onlyPartly", "partly", partly, "n", n)
	default:
		words = sh.base.Say("crossings.partly", "closed", closed, "partly", partly)
	}
	r := sh.base.Scene.Fonts.Shape(words, st)
	c.counts[key] = r
	return r
}

// DrawClusters draws the gates as they are at u.
func (sh *Layer) DrawClusters(l *draw.List, u float64) {
	s, t := sh.base.Scene, sh.base.Theme
	l.Begin("crossings")
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		closed, partly := 0, 0
		var now, before story.GateStatus
		var turned float64
		event, soft := int32(-1), false
		for k, gi := range c.Gates {
			st, was, f, ev := s.Gates[gi].At(u)
			switch unsure := ev >= 0 && s.Marks[ev].SoftAt(u); {
			case k == 0 || st > now:
				soft = unsure
			case st == now:
				soft = soft && unsure
			}
			if k == 0 || st > now || f < turned {
				before, turned = was, f
			}
			if k == 0 || st > now {
				now = st
			}
			if ev > event {
				event = ev
			}
			switch st {
			case story.GateClosed:
				closed++
			case story.GatePartial:
				partly++
			}
		}
		g := &s.Gates[c.Gates[0]]
		alpha := float32(1)
		if event < 0 {
			if !g.Crossing {
				continue
			}
			alpha = 0.75 // open, and nothing has happened here
		} else if soft {
			alpha = compiled.SoftAlpha
			l.Fill(l.Circle(c.X, c.Y, c.Radius*1.9), t.GateColor(now).WithAlpha(0.14))
		}
		if !g.Crossing && now == story.GateOpen && turned >= 1 {
			continue
		}
		symbol.Gate(l, t, c.X, c.Y, c.Radius, alpha, now, before, turned)
		if len(c.Gates) > 1 {
			sh.drawCount(l, c, t.GateColor(now))
		}
		if c.Label.Placed {
			if c.Label.HasLeader {
				c.Label.DrawLeader(l, t.GateColor(now), sh.base.Theme.Focus[0])
			}
			run := c.Label.Run
			if len(c.Gates) > 1 {
				run = sh.countRun(c, closed, partly)
			}
			at := c.Label.At
			if c.Label.Box.Max.X < c.X { // to the left: keep its right end
				at.X = c.Label.Box.Max.X - run.Advance
			}
			l.TextHalo(run, at, t.GateColor(now), t.Focus[0].WithAlpha(0.85), 2.4)
		}
		sh.gateNodes(l, c, u, event)
	}
	l.End()
}

// gateNodes are the marks of all events that have left a cluster's gates as
// they are at u, each once, the last on top: that is what pressing it opens.
func (sh *Layer) gateNodes(l *draw.List, c *cluster, u float64, last int32) {
	if last < 0 {
		return
	}
	mark := func(event int32) {
		n := sh.base.MarkNode(event)
		n.Bound = draw.Box(c.X, c.Y, c.X, c.Y).Grow(c.Radius + 3)
		l.Node(n)
	}
	gates := sh.base.Scene.Gates
	for k, gi := range c.Gates {
		_, _, _, event := gates[gi].At(u)
		again := event < 0 || event == last
		for _, before := range c.Gates[:k] {
			_, _, _, other := gates[before].At(u)
			again = again || other == event
		}
		if !again {
			mark(event)
		}
	}
	mark(last)
}

// drawCount puts the number of gates on a cluster's shoulder.
func (sh *Layer) drawCount(l *draw.List, c *cluster, color draw.Color) {
	x, y := c.X+c.Radius*0.8, c.Y-c.Radius*0.8
	l.Fill(l.Circle(x, y, 6.2), color)
	run := sh.countRun(c, -1, 0)
	l.Text(run, draw.Point{X: x - run.Advance/2, Y: y + 3.2}, sh.base.Theme.Card)
}
