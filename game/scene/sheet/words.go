package sheet

import (
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/wording"
)

func (sh *Base) LaneName(lane int) string {
	return wording.Family(sh.Spec.Style, sh.Scene.Lanes[lane])
}

// SpanWords is the line under the title: the countries in focus, where there
// is room for them, and the span of the story.
func (sh *Base) SpanWords(countries bool) string {
	s := sh.Scene
	span := s.EventSpan()
	dates := edtf.FormatUnits(span.Start, span.End, s.Reach, sh.Spec.Style)
	focus := s.Story.Map.Focus
	if !countries || len(focus) == 0 || len(focus) > 4 {
		return dates
	}
	return sh.Say("header.span", "places", sh.Spec.Style.List(s.CountryNames(focus, sh.Spec.Lang)), "dates", dates)
}
