package locale

import "github.com/hamsaya/hamsaya/game/calendar"

// Labels says in which language the map names places.
type Labels uint8

// The choices of labels.
const (
	LabelsReader Labels = iota // in the reader's language
	LabelsLocal                // in the language of the place
	LabelsBoth                 // "Kabul کابل"
)

// Flow is the direction in which time runs on the strip.
type Flow uint8

// The directions of time.
const (
	FlowLanguage Flow = iota // as the language is read
	FlowRight                // from left to right
	FlowLeft                 // from right to left
)

// Left reports whether time runs from right to left, in a language that is
// itself read from right to left or not.
func (f Flow) Left(rtl bool) bool { return f == FlowLeft || f == FlowLanguage && rtl }

// A Choice is what a reader, or a story, asks for instead of a language's own
// custom, by the names that stories and addresses have for it. What is empty
// is not asked for. A Choice is comparable.
type Choice struct {
	Calendar string // "gregorian", "persian", "islamic"
	Second   string // the same, or "none"
	Digits   string // "latn", "arabext", "arab"
	Clock    string // "place", "story", "reader", "utc"
	Labels   string // "reader", "local", "both"
	Flow     string // "language", "ltr", "rtl"
}

// Values are the values that a field of a Choice may have, by the name that
// addresses and stories have for the field.
func Values(field string) []string {
	switch field {
	case "calendar":
		return calendars[1:]
	case "second":
		return calendars[:]
	case "digits":
		return digitsNames[:]
	case "clock":
		return clockNames[:]
	case "labels":
		return labelsNames[:]
	case "time":
		return flowNames[:]
	}
	return nil
}

// By the values of the types, in order.
var (
	calendars   = [...]string{"none", "gregorian", "persian", "islamic"}
	digitsNames = [...]string{"latn", "arabext", "arab"}
	clockNames  = [...]string{"place", "story", "reader", "utc"}
	labelsNames = [...]string{"reader", "local", "both"}
	flowNames   = [...]string{"language", "ltr", "rtl"}
)

// String is the name of a set of digits in addresses and stories.
func (d Digits) String() string { return nameOf(digitsNames[:], int(d)) }

// String is the name of a clock in addresses and stories.
func (c Clock) String() string { return nameOf(clockNames[:], int(c)) }

// String is the name of a choice of labels in addresses and stories.
func (l Labels) String() string { return nameOf(labelsNames[:], int(l)) }

// String is the name of a direction of time in addresses and stories.
func (f Flow) String() string { return nameOf(flowNames[:], int(f)) }

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return ""
}

// Field is a field of c by its name in addresses and stories, or nil.
func (c *Choice) Field(name string) *string {
	switch name {
	case "calendar":
		return &c.Calendar
	case "second":
		return &c.Second
	case "digits":
		return &c.Digits
	case "clock":
		return &c.Clock
	case "labels":
		return &c.Labels
	case "time":
		return &c.Flow
	}
	return nil
}

// Fields are the names that Field knows.
func Fields() []string { return []string{"calendar", "second", "digits", "clock", "labels", "time"} }

// Set sets a field to a value that it may have, or to "", and reports whether
// there is such a field and such a value.
func (c *Choice) Set(field, value string) bool {
	f := c.Field(field)
	if f == nil || value != "" && index(Values(field), value) < 0 {
		return false
	}
	*f = value
	return true
}

// Or is c, and d where c asks for nothing.
func (c Choice) Or(d Choice) Choice {
	for _, name := range Fields() {
		if f := c.Field(name); *f == "" {
			*f = *d.Field(name)
		}
	}
	return c
}

// Style is a language's custom with what is chosen.
func (l *Locale) styled(c Choice) Style {
	s := l.Style()
	if i := index(calendars[:], c.Calendar); i > 0 {
		s.Calendar = calendar.System(i)
	}
	if i := index(calendars[:], c.Second); i >= 0 && calendar.System(i) != s.Calendar {
		s.Second = calendar.System(i)
	}
	if i := index(digitsNames[:], c.Digits); i >= 0 {
		s.Digits = Digits(i)
	}
	if i := index(clockNames[:], c.Clock); i >= 0 {
		s.Clock = Clock(i)
	}
	return s
}

// Styled is the style of a language where c is chosen, which labels the map
// has, and which way time runs.
func (c Choice) Styled(l *Locale) (Style, Labels, Flow) {
	return l.styled(c), Labels(max(0, index(labelsNames[:], c.Labels))), Flow(max(0, index(flowNames[:], c.Flow)))
}

func index(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}
