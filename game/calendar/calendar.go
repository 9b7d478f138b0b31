package calendar

// A System is one way to name days.
type System uint8

// The calendars. None is for "no second calendar".
const (
	None      System = iota
	Gregorian        // proleptic
	Persian          // Solar Hijri, as Iran and Afghanistan count it
	Islamic          // lunar Hijri by Umm al-Qura
)

// A Date is a year, a month from 1 and a day from 1 of one calendar.
type Date struct{ Year, Month, Day int }
