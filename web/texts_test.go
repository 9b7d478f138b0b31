package web

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Speeds have the digits of the page, and the sign after them.
func TestSpeedsHaveTheDigitsOfThePage(t *testing.T) {
	for tag, want := range map[string]string{
		"en":    "¼× ½× 1× 2× 4× 8× 16×",
		"fa-IR": "۰٫۲۵× ۰٫۵× ۱× ۲× ۴× ۸× ۱۶×",
	} {
		l, _ := locale.Find(tag)
		var got []string
		for _, s := range (texts{l.Style()}).speeds() {
			text, ok := strings.CutPrefix(s.Text, "\u2066")
			text, closed := strings.CutSuffix(text, "\u2069")
			if !ok || !closed {
				t.Errorf("%s: %q is turned round by what is about it", tag, s.Text)
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	for path, want := range map[string]string{"index.html": `<option value="1" selected>⁦1×⁩<`, "embed.fa-IR.html": `<option value="16">⁦۱۶×⁩<`} {
		if text := content(t, realSite(t, ""), path); !strings.Contains(text, want) {
			t.Errorf("%s has no %s", path, want)
		}
	}
}
