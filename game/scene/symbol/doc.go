// Package symbol is how the forms of events look: the lines and arrowheads of
// arcs, the marks that stand at a place, gates, and the sign of each in the
// legend. A Style has all that tells one form from another.
//
// Lengths are in dp, alpha is from 0 to 1.
package symbol
