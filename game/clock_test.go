package game

import (
	"math"
	"testing"
	"time"
)

func TestClock(t *testing.T) {
	const step = 1. / 60
	for _, c := range []struct {
		name  string
		real  float64 // seconds between ticks
		ticks int
		want  float64 // seconds of play
	}{
		{"on time", step, 600, 10},
		{"twice as slow", 2 * step, 600, 20},
		{"five frames a second, three ticks each", 0.2 / 3, 150, 10},
		{"faster than the clock", step / 100, 600, 10},
		{"asleep between two ticks", 30, 2, 2 * step},
	} {
		var k clock
		now := time.Unix(0, 0)
		sum := 0.
		for range c.ticks {
			sum += k.tick(now, step)
			now = now.Add(time.Duration(c.real * float64(time.Second)))
		}
		if math.Abs(sum-c.want) > 0.2 {
			t.Errorf("%s: %d ticks play for %.2f s, want %.2f", c.name, c.ticks, sum, c.want)
		}
	}
}

// Ticks that come early and late by turns are no reason to hurry.
func TestClockBearsJitter(t *testing.T) {
	var k clock
	now := time.Unix(0, 0)
	sum := 0.
	for i := range 6000 {
		sum += k.tick(now, 1./60)
		jitter := float64(i*7919%21-10) / 1000
		now = now.Add(time.Duration((1./60 + jitter) * float64(time.Second)))
	}
	if math.Abs(sum-100) > 0.3 {
		t.Errorf("6000 uneven ticks play for %.2f s, want 100", sum)
	}
}
