package game

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// clock turns ticks into playing time. It is the one place that knows what
// time it is: everything else is told.
type clock struct{ last time.Time }

// longest is the most that one tick may take of the story, in seconds.
// Frames of a slow machine are shorter; after a silence in a hidden tab the
// story goes on where it was.
const longest = 1.0

// tick is how many seconds have gone by since the tick before: a fixed share
// of a second, or by the real time.
func (c *clock) tick(real bool) float64 {
	step := 1 / float64(ebiten.TPS())
	if !real {
		return step
	}
	now := time.Now()
	if c.last.IsZero() {
		c.last = now
		return step
	}
	d := now.Sub(c.last).Seconds()
	c.last = now
	return min(max(d, 0), longest)
}

// rest says that nothing moves: the next tick begins anew.
func (c *clock) rest() { c.last = time.Time{} }

// An age is how long the game has run, by ticks or by the real time: a machine
// that can't keep up has few ticks in a second.
type age struct {
	ticks int
	began time.Time
}

// tick is the age in seconds, one tick later.
func (a *age) tick(real bool) float64 {
	a.ticks++
	if !real {
		return float64(a.ticks) / float64(ebiten.TPS())
	}
	now := time.Now()
	if a.began.IsZero() {
		a.began = now
	}
	return now.Sub(a.began).Seconds()
}
