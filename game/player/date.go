package player

import (
	"strings"
	"unicode"

	"github.com/hamsaya/hamsaya/game/timeline"
)

// DateError is what is wrong with a date that was typed.
type DateError uint8

// The errors.
const (
	DateFine       DateError = iota
	DateUnreadable           // not a date
	DateOutside              // before the story begins or after it ends
)

// A civilDate is what was written of a date; what was not written is absent.
type civilDate struct {
	year, month, day, hour, minute int
	hasYear, hasDay, hasClock      bool
	wholeYear                      bool // neither month nor day
}

// readDate reads a date as a reader may write it: 2025-11-17, 17 November,
// Nov 17 2025, 17.11.2025, 17/11, 2025-11, each with or without a clock as
// 14:30; with the digits and month names of English, Persian, Pashto and Urdu.
// Two numbers are day and month, unless only the other order is a date. A year
// that is missing is that of the span. It gives the first moment of the span
// that the date covers.
func readDate(text string, span timeline.Span) (float64, DateError) {
	var d civilDate
	numbers, ok := d.words(text)
	if !ok || !d.place(numbers) {
		return 0, DateUnreadable
	}
	if d.hasYear {
		return d.within(span)
	}
	const leapYear = 2024
	d.year = leapYear
	if _, err := d.within(timeline.Span{}); err == DateUnreadable {
		return 0, err
	}
	// The first year in which the span reaches the date; 29 February may have
	// to wait eight years.
	from, _, _, _, _, _ := timeline.Civil(span.Start)
	to, _, _, _, _, _ := timeline.Civil(span.End)
	for d.year = from; d.year <= min(to, from+8); d.year++ {
		if t, err := d.within(span); err == DateFine {
			return t, DateFine
		}
	}
	return 0, DateOutside
}

// within is the first moment of the span in the date.
func (d civilDate) within(span timeline.Span) (float64, DateError) {
	if d.month < 1 || d.month > 12 || d.hour > 23 || d.minute > 59 {
		return 0, DateUnreadable
	}
	if d.hasDay && (d.day < 1 || d.day > timeline.DaysIn(d.year, d.month)) {
		return 0, DateUnreadable
	}
	t := timeline.FromCivil(d.year, d.month, max(d.day, 1), d.hour, d.minute, 0)
	if d.hasClock {
		if t < span.Start || t > span.End {
			return 0, DateOutside
		}
		return t, DateFine
	}
	end := timeline.FromCivil(d.year, d.month, d.day+1, 0, 0, 0)
	switch {
	case d.wholeYear:
		end = timeline.FromCivil(d.year+1, 1, 1, 0, 0, 0)
	case !d.hasDay:
		end = timeline.FromCivil(d.year, d.month+1, 1, 0, 0, 0)
	}
	if end <= span.Start || t > span.End {
		return 0, DateOutside
	}
	return span.Clamp(t), DateFine
}

type number struct {
	value  int
	digits int
}

// words takes the clock and the month's name out of the text and returns the
// other numbers in order.
func (d *civilDate) words(text string) ([]number, bool) {
	var numbers []number
	runes := []rune(strings.ToLower(text))
	for i := 0; i < len(runes); {
		if _, ok := digit(runes[i]); ok {
			n, next := readNumber(runes, i)
			if next < len(runes) && runes[next] == ':' && !d.hasClock {
				minute, after := readNumber(runes, next+1)
				if minute.digits != 2 || n.digits > 2 {
					return nil, false
				}
				d.hour, d.minute, d.hasClock = n.value, minute.value, true
				i = after
				continue
			}
			numbers = append(numbers, n)
			i = next
			continue
		}
		if !unicode.IsLetter(runes[i]) {
			i++
			continue
		}
		start := i
		for i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsMark(runes[i])) {
			i++
		}
		word := string(runes[start:i])
		if word == "t" && len(numbers) > 0 { // 2025-11-17T14:30
			continue
		}
		month := monthNamed(word)
		if month == 0 || d.month != 0 {
			return nil, false
		}
		d.month = month
	}
	return numbers, true
}

// place says which number is the day, the month and the year.
func (d *civilDate) place(n []number) bool {
	if len(n) > 3 || len(n) == 0 && d.month == 0 {
		return false
	}
	for _, number := range n {
		if number.digits > 4 {
			return false
		}
	}
	if len(n) > 0 && n[0].digits >= 3 { // year first
		d.year, d.hasYear, n = n[0].value, true, n[1:]
		if d.month == 0 {
			if len(n) == 0 {
				d.month, d.wholeYear = 1, true
				return !d.hasClock
			}
			d.month, n = n[0].value, n[1:]
		}
		return d.placeDay(n)
	}
	if len(n) > 0 && n[len(n)-1].digits >= 3 { // year last
		d.year, d.hasYear, n = n[len(n)-1].value, true, n[:len(n)-1]
	}
	if d.month != 0 {
		return d.placeDay(n)
	}
	switch {
	case len(n) == 1 && d.hasYear: // 11/2025
		d.month = n[0].value
		return d.placeDay(nil)
	case len(n) != 2:
		return false
	case n[1].value > 12 && n[0].value <= 12: // 11/17
		d.month = n[0].value
		return d.placeDay(n[1:])
	}
	d.month = n[1].value
	return d.placeDay(n[:1])
}

func (d *civilDate) placeDay(n []number) bool {
	switch len(n) {
	case 0:
		return !d.hasClock
	case 1:
		d.day, d.hasDay = n[0].value, true
		return n[0].digits <= 2
	}
	return false
}

func readNumber(runes []rune, i int) (number, int) {
	var n number
	for ; i < len(runes); i++ {
		v, ok := digit(runes[i])
		if !ok {
			break
		}
		n.digits++
		if n.digits <= 4 {
			n.value = n.value*10 + v
		}
	}
	return n, i
}

// digit reads the digits of Latin, Arabic and Persian.
func digit(r rune) (int, bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case '٠' <= r && r <= '٩':
		return int(r - '٠'), true
	case '۰' <= r && r <= '۹':
		return int(r - '۰'), true
	}
	return 0, false
}

// monthNames are the Gregorian months in English, Persian, Urdu and Pashto.
var monthNames = [12][]string{
	{"january", "ژانویه", "جنوری", "جنوري"},
	{"february", "فوریه", "فروری", "فبروري"},
	{"march", "مارس", "مارچ"},
	{"april", "آوریل", "اپریل"},
	{"may", "مه", "مئی", "مۍ"},
	{"june", "ژوئن", "جون"},
	{"july", "ژوئیه", "جولائی", "جولای"},
	{"august", "اوت", "اگست", "اګست"},
	{"september", "سپتامبر", "ستمبر", "سپتمبر"},
	{"october", "اکتبر", "اکتوبر"},
	{"november", "نوامبر", "نومبر"},
	{"december", "دسامبر", "دسمبر", "ډسمبر"},
}

// monthNamed is the month of a name, or of the first three letters or more of
// an English one; 0 if it is none.
func monthNamed(word string) int {
	for i, names := range monthNames {
		for j, name := range names {
			if word == name || j == 0 && len(word) >= 3 && strings.HasPrefix(name, word) {
				return i + 1
			}
		}
	}
	return 0
}
