package scene

import (
	"math"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/geo/projection"
)

// layoutLabels places all names of the view: countries under the marks, in
// the ground; cities and gates above them.
func (sh *Sheet) layoutLabels() {
	var o obstacles
	m := &sh.m
	bounds := m.Turn(draw.Box(m.Turn(m.Free).Min.X, 4, m.Width-4, m.Free.Max.Y))
	if m.Narrow {
		bounds = draw.Box(2, m.Header.Max.Y, m.Width-2, m.Free.Max.Y)
	}
	o.add(m.Turn(m.Panel))
	for _, r := range sh.chrome.boxes {
		o.add(r)
	}
	o.add(sh.scaleBox)
	for i := range sh.edgeMarkers {
		o.add(sh.edgeMarkers[i].box)
	}
	for i := range sh.clusters {
		c := &sh.clusters[i]
		o.add(draw.Box(c.x, c.y, c.x, c.y).Grow(c.r + 2))
	}

	sh.keepMarksClear(&o)

	cities := sh.cityLabels(&o)
	gates := sh.gateLabels()
	placed := append(cities, gates...)
	marked := len(placed)
	placed = append(placed, sh.countryLabels(bounds)...)
	placeLabels(placed, &o, bounds, sh.labelMarks(placed, len(cities), len(gates)))
	sh.lettering = lettering{all: placed, cities: len(cities), gates: len(gates)}
	countries := placed[marked:]
	sh.labelled = append(append(sh.labelled, sh.scaleBox), sh.chrome.boxes...)
	for i := range placed {
		if placed[i].placed {
			sh.labelled = append(sh.labelled, placed[i].box)
		}
	}
	for i := range sh.clusters {
		c := &sh.clusters[i]
		sh.discs = append(sh.discs, draw.Box(c.x, c.y, c.x, c.y).Grow(c.r))
	}
	for i := range cities {
		lb := &placed[i]
		sh.labelled = append(sh.labelled, draw.Box(lb.x, lb.y, lb.x, lb.y).Grow(4))
	}

	t := sh.theme
	sh.ground.Begin("countries")
	for i := range countries {
		sh.drawLabel(sh.ground, &countries[i], t.CountryInk)
	}
	sh.ground.End()
	sh.ground.Node(draw.Node{Role: draw.RolePlace, Ref: draw.Ref{Action: draw.ActMap}, Label: controls.Map.In(sh.spec.Style), Bound: m.MapArea})

	sh.names.Clip(m.MapArea)
	sh.names.Begin("places")
	for i := range cities {
		sh.drawPlace(&placed[i])
	}
	sh.names.End()
	sh.names.Unclip()
	for i := range gates {
		lb := &placed[len(cities)+i]
		sh.clusters[lb.ref].label = *lb
	}
}

// standRoom is the room that a mark of that form takes at p, with the sign of
// accounts that differ on its right shoulder.
func (sh *Sheet) standRoom(k *symbol.Style, p draw.Point) draw.Rect {
	r := sh.standRadius(k) + 1
	if k.Meets {
		return draw.BoxAt(p, r)
	}
	shoulder := r*0.9 + 4
	return draw.Box(p.X-r, p.Y-shoulder, p.X+shoulder, p.Y+r)
}

// keepMarksClear keeps labels off the marks that will stand in this view.
func (sh *Sheet) keepMarksClear(o *obstacles) {
	used := sh.placesUsed()
	for i := range sh.scene.places {
		k := sh.scene.places[i].stand
		if k == nil {
			continue
		}
		for seat := int8(0); seat <= sh.highestSeat(int32(i)); seat++ {
			switch at, ok := sh.standSpot(int32(i), k, seat); {
			case ok && used[i]:
				o.marks[1] = append(o.marks[1], sh.standRoom(k, at))
			case ok:
				o.marks[0] = append(o.marks[0], sh.standRoom(k, at))
			}
		}
	}
}

func (sh *Sheet) drawLabel(l *draw.List, lb *label, ink draw.Color) {
	if !lb.placed {
		return
	}
	halo := sh.theme.Focus[0].WithAlpha(0.85)
	l.TextHalo(lb.run, lb.at, ink, halo, 2.4)
	if lb.sub != nil {
		l.TextHalo(lb.sub, lb.sat, ink, halo, 2.4)
	}
}

// cityLabels are the places that this zoom is deep enough for. Where an event
// stands the place is always named, if there is room.
func (sh *Sheet) cityLabels(o *obstacles) []label {
	s, m := sh.scene, &sh.m
	deep := 3.2
	if m.Narrow || m.Short {
		deep = 2.2
	}
	deep += 1.6 * math.Log2(max(1, sh.spec.Map.K/sh.home))
	var labels []label
	for i := range s.places {
		p := &s.places[i]
		e := &sh.ends[i]
		if p.Kind == "crossing" || !e.inView {
			continue
		}
		if float64(p.Rank) > deep && !p.venue {
			continue
		}
		// The dot itself, and the room that marks at a venue take.
		r := float32(4)
		if p.venue {
			r = 7
		}
		if p.stand != nil {
			r = sh.standRadius(p.stand) + 1
		}
		if p.venue { // else the dot comes with the name
			o.add(draw.BoxAt(e.at, r))
		}
		name := sh.nameOf(p)
		st := layout.Letters(name.Lang, m.LabelSize, false)
		// Towns come after all else that is named, those of the story first.
		rank, lead := 400+p.Rank*10, float32(0)
		if p.venue {
			rank -= 100
		}
		if p.Kind == "capital" {
			st.Size, st.Bold, rank = m.LabelSize+2.5, true, 200+p.Rank
			if slices.Contains(s.Story.Map.Focus, p.Country) {
				rank, lead = p.Rank, r+2
			}
			if m.Narrow {
				st.Size -= 1
			}
		}
		away := r + 3
		if p.stand != nil {
			away += 3 // past the sign on the mark's shoulder
		}
		lb := label{run: s.fonts.Shape(name.Words, st),
			x: e.at.X, y: e.at.Y, away: away, rank: rank, lead: lead, calm: &sh.lineDensity, ref: int32(i)}
		if lead > 0 {
			lb.maxIgnored = 2
			for size := st.Size - 1; size >= leastCapitalSize; size-- {
				smaller := st
				smaller.Size = size
				lb.smallerRuns = append(lb.smallerRuns, s.fonts.Shape(name.Words, smaller))
			}
		}
		lands := s.landsOf(p)
		lb.fits = func(box draw.Rect) bool { return s.ground.OnLandOf(lands, sh.spec.Map, box) }
		if !p.venue {
			lb.dot = dotRadius(p)
		}
		labels = append(labels, lb)
	}
	return labels
}

func (sh *Sheet) drawPlace(lb *label) {
	t, l := sh.theme, sh.names
	p := &sh.scene.places[lb.ref]
	x, y := lb.x, lb.y
	if !lb.placed && !p.venue {
		return
	}
	switch {
	case sh.onGate(x, y):
		// The gate marks the spot; a dot on it would hide whether it is shut.
	case p.Kind == "capital":
		l.Fill(l.RectPath(draw.Box(x-4.2, y-4.2, x+4.2, y+4.2)), t.Card)
		l.Fill(l.RectPath(draw.Box(x-3, y-3, x+3, y+3)), t.Ink)
	default:
		l.Fill(l.Circle(x, y, 3), t.Ink)
		l.Fill(l.Circle(x, y, 1.7), t.Card)
	}
	if lb.led {
		sh.drawLeader(l, lb, t.Ink)
	}
	sh.drawLabel(l, lb, t.Ink)
}

// onGate reports whether the point lies on a gate's disc.
func (sh *Sheet) onGate(x, y float32) bool {
	for i := range sh.clusters {
		if c := &sh.clusters[i]; draw.Distance(draw.Point{X: x, Y: y}, draw.Point{X: c.x, Y: c.y}) < c.r {
			return true
		}
	}
	return false
}

// countryLabels are the names of the countries in view: those in focus large,
// with the local name under them, their neighbours small.
func (sh *Sheet) countryLabels(bounds draw.Rect) []label {
	s, m := sh.scene, &sh.m
	focus := map[string]bool{}
	for _, id := range s.Story.Map.Focus {
		focus[id] = true
	}
	var labels []label
	for i := range s.atlas.Countries {
		c := &s.atlas.Countries[i]
		at := projection.ProjectDegrees(s.Projection, c.Label)
		x, y := sh.spec.Map.Dp(at[0], at[1])
		p := draw.Point{X: float32(x), Y: float32(y)}
		if !bounds.Contains(p) {
			if !focus[c.ID] {
				continue
			}
			p.X = min(max(p.X, bounds.Min.X+50), bounds.Max.X-50)
			p.Y = min(max(p.Y, bounds.Min.Y+20), bounds.Max.Y-20)
			if !sh.over(c.Bound, p) {
				continue
			}
		}
		land := s.ground.LandOf(c.ID)
		if land == nil || !land.SeenIn(sh.spec.Map, bounds) {
			continue // its name would stand for nothing
		}
		names := textOf(c.Names)
		name := sh.name(names, c.ID)
		if name.Words == "" || c.ID == siachen && sh.spec.Map.K < 4*sh.home {
			continue
		}
		lb := label{x: p.X, y: p.Y, centre: true, ref: int32(i), rank: 900}
		st := layout.Letters(name.Lang, 9.5, false)
		st.Tracking = 1.3
		if focus[c.ID] {
			lb.rank = 50 // after their capitals
			st.Size, st.Bold, st.Tracking = m.LabelSize+2.5, true, 3
			if m.Narrow {
				st.Size, st.Tracking = m.LabelSize, 1.6
			}
			if local := localName(names, c.ID); local.Words != "" && !same(local.Words, sh.readable(names).Words) && sh.spec.Labels != locale.LabelsLocal {
				name = sh.readable(names)
				lb.sub = s.fonts.Shape(local.Words, layout.Letters(local.Lang, st.Size-1, false))
			}
		} else if m.Narrow {
			st.Size = 8.5
		}
		words := strings.ToUpper(name.Words)
		if c.ID == siachen {
			words, st.Tracking = name.Words, 0
		}
		lb.run = s.fonts.Shape(words, st)
		lb.caps = words == strings.ToUpper(words) && !lb.run.RTL && words != strings.ToLower(words)
		lb.calm = &sh.lineDensity
		if focus[c.ID] {
			lb.fits = func(box draw.Rect) bool { return land.Encloses(sh.spec.Map, box) }
			lb.interior = sync.OnceValue(func() []draw.Point { return land.Interior(sh.spec.Map, bounds) })
			for size := st.Size - 1; size >= leastCountrySize; size-- {
				smaller := st
				smaller.Size, smaller.Tracking = size, st.Tracking*(size-leastCountrySize)/(st.Size-leastCountrySize)
				lb.smallerRuns = append(lb.smallerRuns, s.fonts.Shape(words, smaller))
			}
		} else {
			lb.fits = func(box draw.Rect) bool { return box.Contains(p) || land.HoldsMiddle(sh.spec.Map, box) }
		}
		if !focus[c.ID] && sh.widthOf(c.Bound) < 0.35*lb.run.Advance {
			continue // a name far larger than its land would seem to be its neighbours'
		}
		labels = append(labels, lb)
	}
	sort.SliceStable(labels, func(a, b int) bool { return labels[a].rank < labels[b].rank })
	return labels
}

// widthOf is how wide a lon/lat bound is drawn, in dp.
func (sh *Sheet) widthOf(b orb.Bound) float32 {
	mid := (b.Min[1] + b.Max[1]) / 2
	west := projection.ProjectDegrees(sh.scene.Projection, orb.Point{b.Min[0], mid})
	east := projection.ProjectDegrees(sh.scene.Projection, orb.Point{b.Max[0], mid})
	return float32(math.Hypot(east[0]-west[0], east[1]-west[1]) * sh.spec.Map.K)
}

// leastCapitalSize is the same of the capital of one.
const leastCapitalSize = 9

// leastCountrySize is the size of the smallest letters that a country in focus is
// named in before it has no name, in dp.
const leastCountrySize = 7

// over reports whether the dp point lies within the lon/lat bound.
func (sh *Sheet) over(b orb.Bound, p draw.Point) bool {
	x, y := sh.spec.Map.Plane(float64(p.X), float64(p.Y))
	return b.Contains(projection.InvertDegrees(sh.scene.Projection, orb.Point{x, y}))
}

// siachen is land that the atlas gives to no state. Its name is a glacier's:
// it is set as no state's is, and only close by.
const siachen = "KAS"
