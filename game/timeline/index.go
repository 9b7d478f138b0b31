package timeline

// An Index answers which intervals hold an instant.
type Index struct{ n int }

// NewIndex indexes the intervals [starts[i], ends[i]).
func NewIndex(starts, ends []float64) *Index { return &Index{len(starts)} }

// AppendActive appends the ids of the intervals that hold the instant at, in
// ascending order.
func (ix *Index) AppendActive(dst []int32, at float64) []int32 { return dst }
