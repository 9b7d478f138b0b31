package locale

import "strings"

// Match is the language of the interface in which to show what exists in the
// available languages to a reader who wants some, most wanted first, as
// golang.org/x/text/language would choose it, whose tables would be a twentieth
// of a megabyte more for a reader to fetch. A reader of one country's form
// of a language gets that country's where only the other is available. If
// nothing suits, it is the first that is available; with none available all
// are.
func Match(available []string, wanted ...string) *Locale {
	var found []*Locale
	for _, tag := range available {
		if l := known(tag); l != nil {
			found = append(found, l)
		}
	}
	if len(available) == 0 {
		found = All()
	}
	for _, want := range wanted {
		w := known(want)
		if w == nil {
			continue
		}
		for _, l := range found {
			if l == w {
				return w
			}
		}
		for _, l := range found {
			if language(l.Tag) == language(w.Tag) {
				return w
			}
		}
	}
	for _, want := range wanted {
		// As CLDR has it.
		if base, _, _ := strings.Cut(strings.ToLower(want), "-"); spokenBeside(base) {
			for _, l := range found {
				if l == english {
					return l
				}
			}
		}
	}
	if len(found) > 0 {
		return found[0]
	}
	return english
}

// known is the language of the interface that a tag means, or nil.
func known(tag string) *Locale {
	parts := strings.FieldsFunc(strings.ToLower(tag), func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 {
		return nil
	}
	base := parts[0]
	region := ""
	for _, p := range parts[1:] {
		if len(p) == 1 { // an extension follows
			break
		}
		if len(p) == 4 && p != "arab" && base != "en" {
			return nil // another script
		}
		if len(p) == 2 {
			region = p
		}
	}
	switch base {
	case "prs": // Dari, which x/text does not know by this name
		return dari
	case "fa", "fas", "per", "pes":
		if region == "af" {
			return dari
		}
		return iran
	case "ps", "pus", "pst", "pbu", "pbt":
		return pashto
	case "ur", "urd":
		return urdu
	case "en", "eng":
		return english
	case "und":
		return spokenIn(region)
	}
	return nil
}

// spokenIn is the first language of a country.
func spokenIn(region string) *Locale {
	switch region {
	case "ir":
		return iran
	case "af":
		return dari
	case "pk":
		return urdu
	}
	return nil
}

// spokenBeside tells whether readers of a language read English next.
func spokenBeside(base string) bool {
	switch base {
	case "ur", "urd", "ps", "pus":
		return true
	}
	return false
}

func language(tag string) string { return tag[:2] }
