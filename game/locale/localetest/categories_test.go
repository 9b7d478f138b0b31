package localetest

import (
	"slices"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Russian has no whole number that is "other", and still needs the form.
func TestCategories(t *testing.T) {
	names := map[plural.Form]string{plural.Other: "other", plural.One: "one", plural.Zero: "zero", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	for tag, want := range map[string][]string{
		"en": {"one", "other"},
		"ru": {"few", "many", "one", "other"},
		"ar": {"few", "many", "one", "other", "two", "zero"},
	} {
		got := categories(func(n int) string {
			return names[plural.Cardinal.MatchPlural(language.MustParse(tag), n, 0, 0, 0, 0)]
		})
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s has %v, want %v", tag, got, want)
		}
	}
}
