package session

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// viewMargin is kept free around what a host wants in view, in dp.
const viewMargin = 32

// viewOf is the view of the map that a command names by a bound, by a centre
// and a zoom as link tells them, or by places.
func (s *Session) viewOf(c host.Command) (viewport.Viewport, bool) {
	frame := s.state
	if frame.Width <= 0 || frame.Height <= 0 {
		return viewport.Viewport{}, false
	}
	home := s.config.Camera(frame)
	fit := func(b orb.Bound) viewport.Viewport {
		pad := viewport.Padding{Left: viewMargin, Top: viewMargin, Right: viewMargin, Bottom: viewMargin}
		v := viewport.Fit(s.scene.Projection, b, home.Width, home.Height, pad)
		v.DeviceScale = home.DeviceScale
		return v
	}
	switch {
	case len(c.Bounds) == 4 && ground(c.Bounds[:2]) && ground(c.Bounds[2:]) && c.Bounds[1] < c.Bounds[3]:
		return fit(orb.Bound{Min: orb.Point(c.Bounds[:2]), Max: orb.Point(c.Bounds[2:])}), true
	case len(c.Center) == 2 && ground(c.Center) && c.Zoom >= -2 && c.Zoom <= 30:
		return home.AtZoom(s.scene.Projection, orb.Point(c.Center), c.Zoom), true
	}
	var points orb.MultiPoint
	for i := range s.story.Places {
		if p := &s.story.Places[i]; slices.Contains(c.Places, p.ID) {
			points = append(points, orb.Point{p.Lon, p.Lat})
		}
	}
	if len(points) == 0 {
		return viewport.Viewport{}, false
	}
	return fit(points.Bound()), true
}

// bringIntoView flies to the places of an event that the reader's own view of
// the map leaves out; the story's own camera knows where to look.
func (s *Session) bringIntoView(event int32) []player.Msg {
	st := &s.state
	if !st.OwnMap {
		return nil
	}
	places := s.story.PlacesOf(int(event))
	view := st.Viewport()
	out := false
	var ids []string
	for _, i := range places {
		p := &s.story.Places[i]
		ids = append(ids, p.ID)
		x, y := s.scene.Projection.Project(p.Lon*math.Pi/180, p.Lat*math.Pi/180)
		dx, dy := view.Dp(x, y)
		out = out || !(dx >= 0 && dy >= 0 && dx <= view.Width && dy <= view.Height)
	}
	if !out {
		return nil
	}
	if len(ids) == 1 { // one place makes no bound to fit: as near as the reader is
		p := &s.story.Places[places[0]]
		return one(player.FlyTo{Viewport: view.AtZoom(s.scene.Projection, orb.Point{p.Lon, p.Lat}, view.Zoom(s.scene.Projection))})
	}
	v, ok := s.viewOf(host.Command{Places: ids})
	if !ok {
		return nil
	}
	return one(player.FlyTo{Viewport: v})
}

// ground reports whether two numbers are a longitude and a latitude.
func ground(at []float64) bool {
	return math.Abs(at[0]) <= 180 && math.Abs(at[1]) <= 90
}

// leftOut tells by event what a filter leaves out: see player.Config. The
// page's list leaves out the same (web/page/filter.js).
func (s *Session) leftOut(kinds, actors, chapters []int, text string) []bool {
	left := make([]bool, len(s.story.Events))
	for i := range left {
		left[i] = len(kinds) > 0 && !slices.Contains(kinds, s.story.Events[i].Kind) ||
			len(actors) > 0 && !slices.ContainsFunc(s.story.ActorsOf(i), func(a int) bool { return slices.Contains(actors, a) }) ||
			len(chapters) > 0 && !slices.ContainsFunc(chapters, func(c int) bool { return s.story.InChapter(i, c) }) ||
			text != "" && !locale.Matches(locale.Fold(s.story.SearchText(i, s.config.Lang)), text)
	}
	return left
}
