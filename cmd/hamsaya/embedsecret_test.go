package main

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
)

// The secret that WordPress ends a frame's address with is no moment of the
// map: the frame begins as any other. It stays while the map writes its
// moment there, and when it rests.
func TestSecretInTheAddress(t *testing.T) {
	site := embedSite(t, neighbours)
	address := article(t, site, `<iframe src="/embed.html#?secret=abcdef1234" style="height:620px"></iframe>`)
	tb := newTab(t, 660, 800)
	tb.open(address)
	tb.wait(inner(`w.document.documentElement.dataset.state === "poster" && w.document.querySelector("#poster")?.naturalWidth > 0`))
	if words := tb.inner(`w.document.querySelector("#start").innerText`); words != "▶ Start the map" {
		t.Errorf("the button says %q", words)
	}

	address = article(t, site, `<iframe src="/embed.html?play=visible#?secret=abcdef1234" style="height:620px"></iframe>`)
	tb = newTab(t, 660, 800)
	tb.open(address)
	tb.waitEmbed()
	f, err := site.File(web.NameIn("embed.html", ""))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(f.Data), `data-u="`)
	start, _, _ := strings.Cut(after, `"`)
	if got := tb.inner(`String(Math.abs(w.hamsaya.state.u - ` + start + `) < 0.01)`); got != "true" {
		t.Errorf("it begins at %s, not at the poster's %s", tb.inner(`String(w.hamsaya.state.u)`), start)
	}
	command := func(m string) {
		eval[bool](tb, `said.length = 0, document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, `+m+` }, "*"), true`)
	}
	command(`type: "seek", fraction: 0.5`)
	tb.wait(inner(`/^#t=.*&secret=abcdef1234$/.test(w.location.hash)`))
	command(`type: "rest"`)
	told := `said.some((m) => m?.message === "height" && m.secret === "abcdef1234")`
	tb.wait(inner(`w.document.documentElement?.dataset.state === "poster"`) + ` && ` + told)
	if words := tb.inner(`w.document.querySelector("#start").innerText`); !strings.Contains(words, "Go on") {
		t.Errorf("at rest the button says %q", words)
	}
	command(`type: "language", value: "fa"`)
	tb.wait(inner(`w.document.documentElement?.lang === "fa-IR"`) + ` && ` + told)
	command(`type: "play"`)
	tb.waitEmbed()
	tb.wait(inner(`w.hamsaya.state.u >= w.hamsaya.state.length * 0.49 && w.location.hash.endsWith("&secret=abcdef1234")`))
}
