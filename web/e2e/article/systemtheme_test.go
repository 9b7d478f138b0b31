package article_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Where a theme is not chosen, it is what the reader's system asks for, and
// changes with that, as a picture and as a map; until the reader chooses one.
func TestThemeOfTheSystem(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	light := func(scheme string) {
		tb.Media("prefers-color-scheme", scheme)
		tb.Frames(3) // it is told before the next frame
	}
	poster := func(name string) {
		t.Helper()
		tb.Wait(`map.shadowRoot.querySelector("img").src.endsWith("` + name + `")`)
	}
	theme := func(name string) {
		t.Helper()
		tb.Wait(e2e.Inner(`w.hamsaya?.state?.theme === "` + name + `" && w.document.documentElement.dataset.theme === "` + name + `"`))
	}
	light("light")
	openElement(t, tb, e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<hamsaya-map src="/" theme="auto"></hamsaya-map>`+script))
	poster("poster-660.svg")
	light("dark")
	poster("poster-660.svg#night")
	tb.Run(`map.shadowRoot.querySelector("button").click()`)
	tb.WaitEmbed()
	theme("night")
	light("light")
	theme("paper")
	if got := tb.Inner(`String(w.hamsaya.state.hash.includes("theme"))`); got != "false" {
		t.Error("the theme of the system is in the address as though it were the reader's choice")
	}
	e2e.Eval[bool](tb, e2e.Inner(`(w.document.querySelector("[data-send=theme]").click(), true)`))
	theme("night")
	light("dark")
	light("light")
	tb.Run(`map.pause()`)
	tb.Wait(e2e.Inner(`!w.hamsaya.state.playing`))
	theme("night")
	// The article may say it anew, and may choose one.
	tb.Run(`map.theme("auto")`)
	theme("paper")
	light("dark")
	theme("night")
	tb.Run(`map.theme("night")`)
	light("light")
	tb.Run(`map.speed(2)`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.speed === 2`))
	theme("night")
}

// So is that of a plain frame that nobody has started.
func TestFrameHasThemeOfTheSystem(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	tb.Media("prefers-color-scheme", "light")
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<iframe src="/embed.html?theme=auto" style="height:620px"></iframe>`))
	tb.Wait(e2e.Inner(`w.document.querySelector("#poster")?.src.endsWith("poster-660.svg")`))
	tb.Media("prefers-color-scheme", "dark")
	tb.Wait(e2e.Inner(`w.document.querySelector("#poster").src.endsWith("poster-660.svg#night")`))
}
