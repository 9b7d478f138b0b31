// Package locale knows how each language of the interface writes: its words
// for dates, numbers, lists and plurals (from CLDR), its direction, calendar
// and digits, and the catalogues that other packages keep their words in.
//
//	fa, _ := locale.Find("fa-IR")
//	style := fa.Style()              // the language's own custom
//	style.Day(20409)                 // "۲۶ آبان ۱۴۰۴"
//	style.Calendar = calendar.Gregorian
//	style.Days(20386, 20391)         // "۲۵ تا ۳۰ اکتبر ۲۰۲۵"
//	style.Compact(1.6e9)             // "۱٫۶ میلیارد"
//	words.Say(fa, "events.count", "n", 3)
//
// The files in cldr are written by cldr/make.mjs; what it puts right in them is
// in cldr/corrections.json.
package locale
