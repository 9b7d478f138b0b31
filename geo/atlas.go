package geo

import "github.com/paulmach/orb"

// An Atlas is the Earth as stories are drawn on it: countries as areas,
// borders and coasts as lines that are each there once, and places.
// Coordinates are lon, lat in degrees.
type Atlas struct {
	Countries []Country
	Provinces []Province
	Borders   []Border
	Coasts    []Coast
	Places    []Place
}

// Country is a state's land. Areas are never stroked: its outline is drawn
// from Borders and Coasts.
type Country struct {
	ID    string // ISO 3166-1 alpha-3
	Names Names
	Area  orb.MultiPolygon
	Label orb.Point // where its name stands best
	Bound orb.Bound
}

// Province holds the lines between one country's provinces.
type Province struct {
	Country string
	Lines   orb.MultiLineString
}

// Status is how a border is drawn and spoken of.
type Status string

// The statuses.
const (
	International Status = "international"
	Contested     Status = "contested"
	LineOfControl Status = "line-of-control"
)

// Border is the line between two countries.
type Border struct {
	Between [2]string // ISO3, in alphabetical order
	Status  Status
	Names   Names // "Durand Line"; empty where it has none
	Notes   Names // "not recognised by Afghanistan", to be read after the name; may be empty
	Lines   orb.MultiLineString
}

// Coast is the line where one country meets the sea (or a large lake).
type Coast struct {
	Country string
	Lines   orb.MultiLineString
}

// Place is a point of the atlas. Kind is capital, city, port or crossing;
// Rank runs from 1 to 9, the smaller the earlier it is labelled.
type Place struct {
	ID      string
	Kind    string
	Country string
	Between [2]string // of a crossing
	Names   Names
	At      orb.Point
	Rank    int
	Zone    string // its clock in the database of time zones, where its country has several
}

// Names are by language: en, fa, ps, ur, and fa-AF where Dari has another name
// than Persian. A name that is not sure is absent.
type Names map[string]string
