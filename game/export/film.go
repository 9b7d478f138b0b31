package export

import (
	"fmt"
	"math"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
)

// A Film is a stretch of a story's play, cut into frames. Times are in
// seconds.
type Film struct {
	RenderOptions RenderOptions
	FPS           float64
	From, To      float64 // playing time
	Duration      float64 // of the stretch in the film; 0: as long as it plays
	Title         float64 // a card with the title before the stretch; 0: none
	Hold          float64 // how long its last moment stays
	Sources       float64 // a card with the sources at the end; 0: none
	Captions      bool    // what happens is written on the map, large
	Loop          int     // how often GIF, APNG and WebP play; 0: without end
}

// Material is what the frames of a film are made from. It may be used by
// several goroutines.
type Material struct {
	Story *story.Story
	Atlas *geo.Atlas
	Fonts *glyph.Fonts
	Lang  string // that the film is read in; "": the story's first
}

// Scene makes the story ready. Each goroutine that draws needs its own.
func (m Material) Scene() (*scene.Scene, error) {
	return scene.Compile(m.Story, m.Atlas, m.Fonts, m.Lang)
}

// What a film may measure.
const (
	leastFPS, mostFPS = 1, 120
	mostFilm          = 3600 // seconds
)

// Check says what of a film cannot be made of a scene.
func (f *Film) Check(sc *scene.Scene) error {
	if !(f.FPS >= leastFPS && f.FPS <= mostFPS) {
		return fmt.Errorf("%g frames a second: choose %d to %d", f.FPS, leastFPS, mostFPS)
	}
	for _, part := range []struct {
		name    string
		seconds float64
	}{{"duration", f.Duration}, {"hold", f.Hold}, {"title card", f.Title}, {"source card", f.Sources}} {
		if !(part.seconds >= 0 && part.seconds <= mostFilm) {
			return fmt.Errorf("a %s of %g seconds: choose 0 to %d", part.name, part.seconds, mostFilm)
		}
	}
	if f.Duration > 0 && f.Duration*f.FPS < 0.5 {
		return fmt.Errorf("a duration of %g seconds: one frame takes %.3g", f.Duration, 1/f.FPS)
	}
	length := sc.Pace.Length()
	if !(f.From >= 0 && f.From < f.To && f.To <= length) {
		return fmt.Errorf("from %.2f to %.2f seconds of the play: a film runs forwards, within the play's %.2f seconds", f.From, f.To, length)
	}
	return f.RenderOptions.Size.check()
}

// A shot is what a frame shows.
type shot struct {
	card card
	u    float64 // playing time, where no card is shown
}

type card uint8

const (
	noCard card = iota
	titleCard
	sourceCard
)

// counts is how many frames the parts of a film have.
func (f *Film) counts() (title, play, hold, sources int) {
	n := func(seconds float64) int { return int(math.Round(seconds * f.FPS)) }
	return n(f.Title), max(1, n(f.stretch())), n(f.Hold), n(f.Sources)
}

// stretch is how long the play takes in the film.
func (f *Film) stretch() float64 {
	if f.Duration > 0 {
		return f.Duration
	}
	return f.To - f.From
}

// Frames is how many frames there are.
func (f *Film) Frames() int {
	title, play, hold, sources := f.counts()
	return title + play + hold + sources
}

// Length is how long the film is.
func (f *Film) Length() float64 { return float64(f.Frames()) / f.FPS }

// shot is what frame i shows.
func (f *Film) shot(i int) shot {
	title, play, hold, _ := f.counts()
	switch {
	case i < title:
		return shot{card: titleCard}
	case i < title+play:
		return shot{u: f.From + (f.To-f.From)*float64(i-title)/float64(play)}
	case i < title+play+hold:
		// The last frame of the play stays, not what follows the stretch: a
		// chapter ends where the next one's first event arrives.
		return f.shot(title + play - 1)
	}
	return shot{card: sourceCard}
}

// at is when in the film the playing time u is shown, kept within the stretch.
func (f *Film) at(u float64) float64 {
	title, play, _, _ := f.counts()
	share := min(max((u-f.From)/(f.To-f.From), 0), 1)
	return (float64(title) + share*float64(play)) / f.FPS
}

// end is when the story leaves the screen: the source card begins, or nothing.
func (f *Film) end() float64 {
	_, _, _, sources := f.counts()
	return float64(f.Frames()-sources) / f.FPS
}

// Memory is about how many bytes the frames that are made at once take at the
// least, each with its layers.
func (f *Film) Memory() uint64 {
	w, h := f.px()
	return uint64(w) * uint64(h) * rasterBytes
}

// px is the size of the frames.
func (f *Film) px() (w, h int) { return f.RenderOptions.Size.Px() }
