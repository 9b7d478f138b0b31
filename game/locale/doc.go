// Package locale knows how each language of the interface writes: its words
// for dates, numbers, lists and plurals (from CLDR), its direction, calendar
// and digits, and the catalogues that other packages keep their words in.
//
//	fa := locale.Find("fa-IR")
//	style := fa.Style()
//	style.Int(17)                    // "۱۷"
//	words.Say(fa, "events.count", "n", 3)
package locale
