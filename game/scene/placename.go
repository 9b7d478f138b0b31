package scene

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

// name is what the map calls a place: in the reader's language, in the local
// one, or in both, "Kabul کابل". What is not known in the local language is
// named in the reader's.
func (sh *base) name(names story.Text, country string) story.Localized {
	read := sh.readable(names)
	local := localName(names, country)
	switch {
	case local.Words == "" || sh.spec.Labels == locale.LabelsReader:
		return read
	case sh.spec.Labels == locale.LabelsLocal || read.Words == "":
		return local
	case same(read.Words, local.Words):
		return read
	}
	if glyph.ReadsRTL(read.Lang) == glyph.ReadsRTL(local.Lang) {
		// In one script two names would seem to be one.
		read.Words = shortName(read.Words) + " (" + shortName(local.Words) + ")"
	} else {
		read.Words = shortName(read.Words) + " " + shortName(local.Words)
	}
	return read
}

// readable is a name in the reader's language. Who reads Arabic script is given
// a name that the atlas lacks in another language of that script rather than
// in English.
func (sh *base) readable(names story.Text) story.Localized {
	if sh.spec.Style.RTL {
		return sh.scene.Story.WithScript(names.In(sh.spec.Lang, "fa", "ur", "ps", "ar", "en"))
	}
	return sh.in(names)
}

// localName is a name in the language of its country, or nothing.
func localName(names story.Text, country string) story.Localized {
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

// same reports whether two names are one to a reader: ایران in Persian and in
// Urdu, اسلام‌آباد and اسلام آباد.
func same(a, b string) bool { return folded(a) == folded(b) }

func folded(name string) string { return strings.ReplaceAll(locale.Fold(name), " ", "") }

func bareTag(tag string) string {
	bare, _, _ := strings.Cut(tag, "-")
	return bare
}

// nameOf is what the map calls a place. A crossing joins two, and its name in
// another language of the same script would only repeat them.
func (sh *base) nameOf(p *compiled.Place) story.Localized {
	if p.Kind == "crossing" && sh.spec.Style.RTL && sh.spec.Labels == locale.LabelsBoth {
		return sh.readable(p.Name)
	}
	if name := sh.name(p.Name, p.Country); name.Words != "" {
		return name
	}
	return story.Localized{Words: p.ID}
}

// shortName leaves out what a gazetteer adds in brackets.
func shortName(name string) string {
	short, _, _ := strings.Cut(name, " (")
	return short
}
