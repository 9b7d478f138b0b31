package embed_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// The poster and the button of an article's embed, as expressions, and how it is
// started: the element by its method, the frame by a message.
func embedded(plain bool) (poster, press, start string) {
	if plain {
		return e2e.Inner(`w.document.querySelector("#poster")`), e2e.Inner(`w.document.querySelector("#start")`), tell(`type: "start"`)
	}
	return shown, button, element + `.start()`
}

// firstTold waits until the embed's map has told of a moment, and returns the
// first that it told of, in seconds of playing time.
func firstTold(tb *e2e.Tab) float64 {
	tb.Wait(`said.some((m) => m?.type === "time")`)
	return e2e.Eval[float64](tb, `said.find((m) => m?.type === "time").seconds`)
}

// near tells whether two moments are the same, of which a map rounds one.
func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

func momentOf(t *testing.T, name string) float64 {
	t.Helper()
	m, err := scene.FindMoment(scenetest.Compile(t, e2e.RealStory), name)
	if err != nil {
		t.Fatal(err)
	}
	return m.U
}

// Where the folder has a picture of the moment that an embed begins at, that
// stands there before the start, and its map begins there.
func TestEmbedBeginsAtItsMoment(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	for _, c := range []struct{ name, body, at, poster string }{
		{"element", `<hamsaya-map src="/" at="2025-11-17T12:00" lang="fa"></hamsaya-map>` + loader, "2025-11-17T12:00", "/at/2025-11-17T12-00/poster-660.fa-IR.svg"},
		{"frame", `<iframe src="/embed.html?at=talks-doha&theme=night" style="height:620px"></iframe>`, "talks-doha", "/at/talks-doha/poster-660.svg#night"},
	} {
		t.Run(c.name, func(t *testing.T) {
			plain := c.name == "frame"
			poster, press, start := embedded(plain)
			article := e2e.Article(t, e2e.StubSite(t, e2e.RealStory, begins...), e2e.Paragraph+c.body+e2e.Paragraph)
			tb.Lend(t)
			tb.Open(article)
			tb.Wait(poster + `?.naturalWidth > 0`)
			if got := e2e.Eval[string](tb, poster+`.src`); !strings.HasSuffix(got, c.poster) {
				t.Errorf("before the start there is %s, want %s", got, c.poster)
			}
			if alt := e2e.Eval[string](tb, poster+`.alt`); plain && !strings.Contains(alt, "18 October 2025") {
				t.Errorf("the picture's words are %q", alt)
			}
			tb.Frames(10)
			if asked := tb.Asked(); len(asked) > 4 { // the article's style sheet and the three of the embed
				t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
			}
			unseen(tb, press) // its words change
			tb.Run(start)
			tb.WaitEmbed()
			if u, want := firstTold(tb), momentOf(t, c.at); !near(u, want) {
				t.Errorf("the map begins at %v s, its poster is of %v s", u, want)
			}
			if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
				t.Errorf("the layout shifted by %v", shift)
			}
		})
	}
}

// Where it has none, the map begins with the poster as every map does, and goes
// to the moment then; so it does where another folder's script cannot know.
func TestEmbedGoesOnToItsMoment(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 800)
	const undrawn = "trade-shift"
	for _, c := range []struct {
		name   string
		begins []string
		body   string
		day    string
	}{
		{"element", nil, `<hamsaya-map src="/" at="` + undrawn + `"></hamsaya-map>` + loader, "2025-11-14"},
		{"frame", nil, `<iframe src="/embed.html?at=` + undrawn + `" style="height:620px"></iframe>`, "2025-11-14"},
		{"another folder", begins, `<hamsaya-map src="/" at="2025-11-17T12:00"></hamsaya-map><script async src="/other/embed.js"></script>`, "2025-11-17"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folders := http.NewServeMux()
			folders.Handle("/", e2e.StubSite(t, e2e.RealStory, c.begins...))
			folders.Handle("/other/", http.StripPrefix("/other", e2e.StubSite(t, e2e.RealStory)))
			poster, _, start := embedded(c.name == "frame")
			article := e2e.Article(t, folders, c.body)
			tb.Lend(t)
			tb.Open(article)
			tb.Wait(poster + `?.naturalWidth > 0`)
			if got := e2e.Eval[string](tb, poster+`.src`); !strings.HasSuffix(got, "/poster-660.svg") || strings.Contains(got, "/at/") {
				t.Errorf("before the start there is %s", got)
			}
			tb.Run(start)
			tb.WaitEmbed()
			if u, want := firstTold(tb), momentOf(t, ""); !near(u, want) {
				t.Errorf("the map begins at %v s, its poster is of %v s", u, want)
			}
			tb.Wait(e2e.Inner(fmt.Sprintf(`w.hamsaya.state.date.startsWith(%q)`, c.day)))
		})
	}
}
