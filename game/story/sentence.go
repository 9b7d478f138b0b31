package story

import (
	"unicode"
	"unicode/utf8"
)

// LeadingSentences is as many of a text's first sentences as fit, none where not
// even one does: half a sentence may leave out who said so.
func LeadingSentences(text string, fits func(string) bool) string {
	end := 0
	for i, r := range text {
		after := i + utf8.RuneLen(r)
		if !endsSentence(text, i, r, after) {
			continue
		}
		if !fits(text[:after]) {
			break
		}
		end = after
	}
	return text[:end]
}

// FirstSentence is a text's first sentence, or all of it where none ends.
func FirstSentence(text string) string {
	first := true
	if s := LeadingSentences(text, func(string) bool { was := first; first = false; return was }); s != "" {
		return s
	}
	return text
}

// endsSentence reports whether the stop at i ends a sentence: a space follows
// and then no small letter, and it does not stand after an initial, as in
// "N. W. Mehsud".
func endsSentence(text string, i int, stop rune, after int) bool {
	switch stop {
	case '.', '!', '?', '؟', '۔':
	default:
		return false
	}
	if after == len(text) {
		return true
	}
	if text[after] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[after+1:])
	last, size := utf8.DecodeLastRuneInString(text[:i])
	before, _ := utf8.DecodeLastRuneInString(text[:i-size])
	initial := stop == '.' && unicode.IsUpper(last) && !unicode.IsLetter(before) && !unicode.IsDigit(before)
	return !unicode.IsLower(next) && !initial
}
