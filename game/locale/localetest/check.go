package localetest

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Check fails the test for each problem that Problems finds.
func Check(t testing.TB, words, sources fs.FS) {
	t.Helper()
	for _, p := range Problems(words, sources) {
		t.Error(p)
	}
}

// Problems says what is wrong with the catalogue whose files are in words, one
// for each language, and which the sources of a package speak from: Go, HTML
// and JavaScript, without tests and testdata.
//
// A key is used where a source has it as a whole word, or has the beginning of
// it up to a dot as a string of its own, to which the rest is added.
func Problems(words, sources fs.FS) []string {
	var found []string
	catalogue := map[string]map[string]map[string]string{}
	for _, l := range locale.All() {
		data, err := fs.ReadFile(words, l.Tag+".json")
		if err == nil {
			catalogue[l.Tag], err = locale.Texts(data)
		}
		if err != nil {
			found = append(found, fmt.Sprintf("%s.json: %v", l.Tag, err))
		}
	}
	english := catalogue["en"]
	for _, l := range locale.All() {
		if texts, ok := catalogue[l.Tag]; ok && english != nil {
			found = append(found, compare(l, english, texts)...)
		}
	}
	used, err := read(sources)
	if err != nil {
		return append(found, err.Error())
	}
	says := spokenIn(used)
	for _, key := range slices.Sorted(maps.Keys(english)) {
		if !says.has(key) {
			found = append(found, fmt.Sprintf("en.json: nothing says %q", key))
		}
	}
	for _, said := range said.FindAllStringSubmatch(used, -1) {
		if key := said[1] + said[2]; english[key] == nil && !strings.HasSuffix(key, ".") {
			found = append(found, fmt.Sprintf("en.json: there is no %q, which is said", key))
		}
	}
	return found
}

// said finds keys that are written out in calls, of a catalogue or of a say that
// speaks from it, and in templates.
var said = regexp.MustCompile(`\b(?:words|catalog)\.Say(?:In)?\([^,"\n]*,\s*"([A-Za-z0-9._-]+)"|(?:\b(?:w|sh)\.[sS]ay\(|\b(?:say|around) )"([A-Za-z0-9._-]+)"`)

// compare finds what is wrong with a language's texts.
func compare(l *locale.Locale, english, texts map[string]map[string]string) []string {
	var found []string
	say := func(key, format string, args ...any) {
		found = append(found, fmt.Sprintf("%s.json: %q %s", l.Tag, key, fmt.Sprintf(format, args...)))
	}
	for _, key := range slices.Sorted(maps.Keys(english)) {
		if texts[key] == nil {
			say(key, "is missing")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		source, forms := english[key], texts[key]
		if source == nil {
			say(key, "is not in en.json")
			continue
		}
		if len(source) > 1 || len(forms) > 1 || forms["other"] == "" {
			for _, category := range categories(l.Plural) {
				if forms[category] == "" {
					say(key, "lacks the plural form %q", category)
				}
			}
		}
		for category, words := range forms {
			if !slices.Contains(categories(l.Plural), category) {
				say(key, "has the plural form %q, which the language has not", category)
			}
			if want, got := placeholders(source["other"]), placeholders(words); category == "other" && !slices.Equal(want, got) {
				say(key, "has the placeholders %v, in English %v", got, want)
			} else if extra := without(got, want); len(extra) > 0 {
				say(key, "has placeholders that English has not: %v", extra)
			}
			for _, p := range letters(l, words) {
				say(key, "%s", p)
			}
			if l.RTL && words == source[category] && smallLatin.MatchString(placeholder.ReplaceAllString(words, "")) {
				say(key, "is left in English")
			}
		}
	}
	return found
}

var (
	placeholder = regexp.MustCompile(`\{[A-Za-z]\w*\}`)
	smallLatin  = regexp.MustCompile(`[a-z]{2}`)
)

func placeholders(words string) []string {
	found := placeholder.FindAllString(words, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func without(list, but []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(but, s) })
}

// categories are the plural categories that a text of a number needs: those of
// the language's whole numbers, and "other", which is also for what has no
// number yet.
func categories(plural func(n int) string) []string {
	found := []string{"other"}
	for n := range 1000 {
		if c := plural(n); !slices.Contains(found, c) {
			found = append(found, c)
		}
	}
	return found
}
