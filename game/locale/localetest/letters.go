package localetest

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/hamsaya/hamsaya/game/locale"
)

// strangers are letters that look like a language's own and are another's, each
// with the right one.
var strangers = map[string]map[rune]rune{
	"fa": {'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ہ': 'ه', 'ە': 'ه'},
	"ps": {'ى': 'ی', 'ك': 'ک', 'گ': 'ګ', 'ہ': 'ه', 'ە': 'ه'},
	"ur": {'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ه': 'ہ', 'ە': 'ہ'},
}

// spellings are those of two in use that are not used here, each with the one
// that is.
var spellings = map[string]map[string]string{
	"fa": {"ه\u0654": "ه", "ۀ": "ه", "آن\u200cها": "آنها", "ه\u200cیی": "ه\u200cای"},
}

// turning finds dates and numbers below zero as they are written from left to
// right: 2025-11-17 becomes 17-11-2025 in a line from right to left, -90
// becomes 90-. What stands between backticks is quoted, and set off by who says
// it.
var (
	turning = regexp.MustCompile(`(^|[^\pL])-[0-9۰-۹]|[0-9۰-۹]-[0-9۰-۹]`)
	quoted  = regexp.MustCompile("`[^`]*`")
)

// letters finds what is wrong with the characters of a text: those of another
// language, digits of Arabic, bidi controls that reach beyond it, forms
// that no keyboard writes, digits that a line turns round, and words spelt in
// another way than elsewhere.
func letters(l *locale.Locale, words string) []string {
	var found []string
	if !locale.Sound(words) {
		found = append(found, "has bidi controls that are not balanced")
	}
	for bad, good := range strangers[l.Tag[:2]] {
		if strings.ContainsRune(words, bad) {
			found = append(found, fmt.Sprintf("has %c (%U) in place of %c (%U)", bad, bad, good, good))
		}
	}
	if l.RTL && turning.MatchString(quoted.ReplaceAllString(words, "")) {
		found = append(found, "has digits that a hyphen joins, which lines from right to left turn round; put them between backticks or into a placeholder")
	}
	for wrong, right := range spellings[l.Tag[:2]] {
		if strings.Contains(words, wrong) {
			found = append(found, fmt.Sprintf("has %s, which is %s elsewhere", wrong, right))
		}
	}
	for _, r := range words {
		switch {
		case r >= '٠' && r <= '٩' && strings.ContainsFunc(words, unicode.IsLetter):
			found = append(found, fmt.Sprintf("has the Arabic digit %c (%U)", r, r))
		case r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefe:
			found = append(found, fmt.Sprintf("has the presentation form %c (%U); write the letters", r, r))
		case r == '\ufffd':
			found = append(found, "has a broken character")
		}
	}
	return found
}
