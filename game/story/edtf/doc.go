// Package edtf reads dates as EDTF writes them (ISO 8601-2, levels 0 and 1, and
// of level 2 digits that are left open at the end), spans them, moves them to
// another clock and words them in the languages and calendars of package locale.
//
//	d, err := edtf.Parse("2025-10-09T21:50~", edtf.Zone{Name: "UTC+04:30", Offset: 16200})
//	if err != nil {
//		return err // an *Error: what is wrong, and how to write it
//	}
//	d.Start, d.SoftEnd         // instants on that clock
//	d.On(0).Format(english)    // "about 9 October 2025, 17:20 (UTC)"
//
// A Date keeps what its text says as values. Text is read by Parse alone.
package edtf
