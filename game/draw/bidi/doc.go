// Package bidi orders lines in which words run from left to right and from
// right to left: the Unicode Bidirectional Algorithm, version 15.
// https://www.unicode.org/reports/tr9/
//
//	levels, paragraph := bidi.Levels([]rune("چمن Chaman 12:30"), bidi.FirstStrong)
//	// paragraph is 1; Chaman and 12:30 are on level 2, all else on level 1
//
// It gives the level of every character, which shaping needs: two libraries
// give only the runs of one direction, and where a run joins levels that
// differ by two, pieces of it cannot be put in their order any more.
package bidi
