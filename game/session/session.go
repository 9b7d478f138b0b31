package session

import (
	"math"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Options are what a session needs from the start.
type Options struct {
	Fonts *glyph.Fonts
	Atlas *geo.Atlas
	// Port is told what is shown and asked for what only a host can do.
	Port host.Port
}

// A Session is a story being shown.
type Session struct {
	options Options
	story   *story.Story
	scene   *scene.Scene
	config  *player.Config
	state   player.State

	sheet    *scene.Sheet
	spec     scene.Spec // of sheet
	moment   moment     // drawn last
	events   map[string]int32
	offers   offers // of the host
	settings host.Settings
	lang     string  // that the scene's pace is for
	list     float32 // how far the host's button over the end of the title reaches, dp
}

// New compiles a story and shows its beginning. The error says why it cannot be
// played.
func New(st *story.Story, o Options, settings host.Settings) (*Session, error) {
	sc, err := scene.Compile(st, o.Atlas, o.Fonts, firstLanguage(st, settings))
	if err != nil {
		return nil, err
	}
	return of(sc, o, settings), nil
}

// of is the session of a scene that nobody else uses meanwhile.
func of(sc *scene.Scene, o Options, settings host.Settings) *Session {
	st := sc.Story
	s := &Session{options: o, story: st, scene: sc, events: make(map[string]int32, len(st.Events)), list: float32(settings.ListButton)}
	s.offers = offersOf(o.Port)
	for i := range st.Events {
		s.events[st.Events[i].ID] = int32(i)
	}
	s.settings, s.lang = settings, firstLanguage(st, settings)
	s.config = s.configure(settings)
	s.state = player.New(s.config)
	s.state = player.Update(s.state, player.SetReducedMotion{On: settings.ReducedMotion})
	return s
}

// State is what the reader has done.
func (s *Session) State() player.State { return s.state }

// Do updates the state, and does what the update asks for.
func (s *Session) Do(m player.Msg) {
	s.state = player.Update(s.state, m)
	if s.state.Lang != s.lang {
		s.pace()
	}
	switch e := s.state.Effect; e.Kind {
	case player.EffectOpen:
		if url := s.address(e.Event, e.Source); url != "" {
			s.options.Port.Open(url)
		}
	case player.EffectSave, player.EffectCopy:
		s.keepPicture(e.Kind == player.EffectCopy)
	case player.EffectFilm:
		s.makeFilm()
	case player.EffectFullScreen:
		if port, ok := s.options.Port.(host.FullScreens); ok {
			port.FullScreen()
		}
	}
}

// Obey does what a host commands. What it does not know, or the story does not
// have, changes nothing: a page may be newer than the program.
func (s *Session) Obey(c host.Command) {
	for _, m := range s.messages(c) {
		s.Do(m)
	}
}

// Recompile compiles the scene again after fonts have come, because it keeps text that
// is shaped. What the reader has done stays.
func (s *Session) Recompile() {
	if sc, err := scene.Compile(s.story, s.options.Atlas, s.options.Fonts, s.lang); err == nil {
		s.scene, s.sheet = sc, nil
	}
}

// pace gives the play the time that it takes to read in the reader's language.
// The moment stays.
func (s *Session) pace() {
	was := s.scene.Pace
	s.lang = s.state.Lang
	s.Recompile()
	s.config = s.configure(s.settings)
	move := func(u float64) float64 { return s.scene.Pace.Playing(was.Story(u)) }
	s.state.Config = s.config
	s.state.U = move(s.state.U)
	if s.state.HasBrush {
		s.state.Brush = timeline.Span{Start: move(s.state.Brush.Start), End: move(s.state.Brush.End)}
	}
}

// firstLanguage is the one that a session begins in.
func firstLanguage(st *story.Story, settings host.Settings) string {
	if settings.Lang != "" {
		return settings.Lang
	}
	return languageFor(st.Languages, settings.Wanted)
}

// configure tells the player of the story what it must know.
func (s *Session) configure(settings host.Settings) *player.Config {
	c := &player.Config{
		Pace:       s.scene.Pace,
		Theme:      firstOf(settings.Theme, s.story.Theme, "paper"),
		Lang:       firstLanguage(s.story, settings),
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
func (s *Session) wanted() scene.Spec {
	spec := sheetSpec(&s.state)
	spec.ListButton = s.list
	return spec
}

// drawn reports whether the frame that was drawn last is what the state shows.
func (s *Session) drawn() bool {
	return s.sheet != nil && s.spec == s.wanted() && s.moment == momentOf(&s.state)
}

// Frame fills l with what the state shows, and reports false, leaving l as it
// is, where that is what was drawn last; with anew it always draws.
func (s *Session) Frame(l *draw.List, anew bool) bool {
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
	s.sheet.Frame(sceneView(&s.state, s.offers), l)
	return true
}

// address is where a source of an event was published, or "".
func (s *Session) address(event, source int32) string {
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
