package timeline

// Spread gives each event an instant of its own to play at.
func Spread(starts, ends []float64) []float64 { return append([]float64(nil), starts...) }
