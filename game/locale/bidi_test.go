package locale_test

import (
	"testing"
	"testing/fstest"

	"github.com/hamsaya/hamsaya/game/locale"
)

func TestSayIsolates(t *testing.T) {
	c := locale.MustCatalog(fstest.MapFS{
		"w/en.json":    {Data: []byte(`{"met": "{who} met {whom}", "only": "{who} here", "n": {"one": "{n} day", "other": "{n} days"}}`)},
		"w/fa-IR.json": {Data: []byte(`{"met": "{who} با {whom} دیدار کرد", "n": {"one": "{n} روز", "other": "{n} روز"}}`)},
	}, "w")
	en, _ := locale.Find("en")
	fa, _ := locale.Find("fa")
	for _, s := range []struct {
		l     *locale.Locale
		key   string
		pairs []any
		want  string
	}{
		{en, "met", []any{"who", "Ali", "whom", "Sara"}, "Ali met Sara"},
		{en, "met", []any{"who", "علی", "whom", "Sara"}, "\u2068علی\u2069 met Sara"},
		{fa, "met", []any{"who", "علی", "whom", "Sara (BBC)"}, "علی با \u2068Sara (BBC)\u2069 دیدار کرد"},
		{fa, "met", []any{"who", "{whom}", "whom", "۱۷"}, "\u2068{whom}\u2069 با ۱۷ دیدار کرد"},
		{fa, "met", []any{"who", "\u202eعلی", "whom", "17"}, "علی با 17 دیدار کرد"},
		{fa, "met", []any{"who", "\u2068Ali\u2069", "whom", "17"}, "\u2068Ali\u2069 با 17 دیدار کرد"},
		{fa, "only", []any{"who", "علی"}, "\u2068علی\u2069 here"}, // in English, which Persian lacks
		{fa, "n", []any{"n", 3}, "۳ روز"},
		{en, "n", []any{"n", 1}, "1 day"},
		{en, "none", nil, "none"},
	} {
		if got := c.Say(s.l, s.key, s.pairs...); got != s.want {
			t.Errorf("%s %s: %q, want %q", s.l.Tag, s.key, got, s.want)
		}
	}
}

func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"plain":               "plain",
		"\u2067کابل\u2069":    "\u2067کابل\u2069",
		"\u202bکابل\u202c x":  "\u202bکابل\u202c x",
		"a\u202eb\u202c":      "ab",
		"a\u2067b":            "ab",
		"a\u2069b":            "ab",
		"\u2067a\u202c\u2069": "a",
		"\u200fa\u200e":       "\u200fa\u200e",
	} {
		if got := locale.Harmless(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if !locale.Sound(want) {
			t.Errorf("%q is not sound", want)
		}
	}
	if got := locale.Isolate("\u202ea"); got != "\u2068a\u2069" {
		t.Errorf("%q", got)
	}
}
