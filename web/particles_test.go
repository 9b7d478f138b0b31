package web

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// In Pashto and Urdu what joins a name to the words around it stands once: the
// name may have brought its own, and so may a date.
func TestParticlesStandOnce(t *testing.T) {
	wrong := map[string]*regexp.Regexp{
		"ps-AF": regexp.MustCompile(`(^| )(د|تر|له|په|پر) د `),
		"ur-PK": regexp.MustCompile(` (میں|پر|سے|تک|دن|[0-9]+ \S+) (کے مطابق|کی تردید)`),
	}
	unmarked := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "")
	site := realSite(t, "")
	for tag, pair := range wrong {
		for _, name := range []string{"index.html", "embed.html"} {
			page := strings.ReplaceAll(content(t, site, NameIn(name, tag)), "<d", " <d") // each on its line
			text := unmarked.Replace(inner(elements(t, page, func(n *html.Node) bool { return n.Data == "body" })[0]))
			for _, at := range pair.FindAllStringIndex(text, -1) {
				t.Errorf("%s: …%.120s", NameIn(name, tag), text[at[0]:])
			}
		}
	}
}
