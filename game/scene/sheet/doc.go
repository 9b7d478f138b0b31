// Package sheet is what all parts of a sheet share: a compiled scene in one view
// and in the reader's words. Base knows where places stand in the frame, which
// events are shown, how they are put into words and what a moment is called; it
// draws nothing.
//
// Lengths and positions are in dp, times in playing seconds or, where they are
// named t, in story seconds.
package sheet
