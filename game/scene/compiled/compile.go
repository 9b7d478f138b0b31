package compiled

import (
	"errors"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/ground"
	"github.com/hamsaya/hamsaya/game/scene/symbol"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

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

// Place is a point of the map: the story's own and the atlas's in one list,
// the story's first and in its order.
type Place struct {
	story.Place
	At    orb.Point      // plane
	Venue bool           // some event is drawn here
	Seats int8           // how many marks stand beside the first at one time, at the most
	Stand *symbol.Style  // of the largest mark that ever stands here, or nil
	lands []*ground.Land // see LandsOf
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
	s.LaneOf = make([]int8, len(s.Story.Kinds))
	for k := range s.Story.Kinds {
		for i, f := range s.Lanes {
			if s.Story.Kinds[k].Family == f {
				s.LaneOf[k] = int8(i)
			}
		}
	}
}

func (s *Scene) compileCameras() {
	s.Cameras = make([]orb.Bound, len(s.Story.Chapters))
	for i := range s.Story.Chapters {
		c := &s.Story.Chapters[i].Camera
		s.Cameras[i] = s.HomeBound
		switch {
		case c.Bound != [4]float64{}:
			s.Cameras[i] = viewport.ProjectedBound(s.Projection, orb.Bound{
				Min: orb.Point{c.Bound[0], c.Bound[1]}, Max: orb.Point{c.Bound[2], c.Bound[3]}})
		case len(c.Fit) > 0:
			at := s.Places[c.Fit[0]].At
			b := orb.Bound{Min: at, Max: at}
			for _, p := range c.Fit[1:] {
				b = b.Extend(s.Places[p].At)
			}
			air := max(0.12*math.Max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]), 0.01)
			s.Cameras[i] = b.Pad(air)
		}
	}
}

func compilePlaces(st *story.Story, atlas *geo.Atlas, p projection.Projection) []Place {
	places := make([]Place, 0, len(st.Places)+len(atlas.Places))
	known := make(map[string]bool, len(st.Places))
	for _, sp := range st.Places {
		known[sp.ID] = true
		if sp.Lon == -180 {
			sp.Lon = 180 // the same meridian: a place has one side of the map
		}
		places = append(places, Place{Place: sp, At: projection.ProjectDegrees(p, orb.Point{sp.Lon, sp.Lat})})
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
			places = append(places, Place{Place: sp, At: projection.ProjectDegrees(p, ap.At)})
		}
	}
	return places
}

// LandsOf are the countries whose land the name of a place may stand on: its
// own, and of a crossing those on both sides. It is worked out once.
func (s *Scene) LandsOf(p *Place) []*ground.Land {
	if p.lands == nil {
		p.lands = s.Ground.LandsOf(&p.Place, p.At)
	}
	return p.lands
}

// EventSpan runs from the story's first day to its last.
func (s *Scene) EventSpan() timeline.Span {
	return timeline.Span{Start: s.told.Start, End: max(s.told.Start, s.told.End-1)}
}

func (s *Scene) CountryNames(ids []string, lang string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if c := s.Atlas.Country(id); c != nil {
			if name := NamesOf(c.Names).In(lang, "en"); name.Words != "" {
				names[i] = name.Words
			}
		}
	}
	return names
}

// NamesOf are the names of the atlas as a text, in an order that is always the
// same.
func NamesOf(names geo.Names) story.Text {
	var t story.Text
	for _, lang := range [...]string{"en", "fa", "ps", "ur"} {
		if name := names[lang]; name != "" {
			t = append(t, story.Localized{Lang: lang, Words: name})
		}
	}
	return t
}

// Scene is a story made ready to be laid out: everything that depends on
// neither the size of the frame nor the moment.
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

	Fonts      *glyph.Fonts
	Atlas      *geo.Atlas
	Ground     ground.Ground
	Places     []Place
	Marks      []Mark       // parallel to Story.Events
	Standings  [][]Standing // of each place, in the order in which they come
	StopAt     []float64    // of each event that has a date: when it has arrived
	ToldFrom   []float64    // and since when it is told
	Minor      []bool       // parallel to Story.Events: played by its headline alone
	laneStops  [][]int32    // of each lane, into Stops
	Active     *timeline.Index
	Pairs      []Pair
	pairIndex  map[[2]int32]int32
	Gates      []Gate
	Flows      flowScale
	LongestWay struct{ Points, Cuts int } // of any way
	HomeBound  orb.Bound                  // plane: what the story's own fit shows
	Cameras    []orb.Bound                // plane, parallel to Chapters: what each shows
	told       timeline.Span              // from when to when the story tells
	Finest     edtf.Precision             // of the story's dates: what shows a moment names no smaller unit of time
	Reach      edtf.Precision             // the coarser of those that its span begins and ends with
	LaneOf     []int8                     // of each kind, into Lanes
}

// Compile makes a story ready. It fails when the story has nothing to play.
func Compile(st *story.Story, atlas *geo.Atlas, fonts *glyph.Fonts, lang ...string) (*Scene, error) {
	if st == nil || atlas == nil || fonts == nil {
		return nil, errors.New("scene: Compile needs a story, an atlas and fonts")
	}
	if !slices.ContainsFunc(st.Events, func(e story.Event) bool { return e.When.Known }) {
		return nil, errors.New("scene: the story has no events to play")
	}
	s := &Scene{Story: st, Fonts: fonts, Atlas: atlas}
	home := homeBound(st, atlas)
	s.Projection = projection.For(projectionName(st), home)
	s.HomeBound = viewport.ProjectedBound(s.Projection, home)
	s.Ground = ground.Compile(st, atlas, s.Projection, home)
	s.Places = compilePlaces(st, atlas, s.Projection)
	s.compileLanes()
	s.compileSchedule(append(slices.Clone(lang), st.Languages...))
	s.compileMarks()
	s.compileGates()
	s.compileFlows()
	s.measureWays()
	s.compileCameras()
	return s, nil
}
