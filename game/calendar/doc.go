// Package calendar counts days in the calendars of the region: Gregorian,
// Solar Hijri and Umm al-Qura.
//
// A day is its number, days since 1970-01-01 (negative before); a Date is how
// one calendar names it. There are no words here, those are of package locale.
//
//	day, _ := calendar.Gregorian.Day(calendar.Date{Year: 2025, Month: 11, Day: 17})
//	d, _ := calendar.Persian.Date(day) // 1404-08-26
package calendar
