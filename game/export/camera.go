package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// A Camera says what part of the map is shown: what the story shows at the
// moment, the whole of it, or a place and a zoom. The zero Camera is the
// story's.
type Camera struct {
	kind   cameraKind
	lonlat orb.Point
	zoom   float64
}

type cameraKind uint8

const (
	cameraOfStory cameraKind = iota
	cameraOfAll
	cameraAtPlace
)

// ParseCamera reads "story", "all", or longitude, latitude and zoom as they
// stand in the address of a page, "64.1,31.5,5.25".
func ParseCamera(s string) (Camera, error) {
	switch s = strings.TrimSpace(s); s {
	case "", "story":
		return Camera{}, nil
	case "all":
		return Camera{kind: cameraOfAll}, nil
	}
	var n [3]float64
	parts := strings.Split(s, ",")
	ok := len(parts) == len(n)
	for i := 0; ok && i < len(n); i++ {
		f, err := strconv.ParseFloat(strings.TrimSpace(parts[i]), 64)
		n[i], ok = f, err == nil && !math.IsNaN(f)
	}
	if !ok || math.Abs(n[0]) > 180 || math.Abs(n[1]) > 90 || n[2] < -2 || n[2] > 30 {
		return Camera{}, fmt.Errorf("view %q: write longitude, latitude and zoom as 64.1,31.5,5.25, or all, or story", s)
	}
	return Camera{cameraAtPlace, orb.Point{n[0], n[1]}, n[2]}, nil
}

// camera is the story's own: on its way, or at rest.
type camera = func(u float64, spec scene.Spec) viewport.Viewport

// at is the camera at the playing time u; own is the story's.
func (c Camera) at(sc *scene.Scene, u float64, spec scene.Spec, own camera) viewport.Viewport {
	switch c.kind {
	case cameraOfAll:
		return sc.Home(spec)
	case cameraAtPlace:
		return sc.Home(spec).AtZoom(sc.Projection, c.lonlat, c.zoom).Constrain(sc.Limits(spec))
	}
	return own(u, spec)
}
