package file

import (
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"strings"
)

// isLanguage checks the form of a BCP 47 tag: a language of two or three
// letters, then parts of two to eight letters or digits.
func isLanguage(tag string) bool {
	first := true
	for part := range strings.SplitSeq(tag, "-") {
		if first && (len(part) < 2 || len(part) > 3) || len(part) < 2 || len(part) > 8 {
			return false
		}
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !letter && (first || c < '0' || c > '9') {
				return false
			}
		}
		first = false
	}
	return true
}

// bareLanguage is a tag's language without its script and region.
func bareLanguage(tag string) string {
	bare, _, _ := strings.Cut(tag, "-")
	return bare
}

// languageTag checks a tag that stands in the file from at to end, and reports
// whether it has the form of one.
func (d *decoder) languageTag(at, end int, tag string) bool {
	if !isLanguage(tag) {
		d.errorAt(at, end, codeLanguage, say("bad-language", "language", phrase.Quote(tag)), languageNamed(tag))
		return false
	}
	if d.tags[tag] {
		return true // told once
	}
	d.tags[tag] = true
	switch unknown, proper := registered(tag); {
	case unknown != "":
		hint := languageNamed(unknown)
		if hint == "" && unknown != bareLanguage(tag) {
			hint = bareLanguage(tag)
		}
		d.warnAt(at, end, codeUnknownLanguage, say("unknown-language", "language", phrase.Quote(tag), "part", phrase.Quote(unknown)), hint)
	case proper != tag:
		d.warnAt(at, end, codeUnknownLanguage, say("unknown-language.form", "language", phrase.Quote(tag)), proper)
	}
	return true
}

// languageNamed gives the tag of a language that was written out, or named by
// a country where it is spoken.
func languageNamed(name string) string {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "english", "eng", "gb", "us":
		return "en"
	case "persian", "farsi", "ir":
		return "fa"
	case "dari":
		return "fa-AF"
	case "pashto", "pushto", "pashtu":
		return "ps"
	case "urdu", "pk":
		return "ur"
	case "arabic":
		return "ar"
	case "turkish":
		return "tr"
	case "russian":
		return "ru"
	case "chinese", "cn":
		return "zh"
	case "french":
		return "fr"
	case "german":
		return "de"
	case "spanish":
		return "es"
	}
	if tag := strings.ReplaceAll(name, "_", "-"); tag != name && isLanguage(tag) {
		return tag
	}
	return ""
}
