package story

import (
	"slices"
	"strings"
)

// In gives the words in the first of langs that the text has. A tag also
// matches its bare language ("fa-AF" finds "fa", and "fa" finds "fa-AF").
// Where none fits, or none is asked for, it gives the text's first language;
// of an empty text, nothing.
func (t Text) In(langs ...string) Localized {
	for _, want := range langs {
		for _, l := range t {
			if strings.EqualFold(l.Lang, want) {
				return l
			}
		}
		for _, l := range t {
			if strings.EqualFold(bareLanguage(l.Lang), bareLanguage(want)) {
				return l
			}
		}
	}
	if len(t) == 0 {
		return Localized{}
	}
	return t[0]
}

// Empty reports whether the text has no words in any language.
func (t Text) Empty() bool { return len(t) == 0 }

func bareLanguage(tag string) string {
	bare, _, _ := strings.Cut(tag, "-")
	return bare
}

// sortText puts English first and the others in order of their tags.
func sortText(t Text) {
	slices.SortFunc(t, func(a, b Localized) int {
		switch {
		case a.Lang == b.Lang:
			return 0
		case a.Lang == "en":
			return -1
		case b.Lang == "en":
			return 1
		}
		return strings.Compare(a.Lang, b.Lang)
	})
}
