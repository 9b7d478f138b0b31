package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/locale"
)

// The help that screen readers read names the arrow that goes back first, as
// it names what is before first: the left one where time runs to the right.
// The reader may have turned the timeline, so it also says that an arrow goes
// to its side of it.
func TestHelpNamesTheArrows(t *testing.T) {
	order := map[string][]string{
		"en":    {"Left", "right", "previous", "next", "side of the timeline"},
		"fa-IR": {"راست", "چپ", "قبلی", "بعدی", "سوی خط زمان"},
		"fa-AF": {"راست", "چپ", "قبلی", "بعدی", "سوی خط زمان"},
		"ps-AF": {"ښي", "کیڼ", "مخکینۍ", "بلې", "د وخت د کرښې په هماغه لوري"},
		"ur-PK": {"دائیں", "بائیں", "پچھلے", "اگلے", "ٹائم لائن پر اسی طرف"},
	}
	for _, l := range locale.All() {
		rest := catalog.SayIn(l.Style(), "map.help")
		for _, word := range order[l.Tag] {
			_, after, found := strings.Cut(rest, word)
			if !found {
				t.Errorf("%s: %q does not come in its turn", l.Tag, word)
				break
			}
			rest = after
		}
	}
}

// The commands of an element are a list, and none of them breaks in the line.
func TestCommandsAreListed(t *testing.T) {
	site := realSite(t, "")
	for _, l := range locale.All() {
		tag := l.Tag
		if tag == "en" {
			tag = ""
		}
		comma := catalog.SayIn(l.Style(), "article.comma")
		want := strings.Join([]string{"play()", "pause()", "seek({date:\u00a0\"2025-11-17\"})", "view()", "filter()"}, comma)
		text := ""
		for _, n := range elements(t, content(t, site, NameIn("article.html", tag)), func(n *html.Node) bool { return n.Data == "p" }) {
			for c := range n.Descendants() {
				if c.Type == html.TextNode {
					text += c.Data
				}
			}
		}
		if !strings.Contains(text, want) {
			t.Errorf("%s: the article does not list %s", l.Tag, want)
		}
	}
}
