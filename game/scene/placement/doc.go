// Package placement finds where things can stand on a map so that they hide
// nothing: names beside their points, by rank and by the rules of map lettering
// (Imhof 1962), with a leader where there is no room beside; markers along the
// edge; and how much of lines runs through a rectangle. It works on boxes,
// points and marks alone and knows nothing of stories.
//
// All lengths and positions are in dp, in the frame.
package placement
