// Package marks is what stands on the map of a sheet: arcs, flows, gates and the
// clusters that they join in, marks at places, names, and the markers at the
// edge. Layout places what stays where it is while the story plays; the Draw
// methods draw one moment. What each form looks like is in package symbol.
//
// Lengths and positions are in dp in the frame, times in playing seconds.
package marks
