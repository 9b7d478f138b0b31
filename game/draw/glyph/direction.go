package glyph

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/draw/bidi"
)

// Direction is the base direction of a line.
type Direction uint8

// The directions.
const (
	// Auto is that of the style's language; without a language it is
	// FirstStrong.
	Auto Direction = iota
	LTR
	RTL
	// FirstStrong is that of the first letter that has one: for text whose
	// language nobody knows.
	FirstStrong
)

func baseOf(st Style) bidi.Base {
	switch {
	case st.Base == LTR, st.Base == Auto && st.Lang != "" && !ReadsRTL(st.Lang):
		return bidi.LeftToRight
	case st.Base == RTL, st.Base == Auto && ReadsRTL(st.Lang):
		return bidi.RightToLeft
	}
	return bidi.FirstStrong
}

// ReadsRTL reports whether a language, a BCP 47 tag, is written from right to
// left: by the tag's script, else by the script that the language has by
// custom.
func ReadsRTL(lang string) bool {
	language, rest, _ := strings.Cut(lang, "-")
	for part := range strings.SplitSeq(rest, "-") {
		if len(part) == 1 {
			break // extensions
		}
		if len(part) == 4 && part[0] > '9' {
			switch strings.ToLower(part) {
			case "arab", "aran", "hebr", "syrc", "thaa", "nkoo", "rohg", "adlm":
				return true
			}
			return false
		}
	}
	switch strings.ToLower(language) {
	case "ar", "fa", "prs", "ps", "pbt", "pbu", "ur", "sd", "ug", "ks", "bal", "ckb", "glk", "lrc", "mzn", "pnb", "skr", "bgn", "haz", "he", "yi", "dv", "syr":
		return true
	}
	return false
}
