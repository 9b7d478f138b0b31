// Package compiled is a story made ready to be laid out: all that depends on
// neither the size of the frame nor the moment. It decides when each event
// arrives (schedule.go), makes of it a Mark with its life, places and arcs
// (mark.go), finds the ways that arcs and flows run along (way.go, flow.go), and
// works out the states of gates (gate.go).
//
// Positions are on the plane of the projection, in radii of the Earth, or in
// degrees; times in playing seconds (U) or in story seconds on the story's own
// clock (T); widths of flows in dp.
package compiled
