package story

// A When is a date as it is written, and the interval that it means on the
// story's own clock.
//
// Instants are seconds since 1970-01-01T00:00 as the story's own clock shows
// them (Zone), so that a date without a time is the same day for every
// reader. What happened for certain within [Start, End) may, by an
// approximate date, have happened anywhere within [SoftStart, SoftEnd).
type When struct {
	Text         string // as written, EDTF
	Known        bool   // false: empty, "unknown" or ""
	Start        float64
	End          float64
	SoftStart    float64
	SoftEnd      float64
	OpenStart    bool      // "../2025": began before anyone says
	OpenEnd      bool      // "2025/..": has not ended; End is then Start of the last known
	Interval     bool      // written with a slash
	Approx       bool      // ~ or %
	Uncertain    bool      // ? or %
	Precision    Precision // of the start
	EndPrecision Precision
	// Offset is the zone that a time was written in, seconds east of
	// Greenwich, where HasOffset is set; the reader is shown that clock.
	Offset    int
	HasOffset bool
}

// Precision is the smallest unit that a date names.
type Precision uint8

// The precisions, coarse to fine.
const (
	PrecisionNone Precision = iota
	PrecisionDecade
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
	PrecisionMinute
	PrecisionSecond
)

// Zone is a fixed clock: seconds east of Greenwich and the name to show,
// "UTC" or "UTC+04:30".
type Zone struct {
	Name   string
	Offset int
}

// UTC is the zone of a story that names none.
var UTC = Zone{Name: "UTC"}
