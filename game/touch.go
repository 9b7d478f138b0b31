package game

// A touchEvent is what one finger did, in px of the frame.
type touchEvent struct {
	phase touchPhase
	id    int32 // from 1: 0 is the mouse
	x, y  int
}

type touchPhase uint8

const (
	touchDown touchPhase = iota
	touchMove
	touchUp
)

func (in *input) appendTouches(dst []touchEvent) []touchEvent { return in.source.append(dst) }
