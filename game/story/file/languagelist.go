package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"slices"
	"strings"
)

// A languageList is the languages that a story lists, the main one first.
type languageList struct {
	tags   []string
	ranks  map[string]int  // by the tag in small letters
	served map[string]bool // the bare languages of the tags
}

func (l *languageList) add(tag string) {
	if l.ranks == nil {
		l.ranks, l.served = make(map[string]int), make(map[string]bool)
	}
	lower := strings.ToLower(tag)
	l.ranks[lower] = len(l.tags)
	l.served[bareLanguage(lower)] = true
	l.tags = append(l.tags, tag)
}

func (l *languageList) has(tag string) bool {
	_, listed := l.ranks[strings.ToLower(tag)]
	return listed
}

// serves reports whether a reader of a listed language gets the words under a
// tag: those of "fa" serve "fa-IR" and "fa-AF".
func (l *languageList) serves(tag string) bool {
	return l.has(tag) || l.served[strings.ToLower(tag)]
}

// sort puts the languages of a text in the order of the list, those that are
// not on it behind them.
func (l *languageList) sort(t story.Text) {
	rank := func(tag string) int {
		if i, listed := l.ranks[strings.ToLower(tag)]; listed {
			return i
		}
		return len(l.tags)
	}
	slices.SortStableFunc(t, func(a, b story.Localized) int { return rank(a.Lang) - rank(b.Lang) })
}
