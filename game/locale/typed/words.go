package typed

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// eras are the words and marks that say which calendar is meant, folded and
// without spaces.
var eras = map[string]calendar.System{
	"ad": calendar.Gregorian, "ce": calendar.Gregorian, "میلادی": calendar.Gregorian, "عیسوی": calendar.Gregorian, "زیږدیز": calendar.Gregorian, "م": calendar.Gregorian,
	"ap": calendar.Persian, "sh": calendar.Persian, "شمسی": calendar.Persian, "خورشیدی": calendar.Persian, "لمریز": calendar.Persian, "ش": calendar.Persian, "ل": calendar.Persian,
	"ah": calendar.Islamic, "قمری": calendar.Islamic, "سپوږمیز": calendar.Islamic, "ق": calendar.Islamic,
}

// idle are the words of a date that say nothing more: "the", "of", "year",
// "Hijri" and the letters that join them.
var idle = map[string]bool{
	"t": true, "the": true, "of": true, "st": true, "nd": true, "rd": true, "th": true, "hijri": true,
	"د": true, "سال": true, "کال": true, "سنه": true, "ه": true, "هجری": true, "ساعت": true, "ام": true, "روز": true,
	month: true, "میاشت": true, "میاشتی": true, "تاریخ": true, "نیټه": true, "پر": true, "په": true, "کو": true, "کی": true,
}

// month is the word for one in Persian and Urdu, which may stand after its name.
const month = "ماه"

// ordinals make a day's number the "17th" where they are joined to it: Persian
// م and ام, Pashto م, مه and مې, Urdu ویں. The letters of two of them are May
// where no other month is named, and the first, by itself or joined to a year,
// is the mark of the Gregorian era.
var ordinals = map[string]bool{"م": true, "ام": true, "مه": true, "می": true, "وین": true}

// isWeekday knows the days of the week, English ones by their first three
// letters or more.
func isWeekday(word string) bool {
	for _, name := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if len(word) >= 3 && strings.HasPrefix(name, word) {
			return true
		}
	}
	return weekdays[word]
}

// weekdays are those of Persian, Dari, Pashto and Urdu, folded and without
// spaces.
var weekdays = map[string]bool{
	"شنبه": true, "یکشنبه": true, "دوشنبه": true, "سهشنبه": true, "چهارشنبه": true, "پنجشنبه": true, "جمعه": true,
	"پیر": true, "منگل": true, "بده": true, "جمعرات": true, "هفته": true, "اتوار": true,
}
