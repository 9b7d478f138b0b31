package wording

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Amount writes an amount as a newspaper of that language does: "$1.6bn",
// "€40m", "1.2m t", "$45,000".
func Amount(st locale.Style, v float64, unit string) string {
	n := st.Large(v, 2)
	switch unit {
	case "USD":
		return words.SayIn(st, "amount.USD", "amount", n)
	case "EUR":
		return words.SayIn(st, "amount.EUR", "amount", n)
	case "GBP":
		return words.SayIn(st, "amount.GBP", "amount", n)
	}
	return strings.TrimSpace(words.SayIn(st, "amount.plain", "amount", n, "unit", unit))
}

// Amount is how much a value is, and in which period: "$1.6bn, six months".
func (w Writer) Amount(v *story.Value) Phrase {
	p := w.verbatim(Amount(w.Style, v.Amount, v.Unit))
	if period := w.In(v.Period); period.Words != "" {
		p = w.phrase("value.over", arg{"amount", p}, arg{"period", period})
	}
	return p
}

// Value is an amount with what it is of, its period and what it was.
func (w Writer) Value(v *story.Value) Phrase {
	p := w.Amount(v)
	if v.Before > 0 {
		before := arg{"before", Amount(w.Style, v.Before, v.Unit)}
		if when := w.In(v.BeforePeriod); when.Words != "" {
			p = w.phrase("value.beforeIn", arg{"amount", p}, arg{"period", when}, before)
		} else {
			p = w.phrase("value.before", arg{"amount", p}, before)
		}
	}
	if label := w.In(v.Label); label.Words != "" {
		p = w.phrase("value.labelled", arg{"label", label}, arg{"amount", p})
	}
	return p
}

func (w Writer) verbatim(value any) Phrase { return w.phrase(verbatim, arg{"", value}) }
