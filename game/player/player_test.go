package player

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

const testDay = 86400

// testStory is seven events over 52 days, the last without a date, in three
// chapters with cameras of their own, on a map of 800×400 dp.
func testStory() *Config {
	first := timeline.FromCivil(2025, 10, 9, 0, 0, 0)
	span := timeline.Span{Start: first, End: first + 52*testDay}
	days := []float64{0, 3, 3.5, 9, 40, 51}
	at := make([]float64, len(days))
	beats := make([]timeline.Beat, len(days))
	for i, d := range days {
		at[i] = first + d*testDay
		beats[i] = timeline.Beat{T: at[i], Need: 1}
	}
	c := &Config{
		Pace:       timeline.Eventful(span, beats, 60),
		EventIDs:   []string{"blasts", "clash", "closure", "doha & back", "call", "talks", "undated"},
		Lanes:      []string{"diplomacy", "borders", "trade", "violence"},
		EventLane:  []int32{3, 3, 1, 0, 0, 0, 2},
		KindIDs:    []string{"strike", "clash", "closure", "talks", "call"},
		ActorIDs:   []string{"iran", "afghanistan, the", "pakistan"},
		ChapterIDs: []string{"one", "two", "three"},
		Theme:      "paper",
		Lang:       "en",
		Projection: projection.ConformalConic(27*math.Pi/180, 37*math.Pi/180, 62*math.Pi/180, 32*math.Pi/180),
	}
	kinds := []int{0, 1, 2, 3, 4, 3, 4}
	c.LeftOut = func(asked, actors, chapters []int, text string) []bool {
		left := make([]bool, len(kinds))
		for i, k := range kinds {
			left[i] = len(asked) > 0 && !slices.Contains(asked, k) || len(actors) > 0 && !slices.Contains(actors, i%3) ||
				len(chapters) > 0 && !slices.Contains(chapters, i/2%3) || !strings.Contains(c.EventIDs[i], text)
		}
		return left
	}
	for i, t := range at {
		u := c.Pace.Playing(t)
		c.EventU = append(c.EventU, u)
		c.Stops = append(c.Stops, timeline.Stop{U: u, Event: int32(i)})
	}
	c.EventU = append(c.EventU, math.NaN())
	third := c.Length() / 3
	c.Chapters = []timeline.Span{{Start: 0, End: third}, {Start: third, End: 2 * third}, {Start: 2 * third, End: c.Length()}}
	bounds := []orb.Bound{
		{Min: orb.Point{44, 24}, Max: orb.Point{78, 40}},
		{Min: orb.Point{60, 29}, Max: orb.Point{75, 38}},
		{Min: orb.Point{50, 25}, Max: orb.Point{70, 38}},
	}
	for i := range bounds {
		bounds[i] = viewport.ProjectedBound(c.Projection, bounds[i])
	}
	all := bounds[0]
	area := func(s State) (w, h float64) {
		if s.Folded {
			return s.Width, s.Height - 60
		}
		return s.Width, s.Height - 140
	}
	c.Camera = func(s State) viewport.Viewport {
		chapter := min(int(s.U/third), 2)
		w, h := area(s)
		v := viewport.FitPlane(bounds[chapter], w, h, viewport.Padding{})
		v.DeviceScale = s.DeviceScale
		return v
	}
	c.Limits = func(s State) viewport.Limits {
		w, h := area(s)
		k := viewport.FitPlane(all, w, h, viewport.Padding{}).K
		return viewport.Limits{Bound: all, MinK: k / 2, MaxK: k * 32}
	}
	return c
}

var theStory = sync.OnceValue(testStory)

// opened is the story as a reader finds it.
func opened() State {
	return Update(New(theStory()), Resize{800, 540, 2})
}

func after(s State, msgs ...Msg) State {
	for _, m := range msgs {
		s = Update(s, m)
	}
	return s
}

// run lets seconds go by, sixty ticks each.
func run(s State, seconds float64) State {
	for range int(math.Round(seconds * 60)) {
		s = Update(s, Tick{1.0 / 60})
	}
	return s
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

func nearView(a, b viewport.Viewport) bool {
	return near(a.X, b.X) && near(a.Y, b.Y) && near(a.K, b.K) && a.Width == b.Width && a.Height == b.Height
}

func onMap(id int32, x, y float64) Pointer {
	return Pointer{ID: id, X: x, Y: y, Zone: ZoneMap, Ref: draw.Ref{Action: draw.ActMap}}
}

func onStrip(id int32, x, u float64) Pointer {
	return Pointer{ID: id, X: x, Y: 500, U: u, Zone: ZoneStrip, Ref: draw.Ref{Action: draw.ActSeek}}
}

func TestNewStartsAtTheStorysView(t *testing.T) {
	s := opened()
	if s.Playing || s.U != 0 || s.Speed != 1 || s.Loop || s.HasBrush || s.Selected != -1 || s.Hover != -1 || s.OwnMap || s.Moving() {
		t.Errorf("first view: %+v", s)
	}
	if s.Theme != "paper" || s.Lang != "en" || s.Width != 800 || s.DeviceScale != 2 {
		t.Errorf("first view: %+v", s)
	}
}
