package scene

import (
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/wording"
)

func (sh *base) laneName(lane int) string {
	return wording.Family(sh.spec.Style, sh.scene.Lanes[lane])
}

// spanWords is the line under the title: the countries in focus, where there
// is room for them, and the span of the story.
func (sh *base) spanWords(countries bool) string {
	s := sh.scene
	span := s.EventSpan()
	dates := edtf.FormatUnits(span.Start, span.End, s.Reach, sh.spec.Style)
	focus := s.Story.Map.Focus
	if !countries || len(focus) == 0 || len(focus) > 4 {
		return dates
	}
	return sh.say("header.span", "places", sh.spec.Style.List(s.CountryNames(focus, sh.spec.Lang)), "dates", dates)
}
