package story

import (
	"testing"
	"unicode/utf8"
)

func TestLeadingSentences(t *testing.T) {
	for _, c := range []struct {
		text, want string
		room       int // letters
	}{
		{"One. Two. Three.", "One. Two.", 10},
		{"One. Two. Three.", "One. Two. Three.", 16},
		{"One. Two.", "", 3},
		{"N. W. Mehsud spoke. He denied it.", "N. W. Mehsud spoke.", 20},
		{"It cost $1.6bn in all. That is more.", "It cost $1.6bn in all.", 30},
		{"گذرگاه بسته شد. تجارت کم شد.", "گذرگاه بسته شد.", 20},
		{"سرحد بند ہوئی۔ تجارت کم ہوئی۔", "سرحد بند ہوئی۔", 20},
		{"آیا بسته است؟ بله.", "آیا بسته است؟", 14},
		{"No stop at all", "", 40},
		{".", ".", 1},
		{"", "", 9},
	} {
		fits := func(s string) bool { return utf8.RuneCountInString(s) <= c.room }
		if got := LeadingSentences(c.text, fits); got != c.want {
			t.Errorf("LeadingSentences(%q) in %d letters is %q, want %q", c.text, c.room, got, c.want)
		}
	}
}
