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
//   - Dragging the strip holds the playhead; play goes on when it is let go.
//   - A brush (Shift and drag, its handles, or two fingers on the strip) turns
//     looping on, and its end gives back what was before. Play keeps within it.
//   - A pan or zoom takes the map over from the story's camera until Fit, Reset
//     or the choice of a chapter. See camera.go.
//   - Who asked for less motion sees the play go from event to event, each
//     resting until the next is due, and maps that jump instead of flying.
package player
