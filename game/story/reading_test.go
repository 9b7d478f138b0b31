package story

import "testing"

func TestReadingTime(t *testing.T) {
	for words, want := range map[string]int{ // words counted
		"":                              0,
		"Iran’s president offers help.": 4,
		"Taliban-led government":        2,
		"9–10 November":                 3,
		"$1.6bn, one official said":     4,
		"گذرگاه‌ها بسته می‌ماند": 3,
		"  two\nlines ": 2,
		"伊朗外交部长打来电话":    6, // ten ideographs
	} {
		if got := ReadingTime(words) * WordsPerMinute / 60; got < float64(want)-0.3 || got > float64(want)+0.3 {
			t.Errorf("%q counts as %.2f words, want %d", words, got, want)
		}
	}
}
