package sheet

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/story"
)

// localLanguage is the language in which a country's places are named where
// the map is to name them in their own. Afghanistan has two languages of
// state; the Dari names stand for both, since the atlas has them for every
// place and most are the same in Pashto.
var localLanguage = map[string]string{
	"AFG": "fa-AF", "IRN": "fa-IR", "PAK": "ur-PK",
	"ARE": "ar", "BHR": "ar", "IRQ": "ar", "KWT": "ar", "OMN": "ar", "QAT": "ar", "SAU": "ar",
	"CHN": "zh", "IND": "hi", "KAZ": "kk", "KGZ": "ky", "RUS": "ru", "TJK": "tg", "TKM": "tk", "TUR": "tr", "UZB": "uz",
}

// Name is what the map calls a place: in the reader's language, in the local
// one, or in both, "Kabul کابل". What is not known in the local language is
// named in the reader's.
func (sh *Base) Name(names story.Text, country string) story.Localized {
	read := sh.Readable(names)
	local := LocalName(names, country)
	switch {
	case local.Words == "" || sh.Spec.Labels == locale.LabelsReader:
		return read
	case sh.Spec.Labels == locale.LabelsLocal || read.Words == "":
		return local
	case Same(read.Words, local.Words):
		return read
	}
	if glyph.ReadsRTL(read.Lang) == glyph.ReadsRTL(local.Lang) {
		// In one script two names would seem to be one.
		read.Words = ShortName(read.Words) + " (" + ShortName(local.Words) + ")"
	} else {
		read.Words = ShortName(read.Words) + " " + ShortName(local.Words)
	}
	return read
}

// Readable is a name in the reader's language. Who reads Arabic script is given
// a name that the atlas lacks in another language of that script rather than
// in English.
func (sh *Base) Readable(names story.Text) story.Localized {
	if sh.Spec.Style.RTL {
		return sh.Scene.Story.WithScript(names.In(sh.Spec.Lang, "fa", "ur", "ps", "ar", "en"))
	}
	return sh.In(names)
}

// LocalName is a name in the language of its country, or nothing.
func LocalName(names story.Text, country string) story.Localized {
	lang := localLanguage[country]
	if lang == "" {
		return story.Localized{}
	}
	name := names.In(lang)
	if bareTag(name.Lang) != bareTag(lang) {
		return story.Localized{}
	}
	return name
}

// Same reports whether two names are one to a reader: ایران in Persian and in
// Urdu, اسلام‌آباد and اسلام آباد.
func Same(a, b string) bool { return folded(a) == folded(b) }

func folded(name string) string { return strings.ReplaceAll(locale.Fold(name), " ", "") }

func bareTag(tag string) string {
	bare, _, _ := strings.Cut(tag, "-")
	return bare
}

// NameOf is what the map calls a place. A crossing joins two, and its name in
// another language of the same script would only repeat them.
func (sh *Base) NameOf(p *compiled.Place) story.Localized {
	if p.Kind == "crossing" && sh.Spec.Style.RTL && sh.Spec.Labels == locale.LabelsBoth {
		return sh.Readable(p.Name)
	}
	if name := sh.Name(p.Name, p.Country); name.Words != "" {
		return name
	}
	return story.Localized{Words: p.ID}
}

// ShortName leaves out what a gazetteer adds in brackets.
func ShortName(name string) string {
	short, _, _ := strings.Cut(name, " (")
	return short
}
