package timeline

// Civil splits an instant into the date and time that the clock shows.
func Civil(t float64) (year, month, day, hour, minute int, second float64) {
	return 1970, 1, 1, 0, 0, 0
}

// FromCivil is the instant of a date and time; what is out of range runs on.
func FromCivil(year, month, day, hour, minute int, second float64) float64 { return 0 }

// Weekday is the day of the week of an instant: 0 is Sunday.
func Weekday(t float64) int { return 0 }
