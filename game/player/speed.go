package player

// Speeds is the ladder of speeds, slow to fast.
var Speeds = [...]float64{0.25, 0.5, 1, 2, 4, 8, 16}
