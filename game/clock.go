package game

import "time"

// clock turns ticks into playing time. It is the one place under game that
// looks at the time of day.
//
// A tick is a sixtieth of a second, and on a machine that keeps up nothing
// else happens. On one that does not, Ebitengine leaves out ticks, and a story
// would play in slow motion: then what is missing is made up for, so that a
// minute of play takes a minute. After a long silence (the tab was hidden, the
// lid was closed) the story goes on where it was.
type clock struct {
	last   time.Time
	behind float64 // seconds that the ticks lag behind the time of day
}

const (
	slack   = 0.1 // seconds of lag or lead that are only jitter
	silence = 1.0 // seconds after which nobody was watching
)

// tick returns how many seconds a tick of the given length stands for.
func (c *clock) tick(now time.Time, length float64) float64 {
	if !c.last.IsZero() {
		c.behind += now.Sub(c.last).Seconds() - length
	}
	c.last = now
	switch {
	case c.behind < -slack:
		c.behind = -slack
	case c.behind > silence:
		c.behind = 0
	case c.behind > slack:
		length += c.behind
		c.behind = 0
	}
	return length
}
