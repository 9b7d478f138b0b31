package projection_test

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/geo/projection"
	"github.com/paulmach/orb"
)

func TestGraticuleLinesFollowTheirStep(t *testing.T) {
	var meridians, parallels []float64
	for _, line := range projection.AppendGraticule(nil, window(41, 18.5, 82, 46), 10) {
		if line[0][0] == line[1][0] {
			meridians = append(meridians, line[0][0])
		} else {
			parallels = append(parallels, line[0][1])
		}
	}
	if want := []float64{50, 60, 70, 80}; !equal(meridians, want) {
		t.Errorf("meridians %v, want %v", meridians, want)
	}
	if want := []float64{20, 30, 40}; !equal(parallels, want) {
		t.Errorf("parallels %v, want %v", parallels, want)
	}
}

func equal(a, b []float64) bool {
	for i := range a {
		if len(a) != len(b) || math.Abs(a[i]-b[i]) > 1e-12 {
			return false
		}
	}
	return len(a) == len(b)
}

// Only four meridians reach a pole.
func TestMeridiansDoNotCrowdThePole(t *testing.T) {
	reach := 0
	for _, line := range projection.AppendGraticule(nil, window(-180, -90, 180, 90), 15) {
		if line[1][1] == 90 {
			reach++
		}
	}
	if reach != 5 { // both edges of the map are one meridian
		t.Errorf("%d meridians reach the pole", reach)
	}
}

func TestGraticuleStep(t *testing.T) {
	for _, c := range []struct {
		w     projection.Window
		lines int
		want  float64
	}{
		{window(41, 18.5, 82, 46), 6, 10},
		{window(60, 30, 61, 31), 6, 0.2},
		{window(-180, -90, 180, 90), 12, 30},
		{window(-180, -90, 180, 90), 1, 90},
	} {
		if got := projection.GraticuleStep(c.w, c.lines); got != c.want {
			t.Errorf("%v with %d lines: step %v, want %v", c.w, c.lines, got, c.want)
		}
	}
	for _, step := range []float64{0, -1, math.NaN(), 1e-300, 1000} {
		if lines := projection.AppendGraticule([]orb.LineString{}, window(0, 0, 1, 1), step); len(lines) != 0 {
			t.Errorf("a step of %v draws %d lines", step, len(lines))
		}
	}
}
