package localetest_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hamsaya/hamsaya/game/locale/localetest"
)

func files(pairs ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return m
}

const (
	goodEnglish = `{"strip.now": "Now", "count": {"one": "{n} event", "other": "{n} events"}, "menu.en": "English"}`
	goodPersian = `{"strip.now": "اکنون", "count": {"one": "{n} رویداد", "other": "{n} رویداد"}, "menu.en": "انگلیسی"}`
	goodSource  = "package x\nvar _ = words.Say(l, \"strip.now\") + words.SayIn(s, \"count\", \"n\", 3) + words.Say(l, \"menu.\"+tag)\n"
)

func all(english, persian string) fstest.MapFS {
	return files("en.json", english, "fa-IR.json", persian, "fa-AF.json", persian, "ps-AF.json", strings.ReplaceAll(goodPersian, "گ", "ګ"), "ur-PK.json", goodPersian)
}

func TestNoProblems(t *testing.T) {
	localetest.Check(t, all(goodEnglish, goodPersian), files("x.go", goodSource))
}

func TestProblems(t *testing.T) {
	persian := func(old, new string) fstest.MapFS { return all(goodEnglish, strings.Replace(goodPersian, old, new, 1)) }
	source := files("x.go", goodSource)
	for _, c := range []struct {
		name    string
		words   fstest.MapFS
		sources fstest.MapFS
		want    string
	}{
		{"a language is missing", files("en.json", goodEnglish), source, `fa-IR.json: open fa-IR.json`},
		{"a key is missing", persian(`"strip.now": "اکنون", `, ""), source, `fa-IR.json: "strip.now" is missing`},
		{"a key too many", persian(`"strip.now"`, `"strip.then": "x", "strip.now"`), source, `"strip.then" is not in en.json`},
		{"a key twice", persian(`"strip.now"`, `"menu.en": "x", "strip.now"`), source, `duplicate`},
		{"a key that nothing says", all(goodEnglish, goodPersian), files("x.go", strings.ReplaceAll(goodSource, "strip.now", "strip.nowhere")), `nothing says "strip.now"`},
		{"a key that there is not", all(goodEnglish, goodPersian), files("x.go", goodSource, "y.go", `words.Say(l, "strip.soon")`), `there is no "strip.soon"`},
		{"in a test only", all(goodEnglish, goodPersian), files("x_test.go", goodSource), `nothing says "count"`},
		{"a placeholder is missing", persian(`"other": "{n} رویداد"`, `"other": "رویداد"`), source, `"count" has the placeholders [], in English [{n}]`},
		{"a placeholder too many", persian(`"one": "{n} `, `"one": "{n} {m} `), source, `has placeholders that English has not: [{m}]`},
		{"a plural form is missing", persian(`"one": "{n} رویداد", `, ""), source, `"count" lacks the plural form "one"`},
		{"a plural form too many", persian(`"one"`, `"few": "{n}", "one"`), source, `has the plural form "few"`},
		{"Arabic yeh", persian("انگلیسی", "انگليسي"), source, `has ي (U+064A) in place of ی (U+06CC)`},
		{"Arabic kaf", persian("اکنون", "اكنون"), source, `in place of ک`},
		{"an Arabic digit", persian("اکنون", "اکنون ٣"), source, `Arabic digit`},
		{"an isolate left open", persian("اکنون", "\u2067اکنون"), source, `not balanced`},
		{"a presentation form", persian("اکنون", "ﻻ"), source, `presentation form`},
		{"a date from left to right", persian("اکنون", "2025-11-17"), source, `between backticks or into a placeholder`},
		{"a minus", persian("اکنون", "از -90"), source, `between backticks or into a placeholder`},
		{"two spellings", persian("اکنون", "لحظه\u0654 اکنون"), source, `which is ه elsewhere`},
		{"left in English", persian("اکنون", "Now"), source, `is left in English`},
	} {
		problems := strings.Join(localetest.Problems(c.words, c.sources), "\n")
		if !strings.Contains(problems, c.want) {
			t.Errorf("%s: %q does not say %q", c.name, problems, c.want)
		}
	}
}

// The words of package locale itself.
func TestWordsOfLocale(t *testing.T) {
	localetest.Check(t, os.DirFS("../words"), os.DirFS(".."))
}
