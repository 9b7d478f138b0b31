package geo

import "github.com/paulmach/orb"

// A FeatureCollection is what any GeoJSON document decodes to: a bare geometry
// or a single Feature becomes a collection of one.
type FeatureCollection struct {
	BBox     *orb.Bound // nil when the document gives none
	Features []Feature
}

// A Feature is a geometry with an identity and properties. Geometry is nil
// where the document says null.
type Feature struct {
	ID         string // a number is kept as it was written
	BBox       *orb.Bound
	Geometry   orb.Geometry
	Properties Properties
}

// Properties are a feature's members by name.
type Properties map[string]Value

// A Value is one property. Nested objects and arrays are kept as they were
// written, in Raw.
type Value struct {
	Kind   Kind
	Text   string  // of a String
	Number float64 // of a Number
	Bool   bool    // of a Bool
	Raw    []byte  // of an Object or Array: its JSON
}

// Kind says which field of a Value holds it.
type Kind uint8

// The kinds of a Value.
const (
	Null Kind = iota
	Bool
	Number
	String
	Object
	Array
)
