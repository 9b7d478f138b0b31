package timeline

import "testing"

func TestStops(t *testing.T) {
	stops := []Stop{{1, 0}, {2, 1}, {2, 2}, {5, 3}}
	for _, c := range []struct {
		u              float64
		next, previous int
	}{
		{0, 0, -1}, {1, 1, -1}, {1.99, 3, 0}, {2, 3, 0}, {2.01, 3, 0}, {3, 3, 2}, {5, -1, 2}, {9, -1, 3},
	} {
		if next, previous := Next(stops, c.u, StopTolerance), Previous(stops, c.u, StopTolerance); next != c.next || previous != c.previous {
			t.Errorf("at %v: next %d, previous %d; want %d, %d", c.u, next, previous, c.next, c.previous)
		}
	}
	if Next(nil, 0, 0) != -1 || Previous(nil, 0, 0) != -1 {
		t.Error("no stops have a stop")
	}
}

func TestSpan(t *testing.T) {
	s := Span{2, 6}
	if s.Length() != 4 || (Span{6, 2}).Length() != 0 || s.Fraction(3) != 0.25 || s.At(0.25) != 3 || s.At(1) != 6 || (Span{2, 2}).Fraction(9) != 0 {
		t.Error("lengths and fractions")
	}
	for at, want := range map[float64]float64{1: 2, 2: 2, 4: 4, 6: 6, 7: 6} {
		if s.Clamp(at) != want {
			t.Errorf("Clamp(%v) = %v", at, s.Clamp(at))
		}
	}
	if !s.Contains(2) || s.Contains(6) || !(Span{3, 3}).Contains(3) || (Span{3, 3}).Contains(3.1) {
		t.Error("Contains")
	}
	if both, ok := s.Overlap(Span{5, 9}); !ok || both != (Span{5, 6}) {
		t.Errorf("Overlap %v", both)
	}
	if _, ok := s.Overlap(Span{7, 9}); ok {
		t.Error("spans that are apart overlap")
	}
}
