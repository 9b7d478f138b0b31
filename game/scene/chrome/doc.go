// Package chrome is what stands around the map of a sheet: title, panel and
// card, legend, strip, buttons, menu, list of keys and foot. Parts does not
// depend on the camera and is kept while the map moves; the Draw methods draw
// one moment.
//
// Lengths and positions are in dp in reading coordinates (see layout.Metrics)
// unless said otherwise, times in playing seconds.
package chrome
