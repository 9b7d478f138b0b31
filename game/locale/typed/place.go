package typed

import (
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

// place says which number is the day, the month and the year. A year has three
// digits or four and stands first or last.
func (w *written) place() bool {
	n := w.numbers
	if len(n) == 0 && w.names == nil {
		return false
	}
	for _, number := range n {
		if number.digits > 4 {
			return false
		}
	}
	yearFirst := false
	if len(n) > 0 && n[0].digits >= 3 {
		w.year, n, yearFirst = n[0].value, n[1:], true
	} else if len(n) > 0 && n[len(n)-1].digits >= 3 {
		w.year, n = n[len(n)-1].value, n[:len(n)-1]
	}
	for _, number := range n {
		if number.digits > 2 {
			return false
		}
	}
	if w.names != nil {
		return w.placeDay(n)
	}
	switch {
	case len(n) == 0: // 2025
		w.wholeYear = true
		return w.year != absent
	case len(n) == 1: // 2025-11, 11/2025
		w.month = n[0].value
		return w.year != absent
	case len(n) > 2:
		return false
	case yearFirst: // 2025-11-17
		w.month = n[0].value
		return w.placeDay(n[1:])
	case n[1].value > 12 && n[0].value <= 12: // 11/17
		w.month = n[0].value
		return w.placeDay(n[1:])
	}
	w.month = n[1].value // 17/11
	w.guessed = n[0].value <= 12 && n[0].value != n[1].value
	return w.placeDay(n[:1])
}

func (w *written) placeDay(n []number) bool {
	if len(n) == 1 {
		w.day = n[0].value
	}
	return len(n) <= 1
}

// candidates are the months that may be meant, the likelier first.
func (w *written) candidates(reach Reach) []locale.MonthName {
	var found []locale.MonthName
	add := func(m locale.MonthName) {
		if w.era == calendar.None || w.era == m.Calendar {
			found = append(found, m)
		}
	}
	switch {
	case w.names != nil:
		for _, m := range w.names {
			add(m)
		}
	case w.year == absent && w.era == calendar.None:
		add(locale.MonthName{Calendar: reach.Calendar, Month: w.month})
	default:
		add(locale.MonthName{Calendar: reach.Calendar, Month: w.month})
		for _, system := range [...]calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
			if system != reach.Calendar {
				add(locale.MonthName{Calendar: system, Month: w.month})
			}
		}
	}
	return found
}
