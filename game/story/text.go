package story

import (
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// In gives the words in the first of langs that the text has. A tag also
// matches its bare language, then that language of another region ("fa-AF"
// finds "fa", then "fa-IR"). Where none fits, or none is asked for, it gives
// the text's first language, which of a story's own text is the first that it
// has of the story's languages; of an empty text, nothing. The result says
// what language it is in, so that a page can mark what is not in its own.
func (t Text) In(langs ...string) Localized {
	for _, want := range langs {
		if i := t.find(want); i >= 0 {
			return t[i]
		}
	}
	if len(t) == 0 {
		return Localized{}
	}
	return t[0]
}

// find is the place of the language that fits a tag best, or -1.
func (t Text) find(want string) int {
	best, fit := -1, 0
	for i, l := range t {
		if f := fits(l.Lang, want); f > fit {
			best, fit = i, f
		}
	}
	return best
}

// fits ranks a language as a substitute for another: 3 is the same tag, 2 the
// bare language, 1 another region or script, 0 none.
func fits(have, want string) int {
	switch {
	case strings.EqualFold(have, want):
		return 3
	case !strings.EqualFold(bareLanguage(have), bareLanguage(want)):
		return 0
	case strings.EqualFold(have, bareLanguage(want)):
		return 2
	}
	return 1
}

// Empty reports whether the text has no words in any language.
func (t Text) Empty() bool { return len(t) == 0 }

// RTL reports whether the words are read from right to left: by the script of
// the tag if it names one, else by its language, else by the first letter.
func (l Localized) RTL() bool {
	bare, rest, _ := strings.Cut(strings.ToLower(l.Lang), "-")
	if script, _, _ := strings.Cut(rest, "-"); len(script) == 4 {
		return slices.Contains([]string{"arab", "aran", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"}, script)
	}
	switch bare {
	case "ar", "fa", "prs", "ps", "ur", "ckb", "bal", "sd", "ug", "he", "yi", "dv", "skr", "haz":
		return true
	case "en", "tr", "ru", "fr", "de", "es", "zh", "ja", "hi", "tg", "uz", "tk", "az", "ky", "kk":
		return false
	}
	for _, r := range l.Words {
		switch {
		case phrase.RightToLeft(r):
			return true
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0xc0 && r < 0x590:
			return false
		}
	}
	return false
}

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
