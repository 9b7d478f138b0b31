package game

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// viewMargin is kept free around what a host wants in view, in dp.
const viewMargin = 32

// viewOf is the view of the map that a command names by a bound, by a centre
// and a zoom as link tells them, or by places.
func (s *show) viewOf(c host.Command) (viewport.Viewport, bool) {
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

// ground reports whether two numbers are a longitude and a latitude.
func ground(at []float64) bool {
	return math.Abs(at[0]) <= 180 && math.Abs(at[1]) <= 90
}

// only leaves out the events that lack any of what the command asks for; a
// command that asks for nothing brings all back. A kind or an actor that the
// story does not know is not asked for.
func (s *show) only(c host.Command) {
	kinds := known(c.Kinds, len(s.story.Kinds), func(i int) string { return s.story.Kinds[i].ID })
	actors := known(c.Actors, len(s.story.Cast), func(i int) string { return s.story.Cast[i].ID })
	text := strings.ToLower(strings.TrimSpace(c.Text))
	if len(kinds) == 0 && len(actors) == 0 && text == "" {
		s.left = nil
		return
	}
	left := make([]bool, len(s.story.Events))
	for i := range s.story.Events {
		e := &s.story.Events[i]
		left[i] = len(kinds) > 0 && !slices.Contains(kinds, e.Kind) ||
			len(actors) > 0 && !tookPart(e, actors) ||
			text != "" && !says(e, text)
	}
	s.left = &left
}

func known(ids []string, n int, id func(int) string) []int {
	var out []int
	for i := range n {
		if slices.Contains(ids, id(i)) {
			out = append(out, i)
		}
	}
	return out
}

func tookPart(e *story.Event, actors []int) bool {
	for _, end := range slices.Concat(e.From, e.To) {
		if slices.Contains(actors, end.Actor) {
			return true
		}
	}
	return slices.ContainsFunc(e.Participants, func(p story.Participant) bool { return slices.Contains(actors, p.Actor) })
}

// says reports whether words stand in an event's title or summary, in any
// language; they are in lower case.
func says(e *story.Event, words string) bool {
	for _, text := range []story.Text{e.Title, e.Summary} {
		for _, in := range text {
			if strings.Contains(strings.ToLower(in.Words), words) {
				return true
			}
		}
	}
	return false
}
