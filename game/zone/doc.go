// Package zone knows the clocks of the region and of the capitals where its
// states meet, without the database of time zones, which would be most of a
// hundred kilobytes more for a reader to fetch.
//
// Iran's summer time followed its own calendar and so takes three lines;
// Pakistan had one in three years; most neighbours have kept one offset for
// decades, and this package says since when. Where it does not know, it says
// so, and a time is shown on the clock that it is written on.
//
//	offset, ok := zone.OffsetAt("IRN", 51.4, 35.7, 1760000000) // 12600, true
package zone
