package embed_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// Each map says which it is, before it starts and after.
func TestElementIsNamed(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 510, 800)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<hamsaya-map src="/"></hamsaya-map><hamsaya-map src="/" title="What happened" label="▶ Go"></hamsaya-map><hamsaya-map src="/" lang="fa"></hamsaya-map>`+loader))
	tb.Wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.start)`)
	got := e2e.Eval[string](tb, `[...document.querySelectorAll("hamsaya-map")].map((m) => [m.shadowRoot.querySelector("img").alt, m.shadowRoot.querySelector("button").ariaLabel].join(" | ")).join("\n")`)
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
	tb.Run(`document.querySelectorAll("hamsaya-map")[1].title = "Later"; document.querySelector("hamsaya-map").start()`)
	if got := e2e.Eval[string](tb, `[document.querySelectorAll("hamsaya-map")[1].shadowRoot.querySelector("img").alt, `+frame+`.title].join()`); got != "Later,"+title {
		t.Errorf("they are %q", got)
	}
	tb.Run(element + `.title = "Now"`)
	if got := e2e.Eval[string](tb, frame+`.title`); got != "Now" {
		t.Errorf("the frame is %q", got)
	}
}

// What a map is told that needs none does not start it: the program is not
// downloaded, and the map begins as it was told.
func TestElementKeepsWhatItIsToldBeforeItsStart(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<hamsaya-map src="/"></hamsaya-map>`+loader))
	tb.Wait(element + `.start`)
	tb.Run(`globalThis.map = document.querySelector("hamsaya-map");
		map.theme("night"); map.speed(2); map.pause(); map.close(); map.filter({}); map.filter({ text: "doha" }); map.speed(0.25); map.language("fa")`)
	tb.Wait(shown + `.src.endsWith("poster-660.fa-IR.svg#night")`)
	tb.Frames(10)
	for _, r := range tb.Asked() {
		if strings.Contains(r, "wasm_exec") || strings.Contains(r, "player-") || strings.Contains(r, "embed.html") {
			t.Errorf("it asked for %s", r)
		}
	}
	if e2e.Eval[bool](tb, `Boolean(`+frame+`)`) {
		t.Fatal("it started")
	}
	pressButton(tb) // and so slowly that it plays for minutes
	tb.WaitEmbed()
	tb.Wait(e2e.Inner(`(({ theme, speed, hash, playing }) => theme === "night" && speed === 0.25 && hash.includes("text=doha") && playing)(w.hamsaya.state) && w.document.documentElement.lang === "fa-IR"`))
	// Once it runs, it heeds its attributes.
	tb.Run(`map.setAttribute("theme", "paper")`)
	tb.Wait(e2e.Inner(`w.hamsaya.state.theme === "paper"`))
	tb.Run(`map.setAttribute("lang", "ur")`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.lang === "ur-PK" && w.document.documentElement.dataset.state === "map" && w.hamsaya.state.theme === "paper"`))
	tb.Run(`map.removeAttribute("lang"); map.theme("night")`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.lang === "en" && w.hamsaya?.state?.theme === "night"`))
}

// A map may start when it comes into view, but not where the reader saves data,
// and never where the page says so.
func TestElementStartsInView(t *testing.T) {
	t.Parallel()
	below := strings.Repeat(e2e.Long, 8) + `<hamsaya-map src="/" play="visible"></hamsaya-map><hamsaya-map src="/" play="never"></hamsaya-map>` + loader
	const frames = `[...document.querySelectorAll("hamsaya-map")].map((m) => Boolean(m.shadowRoot.querySelector("iframe"))).join()`
	for _, c := range []struct{ name, before, started string }{
		{"visible", "", "true,false"},
		{"saves data", `Object.defineProperty(navigator, "connection", { value: { saveData: true } })`, "false,false"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			// Both maps are in the window at once.
			tb := e2e.NewTab(t, 330, 1200)
			tb.Before(c.before)
			tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.ThreeEvents), below))
			tb.Wait(element + `.start`)
			tb.Frames(10)
			if got := e2e.Eval[string](tb, frames); got != "false,false" {
				t.Errorf("out of view they have started: %s", got)
			}
			tb.Run(`document.querySelectorAll("hamsaya-map")[1].scrollIntoView({ block: "end", behavior: "instant" })`)
			tb.Wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot.querySelector("img").naturalWidth > 0)`)
			if c.before == "" {
				tb.WaitEmbed()
			}
			tb.Frames(10)
			if got := e2e.Eval[string](tb, frames); got != c.started {
				t.Errorf("in view they have started: %s, want %s", got, c.started)
			}
		})
	}
}
