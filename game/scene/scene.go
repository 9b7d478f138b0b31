package scene

import (
	"errors"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// A Scene is a story made ready to be laid out: everything that depends on
// neither the size of the frame nor the moment. It keeps what it has laid
// out last, so one goroutine uses it at a time.
type Scene struct {
	Story *story.Story
	Pace  *timeline.Pace
	// Stops are the events in the order they play, at the moment when each
	// has fully arrived on the map: where "next event" goes.
	Stops []Stop
	// Chapters run parallel to Story.Chapters.
	Chapters []ChapterSpan
	// Lanes are the families of kinds in use, in the strip's order.
	Lanes []story.Family

	Projection projection.Projection

	fonts     *glyph.Fonts
	atlas     *geo.Atlas
	ground    ground
	places    []place
	marks     []mark       // parallel to Story.Events
	standings [][]standing // of each place, in the order in which they come
	stopAt    []float64    // of each event that has a date
	laneStops [][]int32    // of each lane, into Stops
	active    *timeline.Index
	pairs     []pair
	pairIndex map[[2]int32]int32
	gates     []gate
	flows     flowScale
	longest   struct{ points, cuts int } // of any way
	home      orb.Bound                  // plane: what the story's own fit shows
	cameras   []orb.Bound                // plane, parallel to Chapters: what each shows
	told      timeline.Span              // from when to when the story tells
	finest    edtf.Precision             // of the story's dates: what shows a moment names no smaller unit of time
	reach     edtf.Precision             // the coarser of those that its span begins and ends with
	lane      []int8                     // of each kind, into Lanes

	lastChrome  *chrome // kept between layouts that differ only in the camera
	lastSpeech  *speech // kept between layouts in one language
	lastGrounds [2]laidGround
	lastLegend  legendRoom

	lineDensitySums []float32 // memory of a sheet's, used again by the next
}

// A Stop is where an event has arrived.
type Stop struct {
	U     float64 // playing time, seconds
	T     float64 // story time, seconds
	Event int32
}

// ChapterSpan is a chapter in both times.
type ChapterSpan struct {
	U, T timeline.Span
}

// place is a point of the map: the story's own and the atlas's in one list,
// the story's first and in its order.
type place struct {
	story.Place
	at    orb.Point  // plane
	venue bool       // some event is drawn here
	seats int8       // how many marks stand beside the first at one time, at the most
	stand *formStyle // of the largest mark that ever stands here, or nil
	lands []*land    // see landsOf
}

// Compile makes a story ready. It fails when the story has nothing to play.
func Compile(st *story.Story, atlas *geo.Atlas, fonts *glyph.Fonts) (*Scene, error) {
	if st == nil || atlas == nil || fonts == nil {
		return nil, errors.New("scene: Compile needs a story, an atlas and fonts")
	}
	if !slices.ContainsFunc(st.Events, func(e story.Event) bool { return e.When.Known }) {
		return nil, errors.New("scene: the story has no events to play")
	}
	s := &Scene{Story: st, fonts: fonts, atlas: atlas}
	home := homeBound(st, atlas)
	s.Projection = projection.For(projectionName(st), home)
	s.home = viewport.ProjectedBound(s.Projection, home)
	s.ground = compileGround(st, atlas, s.Projection)
	s.places = compilePlaces(st, atlas, s.Projection)
	s.compileLanes()
	s.compileSchedule()
	s.compileMarks()
	s.compileGates()
	s.compileFlows()
	s.measureWays()
	s.compileCameras()
	return s, nil
}

func projectionName(st *story.Story) string {
	if st.Map.Projection == "" {
		return "conic"
	}
	return st.Map.Projection
}

// homeBound is what the story's own camera shows, in degrees: the bounds it
// gives, or else its places to fit, its countries in focus, or all its places.
func homeBound(st *story.Story, atlas *geo.Atlas) orb.Bound {
	if b := st.Map.Bound; b != [4]float64{} {
		return orb.Bound{Min: orb.Point{b[0], b[1]}, Max: orb.Point{b[2], b[3]}}
	}
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for _, p := range st.Map.Fit {
		b = b.Extend(orb.Point{st.Places[p].Lon, st.Places[p].Lat})
	}
	if len(st.Map.Fit) == 0 {
		for _, id := range st.Map.Focus {
			if c := atlas.Country(id); c != nil {
				b = b.Union(c.Bound)
			}
		}
	}
	if b.IsEmpty() || math.IsInf(b.Min[0], 0) {
		for _, p := range st.Places {
			b = b.Extend(orb.Point{p.Lon, p.Lat})
		}
	}
	if math.IsInf(b.Min[0], 0) {
		return orb.Bound{Min: orb.Point{-170, -55}, Max: orb.Point{170, 75}}
	}
	const least = 1.5 // degrees: one place alone still gets some land around it, that shows where it is
	return b.Pad(max(0.06*math.Max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]), least))
}

func (s *Scene) compileLanes() {
	used := map[story.Family]bool{}
	for i := range s.Story.Events {
		used[s.Story.Kinds[s.Story.Events[i].Kind].Family] = true
	}
	for _, f := range story.Families {
		if used[f] {
			s.Lanes = append(s.Lanes, f)
		}
	}
	s.lane = make([]int8, len(s.Story.Kinds))
	for k := range s.Story.Kinds {
		for i, f := range s.Lanes {
			if s.Story.Kinds[k].Family == f {
				s.lane[k] = int8(i)
			}
		}
	}
}

func (s *Scene) compileCameras() {
	s.cameras = make([]orb.Bound, len(s.Story.Chapters))
	for i := range s.Story.Chapters {
		c := &s.Story.Chapters[i].Camera
		s.cameras[i] = s.home
		switch {
		case c.Bound != [4]float64{}:
			s.cameras[i] = viewport.ProjectedBound(s.Projection, orb.Bound{
				Min: orb.Point{c.Bound[0], c.Bound[1]}, Max: orb.Point{c.Bound[2], c.Bound[3]}})
		case len(c.Fit) > 0:
			at := s.places[c.Fit[0]].at
			b := orb.Bound{Min: at, Max: at}
			for _, p := range c.Fit[1:] {
				b = b.Extend(s.places[p].at)
			}
			air := max(0.12*math.Max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]), 0.01)
			s.cameras[i] = b.Pad(air)
		}
	}
}

func compilePlaces(st *story.Story, atlas *geo.Atlas, p projection.Projection) []place {
	places := make([]place, 0, len(st.Places)+len(atlas.Places))
	known := make(map[string]bool, len(st.Places))
	for _, sp := range st.Places {
		known[sp.ID] = true
		if sp.Lon == -180 {
			sp.Lon = 180 // the same meridian: a place has one side of the map
		}
		places = append(places, place{Place: sp, at: projection.ProjectDegrees(p, orb.Point{sp.Lon, sp.Lat})})
	}
	focus := make(map[string]bool, len(st.Map.Focus))
	for _, id := range st.Map.Focus {
		focus[id] = true
	}
	gaz := story.AtlasGazetteer(atlas)
	for i := range atlas.Places {
		ap := &atlas.Places[i]
		near := focus[ap.Country]
		if ap.Kind == "crossing" {
			near = focus[ap.Between[0]] && focus[ap.Between[1]]
		}
		if known[ap.ID] || !near {
			continue
		}
		if sp, ok := gaz.Place(ap.ID); ok {
			places = append(places, place{Place: sp, at: projection.ProjectDegrees(p, ap.At)})
		}
	}
	return places
}
