// Package timeline is the arithmetic of the playhead.
//
// Two kinds of time meet here. Story time is a date in the world: seconds
// since 1970-01-01T00:00 on the story's own clock, usually called t. Playing
// time is how long the play has run: seconds from 0, usually called u. A Pace
// joins the two, so that a quiet month may pass in a second and a crowded day
// take ten:
//
//	span := timeline.Span{Start: timeline.FromCivil(2025, 10, 9, 0, 0, 0), End: timeline.FromCivil(2025, 12, 1, 0, 0, 0)}
//	pace := timeline.Eventful(span, beats, 0) // what happens when, and how long it takes to read
//	flag := pace.Story(12.5) // what the story's clock shows after 12.5 s
//
// Beside it: an Index of which intervals hold an instant, ticks for an axis,
// density for its bars, stops for its arrow keys, tracks and easings for what
// moves. All of it is stateless and reads no clock: the same input gives the
// same output, whichever way the playhead moves.
package timeline
