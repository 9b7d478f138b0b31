// Package story is what a story says: what happened, when, where, and who says
// so, with every reference resolved. It has the kinds of events, and with each
// form what it needs of an event (Traits); package file reads a Story from a
// file, and docs/story-format.md describes the format.
//
//	for _, e := range s.Events {
//		fmt.Println(e.When.Format(locale.Style{}), e.Title.In("en").Words)
//	}
//
// Dates are those of package edtf, as intervals on the story's own clock.
package story
