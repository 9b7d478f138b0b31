package story

import "unicode"

// WordsPerMinute is how fast words on a map are read that also moves. Readers of
// nothing but text do about 240 (Brysbaert, "How many words do we read per
// minute?", Journal of Memory and Language 109, 2019).
const WordsPerMinute = 200

// wordOfIdeographs is how many letters count as a word in scripts that have no
// spaces between words.
const wordOfIdeographs = 1.6

// ReadingTime is how long it takes to read the words, in seconds.
func ReadingTime(words string) float64 {
	var count float64
	inside := false
	for _, r := range words {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar):
			count += 1 / wordOfIdeographs
			inside = false
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if !inside {
				count++
			}
			inside = true
		case unicode.IsSpace(r), r == '–', r == '—':
			inside = false
		}
	}
	return count * 60 / WordsPerMinute
}
