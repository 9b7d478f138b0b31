package typed

import (
	"strings"
	"unicode"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

const absent = -1

// A written is what stands in a text of a date.
type written struct {
	names            []locale.MonthName // of the month, if it is named
	era              calendar.System    // if one is written
	numbers          []number
	year, month, day int // absent if they are
	wholeYear        bool
	guessed          bool
	hour, minute     int
	hasClock         bool
}

type number struct {
	value  int
	digits int
}

// takeApart finds the time of day, the month's name, the era and the other
// numbers. It is false for a text that has anything else in it.
func takeApart(text string) (*written, bool) {
	w := &written{year: absent, month: absent, day: absent}
	rest, ok := w.takeClock(text)
	if !ok {
		return nil, false
	}
	words, joined := split(locale.Fold(rest))
	var joinedMonths []locale.MonthName
	for i := 0; i < len(words); {
		if n, is := readNumber(words[i]); is {
			w.numbers = append(w.numbers, n)
			i++
			continue
		}
		if joined[i] && ordinals[words[i]] && w.numbers[len(w.numbers)-1].digits <= 2 {
			if months := locale.MonthsCalled(words[i]); months != nil {
				joinedMonths = months
			}
			i++
			continue
		}
		n := w.takeWords(words[i:])
		if n == 0 {
			return nil, false
		}
		i += n
	}
	if w.names == nil {
		w.names = joinedMonths
	}
	return w, len(w.numbers) <= 3
}

// takeClock takes the time of day out of a text, where digits are folded but
// the colon is not.
func (w *written) takeClock(text string) (rest string, ok bool) {
	runes := []rune(text)
	for i, r := range runes {
		if v, is := digit(r); is {
			runes[i] = rune('0' + v)
		}
	}
	text = string(runes)
	before, after, found := strings.Cut(text, ":")
	if !found {
		return text, true
	}
	hours := len(before) - len(strings.TrimRight(before, "0123456789"))
	minutes := len(after) - len(strings.TrimLeft(after, "0123456789"))
	if hours < 1 || hours > 2 || minutes != 2 || strings.Contains(after, ":") {
		return "", false
	}
	h, _ := readNumber(before[len(before)-hours:])
	m, _ := readNumber(after[:2])
	w.hour, w.minute, w.hasClock = h.value, m.value, true
	before = strings.TrimSuffix(before[:len(before)-hours], "T") // 2025-11-17T14:30
	return before + " " + after[2:], true
}

// takeWords reads a month's name, an era or a word that says nothing from the
// front of words, and returns how many of them that takes.
func (w *written) takeWords(words []string) int {
	for n := min(3, len(words)); n > 0; n-- {
		word := strings.Join(words[:n], "")
		if idle[word] || isWeekday(word) {
			return n
		}
		name := strings.Join(words[:n], " ")
		if called, is := strings.CutSuffix(name, month); is { // "Aban month", in one word or two
			name = strings.TrimSuffix(called, " ")
		}
		if months := locale.MonthsCalled(name); months != nil {
			if w.names != nil {
				return 0
			}
			w.names = months
			return n
		}
		if system, is := eras[word]; is {
			if w.era != calendar.None && w.era != system {
				return 0
			}
			w.era = system
			return n
		}
	}
	return 0
}

// split parts a folded text into numbers and words, and tells which of them
// are joined to what is before.
func split(folded string) (words []string, joined []bool) {
	for _, word := range strings.Fields(folded) {
		for first := true; word != ""; first = false {
			cut := strings.IndexFunc(word, unicode.IsDigit)
			if cut == 0 {
				cut = strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) })
			}
			if cut < 0 {
				cut = len(word)
			}
			words, joined = append(words, word[:cut]), append(joined, !first)
			word = word[cut:]
		}
	}
	return words, joined
}

func readNumber(word string) (number, bool) {
	n := number{digits: len(word)}
	for _, r := range word {
		if r < '0' || r > '9' {
			return number{}, false
		}
		if n.value < 10000 {
			n.value = n.value*10 + int(r-'0')
		}
	}
	return n, n.digits > 0
}

// digit reads Latin, Arabic and Persian digits.
func digit(r rune) (int, bool) {
	for _, zero := range [...]rune{'0', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}
