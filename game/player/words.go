package player

import (
	"embed"

	"github.com/hamsaya/hamsaya/game/locale"
)

//go:embed words
var files embed.FS

var words = locale.MustCatalog(files, "words")

// Words say what is wrong and what to do; empty for DateFine.
func (e DateError) Words(l *locale.Locale) string {
	switch e {
	case DateUnreadable:
		iso := "2025-11-17"
		if l.RTL { // it has no letters to show that it is of the other direction
			iso = locale.Isolate(iso)
		}
		return words.Say(l, "date.unreadable", "iso", iso)
	case DateNoSuchDay:
		return words.Say(l, "date.none")
	case DateOutside:
		return words.Say(l, "date.outside")
	}
	return ""
}

// PictureFailed says that no picture could be made.
func PictureFailed(l *locale.Locale, why error) string {
	return words.Say(l, "picture.failed", "why", why.Error())
}

// FileUnreadable says that a file that was dropped cannot be read, and what to
// do.
func FileUnreadable(l *locale.Locale, why error) string {
	return words.Say(l, "file.unreadable", "why", why.Error())
}

// Words say what the keys of a binding do.
func (b Binding) Words(l *locale.Locale) string { return b.does.In(l.Style()) }

// keyWords are the key of words in the catalogue.
type keyWords string

func (k keyWords) In(st locale.Style) string { return words.SayIn(st, string(k)) }
