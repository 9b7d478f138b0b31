// Package wording puts events into words: kind, date, amounts, claims, how sure
// it is, sources. Each thing is said in one way, in every language of the
// interface; the card, the page, alt texts, captions and announcements choose
// what of it they say and lay it out.
//
//	w := wording.Writer{Story: st, Lang: "en", Style: style}
//	w.Label(event)                      // "Trade: Kabul turns to Iran"
//	w.Value(&event.Value[0]).String()   // "$1.6bn, six months"
//	wording.Amount(style, 40e6, "EUR")  // "€40m"
package wording
