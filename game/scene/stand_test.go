//go:build !js

// Pictures by the hundred, of the same numbers in every program.

package scene_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// What happened in a town gives way to gates, not further than it must, and a
// line leads to it from there.
func TestMarksStandByTheirPlaces(t *testing.T) {
	s := compile(t, realStory)
	away := func(a, b draw.Point) float64 { return math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)) }
	stood, led := 0, 0
	for _, size := range [][2]float64{{1280, 720}, {960, 504}, {540, 540}, {540, 960}, {360, 640}, {363, 544}} {
		for i := range s.Story.Events {
			_, land, _, _ := s.Life(int32(i))
			spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Theme: "paper", Lang: "en"}
			spec.Map = s.CameraAtRest(land, spec)
			sheet := s.Layout(spec)
			mark, place, ok := sheet.Stood(int32(i))
			if !ok {
				continue
			}
			stood++
			for _, g := range sheet.Gates() {
				if away(mark, g.At) < float64(g.R) {
					t.Errorf("%v: %s stands on the gate %s", size, s.Story.Events[i].ID, g.Name)
				}
			}
			d := away(mark, place)
			if d > 34 {
				t.Errorf("%v: %s stands %.0f dp from its place", size, s.Story.Events[i].ID, d)
			}
			if d > 20 { // than which no mark is larger
				var l draw.List
				v := moment(land)
				sheet.Frame(v, &l)
				if !leads(&l, place, mark) {
					t.Errorf("%v: nothing ties %s to its place, %.0f dp away", size, s.Story.Events[i].ID, d)
				}
				led++
			}
		}
	}
	if stood < 50 || led < 3 {
		t.Errorf("only %d marks stand at a place, %d of them aside", stood, led)
	}
}

// leads reports whether a line of a frame runs from one point to another.
func leads(l *draw.List, from, to draw.Point) bool {
	for i := range l.Ops {
		if op := &l.Ops[i]; op.Kind == draw.OpStroke {
			if p := l.Points(op.Path); len(p) == 2 && p[0] == from && p[1] == to {
				return true
			}
		}
	}
	return false
}
