package game

import (
	"math"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// show is a story on the screen.
type show struct {
	story  *story.Story
	scene  *scene.Scene
	config *player.Config
	state  player.State

	sheet  *scene.Sheet
	spec   scene.Spec // of sheet
	moment moment     // drawn last
	events map[string]int32
	films  bool    // the host can make films
	list   float32 // how far the host's button over the end of the title reaches, dp
}

func newShow(st *story.Story, o *Options, settings host.Settings) (*show, error) {
	sc, err := scene.Compile(st, o.Atlas, o.Fonts)
	if err != nil {
		return nil, err
	}
	return showOf(sc, o, settings), nil
}

// showOf is the show of a scene that nobody else uses meanwhile.
func showOf(sc *scene.Scene, o *Options, settings host.Settings) *show {
	st := sc.Story
	s := &show{story: st, scene: sc, events: make(map[string]int32, len(st.Events)), list: float32(settings.ListButton)}
	_, s.films = o.Port.(host.Films)
	for i := range st.Events {
		s.events[st.Events[i].ID] = int32(i)
	}
	s.config = s.configure(settings)
	s.state = player.New(s.config)
	s.state = player.Update(s.state, player.SetReducedMotion{On: settings.ReducedMotion})
	return s
}

// configure tells the player of the story what it must know.
func (s *show) configure(settings host.Settings) *player.Config {
	c := &player.Config{
		Pace:       s.scene.Pace,
		Theme:      firstOf(settings.Theme, s.story.Theme, "paper"),
		Lang:       settings.Lang,
		Choice:     settings.Choice,
		Offset:     settings.Offset,
		Projection: s.scene.Projection,
		Camera:     func(st player.State) viewport.Viewport { return s.scene.Camera(st.U, frameSpec(&st)) },
		Limits:     func(st player.State) viewport.Limits { return s.scene.Limits(frameSpec(&st)) },
		Find: func(at string) (u float64, ok bool) {
			m, err := scene.FindMoment(s.scene, at)
			return m.U, err == nil
		},
	}
	if c.Lang == "" {
		c.Lang = languageFor(s.story.Languages, settings.Wanted)
	}
	c.EventU = make([]float64, len(s.story.Events))
	c.EventIDs = make([]string, len(s.story.Events))
	c.EventLane = make([]int32, len(s.story.Events))
	for i := range s.story.Events {
		c.EventU[i] = math.NaN()
		c.EventIDs[i] = s.story.Events[i].ID
		family := s.story.Kinds[s.story.Events[i].Kind].Family
		c.EventLane[i] = int32(slices.Index(s.scene.Lanes, family))
	}
	c.EventDates = make([]string, len(s.story.Events))
	for _, stop := range s.scene.Stops {
		c.Stops = append(c.Stops, timeline.Stop{U: stop.U, Event: stop.Event})
		if math.IsNaN(c.EventU[stop.Event]) {
			c.EventU[stop.Event] = stop.U
			c.EventDates[stop.Event] = s.story.Events[stop.Event].When.EDTFAt(stop.T)
		}
	}
	for _, ch := range s.scene.Chapters {
		c.Chapters = append(c.Chapters, ch.U)
	}
	for _, family := range s.scene.Lanes {
		c.Lanes = append(c.Lanes, string(family))
	}
	for i := range s.story.Kinds {
		c.KindIDs = append(c.KindIDs, s.story.Kinds[i].ID)
	}
	for i := range s.story.Cast {
		c.ActorIDs = append(c.ActorIDs, s.story.Cast[i].ID)
	}
	for i := range s.story.Chapters {
		c.ChapterIDs = append(c.ChapterIDs, s.story.Chapters[i].ID)
	}
	c.LeftOut = s.leftOut
	return c
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// wanted is the sheet that the state asks for.
func (s *show) wanted() scene.Spec {
	spec := sheetSpec(&s.state)
	spec.ListButton = s.list
	return spec
}

// drawn reports whether the frame that was drawn last is what the state shows.
func (s *show) drawn() bool {
	return s.sheet != nil && s.spec == s.wanted() && s.moment == momentOf(&s.state)
}

// frame fills l with what the state shows, and reports false, leaving l as it
// is, where that is what was drawn last.
func (s *show) frame(l *draw.List, anew bool) bool {
	spec := s.wanted()
	if s.sheet == nil || spec != s.spec {
		s.sheet, s.spec, anew = s.scene.Layout(spec), spec, true
	}
	if room := float64(s.sheet.CardOverflow(s.state.Selected)); room != s.state.CardRoom {
		s.state = player.Update(s.state, player.CardRoom{Max: room})
	}
	now := momentOf(&s.state)
	if !anew && now == s.moment {
		return false
	}
	s.moment = now
	s.sheet.Frame(sceneView(&s.state, s.films), l)
	return true
}

// address is where a source of an event was published, or "".
func (s *show) address(event, source int32) string {
	if event < 0 || int(event) >= len(s.story.Events) {
		return ""
	}
	sources := s.story.Events[event].Sources
	if source < 0 || int(source) >= len(sources) {
		return ""
	}
	return sources[source].URL
}

// languageFor is the language in which a story that has some is shown first to
// a reader who wants one; the story's first if the interface speaks none of
// them.
func languageFor(languages []string, wanted string) string {
	for _, tag := range languages {
		if _, spoken := locale.Find(tag); spoken {
			return locale.Match(languages, wanted).Tag
		}
	}
	return languages[0]
}
