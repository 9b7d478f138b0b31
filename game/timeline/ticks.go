package timeline

// Unit is a unit of the calendar that a tick stands on.
type Unit uint8

// The units, fine to coarse.
const (
	Second Unit = iota
	Minute
	Hour
	Day
	Week
	Month
	Year
	Decade
	Century
	Millennium
)

// A Tick is a boundary of the calendar on the axis.
type Tick struct {
	T     float64 // story seconds
	Unit  Unit    // what the label of this tick names
	Major bool    // starts a coarser unit: the label also names that one
}

// AppendTicks appends the ticks of a span that is drawn width dp wide so that
// neighbours stand at least minGap dp apart.
func AppendTicks(dst []Tick, span Span, width, minGap float64) []Tick { return dst }
