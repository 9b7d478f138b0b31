package main

import (
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// Moments of which a folder has pictures, and one of which it has none.
var (
	drawnBegins = []string{"2025-11-17T12:00", "talks-doha"}
	undrawn     = "trade-shift"
)

// Where the folder has a picture of the moment that an embed begins at, that
// stands there before the start, and is the map's first frame.
func TestEmbedBeginsElsewhere(t *testing.T) {
	site := embedSite(t, neighbours, drawnBegins...)
	for _, c := range []struct{ name, body, poster string }{
		{"element", `<hamsaya-map src="/" at="2025-11-17T12:00" lang="fa"></hamsaya-map><script async src="/embed.js"></script>`, "/at/2025-11-17T12-00/poster-660.fa-IR.svg"},
		{"frame", `<iframe src="/embed.html?at=talks-doha&theme=night" style="height:620px"></iframe>`, "/at/talks-doha/poster-660-night.svg"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tb := newTab(t, 700, 800)
			tb.open(article(t, site, paragraph+c.body+paragraph))
			shown, start, press := `document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img")`, `document.querySelector("hamsaya-map").start(), true`, `document.querySelector("hamsaya-map").shadowRoot.querySelector("button")`
			if c.name == "frame" {
				shown, press = inner(`w.document.querySelector("#poster")`), inner(`w.document.querySelector("#start")`)
				start = `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "start" }, "*"), true`
			}
			tb.wait(shown + `?.naturalWidth > 0`)
			if got := eval[string](tb, shown+`.src`); !strings.HasSuffix(got, c.poster) {
				t.Errorf("before the start there is %s, want %s", got, c.poster)
			}
			if c.name == "frame" && !strings.Contains(eval[string](tb, shown+`.alt`), "18 October 2025") {
				t.Errorf("the picture's words are %q", eval[string](tb, shown+`.alt`))
			}
			time.Sleep(300 * time.Millisecond)
			if asked := tb.asked(); len(asked) > 4 { // the article's style sheet and the three of the embed
				t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
			}
			eval[bool](tb, press+`.style.opacity = "0", true`)
			before := tb.picture()
			eval[bool](tb, start)
			tb.waitEmbed()
			time.Sleep(2 * time.Second)
			tb.screenshot("embed-begins-" + c.name)
			drawtest.Near(t, "embed-begins-"+c.name, tb.picture(), before, 60, 0.02)
			if shift := eval[float64](tb, `shift`); shift != 0 {
				t.Errorf("the layout shifted by %v", shift)
			}
		})
	}
}

// Where it has none, the map begins with the poster as every map does, and goes
// to the moment then; so it does where another folder's script cannot know.
func TestEmbedGoesOnToWhereItBegins(t *testing.T) {
	for name, c := range map[string]struct {
		begins []string
		body   string
		day    string
	}{
		"element":        {nil, `<hamsaya-map src="/" at="` + undrawn + `"></hamsaya-map><script async src="/embed.js"></script>`, "2025-11-14"},
		"frame":          {nil, `<iframe src="/embed.html?at=` + undrawn + `" style="height:620px"></iframe>`, "2025-11-14"},
		"another folder": {drawnBegins, `<hamsaya-map src="/" at="2025-11-17T12:00"></hamsaya-map><script async src="/other/embed.js"></script>`, "2025-11-17"},
	} {
		t.Run(name, func(t *testing.T) {
			site := embedSite(t, neighbours, c.begins...)
			folders := http.NewServeMux()
			folders.Handle("/", site)
			folders.Handle("/other/", http.StripPrefix("/other", embedSite(t, neighbours)))
			tb := newTab(t, 700, 800)
			tb.open(article(t, folders, c.body))
			poster := `document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img")`
			if name == "frame" {
				poster = inner(`w.document.querySelector("#poster")`)
			}
			tb.wait(poster + `?.naturalWidth > 0`)
			if got := eval[string](tb, poster+`.src`); !strings.HasSuffix(got, "/poster-660.svg") || strings.Contains(got, "/at/") {
				t.Errorf("before the start there is %s", got)
			}
			if name == "frame" {
				eval[bool](tb, `document.querySelector("iframe").contentWindow.postMessage({ hamsaya: 1, type: "start" }, "*"), true`)
			} else {
				eval[bool](tb, `document.querySelector("hamsaya-map").start(), true`)
			}
			tb.waitEmbed()
			tb.wait(`said.some((m) => m?.type === "time")`)
			if u, want := eval[float64](tb, `said.find((m) => m?.type === "time").seconds`), beginOf(t, site); math.Abs(u-want) > 0.01 {
				t.Errorf("the map begins at %v s, its poster is of %v s", u, want)
			}
			tb.wait(inner(`w.hamsaya.state.date.startsWith("` + c.day + `")`))
			tb.screenshot("embed-goes-" + strings.ReplaceAll(name, " ", "-"))
		})
	}
}

// An embed that begins elsewhere keeps to its weight, at the moment and in the
// languages that weigh most.
func TestWeightOfAnEmbedThatBeginsElsewhere(t *testing.T) {
	const heaviest = "offer-araghchi-regional"
	site := embedSite(t, neighbours, heaviest)
	weight := func(path string) int {
		f, err := site.File(path)
		if err != nil || f == nil {
			t.Fatalf("%s: %v", path, err)
		}
		return len(f.Encoded("br"))
	}
	files, err := site.EmbedFiles()
	if err != nil {
		t.Fatal(err)
	}
	script := slices.IndexFunc(files, func(f *web.File) bool { return strings.HasPrefix(f.Path, "frame-") })
	frame := weight(files[script].Path)
	for _, tag := range []string{"ps-AF", "ur-PK"} {
		document := weight(web.NameIn("embed.html", tag))
		poster := weight(web.BeginFolder(heaviest) + web.NameIn(web.StartPath(web.StartSizes[2], "paper"), tag))
		t.Logf("%s: document %d, script %d, poster %d", tag, document, frame, poster)
		if all := document + frame + poster; poster > 60*kB || all > 70*kB {
			t.Errorf("%s: a frame weighs %d bytes, more than 70 kB, or its poster more than 60: %d", tag, all, poster)
		}
	}
}

// beginOf is the moment of a site's poster, in seconds of playing time.
func beginOf(t *testing.T, site *web.Site) float64 {
	t.Helper()
	f, err := site.File("embed.html")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(f.Data), `data-u="`)
	text, _, _ := strings.Cut(after, `"`)
	u, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
