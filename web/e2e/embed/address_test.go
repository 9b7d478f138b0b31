package embed_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The secret that WordPress ends a frame's address with is no moment of the
// map: the frame begins as any other. It stays while the map writes its moment
// there, and when it rests.
func TestSecretInTheAddress(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 660, 800)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<iframe src="/embed.html#?secret=abcdef1234" style="height:620px"></iframe>`))
	tb.Wait(e2e.Inner(`w.document.documentElement.dataset.state === "poster" && w.document.querySelector("#poster")?.naturalWidth > 0`))
	if words := tb.Inner(`w.document.querySelector("#start").innerText`); words != "▶ Start the map" {
		t.Errorf("the button says %q", words)
	}

	tb.Run(`document.querySelector("iframe").src = "/embed.html?play=visible#?secret=abcdef1234"`)
	tb.WaitEmbed()
	if got := tb.Inner(`String(Math.abs(w.hamsaya.state.u - w.document.querySelector("script[data-u]").dataset.u) < 0.01)`); got != "true" {
		t.Errorf("it begins at %s, not at the poster's moment", tb.Inner(`String(w.hamsaya.state.u)`))
	}
	command := func(m string) {
		tb.Run(`said.length = 0`)
		tb.Run(tell(m))
	}
	command(`type: "seek", fraction: 0.5`)
	tb.Wait(e2e.Inner(`/^#t=.*&secret=abcdef1234$/.test(w.location.hash)`))
	command(`type: "rest"`)
	told := `said.some((m) => m?.message === "height" && m.secret === "abcdef1234")`
	tb.Wait(e2e.Inner(`w.document.documentElement?.dataset.state === "poster"`) + ` && ` + told)
	if words := tb.Inner(`w.document.querySelector("#start").innerText`); !strings.Contains(words, "Go on") {
		t.Errorf("at rest the button says %q", words)
	}
	command(`type: "language", value: "fa"`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.lang === "fa-IR"`) + ` && ` + told)
	command(`type: "play"`)
	tb.WaitEmbed()
	tb.Wait(e2e.Inner(`w.hamsaya.state.u >= w.hamsaya.state.length * 0.49 && w.location.hash.endsWith("&secret=abcdef1234")`))
}
