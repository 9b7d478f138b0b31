package player

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

// What the reader chose goes before the story, the story before the custom,
// and a choice stays when the language changes and when all is reset.
func TestReadersChoiceOverridesStoryAndCustom(t *testing.T) {
	c := testStory()
	c.Lang, c.Choice = "fa-IR", locale.Choice{Calendar: "islamic", Labels: "both"}
	s := New(c)
	style, labels, flow := s.Style()
	if style.Calendar != calendar.Islamic || style.Digits != locale.Persian || labels != locale.LabelsBoth || flow != locale.FlowLanguage {
		t.Errorf("at first %v %v %v", style, labels, flow)
	}
	s = after(s, Choose{"calendar", "gregorian"}, Choose{"time", "ltr"}, SetLang{"ps-AF"}, Reset{})
	style, labels, _ = s.Style()
	if style.Tag != "ps-AF" || style.Calendar != calendar.Gregorian || labels != locale.LabelsBoth || s.TimeLeft() {
		t.Errorf("then %v %v, time to the left: %t", style, labels, s.TimeLeft())
	}
	s = after(s, Choose{"calendar", ""}, Choose{"time", ""})
	if style, _, _ = s.Style(); style.Calendar != calendar.Islamic || !s.TimeLeft() {
		t.Errorf("at last %v", style)
	}
}
