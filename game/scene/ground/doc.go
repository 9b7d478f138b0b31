// Package ground is the Earth under a story: sea, land, coasts, borders and
// provinces. Compile projects the atlas once for a story; View draws what a
// viewport shows of it. Land also answers where it lies, which is what names and
// the legend ask.
//
// Positions on the plane are in radii of the Earth, y up; those in the frame in
// dp, y down.
package ground
