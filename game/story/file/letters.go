package file

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mixedLetters are, by language, the letters of another alphabet that look
// like its own and come in with another keyboard, and what its own are. A
// search, a sort and a font take the one for a stranger. Pashto writes both ی
// and ي, so that there ي is right.
var mixedLetters = map[string]map[rune]string{
	"fa": withDigits("۰", map[rune]string{
		'ي': "ی", 'ى': "ی", 'ك': "ک", 'ڪ': "ک", 'ہ': "ه", 'ھ': "ه", '\u06d5': "ه", '\u06c0': "هٔ", '\u06c2': "هٔ",
	}),
	"ps": withDigits("۰", map[rune]string{'ى': "ی", 'ك': "ک", 'ڪ': "ک", 'ہ': "ه", 'ھ': "ه", '\u06d5': "ه"}),
	"ur": withDigits("۰", map[rune]string{
		'ي': "ی", 'ى': "ی", 'ك': "ک", 'ڪ': "ک", 'ه': "ہ", 'ة': "ۃ", '\u06c0': "ۂ", '\u06d5': "ہ",
	}),
	"ar": withDigits("٠", map[rune]string{'ی': "ي", 'ک': "ك", 'ڪ': "ك", 'ہ': "ه", 'ھ': "ه", '\u06d5': "ه"}),
}

// withDigits adds the digits of the other of the two eastern sets.
func withDigits(zero string, letters map[rune]string) map[rune]string {
	own, _ := utf8.DecodeRuneInString(zero)
	other := '٠'
	if own == other {
		other = '۰'
	}
	for i := range rune(10) {
		letters[other+i] = string(own + i)
	}
	return letters
}

// ownLetters puts right what mixedLetters has of a text. word is the first
// word that holds such a letter, by its bytes in the text, mended what it
// should be, and others how many more such words there are.
func ownLetters(text, lang string) (right string, word [2]int, mended string, others int) {
	table := mixedLetters[strings.ToLower(bareLanguage(lang))]
	if table == nil || strings.IndexFunc(text, func(r rune) bool { return table[r] != "" }) < 0 {
		return text, word, "", 0
	}
	var b strings.Builder
	found := 0
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexFunc(text[at:], unicode.IsSpace); n >= 0 {
			end = at + n
		}
		was := text[at:end]
		is := replaced(was, table)
		if is != was {
			if found++; found == 1 {
				word, mended = [2]int{at, end}, is
			}
		}
		b.WriteString(is)
		if end < len(text) {
			_, n := utf8.DecodeRuneInString(text[end:])
			b.WriteString(text[end : end+n])
			end += n
		}
		at = end
	}
	return b.String(), word, mended, found - 1
}

func replaced(s string, table map[rune]string) string {
	var b strings.Builder
	for _, r := range s {
		if own, mixed := table[r]; mixed {
			b.WriteString(own)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
