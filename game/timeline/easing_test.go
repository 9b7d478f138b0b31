package timeline

import (
	"math"
	"testing"
)

var easings = map[string]Easing{
	"Linear": Linear, "QuadInOut": QuadInOut, "CubicIn": CubicIn, "CubicOut": CubicOut, "CubicInOut": CubicInOut, "BackOut": BackOut, "ExpoOut": ExpoOut,
}

func TestEasingEndsAreExact(t *testing.T) {
	for name, ease := range easings {
		for f, want := range map[float64]float64{0: 0, 1: 1, -3: 0, 7: 1, math.Inf(-1): 0, math.Inf(1): 1, math.NaN(): 0} {
			if got := ease(f); got != want {
				t.Errorf("%s(%v) = %v, want %v", name, f, got, want)
			}
		}
	}
}

func TestEasingsRiseAndHaveNoJumps(t *testing.T) {
	const n = 10000
	for name, ease := range easings {
		last := 0.0
		for i := 1; i <= n; i++ {
			f := ease(float64(i) / n)
			if name != "BackOut" && f < last {
				t.Errorf("%s falls at %v", name, float64(i)/n)
			}
			if math.Abs(f-last) > 10.0/n || f > 1.11 {
				t.Errorf("%s jumps from %v to %v at %v", name, last, f, float64(i)/n)
			}
			last = f
		}
	}
}

func TestTrack(t *testing.T) {
	track := NewTrack(Keyframe{U: 4, V: 2}, Keyframe{U: 1, V: 0}, Keyframe{U: 2, V: 10, Ease: CubicInOut}, Keyframe{U: 4, V: -1})
	for u, want := range map[float64]float64{-9: 0, 1: 0, 1.5: 5, 2: 10, 3: 6, 4: -1, 5: -1} {
		if got := track.At(u); got != want {
			t.Errorf("At(%v) = %v, want %v", u, got, want)
		}
	}
	if just := track.At(math.Nextafter(4, 0)); math.Abs(just-2) > 1e-9 {
		t.Errorf("just before the jump it is %v, want 2", just)
	}
	if got := (Track{}).At(3); got != 0 {
		t.Errorf("an empty track is %v, want 0", got)
	}
	if got := track.Ends(); got != (Span{1, 4}) {
		t.Errorf("ends %v", got)
	}
	var sink float64
	if n := testing.AllocsPerRun(100, func() { sink += track.At(2.7) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
