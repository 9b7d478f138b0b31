// Package scene turns a story into pictures: Compile once for a story, Layout
// once for a size and a camera, Frame once for a moment.
//
//	sc, err := scene.Compile(st, atlas, fonts)
//	sheet := sc.Layout(scene.Spec{Width: 1280, Height: 720, DeviceScale: 1})
//	var list draw.List
//	sheet.Frame(scene.View{U: 12.5, Selected: -1, Hover: -1}, &list)
//
// A frame is a pure function of the story, the spec and the view: nothing in
// here reads a clock, and what was drawn before leaves no trace. Lengths and
// positions are in dp, times in playing seconds (U) or in story seconds on the
// story's own clock (T).
package scene
