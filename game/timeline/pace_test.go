package timeline

import (
	"math"
	"math/rand/v2"
	"testing"
)

// autumn is a story of 55 events over 52 days: eight on one day, quiet weeks.
func autumn() (Span, []Beat) {
	var starts, ends []float64
	perDay := []int{3, 1, 1, 8, 1, 1, 4, 0, 1, 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 3, 0, 1, 3, 1, 1, 1, 1, 2, 1, 2, 2, 0, 1, 0, 2, 0, 2, 3, 1, 0, 0, 0, 1}
	first := FromCivil(2025, 10, 9, 0, 0, 0)
	for day, n := range perDay {
		for range n {
			starts = append(starts, first+float64(day)*daySeconds)
			ends = append(ends, first+float64(day+1)*daySeconds)
		}
	}
	return Span{first, first + 52*daySeconds}, beatsAt(Spread(starts, ends)...)
}

// beatsAt are beats that need a second each.
func beatsAt(at ...float64) []Beat {
	beats := make([]Beat, len(at))
	for i, t := range at {
		beats[i] = Beat{T: t, Need: 1}
	}
	return beats
}

// Each beat has the time that it needs until the next one, and a length that is
// given shares itself out in proportion.
func TestEachBeatHasItsTime(t *testing.T) {
	span, beats := autumn()
	if len(beats) != 55 {
		t.Fatalf("the fixture has %d beats, want 55", len(beats))
	}
	needed := 0.0
	for i := range beats {
		beats[i].Need, beats[i].Lead = 1+float64(i%7), float64(i%3)/2
		needed += beats[i].Need
	}
	reading := Eventful(span, beats, 0)
	if l := reading.Length(); l < needed || l > 1.1*needed {
		t.Errorf("length = %v s where %v s are needed", l, needed)
	}
	from := func(p *Pace, i int) float64 { // when a beat sets out
		if i == len(beats) {
			return p.Length()
		}
		return p.SetsOut(beats[i].T)
	}
	time := func(p *Pace, i int) float64 { return from(p, i+1) - from(p, i) }
	half := Eventful(span, beats, reading.Length()/2)
	for i, b := range beats {
		if got := time(reading, i); got < b.Need*(1-1e-4) {
			t.Errorf("beat %d has %v s, needs %v", i, got, b.Need)
		}
		if got := time(half, i); got < b.Need/2*(1-1e-4) {
			t.Errorf("in half the length beat %d has %v s of %v", i, got, b.Need)
		}
	}
}

func TestQuietStretchesAreCompressedButNotSkipped(t *testing.T) {
	span, beats := autumn()
	p := Eventful(span, beats, 0)
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
	span, beats := autumn()
	random := make([]Beat, 300)
	for i := range random {
		random[i] = Beat{T: -1e10 + 2e10*r.Float64(), Need: 20 * r.Float64(), Lead: r.Float64()}
	}
	return map[string]*Pace{
		"even":                   Even(span, 75),
		"even, no length":        Even(span, 0),
		"autumn":                 Eventful(span, beats, 0),
		"autumn, given length":   Eventful(span, beats, 33),
		"no beats":               Eventful(span, nil, 0),
		"beats outside":          Eventful(span, beatsAt(0, span.End, math.NaN(), math.Inf(1), math.Inf(-1)), 0),
		"beats at one instant":   Eventful(span, beatsAt(span.Start+5, span.Start+5, span.Start+5), 0),
		"beat at the start":      Eventful(span, beatsAt(span.Start), 0),
		"need nothing":           Eventful(span, []Beat{{T: span.Start + 5}, {T: span.Start + 5e5}}, 0),
		"centuries":              Eventful(Span{-1e10, 1e10}, random, 0),
		"an instant":             Eventful(Span{1.76e9, 1.76e9}, beatsAt(1.76e9), 0),
		"backwards":              Even(Span{5, 3}, 10),
		"NaN":                    Eventful(Span{math.NaN(), math.NaN()}, beatsAt(math.NaN()), math.NaN()),
		"infinite":               Eventful(Span{math.Inf(-1), math.Inf(1)}, beatsAt(1, 2), math.Inf(1)),
		"neighbours in a second": Eventful(span, beatsAt(span.Start+1000, span.Start+1000.000001), 0),
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
	many := make([]Beat, 1000)
	for i := range many {
		many[i] = Beat{T: float64(i) * 1000, Need: 2}
	}
	for _, c := range []struct {
		beats  []Beat
		length float64
		want   float64
	}{
		{nil, 0, shortest}, {many[:3], 0, shortest}, {many[:1], 45, 45}, {many, 0, longest}, {many, 45, 45}, {nil, 45, 45},
	} {
		if got := Eventful(span, c.beats, c.length).Length(); got != c.want {
			t.Errorf("%d beats, length %v: %v s, want %v", len(c.beats), c.length, got, c.want)
		}
	}
}

func TestPaceLookUpDoesNotAllocate(t *testing.T) {
	span, beats := autumn()
	p := Eventful(span, beats, 0)
	var sink float64
	if n := testing.AllocsPerRun(100, func() { sink += p.Playing(p.Story(31.4)) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkPaceStory(b *testing.B) {
	span, beats := autumn()
	p := Eventful(span, beats, 0)
	u := 0.0
	for b.Loop() {
		p.Story(u)
		if u += 0.37; u > p.Length() {
			u = 0
		}
	}
}
