package player

import (
	"math"

	"github.com/hamsaya/hamsaya/game/controls"
)

// Speeds is the ladder of speeds, slow to fast.
var Speeds = controls.Speeds

// rung is the index of the speed of the ladder that is nearest, as ratios go.
func rung(speed float64) int {
	best := 0
	for i, rung := range Speeds {
		if math.Abs(math.Log2(speed/rung)) < math.Abs(math.Log2(speed/Speeds[best])) {
			best = i
		}
	}
	return best
}

func (s State) setSpeed(speed float64) State {
	if speed > 0 {
		s.Speed = Speeds[rung(speed)]
	}
	return s
}

func (s State) changeSpeed(rungs int) State {
	s.Speed = Speeds[min(max(rung(s.Speed)+rungs, 0), len(Speeds)-1)]
	return s
}
