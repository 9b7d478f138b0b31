package story

import (
	"errors"
	"strconv"
	"strings"
)

// ParseDay reads a day that a reader has typed, as "2025-11-17",
// "17 Nov 2025", "17 November" or "Nov 17, 2025", and gives the instant at
// which it begins. A day without a year is the first such day within
// [start, end), else the one of the year in which start lies. A month or a
// year alone begin with their first day. Eastern digits are read too.
func ParseDay(typed string, start, end float64) (float64, error) {
	year, month, day, ok := parseTypedDay(typed)
	if !ok {
		return 0, errors.New("type a date such as 17 Nov 2025 or 2025-11-17")
	}
	if day == 0 {
		day = 1
	}
	if year != 0 {
		return instant(year, month, day, 0, 0, 0), nil
	}
	first := civil(start).Year()
	for y := first; y <= civil(end).Year() && y < first+8; y++ {
		if day > daysIn(y, month) {
			continue
		}
		// The day counts as within when any part of it is.
		if t := instant(y, month, day, 0, 0, 0); t+86400 > start && t < end {
			return t, nil
		}
	}
	return instant(first, month, day, 0, 0, 0), nil
}

// parseTypedDay takes a typed date apart; year or day are 0 where it has none.
func parseTypedDay(typed string) (year, month, day int, ok bool) {
	words := strings.FieldsFunc(westernDigits(typed), func(r rune) bool {
		return r == ' ' || r == ',' || r == '-' || r == '.' || r == '/' || r == '\u00a0' || r == '–'
	})
	var numbers []string
	for _, w := range words {
		switch {
		case isDigits(w, ""):
			numbers = append(numbers, w)
		case monthOfName(w) != 0:
			if month != 0 {
				return 0, 0, 0, false
			}
			month = monthOfName(w)
		case isOrdinal(w):
			numbers = append(numbers, w[:len(w)-2])
		case isWeekday(w):
		default:
			return 0, 0, 0, false
		}
	}
	var n [3]int
	if len(numbers) == 0 && month == 0 || len(numbers) > 3 {
		return 0, 0, 0, false
	}
	for i, s := range numbers {
		if len(s) > 4 || len(s) == 3 {
			return 0, 0, 0, false
		}
		n[i], _ = strconv.Atoi(s)
	}
	isYear := func(i int) bool { return i < len(numbers) && len(numbers[i]) == 4 }
	switch {
	case month != 0 && len(numbers) == 0: // November
	case month != 0 && len(numbers) == 1 && isYear(0): // November 2025
		year = n[0]
	case month != 0 && len(numbers) == 1: // 17 November
		day = n[0]
	case month != 0 && len(numbers) == 2 && isYear(1): // 17 November 2025, November 17, 2025
		day, year = n[0], n[1]
	case month != 0 && len(numbers) == 2 && isYear(0): // 2025 November 17
		year, day = n[0], n[1]
	case month == 0 && len(numbers) == 1 && isYear(0): // 2025
		year, month = n[0], 1
	case month == 0 && len(numbers) == 2 && isYear(0): // 2025-11
		year, month = n[0], n[1]
	case month == 0 && len(numbers) == 3 && isYear(0): // 2025-11-17
		year, month, day = n[0], n[1], n[2]
	case month == 0 && len(numbers) == 3 && isYear(2) && n[0] > 12: // 17.11.2025
		day, month, year = n[0], n[1], n[2]
	case month == 0 && len(numbers) == 3 && isYear(2) && n[1] > 12: // 11/17/2025
		month, day, year = n[0], n[1], n[2]
	default: // 4/5/2025 may be April or May: not guessed
		return 0, 0, 0, false
	}
	if month < 1 || month > 12 || day < 0 || (day == 0 && len(numbers) == 3) || (isYear(0) || isYear(1) || isYear(2)) && year == 0 {
		return 0, 0, 0, false
	}
	leap := year
	if leap == 0 {
		leap = 2000 // without a year 29 February may be meant
	}
	if day > daysIn(leap, month) {
		return 0, 0, 0, false
	}
	return year, month, day, true
}

// monthOfName knows a month by its first three letters or more.
func monthOfName(w string) int {
	w = strings.ToLower(w)
	if w == "sept" {
		return 9
	}
	for i, name := range monthNames {
		if len(w) >= 3 && strings.HasPrefix(strings.ToLower(name), w) {
			return i + 1
		}
	}
	return 0
}

func isWeekday(w string) bool {
	w = strings.ToLower(w)
	for _, name := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if len(w) >= 3 && strings.HasPrefix(name, w) {
			return true
		}
	}
	return false
}

func isOrdinal(w string) bool {
	if len(w) < 3 || len(w) > 4 || !isDigits(w[:len(w)-2], "") {
		return false
	}
	switch strings.ToLower(w[len(w)-2:]) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// westernDigits writes Persian and Arabic digits as 0 to 9.
func westernDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		}
		return r
	}, s)
}

var monthNames = [12]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}
