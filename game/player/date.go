package player

// DateError is what is wrong with a date that was typed.
type DateError uint8

// The errors.
const (
	DateFine DateError = iota
	DateUnreadable
	DateOutside
)

// Words say what is wrong and what to do; empty for DateFine.
func (e DateError) Words(lang string) string { return "" }
