package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// The map has one of two cameras. The story's follows its chapters and is a
// function of the playhead alone. The reader's stays where it is, whatever
// plays; it begins with the first pan or zoom, and ends when the reader asks
// for the story's view again: by Fit, Reset or the choice of a chapter. It
// does not end by itself, neither at a chapter's end nor when play begins: a
// map that moves on its own while the reader explores it is worse than one
// that stays behind the story.

// zoomStep is the factor of one press of + or of a double click.
const zoomStep = 2

// wildestZoom bounds the factor of one zoom, so that the arithmetic stays
// finite; the limits apply to the result anyway.
const wildestZoom = 64

// A flight animates the view. A home flight ends at the story's camera, as it
// is when the flight arrives.
type flight struct {
	on, home bool
	from, to viewport.Viewport
	done     float64 // 0 to 1
	seconds  float64
}

// movable reports whether there is a map to move: the size of the frame is
// known and leaves room for one.
func (s State) movable() bool {
	if s.Config.Camera == nil {
		return false
	}
	v := s.Config.Camera(s)
	return v.Width > 0 && v.Height > 0 && sound(v)
}

// look sets the reader's view without a flight. An invalid view is ignored.
func (s State) look(v viewport.Viewport) State {
	if v = s.constrain(v); !sound(v) {
		return s
	}
	s.flight = flight{}
	s.Map, s.OwnMap = v, true
	return s
}

func (s State) constrain(v viewport.Viewport) viewport.Viewport {
	if s.Config.Limits == nil {
		return v
	}
	return v.Constrain(s.Config.Limits(s))
}

func sound(v viewport.Viewport) bool {
	sum := v.Width + v.Height + v.X + v.Y + v.K
	return v.K > 0 && !math.IsNaN(sum) && !math.IsInf(sum, 0)
}

func (s State) pan(dx, dy float64) State {
	if !s.movable() || math.IsNaN(dx+dy) || math.IsInf(dx+dy, 0) {
		return s
	}
	return s.look(s.Viewport().Pan(dx, dy))
}

func (s State) zoomBy(x, y, factor float64) State {
	if !s.movable() || !(factor > 0) || math.IsNaN(x+y) || math.IsInf(x+y, 0) {
		return s
	}
	v := s.Viewport()
	return s.look(v.ZoomAbout(x, y, s.boundFactor(v, factor)))
}

// flyZoom flies to a zoom about a point. Repeated presses accumulate on the
// flight's target instead of starting from its current view.
func (s State) flyZoom(x, y, factor float64) State {
	if !s.movable() {
		return s
	}
	from := s.Viewport()
	if s.flight.on && !s.flight.home {
		from = s.flight.to
	}
	return s.flyTo(from.ZoomAbout(x, y, s.boundFactor(from, factor)))
}

// boundFactor clamps a zoom factor to the limits. Clamping the view afterwards
// would move the ground away from under the pointer.
func (s State) boundFactor(v viewport.Viewport, factor float64) float64 {
	factor = min(max(factor, 1.0/wildestZoom), wildestZoom)
	if s.Config.Limits == nil {
		return factor
	}
	return s.Config.Limits(s).Factor(v, factor)
}

// flyMiddle zooms about the middle of the map area.
func (s State) flyMiddle(factor float64) State {
	v := s.Viewport()
	return s.flyZoom(v.Width/2, v.Height/2, factor)
}

func (s State) flyTo(to viewport.Viewport) State {
	if !s.movable() || !sound(to) {
		return s
	}
	from := s.Viewport()
	to = s.constrain(to.Resize(from.Width, from.Height))
	to.DeviceScale = from.DeviceScale
	if !sound(to) || to == from && !s.flight.on {
		return s
	}
	return s.depart(flight{from: from, to: to})
}

// giveBackMap returns the map to the story's camera, by a flight.
func (s State) giveBackMap() State {
	if !s.OwnMap || s.flight.home {
		return s
	}
	if !s.movable() {
		s.Map, s.OwnMap, s.flight = viewport.Viewport{}, false, flight{}
		return s
	}
	return s.depart(flight{home: true, from: s.Map, to: s.Config.Camera(s)})
}

const (
	shortestFlight = 0.25 // seconds
	longestFlight  = 1.2
	flightPace     = 0.8 // seconds for a unit of way: see viewport.Flight.Length
)

func (s State) depart(f flight) State {
	f.on = true
	f.seconds = timeline.Span{Start: shortestFlight, End: longestFlight}.Clamp(flightPace * viewport.FlyTo(f.from, f.to).Length())
	s.flight = f
	s.Map, s.OwnMap = f.from, true
	if s.ReducedMotion {
		return s.land()
	}
	return s
}

// fly advances a flight by dt seconds.
func (s State) fly(dt float64) State {
	if !s.flight.on {
		return s
	}
	s.flight.done += dt / s.flight.seconds
	if !(s.flight.done < 1) || s.ReducedMotion {
		return s.land()
	}
	if s.flight.home {
		if !s.movable() {
			return s.land()
		}
		s.flight.to = s.Config.Camera(s)
	}
	v := viewport.FlyTo(s.flight.from, s.flight.to).At(timeline.CubicInOut(s.flight.done))
	if !sound(v) {
		return s.land()
	}
	s.Map = v
	return s
}

func (s State) land() State {
	f := s.flight
	s.flight = flight{}
	s.Map, s.OwnMap = f.to, true
	if f.home {
		s.Map, s.OwnMap = viewport.Viewport{}, false
	}
	return s
}

func (s State) resize(width, height, scale float64) State {
	if !(width > 0) || !(height > 0) || math.IsInf(width+height, 0) {
		return s
	}
	s.Width, s.Height = width, height
	if scale > 0 && !math.IsInf(scale, 0) {
		s.DeviceScale = scale
	}
	return s.refit()
}

// refit adapts the reader's view to a map area of another size.
func (s State) refit() State {
	if !s.OwnMap {
		return s
	}
	if !s.movable() {
		return s // the view waits for a larger frame
	}
	area := s.Config.Camera(s)
	fit := func(v viewport.Viewport) viewport.Viewport {
		v = v.Resize(area.Width, area.Height)
		v.DeviceScale = area.DeviceScale
		return s.constrain(v)
	}
	s.Map = fit(s.Map)
	if s.flight.on {
		s.flight.from, s.flight.to = fit(s.flight.from), fit(s.flight.to)
	}
	return s
}

func (s State) setFolded(folded bool) State {
	s.Folded = folded
	return s.refit()
}
