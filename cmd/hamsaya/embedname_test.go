package main

import (
	"strings"
	"testing"
)

// Each map says which it is, before it starts and after.
func TestElementIsNamed(t *testing.T) {
	address := article(t, embedSite(t, neighbours), `<hamsaya-map src="/"></hamsaya-map><hamsaya-map src="/" title="What happened" label="▶ Go"></hamsaya-map><hamsaya-map src="/" lang="fa"></hamsaya-map><script async src="/embed.js"></script>`)
	tb := newTab(t, 510, 800)
	tb.open(address)
	tb.wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.start)`)
	got := eval[string](tb, `[...document.querySelectorAll("hamsaya-map")].map((m) => [m.shadowRoot.querySelector("img").alt, m.shadowRoot.querySelector("button").ariaLabel].join(" | ")).join("\n")`)
	const title = "A border shut, a neighbour calls"
	lines := strings.Split(got, "\n")
	for i, want := range []string{title + " | Start the map: " + title, "What happened | Go: What happened"} {
		if lines[i] != want {
			t.Errorf("map %d is %q, want %q", i, lines[i], want)
		}
	}
	if alt, label, _ := strings.Cut(lines[2], " | "); alt == title || alt == "" || label != "آغاز نقشه: "+alt {
		t.Errorf("in Persian it is %q", lines[2])
	}
	eval[bool](tb, `document.querySelectorAll("hamsaya-map")[1].title = "Later", document.querySelector("hamsaya-map").start(), true`)
	if got := eval[string](tb, `[document.querySelectorAll("hamsaya-map")[1].shadowRoot.querySelector("img").alt, document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").title].join()`); got != "Later,"+title {
		t.Errorf("they are %q", got)
	}
	eval[bool](tb, `document.querySelector("hamsaya-map").title = "Now", true`)
	if got := eval[string](tb, `document.querySelector("hamsaya-map").shadowRoot.querySelector("iframe").title`); got != "Now" {
		t.Errorf("the frame is %q", got)
	}
}
