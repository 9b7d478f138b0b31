package wording_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

func TestAmountsAreWrittenAsANewspaperDoes(t *testing.T) {
	for _, k := range []struct {
		lang   string
		amount float64
		unit   string
		want   string
	}{
		{"en", 1.6e9, "USD", "$1.6bn"}, {"en", 1.1e9, "USD", "$1.1bn"}, {"en", 114e6, "USD", "$114m"}, {"en", 40e6, "EUR", "€40m"},
		{"en", 2.5e4, "GBP", "£25,000"}, {"en", 45_000, "USD", "$45,000"}, {"en", 999_900, "USD", "$999,900"}, {"en", 950, "USD", "$950"},
		{"en", 23, "t", "23 t"}, {"en", 12000, "t", "12,000 t"}, {"en", 1.2e6, "t", "1.2m t"}, {"en", 3.25e6, "t", "3.25m t"},
		{"en", 2e9, "IRR", "2bn IRR"}, {"en", 0, "t", "0 t"}, {"en", 999_999_999, "USD", "$1bn"}, {"en", 1e9, "USD", "$1bn"}, {"en", 2.5e12, "USD", "$2.5tn"},
		{"en", 999_999.999, "t", "1m t"}, {"en", 5, "", "5"}, {"en", -1234, "t", "-1,234 t"}, {"en", 123, "t", "123 t"},
		{"fa-IR", 1.6e9, "USD", "۱٫۶\u00a0میلیارد دلار"}, {"fa-IR", 40e6, "EUR", "۴۰\u00a0میلیون یورو"}, {"fa-IR", 45_000, "USD", "۴۵٬۰۰۰ دلار"},
		{"fa-AF", 1.6e9, "USD", "۱٫۶\u00a0میلیارد دالر"}, {"ps-AF", 1.6e9, "USD", "۱٫۶\u00a0میلیارده ډالر"}, {"ps-AF", 40e6, "EUR", "۴۰\u00a0میلیونه یورو"},
		{"ur-PK", 1.6e9, "USD", "1.6\u00a0ارب ڈالر"}, {"ur-PK", 40e6, "EUR", "4\u00a0کروڑ یورو"}, {"ur-PK", 450_000, "USD", "4.5\u00a0لاکھ ڈالر"}, {"ur-PK", 45_000, "USD", "45,000 ڈالر"},
	} {
		l, _ := locale.Find(k.lang)
		if got := wording.Amount(l.Style(), k.amount, k.unit); got != k.want {
			t.Errorf("%s: %v %s is written %q, want %q", k.lang, k.amount, k.unit, got, k.want)
		}
	}
}

func TestValue(t *testing.T) {
	en := func(s string) story.Text { return story.Text{{Lang: "en", Words: s}} }
	w := wording.Writer{Lang: "en", Style: locale.All()[0].Style()}
	for want, v := range map[string]story.Value{
		"$2m, June (before: $4m)":     {Amount: 2e6, Before: 4e6, Unit: "USD", Period: en("June")},
		"Flour: $2m, June (May: $4m)": {Amount: 2e6, Before: 4e6, Unit: "USD", Period: en("June"), BeforePeriod: en("May"), Label: en("Flour")},
		"Flour: $2m":                  {Amount: 2e6, Unit: "USD", Label: en("Flour")},
	} {
		p := w.Value(&v)
		var pieces string
		for _, piece := range p.Pieces() {
			pieces += piece.Text.Words
		}
		if p.String() != want || pieces != want {
			t.Errorf("a value reads %q, in pieces %q, want %q", p, pieces, want)
		}
	}
}
