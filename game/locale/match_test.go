package locale_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/hamsaya/hamsaya/game/locale"
)

func TestMatchIsXTexts(t *testing.T) {
	all := []string{"en", "fa-IR", "fa-AF", "ps-AF", "ur-PK"}
	for _, available := range [][]string{nil, {"en", "fa-IR"}, {"fa-IR", "ps-AF", "en"}, {"ur-PK", "en", "fa-AF"}, {"ps-AF"}} {
		tags := available
		if available == nil {
			tags = all
		}
		var parsed []language.Tag
		for _, tag := range tags {
			parsed = append(parsed, language.MustParse(tag))
		}
		matcher := language.NewMatcher(parsed)
		for _, wanted := range []string{
			"fa", "fa-AF", "fa-IR", "pes", "fas", "per", "fa-TJ", "fa-US", "FA-af", "fa_AF", "fa-Arab-AF", "fa-u-ca-gregory", "fa-Latn",
			"ps", "ps-PK", "pus", "ps-Arab", "ur", "ur-IN", "urd", "ur-Latn", "en", "en-US", "en-AU", "en-IN",
			"de", "tg", "ar", "hi", "pa-PK", "und", "und-AF", "und-IR", "x-foo", "",
			"de,fa", "fa-AF,fa", "ps,ur", "ur,ps", "de,fr,ur,en",
		} {
			want, _, err := language.ParseAcceptLanguage(strings.ReplaceAll(wanted, "_", "-"))
			if err != nil {
				t.Fatal(wanted, err)
			}
			_, i, confidence := matcher.Match(want...)
			if confidence == language.No {
				i = 0
			}
			got := locale.Match(available, strings.Split(wanted, ",")...)
			expect, _ := locale.Find(tags[i])
			if got.Tag[:2] != expect.Tag[:2] || available == nil && got != expect {
				t.Errorf("of %v, %q gets %s; x/text chooses %s (%v)", tags, wanted, got.Tag, tags[i], confidence)
			}
		}
	}
}

// What x/text does not know, or does not decide.
func TestMatchOurs(t *testing.T) {
	for _, c := range []struct {
		available, wanted, want string
	}{
		{"", "prs", "fa-AF"}, {"", "pst", "ps-AF"}, {"en fa", "prs", "fa-AF"}, {"en fa", "fa-AF", "fa-AF"}, {"en fa-AF", "fa-IR", "fa-IR"},
		{"", "tlh", "en"}, {"fa", "tlh", "fa-IR"}, {"tlh", "fa", "en"}, {"tlh ps", "fa", "ps-AF"}, {"en fa", "", "en"},
	} {
		if got := locale.Match(strings.Fields(c.available), strings.Fields(c.wanted)...); got.Tag != c.want {
			t.Errorf("of %q, %q gets %s, want %s", c.available, c.wanted, got.Tag, c.want)
		}
	}
}

func TestFind(t *testing.T) {
	for tag, want := range map[string]string{"fa": "fa-IR", "fa-AF": "fa-AF", "prs": "fa-AF", "ps-PK": "ps-AF", "ur": "ur-PK", "en-GB": "en"} {
		if l, ok := locale.Find(tag); !ok || l.Tag != want {
			t.Errorf("%q is %s, %v", tag, l.Tag, ok)
		}
	}
	for _, tag := range []string{"", "de", "-", "f", "fa-Latn", "\xff"} {
		if l, ok := locale.Find(tag); ok || l.Tag != "en" {
			t.Errorf("%q is %s, %v", tag, l.Tag, ok)
		}
	}
}
