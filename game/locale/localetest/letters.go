package localetest

import (
	"fmt"
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

// letters finds what is wrong with the characters of a text: those of another
// language, digits of Arabic, bidi controls that reach beyond it, and forms
// that no keyboard writes.
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
