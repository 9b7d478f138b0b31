package marks

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
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/placement"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/geo/projection"
)

// layoutLabels places all names of the view: countries under the marks, in
// the ground; cities and gates above them.
func (sh *Layer) layoutLabels() {
	var o placement.Obstacles
	m := &sh.base.Metrics
	bounds := m.Turn(draw.Box(m.Turn(m.Free).Min.X, 4, m.Width-4, m.Free.Max.Y))
	if m.Narrow {
		bounds = draw.Box(2, m.Header.Max.Y, m.Width-2, m.Free.Max.Y)
	}
	o.Add(m.Turn(m.Panel))
	for _, r := range sh.Controls {
		o.Add(r)
	}
	o.Add(sh.ScaleBar)
	for i := range sh.EdgeMarkers {
		o.Add(sh.EdgeMarkers[i].Box)
	}
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		o.Add(draw.Box(c.X, c.Y, c.X, c.Y).Grow(c.Radius + 2))
	}

	sh.keepMarksClear(&o)

	cities := sh.cityLabels(&o)
	gates := sh.gateLabels()
	placed := append(cities, gates...)
	marked := len(placed)
	placed = append(placed, sh.countryLabels(bounds)...)
	placement.PlaceLabels(placed, &o, bounds, sh.LabelMarks(placed, len(cities), len(gates)))
	sh.Lettering = lettering{All: placed, Cities: len(cities), Gates: len(gates)}
	countries := placed[marked:]
	sh.labelled = append(append(sh.labelled, sh.ScaleBar), sh.Controls...)
	for i := range placed {
		if placed[i].Placed {
			sh.labelled = append(sh.labelled, placed[i].Box)
		}
	}
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		sh.discs = append(sh.discs, draw.Box(c.X, c.Y, c.X, c.Y).Grow(c.Radius))
	}
	for i := range cities {
		lb := &placed[i]
		sh.labelled = append(sh.labelled, draw.Box(lb.X, lb.Y, lb.X, lb.Y).Grow(4))
	}

	t := sh.base.Theme
	sh.Ground.Begin("countries")
	for i := range countries {
		sh.drawLabel(sh.Ground, &countries[i], t.CountryInk)
	}
	sh.Ground.End()
	sh.Ground.Node(draw.Node{Role: draw.RolePlace, Ref: draw.Ref{Action: draw.ActMap}, Label: controls.Map.In(sh.base.Spec.Style), Bound: m.MapArea})

	sh.PlaceNames.Clip(m.MapArea)
	sh.PlaceNames.Begin("places")
	for i := range cities {
		sh.drawPlace(&placed[i])
	}
	sh.PlaceNames.End()
	sh.PlaceNames.Unclip()
	for i := range gates {
		lb := &placed[len(cities)+i]
		sh.Clusters[lb.Ref].Label = *lb
	}
}

// standRoom is the room that a mark of that form takes at p, with the sign of
// accounts that differ on its right shoulder.
func (sh *Layer) standRoom(k *symbol.Style, p draw.Point) draw.Rect {
	r := sh.standRadius(k) + 1
	if k.Meets {
		return draw.BoxAt(p, r)
	}
	shoulder := r*0.9 + 4
	return draw.Box(p.X-r, p.Y-shoulder, p.X+shoulder, p.Y+r)
}

// keepMarksClear keeps labels off the marks that will stand in this view.
func (sh *Layer) keepMarksClear(o *placement.Obstacles) {
	used := sh.PlacesUsed()
	for i := range sh.base.Scene.Places {
		k := sh.base.Scene.Places[i].Stand
		if k == nil {
			continue
		}
		for seat := int8(0); seat <= sh.highestSeat(int32(i)); seat++ {
			switch at, ok := sh.StandSpot(int32(i), k, seat); {
			case ok && used[i]:
				o.Marks[1] = append(o.Marks[1], sh.standRoom(k, at))
			case ok:
				o.Marks[0] = append(o.Marks[0], sh.standRoom(k, at))
			}
		}
	}
}

func (sh *Layer) drawLabel(l *draw.List, lb *placement.Label, ink draw.Color) {
	if !lb.Placed {
		return
	}
	halo := sh.base.Theme.Focus[0].WithAlpha(0.85)
	l.TextHalo(lb.Run, lb.At, ink, halo, 2.4)
	if lb.Sub != nil {
		l.TextHalo(lb.Sub, lb.SubAt, ink, halo, 2.4)
	}
}

// cityLabels are the places that this zoom is deep enough for. Where an event
// stands the place is always named, if there is room.
func (sh *Layer) cityLabels(o *placement.Obstacles) []placement.Label {
	s, m := sh.base.Scene, &sh.base.Metrics
	deep := 3.2
	if m.Narrow || m.Short {
		deep = 2.2
	}
	deep += 1.6 * math.Log2(max(1, sh.base.Spec.Map.K/sh.base.HomeScale))
	var labels []placement.Label
	for i := range s.Places {
		p := &s.Places[i]
		e := &sh.base.Ends[i]
		if p.Kind == "crossing" || !e.InView {
			continue
		}
		if float64(p.Rank) > deep && !p.Venue {
			continue
		}
		// The dot itself, and the room that marks at a venue take.
		r := float32(4)
		if p.Venue {
			r = 7
		}
		if p.Stand != nil {
			r = sh.standRadius(p.Stand) + 1
		}
		if p.Venue { // else the dot comes with the name
			o.Add(draw.BoxAt(e.At, r))
		}
		name := sh.base.NameOf(p)
		st := layout.Letters(name.Lang, m.LabelSize, false)
		// Towns come after all else that is named, those of the story first.
		rank, lead := 400+p.Rank*10, float32(0)
		if p.Venue {
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
		if p.Stand != nil {
			away += 3 // past the sign on the mark's shoulder
		}
		lb := placement.Label{Run: s.Fonts.Shape(name.Words, st),
			X: e.At.X, Y: e.At.Y, Away: away, Rank: rank, Lead: lead, Lines: &sh.lineDensity, Ref: int32(i)}
		if lead > 0 {
			lb.MaxIgnored = 2
			for size := st.Size - 1; size >= leastCapitalSize; size-- {
				smaller := st
				smaller.Size = size
				lb.SmallerRuns = append(lb.SmallerRuns, s.Fonts.Shape(name.Words, smaller))
			}
		}
		lands := s.LandsOf(p)
		lb.Fits = func(box draw.Rect) bool { return s.Ground.OnLandOf(lands, sh.base.Spec.Map, box) }
		if !p.Venue {
			lb.DotRadius = DotRadius(p)
		}
		labels = append(labels, lb)
	}
	return labels
}

func (sh *Layer) drawPlace(lb *placement.Label) {
	t, l := sh.base.Theme, sh.PlaceNames
	p := &sh.base.Scene.Places[lb.Ref]
	x, y := lb.X, lb.Y
	if !lb.Placed && !p.Venue {
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
	if lb.HasLeader {
		lb.DrawLeader(l, t.Ink, sh.base.Theme.Focus[0])
	}
	sh.drawLabel(l, lb, t.Ink)
}

// onGate reports whether the point lies on a gate's disc.
func (sh *Layer) onGate(x, y float32) bool {
	for i := range sh.Clusters {
		if c := &sh.Clusters[i]; draw.Distance(draw.Point{X: x, Y: y}, draw.Point{X: c.X, Y: c.Y}) < c.Radius {
			return true
		}
	}
	return false
}

// countryLabels are the names of the countries in view: those in focus large,
// with the local name under them, their neighbours small.
func (sh *Layer) countryLabels(bounds draw.Rect) []placement.Label {
	s, m := sh.base.Scene, &sh.base.Metrics
	focus := map[string]bool{}
	for _, id := range s.Story.Map.Focus {
		focus[id] = true
	}
	var labels []placement.Label
	for i := range s.Atlas.Countries {
		c := &s.Atlas.Countries[i]
		at := projection.ProjectDegrees(s.Projection, c.Label)
		x, y := sh.base.Spec.Map.Dp(at[0], at[1])
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
		land := s.Ground.LandOf(c.ID)
		if land == nil || !land.SeenIn(sh.base.Spec.Map, bounds) {
			continue // its name would stand for nothing
		}
		names := compiled.NamesOf(c.Names)
		name := sh.base.Name(names, c.ID)
		if name.Words == "" || c.ID == siachen && sh.base.Spec.Map.K < 4*sh.base.HomeScale {
			continue
		}
		lb := placement.Label{X: p.X, Y: p.Y, Centre: true, Ref: int32(i), Rank: 900}
		st := layout.Letters(name.Lang, 9.5, false)
		st.Tracking = 1.3
		if focus[c.ID] {
			lb.Rank = 50 // after their capitals
			st.Size, st.Bold, st.Tracking = m.LabelSize+2.5, true, 3
			if m.Narrow {
				st.Size, st.Tracking = m.LabelSize, 1.6
			}
			if local := sheet.LocalName(names, c.ID); local.Words != "" && !sheet.Same(local.Words, sh.base.Readable(names).Words) && sh.base.Spec.Labels != locale.LabelsLocal {
				name = sh.base.Readable(names)
				lb.Sub = s.Fonts.Shape(local.Words, layout.Letters(local.Lang, st.Size-1, false))
			}
		} else if m.Narrow {
			st.Size = 8.5
		}
		words := strings.ToUpper(name.Words)
		if c.ID == siachen {
			words, st.Tracking = name.Words, 0
		}
		lb.Run = s.Fonts.Shape(words, st)
		lb.Caps = words == strings.ToUpper(words) && !lb.Run.RTL && words != strings.ToLower(words)
		lb.Lines = &sh.lineDensity
		if focus[c.ID] {
			lb.Fits = func(box draw.Rect) bool { return land.Encloses(sh.base.Spec.Map, box) }
			lb.Interior = sync.OnceValue(func() []draw.Point { return land.Interior(sh.base.Spec.Map, bounds) })
			for size := st.Size - 1; size >= leastCountrySize; size-- {
				smaller := st
				smaller.Size, smaller.Tracking = size, st.Tracking*(size-leastCountrySize)/(st.Size-leastCountrySize)
				lb.SmallerRuns = append(lb.SmallerRuns, s.Fonts.Shape(words, smaller))
			}
		} else {
			lb.Fits = func(box draw.Rect) bool { return box.Contains(p) || land.HoldsMiddle(sh.base.Spec.Map, box) }
		}
		if !focus[c.ID] && sh.widthOf(c.Bound) < 0.35*lb.Run.Advance {
			continue // a name far larger than its land would seem to be its neighbours'
		}
		labels = append(labels, lb)
	}
	sort.SliceStable(labels, func(a, b int) bool { return labels[a].Rank < labels[b].Rank })
	return labels
}

// widthOf is how wide a lon/lat bound is drawn, in dp.
func (sh *Layer) widthOf(b orb.Bound) float32 {
	mid := (b.Min[1] + b.Max[1]) / 2
	west := projection.ProjectDegrees(sh.base.Scene.Projection, orb.Point{b.Min[0], mid})
	east := projection.ProjectDegrees(sh.base.Scene.Projection, orb.Point{b.Max[0], mid})
	return float32(math.Hypot(east[0]-west[0], east[1]-west[1]) * sh.base.Spec.Map.K)
}

// leastCapitalSize is the same of the capital of one.
const leastCapitalSize = 9

// leastCountrySize is the size of the smallest letters that a country in focus is
// named in before it has no name, in dp.
const leastCountrySize = 7

// over reports whether the dp point lies within the lon/lat bound.
func (sh *Layer) over(b orb.Bound, p draw.Point) bool {
	x, y := sh.base.Spec.Map.Plane(float64(p.X), float64(p.Y))
	return b.Contains(projection.InvertDegrees(sh.base.Scene.Projection, orb.Point{x, y}))
}

// siachen is land that the atlas gives to no state. Its name is a glacier's:
// it is set as no state's is, and only close by.
const siachen = "KAS"

// LabelMarks are those of a view, whose labels are of cities, then of gates. The
// dot of a place that only stands there with its name comes with the label.
func (sh *Layer) LabelMarks(labels []placement.Label, cities, gates int) []placement.Mark {
	s := sh.base.Scene
	ofPlace, ofCluster := make([]int, len(s.Places)), make([]int, len(sh.Clusters))
	for i := range ofPlace {
		ofPlace[i] = -1
	}
	for i := range ofCluster {
		ofCluster[i] = -1
	}
	for i := range labels[:cities] {
		ofPlace[labels[i].Ref] = i
	}
	for i := range labels[cities : cities+gates] {
		ofCluster[labels[cities+i].Ref] = cities + i
	}
	var marks []placement.Mark
	for i := range sh.Clusters {
		c := &sh.Clusters[i]
		owner := ofCluster[i]
		for _, g := range c.Gates {
			if owner < 0 {
				owner = ofPlace[s.Gates[g].Place] // the gate of a city
			} else if ofPlace[s.Gates[g].Place] < 0 {
				ofPlace[s.Gates[g].Place] = owner
			}
		}
		marks = append(marks, placement.Mark{At: draw.Point{X: c.X, Y: c.Y}, Radius: c.Radius, Owner: owner, Transient: false})
	}
	for i := range labels[:cities] {
		if lb := &labels[i]; s.Places[lb.Ref].Venue {
			marks = append(marks, placement.Mark{At: draw.Point{X: lb.X, Y: lb.Y}, Radius: DotRadius(&s.Places[lb.Ref]), Owner: i, Transient: false})
		}
	}
	for i := range s.Places {
		k := s.Places[i].Stand
		if k == nil {
			continue
		}
		owner := ofPlace[i]
		for c := range sh.Clusters { // what happens at a gate is told by its name, too
			if cl := &sh.Clusters[c]; ofCluster[c] >= 0 && draw.Distance(sh.base.Ends[i].At, draw.Point{X: cl.X, Y: cl.Y}) < cl.Radius+8 {
				owner = ofCluster[c]
			}
		}
		for seat := int8(0); seat <= sh.highestSeat(int32(i)); seat++ {
			if at, ok := sh.StandSpot(int32(i), k, seat); ok {
				marks = append(marks, placement.Mark{At: at, Radius: sh.standRadius(k), Owner: owner, Transient: true})
			}
		}
	}
	return marks
}

// DotRadius is that of the dot that a place is drawn with, in dp.
func DotRadius(p *compiled.Place) float32 {
	if p.Kind == "capital" {
		return 4.2
	}
	return 3
}
