package web

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A document says by itself that there is no map, in words that a script takes
// away: where none runs, there is nobody else to say it.
func TestDocumentsSpeakWithoutScripts(t *testing.T) {
	site := testSite(t)
	for _, name := range []string{"index.html", "embed.html"} {
		page := content(t, site, name)
		found := elements(t, page, func(n *html.Node) bool { return attribute(n, "id") == "absent" })
		if len(found) != 1 || inner(found[0]) == "" {
			t.Errorf("%s does not say that there is no map", name)
			continue
		}
		for n := found[0]; n != nil; n = n.Parent {
			if slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" }) || n.Data == "noscript" {
				t.Errorf("%s hides that there is no map, in %s", name, n.Data)
			}
		}
	}
}

// The guard, which hears of a script that does not come, is before it.
func TestGuardIsFirst(t *testing.T) {
	var order []string
	for _, n := range elements(t, content(t, testSite(t), "index.html"), func(n *html.Node) bool { return n.Data == "script" && attribute(n, "src") != "" }) {
		order = append(order, attribute(n, "src"))
	}
	if got := strings.Join(order, " "); got != "guard.js page.js" {
		t.Errorf("the scripts are %s", got)
	}
}

// A newsroom's policy may allow no addresses of data, for pictures nor for
// anything: no document has one.
func TestNoAddressesOfData(t *testing.T) {
	site := testSite(t)
	for _, name := range []string{"index.html", "embed.html", "article.html"} {
		for _, n := range elements(t, content(t, site, name), func(*html.Node) bool { return true }) {
			for _, key := range []string{"src", "srcset", "href", "poster"} {
				if strings.HasPrefix(attribute(n, key), "data:") {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, key, attribute(n, key))
				}
			}
		}
	}
}
