package main

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/web"
)

// buildAt writes the folder of a story and returns where it is.
func buildAt(t *testing.T, path, base string) string {
	t.Helper()
	data, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, problems, err := parse(path, data)
	if err != nil {
		t.Fatal(err)
	}
	content := contentOf(s, data, problems)
	content.BaseURL = base
	c := buildCommand{Out: filepath.Join(t.TempDir(), "maps", "border"), BaseURL: base}
	var out, log strings.Builder
	if err := c.write(t.Context(), streams{out: &out, err: &log}, testBase(t).Site(content)); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "files") || (base == "") != strings.Contains(log.String(), "--base-url") {
		t.Errorf("it says %q and %q", out.String(), log.String())
	}
	return c.Out
}

// plainServer knows nothing of the folder: no packed files, no headers of its
// own, and the folder lies deep in it.
func plainServer(t *testing.T, dir string) string {
	return serveAt(t, http.StripPrefix("/news/2025/", http.FileServer(http.Dir(filepath.Dir(dir))))) + "news/2025/" + filepath.Base(dir) + "/"
}

// A built folder behind a plain server, without scripts, and as a file.
func TestBuiltFolder(t *testing.T) {
	dir := buildAt(t, "", "https://example.org/elsewhere/")
	t.Run("plays", func(t *testing.T) { testBuiltPlays(t, dir) })
	t.Run("without script", func(t *testing.T) { testBuiltWithoutScript(t, dir) })
	t.Run("as a file", func(t *testing.T) { testBuiltAsFile(t, dir) })
	t.Run("posters", func(t *testing.T) { testPosters(t, dir) })
}

// It plays behind any server, at any path, and asks nothing of another server.
func testBuiltPlays(t *testing.T, dir string) {
	address := plainServer(t, dir)
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "#t=2025-11-17")
	tb.wait(`hamsaya.state.date.startsWith("2025-11-17")`)
	tb.focusMap()
	before := tb.status().U
	tb.press(" ")
	tb.wait(`hamsaya.state.playing`)
	tb.press(" ")
	tb.wait(`!hamsaya.state.playing`)
	if tb.status().U < before {
		t.Error("it does not play")
	}
	tb.screenshot("built-1280x720")
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, r := range tb.requests {
		if strings.HasSuffix(r, "/live") {
			t.Errorf("a built page asks for %s", r)
		}
	}
}

// Without scripts there are the picture and the list.
func testBuiltWithoutScript(t *testing.T, dir string) {
	address := plainServer(t, dir)
	for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
		tb := newTab(t, size[0], size[1])
		tb.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
		tb.open(address)
		tb.screenshot(fmt.Sprintf("noscript-%dx%d", size[0], size[1]))
		tb.mu.Lock()
		asked := strings.Join(tb.requests, " ")
		tb.mu.Unlock()
		want := map[int64]string{1280: "/poster.svg", 360: "/poster-narrow.svg"}[size[0]]
		if !strings.Contains(asked, want) || strings.Contains(asked, ".wasm") {
			t.Errorf("at %d px the page asks for %s, want %s", size[0], asked, want)
		}
	}
}

// Opened as a file the page shows the picture and the list, and says why
// there is no map.
func testBuiltAsFile(t *testing.T, dir string) {
	tb := newTab(t, 1280, 900, "page.js", "origin 'null'", "net::ERR_FAILED", "Vazirmatn")
	tb.open("file://" + filepath.Join(dir, "index.html"))
	tb.wait(`document.querySelector("#poster img").complete && document.querySelector("#poster img").naturalWidth > 0`)
	said := eval[string](tb, `document.querySelector("#trouble").innerText`)
	if !strings.Contains(said, "opened as a file") || strings.Contains(said, "WebGL") {
		t.Errorf("the page says %q", said)
	}
	if n := eval[int](tb, `document.querySelectorAll("#events > li").length`); n < 50 {
		t.Errorf("%d events are listed", n)
	}
	if eval[bool](tb, `document.querySelector("#retry").checkVisibility()`) {
		t.Error("a button offers to try again, which would not help")
	}
	tb.screenshot("file-1280x900")

	embed := newTab(t, 660, 620, "origin 'null'", "net::ERR_FAILED")
	embed.open("file://" + filepath.Join(dir, "embed.html"))
	embed.wait(`document.querySelector("#poster").naturalWidth > 0`)
	embed.do(chromedp.Click(chromedp.CSS("#start")))
	embed.wait(`document.documentElement.dataset.state === "trouble"`)
	if said := embed.text("#trouble"); !strings.Contains(said, "opened as a file") || strings.Contains(said, "WebGL") {
		t.Errorf("the frame says %q", said)
	}
	if eval[bool](embed, `document.querySelector("#retry").checkVisibility()`) {
		t.Error("the frame offers to try again, which would not help")
	}
	if n := eval[int](embed, `document.querySelectorAll("#events > li").length`); n < 50 {
		t.Errorf("%d events are listed in the frame", n)
	}
	embed.screenshot("file-embed")
}

// Posters keep to their weight, in every size and colour, and the card of a
// link is a whole picture.
func testPosters(t *testing.T, dir string) {
	// After brotli: what an article 640 px wide shows, and what wider ones do.
	const most, mostWide = 60_000, 66_000
	found := 0
	for _, pattern := range []string{"poster*.svg", "posters/*.svg"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			packed, err := os.ReadFile(name + ".br")
			if err != nil {
				t.Fatal(err)
			}
			found++
			limit := most
			if wide, _ := regexp.MatchString(`poster-(800|930|1200)`, name); wide {
				limit = mostWide
			}
			if len(packed) > limit {
				t.Errorf("%s is %d bytes after brotli, %d are allowed", filepath.Base(name), len(packed), limit)
			}
			plain, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(plain, []byte("<title")) || bytes.Contains(plain, []byte("href=\"http")) {
				t.Errorf("%s has no title, or leads out of itself", filepath.Base(name))
			}
		}
	}
	// The story keeps to paper, and is told in every language.
	if want := len(locale.All()) * (2*len(web.StartSizes) + 2 + 2*8); found != want {
		t.Errorf("%d posters, want %d", found, want)
	}
	f, err := os.Open(filepath.Join(dir, "poster.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if img, err := png.Decode(f); err != nil || img.Bounds().Dx() != 1200 || img.Bounds().Dy() != 630 {
		t.Errorf("poster.png: %v", err)
	}
}

// A page that is served after all is the page that is built: what serve adds
// for an author rides in a header.
func TestServedPageIsBuilt(t *testing.T) {
	dir := buildAt(t, threeEvents, "")
	address := showAt(t, threeEvents)
	for _, name := range []string{"index.html", "embed.html", "poster.svg", "poster.png", "SHA256SUMS"} {
		answer, err := http.Get(address + name)
		if err != nil {
			t.Fatal(err)
		}
		var body bytes.Buffer
		_, err = body.ReadFrom(answer.Body)
		answer.Body.Close()
		want, missing := os.ReadFile(filepath.Join(dir, name))
		if err != nil || missing != nil || !bytes.Equal(body.Bytes(), want) {
			t.Errorf("%s: %d bytes are served, %d were built (%v)", name, body.Len(), len(want), err)
		}
		if live := answer.Header.Get("Server-Timing"); (name == "index.html") != (live != "") {
			t.Errorf("%s: Server-Timing %q", name, live)
		}
	}
}

// Whatever it was about to do when it was interrupted, build says so and
// leaves nothing.
func TestBuildInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	c := buildCommand{Out: filepath.Join(t.TempDir(), "map")}
	err := c.until(ctx, streams{out: io.Discard, err: io.Discard})
	if code := report(err, io.Discard); code != exitInterrupted {
		t.Errorf("exit code %d: %v", code, err)
	}
	if _, err := os.Stat(c.Out); err == nil {
		t.Error("a folder was written")
	}
}

func TestBaseURL(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "https://example.org": "https://example.org/", "http://example.org/a b": "http://example.org/a%20b/",
		"https://example.org/نقشه/": "https://example.org/%D9%86%D9%82%D8%B4%D9%87/",
	} {
		if got, err := baseURL(in); got != want || err != nil {
			t.Errorf("%q: %q, %v, want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"example.org", "/maps/", "ftp://example.org", "https://", "https://a@example.org/", "https://example.org/?a", "https://example.org/#a", "javascript:alert(1)", ":"} {
		if got, err := baseURL(in); err == nil || !strings.Contains(err.Error(), "--base-url") {
			t.Errorf("%q: %q, %v", in, got, err)
		}
	}
}
