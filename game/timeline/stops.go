package timeline

// Next is the first stop that lies after u, and whether there is one.
func Next(stops []float64, u float64) (float64, bool) { return u, false }

// Previous is the last stop that lies before u, and whether there is one.
func Previous(stops []float64, u float64) (float64, bool) { return u, false }

// Spread gives each event an instant of its own to play at.
func Spread(starts, ends []float64) []float64 { return append([]float64(nil), starts...) }
