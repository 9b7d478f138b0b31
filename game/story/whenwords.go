package story

// Format writes the date for readers, no more exact than it is known.
func (w When) Format(lang string) string { return w.Text }

// FormatDay writes the day of an instant on the story's clock: "17 Nov 2025".
func FormatDay(t float64) string { return "" }

// FormatMinute writes the day and the time: "9 Oct 2025, 21:50".
func FormatMinute(t float64) string { return "" }

// FormatISODay writes "2025-11-17".
func FormatISODay(t float64) string { return "" }

// ParseDay reads a day that a reader has typed, as "2025-11-17",
// "17 Nov 2025", "17 November" or "Nov 17, 2025", and gives the instant at
// which it begins. A day without a year is the first such day that begins
// within [start, end), else the one of the year in which start lies.
func ParseDay(typed string, start, end float64) (float64, error) { return 0, nil }
