package calendar

var names = [...]string{Gregorian: "gregorian", Persian: "persian", Islamic: "islamic"}

// String is the name by which addresses and stories call the calendar:
// "gregorian", "persian", "islamic"; empty for None.
func (s System) String() string {
	if int(s) < len(names) {
		return names[s]
	}
	return ""
}

// Parse is the calendar of a name that String gives. No name is None.
func Parse(name string) (System, bool) {
	for s, n := range names {
		if n == name {
			return System(s), true
		}
	}
	return None, false
}
