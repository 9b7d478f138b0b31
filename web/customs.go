package web

import (
	"github.com/hamsaya/hamsaya/game/locale"
)

// A Custom is what a reader may have otherwise than the language or the story
// has it: the calendar, the digits and so on, by the names that links have for
// them (locale.Choice).
type Custom struct {
	Field   string
	Name    string
	Options []Choice // the first, with the value "", is what is usual
}

// customs are the menus of a page.
func (w writer) customs() []Custom {
	style, labels, flow := w.story.Choice.Styled(w.style.Locale)
	usual := map[string]string{
		"calendar": style.Calendar.String(), "second": style.Second.String(), "digits": style.Digits.String(),
		"clock": style.Clock.String(), "labels": labels.String(), "time": flow.String(),
	}
	if usual["second"] == "" {
		usual["second"] = "none"
	}
	var all []Custom
	for _, field := range locale.Fields() {
		c := Custom{Field: field, Name: w.style.FieldName(field), Options: []Choice{
			{"", Words{Text: w.style.Usual(field, usual[field])}},
		}}
		for _, value := range locale.Values(field) {
			if value != usual[field] {
				c.Options = append(c.Options, Choice{value, Words{Text: w.style.ValueName(field, value)}})
			}
		}
		all = append(all, c)
	}
	return all
}
