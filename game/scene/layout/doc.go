// Package layout says where things stand in a frame and in which colours: what
// a layout depends on (Spec), the boxes of the frame's parts (Metrics), the
// colours of a picture (Theme) with the contrast they keep, and how words are
// set. It draws nothing and knows no events.
//
// Lengths and positions are in dp, device-independent pixels, from the top left.
package layout
