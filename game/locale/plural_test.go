package locale

import (
	"testing"

	"golang.org/x/text/feature/plural"
	xlanguage "golang.org/x/text/language"
)

// pluralRules are CLDR's of languages that have more categories than those of
// the interface, as cldr/make.mjs would write them.
var pluralRules = map[string][]string{
	"ar": {"zero n = 0", "one n = 1", "two n = 2", "few n % 100 = 3..10", "many n % 100 = 11..99"},
	"ru": {"one v = 0 and i % 10 = 1 and i % 100 != 11", "few v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "many v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"},
	"pl": {"one i = 1 and v = 0", "few v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "many v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"},
	"lt": {"one n % 10 = 1 and n % 100 != 11..19", "few n % 10 = 2..9 and n % 100 != 11..19", "many f != 0"},
	"lv": {"zero n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19", "one n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1"},
	"br": {"one n % 10 = 1 and n % 100 != 11,71,91", "two n % 10 = 2 and n % 100 != 12,72,92", "few n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99", "many n != 0 and n % 1000000 = 0"},
	"cy": {"zero n = 0", "one n = 1", "two n = 2", "few n = 3", "many n = 6"},
}

var pluralNames = map[plural.Form]string{
	plural.Other: "other", plural.One: "one", plural.Zero: "zero", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

func TestPluralRulesOfOtherLanguages(t *testing.T) {
	for tag, rules := range pluralRules {
		for n := range 1200 {
			want := pluralNames[plural.Cardinal.MatchPlural(xlanguage.MustParse(tag), n, 0, 0, 0, 0)]
			if got := pluralOf(rules, n); got != want {
				t.Errorf("%s: %d is %q, want %q", tag, n, got, want)
			}
			if got := pluralOf(rules, -n); got != want {
				t.Errorf("%s: %d is %q, want %q", tag, -n, got, want)
			}
		}
	}
	if got := pluralOf(pluralRules["br"], 1_000_000); got != "many" {
		t.Errorf("br: a million is %q", got)
	}
}

// A catalogue says a number in each of the forms that Arabic and Russian have.
func TestSayHasAllPluralForms(t *testing.T) {
	for _, c := range []struct {
		tag   string
		forms map[string]string
		want  map[int]string
	}{
		{"ar", map[string]string{"zero": "لا أحداث", "one": "حدث واحد", "two": "حدثان", "few": "{n} أحداث", "many": "{n} حدثا", "other": "{n} حدث"},
			map[int]string{0: "لا أحداث", 1: "حدث واحد", 2: "حدثان", 3: "3 أحداث", 11: "11 حدثا", 100: "100 حدث", 103: "103 أحداث"}},
		{"ru", map[string]string{"one": "{n} событие", "few": "{n} события", "many": "{n} событий", "other": "{n} события"},
			map[int]string{0: "0 событий", 1: "1 событие", 2: "2 события", 5: "5 событий", 11: "11 событий", 21: "21 событие", 112: "112 событий", 1024: "1024 события"}},
	} {
		l := &Locale{Tag: c.tag}
		l.read.Do(func() { l.lists = customs{"plural": pluralRules[c.tag]} })
		words := &Catalog{texts: map[string]map[string]text{c.tag: {"count": {forms: c.forms}}}}
		for n, want := range c.want {
			if got := words.Say(l, "count", "n", n); got != want {
				t.Errorf("%s: %d is %q, want %q", c.tag, n, got, want)
			}
		}
	}
}
