package embed_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// The languages of the real story, as names of files have them.
var editions = []struct{ tag, dir, in string }{
	{"en", "ltr", ""}, {"fa-IR", "rtl", "fa-IR"}, {"fa-AF", "rtl", "fa-AF"}, {"ps-AF", "rtl", "ps-AF"}, {"ur-PK", "rtl", "ur-PK"},
}

// In each language the embed is wholly in it: words, direction, poster, and what
// the program is asked for; nothing breaks a rule of axe's.
func TestEmbedInEachLanguage(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	for _, e := range editions {
		t.Run(e.tag, func(t *testing.T) {
			t.Parallel()
			tb := e2e.NewTab(t, 510, 600)
			tb.Media("prefers-reduced-motion", "reduce") // the map stays where it begins
			tb.Open(address + web.NameIn("embed.html", e.in))
			tb.Wait(`document.querySelector("#poster").naturalWidth > 0`)
			if got := e2e.Eval[string](tb, `[document.documentElement.lang, document.documentElement.dir, document.querySelector("#poster").src.split("/").pop()].join()`); got != strings.Join([]string{e.tag, e.dir, web.NameIn("poster-510.svg", e.in)}, ",") {
				t.Errorf("the document is %s", got)
			}
			// Its button can be read on systems without the letters of the language.
			if drawn := e2e.Eval[bool](tb, `!!document.querySelector("#start svg use") && document.querySelector("#start svg").getBoundingClientRect().width > 40 && document.querySelector("#start .unseen").textContent.startsWith("▶ ")`); drawn != (e.dir == "rtl") {
				t.Errorf("the button's words are drawn: %t", drawn)
			}
			tb.Axe("poster")
			tb.Click("#start")
			tb.WaitMap()
			if got := e2e.Eval[string](tb, asksFor); got != fmt.Sprintf("%s,paper,510,600,52,true", e.tag) {
				t.Errorf("the program is asked for %s", got)
			}
			tb.Run(`document.querySelector("#toggle-reading").click()`)
			tb.Wait(`document.querySelector("#filter")`)
			tb.Axe("list")
			tb.Screenshot("embed-list-" + e.tag)
		})
	}
}

// asksFor is what a frame asks the program for before its first frame: language,
// theme, size, room for the button of the list, and whether it begins at the
// poster's moment. By these TestEmbedPosterIsTheFirstFrame in game holds the
// poster to the map.
const asksFor = `[hamsaya.lang, hamsaya.theme, hamsaya.frameWidth, hamsaya.frameHeight, hamsaya.listButton, Math.abs(hamsaya.state.u - document.querySelector("script[data-u]").dataset.u) < 0.01].join()`

// An element takes a language with or without its country, also before it is
// started; one that the map is not published in leaves it as it is.
func TestElementInALanguage(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 510, 900)
	tb.Open(e2e.Article(t, e2e.StubSite(t, e2e.RealStory), `<hamsaya-map src="/" lang="fa"></hamsaya-map><hamsaya-map src="/" lang="de"></hamsaya-map>`+loader))
	tb.Wait(`[...document.querySelectorAll("hamsaya-map")].every((m) => m.shadowRoot?.querySelector("img").naturalWidth > 0)`)
	posters := `[...document.querySelectorAll("hamsaya-map")].map((m) => m.shadowRoot.querySelector("img").src.split("/").pop()).join()`
	if got := e2e.Eval[string](tb, posters); got != "poster-510.fa-IR.svg,poster-510.svg" {
		t.Errorf("the posters are %s", got)
	}
	tb.Frames(10)
	if asked := tb.Asked(); len(asked) > 4 { // script, style and two posters
		t.Errorf("before the reader asks came %v", asked)
	}
	tb.Run(`globalThis.map = document.querySelector("hamsaya-map"); map.language("ur")`)
	tb.Wait(posters + ` === "poster-510.ur-PK.svg,poster-510.svg"`)
	if words := e2e.Eval[string](tb, button+`.innerText`); strings.Contains(words, "Start") {
		t.Errorf("the button says %q", words)
	}
	tb.Run(`map.seek({ fraction: 0.5 })`)
	tb.WaitEmbed()
	tb.Wait(e2e.Inner(`w.document.documentElement.lang === "ur-PK" && Math.abs(w.hamsaya.state.u / w.hamsaya.state.length - 0.5) < 0.01`))
	// While it runs it turns to another document, and stays where it was.
	tb.Run(`map.language("ps-AF"); map.select("trade-shift")`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.lang === "ps-AF" && w.document.documentElement.dir === "rtl" && w.hamsaya?.state?.selected === "trade-shift"`))
	tb.Run(`map.language("xx"); map.close()`)
	tb.Wait(e2e.Inner(`w.document.documentElement.lang === "ps-AF" && w.hamsaya.state.selected === ""`))
	// So it does where the reader chooses on the map itself.
	tb.Run(`const w = map.shadowRoot.querySelector("iframe").contentWindow; w.location.hash = w.hamsaya.state.hash + "&lang=en"`)
	tb.Wait(e2e.Inner(`w.document.documentElement?.lang === "en" && w.document.documentElement.dataset.state === "map"`))
}

// A frame's address may name a language; what is not published in it, or a map
// in another folder, is found out by the document.
func TestFrameInALanguage(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.StubSite(t, e2e.RealStory))
	tb := e2e.NewTab(t, 510, 600)
	tb.Open(address + "embed.html?lang=prs&theme=night")
	tb.Wait(`document.documentElement.lang === "fa-AF" && document.querySelector("#poster")?.naturalWidth > 0`)
	if got := e2e.Eval[string](tb, `document.querySelector("#poster").src.split("/").pop()`); got != "poster-510.fa-AF.svg#night" {
		t.Errorf("the poster is %s", got)
	}
	tb.Open(address + "embed.html?lang=de")
	tb.Wait(`document.documentElement.lang === "en"`)
}
