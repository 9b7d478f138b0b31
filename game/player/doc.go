// Package player is what the reader has done: a State, messages, and
// Update(State, Msg) State, after the manner of the Elm architecture. It has
// no clock, draws nothing and calls nobody; a Tick is a message like any
// other.
//
//	s := player.New(config)
//	s = player.Update(s, player.Resize{Width: 800, Height: 540, DeviceScale: 2})
//	s = player.Update(s, player.KeyDown{Name: " "})   // plays
//	s = player.Update(s, player.Tick{Dt: 1.0 / 60})   // each tick
//	if s.Moving() { /* draw the frame for s */ }
//	if s.Effect.Kind == player.EffectOpen { /* open that source's address */ }
//
// A frame need be drawn after a message that changed the state and while
// Moving; states can be compared with ==, and FormatHash keeps in a link what
// a link should keep.
//
// What was decided where it could have been otherwise:
//
//   - Play closes an open card and a click on a mark pauses: a card belongs to
//     the moment that was looked at.
//   - Dragging the strip suspends playback; it resumes on release.
//   - A brush (Shift and drag, its handles, or two fingers on the strip) turns
//     looping on; clearing it restores the previous setting. Playback stays
//     within it.
//   - A pan or zoom replaces the story's camera by the reader's view, until Fit,
//     Reset or the choice of a chapter. See camera.go.
//   - With reduced motion, playback steps from event to event, and the map
//     jumps instead of flying.
package player
