package locale

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
