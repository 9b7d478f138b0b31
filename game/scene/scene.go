package scene

import (
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene/chrome"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/geo"
)

// A Scene is a story made ready to be laid out: everything that depends on
// neither the size of the frame nor the moment. It keeps what it has laid
// out last, so one goroutine uses it at a time.
type Scene struct {
	*compiled.Scene

	lastChrome *chrome.Parts // kept between layouts that differ only in the camera
	lastSpeech *sheet.Speech // kept between layouts in one language
	lastLegend legendRoom

	lineDensitySums []float32 // memory of a sheet's, used again by the next
}

// Compile makes a story ready. It fails when the story has nothing to play. How
// long the play takes to read depends on the language that it is read in, a BCP
// 47 tag; without one it is the story's first.
func Compile(st *story.Story, atlas *geo.Atlas, fonts *glyph.Fonts, lang ...string) (*Scene, error) {
	s, err := compiled.Compile(st, atlas, fonts, lang...)
	if err != nil {
		return nil, err
	}
	return &Scene{Scene: s}, nil
}

// speechFor returns the speech of a spec, the last one again where the
// language is still the same.
func (s *Scene) speechFor(spec *Spec) *sheet.Speech {
	if s.lastSpeech == nil || !s.lastSpeech.Speaks(spec) {
		s.lastSpeech = sheet.NewSpeech(s.Scene, words, spec)
	}
	return s.lastSpeech
}
