package locale_test

import (
	"encoding/json"
	"os"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/hamsaya/hamsaya/game/locale"
)

// The cases are shared with the page's search, web/page/fold.js.
func TestFoldCases(t *testing.T) {
	var cases struct {
		Fold  [][2]string
		Match [][3]any
	}
	data, err := os.ReadFile("testdata/fold.json")
	if err == nil {
		err = json.Unmarshal(data, &cases)
	}
	if err != nil || len(cases.Fold) == 0 || len(cases.Match) == 0 {
		t.Fatal("testdata/fold.json:", err)
	}
	for _, c := range cases.Fold {
		got := locale.Fold(c[0])
		if got != c[1] {
			t.Errorf("Fold(%q) = %q, want %q", c[0], got, c[1])
		}
		if again := locale.Fold(got); again != got {
			t.Errorf("Fold(%q) = %q: folding twice differs", got, again)
		}
	}
	for _, c := range cases.Match {
		text, query, want := c[0].(string), c[1].(string), c[2].(bool)
		if got := locale.Matches(locale.Fold(text), query); got != want {
			t.Errorf("%q in %q: %v, want %v", query, text, got, want)
		}
	}
}

// Letters with marks fold as Unicode takes the marks away.
func TestFoldIsUnicodesDecomposition(t *testing.T) {
	bare := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)))
	for _, block := range [][2]rune{{0xc0, 0x24f}, {0x1e00, 0x1eff}, {0x400, 0x45f}} {
		for r := block[0]; r <= block[1]; r++ {
			want, _, err := transform.String(bare, string(r))
			if err != nil {
				t.Fatal(err)
			}
			if want == string(r) || utf8.RuneCountInString(want) != 1 {
				continue
			}
			if got := locale.Fold(string(r)); got != locale.Fold(want) {
				t.Errorf("%c folds to %q, and without its mark to %q", r, got, locale.Fold(want))
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"كابل", "می‌شود", "Ǻ ß", "\xff", "١٧"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := locale.Fold(text)
		if twice := locale.Fold(once); twice != once {
			t.Errorf("%q: %q, then %q", text, once, twice)
		}
		if !locale.Matches(once, text) {
			t.Errorf("%q does not match itself", text)
		}
	})
}
