package scene

import (
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// MapSize is the size of the map area in dp.
func (s *Scene) MapSize(spec Spec) (w, h float64) {
	m := s.measure(&spec)
	return float64(m.MapArea.Max.X), float64(m.MapArea.Max.Y)
}

// Camera is what the story itself shows at the playing time u: all of it before
// the first chapter, then the chapter's camera, reached by a flight that begins
// with the chapter.
func (s *Scene) Camera(u float64, spec Spec) viewport.Viewport {
	to, at := s.CameraAtRest(u, spec), s.ChapterAt(u)
	if at < 0 || s.cameraOf(at-1) == s.cameraOf(at) {
		return to
	}
	f := (u - s.Chapters[at].U.Start) / flightTime
	if f >= 1 {
		return to
	}
	m := s.measure(&spec)
	return viewport.FlyTo(m.Fit(s.cameraOf(at-1)), to).At(timeline.CubicInOut(f))
}

// CameraAtRest is where the camera of the playing time u stands still: that of
// the chapter, its flight over.
func (s *Scene) CameraAtRest(u float64, spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	return m.Fit(s.cameraOf(s.ChapterAt(u)))
}

// cameraOf is what a chapter shows, on the plane; before the first, all.
func (s *Scene) cameraOf(chapter int) orb.Bound {
	if chapter < 0 {
		return s.HomeBound
	}
	return s.Cameras[chapter]
}

// flightTime is how long the camera takes from chapter to chapter, in
// playing seconds.
const flightTime = 1.4

// Home is the view that "fit" goes to.
func (s *Scene) Home(spec Spec) viewport.Viewport {
	m := s.measure(&spec)
	return m.Fit(s.HomeBound)
}

// Limits keep a reader's own view on the story's part of the Earth.
func (s *Scene) Limits(spec Spec) viewport.Limits {
	home := s.Home(spec)
	w, h := s.HomeBound.Max[0]-s.HomeBound.Min[0], s.HomeBound.Max[1]-s.HomeBound.Min[1]
	b := orb.Bound{
		Min: orb.Point{s.HomeBound.Min[0] - w*0.6, s.HomeBound.Min[1] - h*0.6},
		Max: orb.Point{s.HomeBound.Max[0] + w*0.6, s.HomeBound.Max[1] + h*0.6},
	}
	return viewport.Limits{Bound: b, MinK: home.K * 0.4, MaxK: home.K * 48}
}
