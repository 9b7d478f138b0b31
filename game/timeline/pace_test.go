package timeline

import (
	"math"
	"math/rand/v2"
	"testing"
)

// autumn is a story of 55 events over 52 days: eight on one day, quiet weeks.
func autumn() (Span, []float64) {
	var starts, ends []float64
	perDay := []int{3, 1, 1, 8, 1, 1, 4, 0, 1, 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 3, 0, 1, 3, 1, 1, 1, 1, 2, 1, 2, 2, 0, 1, 0, 2, 0, 2, 3, 1, 0, 0, 0, 1}
	first := FromCivil(2025, 10, 9, 0, 0, 0)
	for day, n := range perDay {
		for range n {
			starts = append(starts, first+float64(day)*daySeconds)
			ends = append(ends, first+float64(day+1)*daySeconds)
		}
	}
	return Span{first, first + 52*daySeconds}, Spread(starts, ends)
}

func TestDefaultLengthOfAnAutumn(t *testing.T) {
	span, stops := autumn()
	if len(stops) != 55 {
		t.Fatalf("the fixture has %d stops, want 55", len(stops))
	}
	p := Eventful(span, stops, 0)
	if l := p.Length(); l < 60 || l > 90 {
		t.Errorf("length = %v s, want 60 to 90", l)
	}
	for i, s := range stops[:len(stops)-1] {
		if room := p.Playing(stops[i+1]) - p.Playing(s); room < 1 {
			t.Errorf("stop %d has %v s until the next, want 1 at least", i, room)
		}
	}
}

func TestQuietStretchesAreCompressedButNotSkipped(t *testing.T) {
	span, stops := autumn()
	p := Eventful(span, stops, 0)
	even := span.Length() / p.Length()
	speed := func(from, to float64) float64 { return (to - from) / (p.Playing(to) - p.Playing(from)) }
	day := func(n int) float64 { return span.Start + float64(n)*daySeconds }
	if quiet := speed(day(11), day(15)); quiet < even || quiet > even/evenShare*(1+1e-9) {
		t.Errorf("a quiet stretch passes at %v times the even pace, want 1 to %v", quiet/even, 1/evenShare)
	}
	if crowded := speed(day(3), day(4)); crowded > even/4 {
		t.Errorf("the crowded day passes at %v times the even pace, want a quarter at most", crowded/even)
	}
}

func paces() map[string]*Pace {
	r := rand.New(rand.NewPCG(5, 6))
	span, stops := autumn()
	random := make([]float64, 300)
	for i := range random {
		random[i] = -1e10 + 2e10*r.Float64()
	}
	return map[string]*Pace{
		"even":                   Even(span, 75),
		"even, no length":        Even(span, 0),
		"autumn":                 Eventful(span, stops, 0),
		"autumn, given length":   Eventful(span, stops, 33),
		"no stops":               Eventful(span, nil, 0),
		"stops outside":          Eventful(span, []float64{0, span.End, math.NaN(), math.Inf(1), math.Inf(-1)}, 0),
		"stops at one instant":   Eventful(span, []float64{span.Start + 5, span.Start + 5, span.Start + 5}, 0),
		"stop at the start":      Eventful(span, []float64{span.Start}, 0),
		"centuries":              Eventful(Span{-1e10, 1e10}, random, 0),
		"an instant":             Eventful(Span{1.76e9, 1.76e9}, []float64{1.76e9}, 0),
		"backwards":              Even(Span{5, 3}, 10),
		"NaN":                    Eventful(Span{math.NaN(), math.NaN()}, []float64{math.NaN()}, math.NaN()),
		"infinite":               Eventful(Span{math.Inf(-1), math.Inf(1)}, []float64{1, 2}, math.Inf(1)),
		"neighbours in a second": Eventful(span, []float64{span.Start + 1000, span.Start + 1000.000001}, 0),
	}
}

func TestPaceIsMonotoneAndInverts(t *testing.T) {
	for name, p := range paces() {
		t.Run(name, func(t *testing.T) {
			span, length := p.Span(), p.Length()
			if p.Playing(span.Start) != 0 || p.Playing(span.End) != length || p.Story(0) != span.Start || p.Story(length) != span.End {
				t.Error("the ends are not exact")
			}
			if p.Playing(math.Inf(-1)) != 0 || p.Playing(math.Inf(1)) != length || p.Story(-1) != span.Start || p.Story(1e9) != span.End || p.Story(math.NaN()) != span.Start {
				t.Error("outside of the span the pace does not hold its ends")
			}
			// Story time is only as exact as its float: a step of it is this
			// much playing time at the slowest.
			slack := 1e-9*length + 4*(math.Nextafter(math.Abs(span.End), math.Inf(1))-math.Abs(span.End))/p.Slowest()
			const n = 5000
			lastU, lastT := -1.0, math.Inf(-1)
			for i := range n + 1 {
				u := length * float64(i) / n
				at := p.Story(u)
				if at < lastT {
					t.Fatalf("Story goes back at %v", u)
				}
				if back := p.Playing(at); math.Abs(back-u) > slack {
					t.Fatalf("Playing(Story(%v)) = %v", u, back)
				}
				at2 := span.At(float64(i) / n)
				u2 := p.Playing(at2)
				if u2 < lastU {
					t.Fatalf("Playing goes back at %v", at2)
				}
				if back := p.Story(u2); math.Abs(back-at2) > 1e-9*span.Length()+1e-6 {
					t.Fatalf("Story(Playing(%v)) = %v", at2, back)
				}
				lastU, lastT = u2, at
			}
			for i := range p.t {
				if p.Playing(p.t[i]) != p.u[i] || p.Story(p.u[i]) != p.t[i] {
					t.Fatalf("knot %d is not exact", i)
				}
				if i > 0 && (p.t[i] <= p.t[i-1] || p.u[i] <= p.u[i-1]) {
					t.Fatalf("knot %d does not ascend", i)
				}
			}
		})
	}
}

func TestPaceLengths(t *testing.T) {
	span := Span{0, 1e6}
	many := make([]float64, 1000)
	for i := range many {
		many[i] = float64(i) * 1000
	}
	for _, c := range []struct {
		stops  []float64
		length float64
		want   float64
	}{
		{nil, 0, shortest}, {many[:3], 0, shortest}, {many[:60], 0, 80}, {many, 0, longest}, {many, 45, 45}, {nil, 45, 45},
	} {
		if got := Eventful(span, c.stops, c.length).Length(); got != c.want {
			t.Errorf("%d stops, length %v: %v s, want %v", len(c.stops), c.length, got, c.want)
		}
	}
}

func TestPaceLookUpDoesNotAllocate(t *testing.T) {
	span, stops := autumn()
	p := Eventful(span, stops, 0)
	var sink float64
	if n := testing.AllocsPerRun(100, func() { sink += p.Playing(p.Story(31.4)) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkPaceStory(b *testing.B) {
	span, stops := autumn()
	p := Eventful(span, stops, 0)
	u := 0.0
	for b.Loop() {
		p.Story(u)
		if u += 0.37; u > p.Length() {
			u = 0
		}
	}
}
