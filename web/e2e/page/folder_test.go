package page_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// A built folder behind a plain server, without scripts, and as a file.
func TestBuiltFolder(t *testing.T) {
	t.Parallel()
	content := e2e.ContentOf(t, e2e.ThreeEvents)
	content.BaseURL = "https://example.org/elsewhere/"
	dir := filepath.Join(t.TempDir(), "maps", "border")
	if _, err := e2e.Base(t).Site(content).Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	t.Run("plays", func(t *testing.T) { testBuiltPlays(t, dir) })
	t.Run("without script", func(t *testing.T) { testBuiltWithoutScript(t, dir) })
	t.Run("as a file", func(t *testing.T) { testBuiltAsFile(t, dir) })
}

// plainServer knows nothing of the folder: no packed files, no headers of its own,
// and the folder lies deep in it.
func plainServer(t *testing.T, dir string) string {
	return e2e.Serve(t, http.StripPrefix("/news/2025/", http.FileServer(http.Dir(filepath.Dir(dir))))) + "news/2025/" + filepath.Base(dir) + "/"
}

// It plays behind any server, at any path, and asks nothing of another server.
func testBuiltPlays(t *testing.T, dir string) {
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(plainServer(t, dir) + "#t=2030-01-08")
	tb.Wait(`hamsaya.state.date.startsWith("2030-01-08")`)
	// The program came packed, and the page has unpacked it and counted right.
	came := e2e.Eval[struct {
		Program, All, Unpacked int
		Share                  float64
		Said                   string
	}](tb, `(() => {
		const wire = Object.fromEntries(performance.getEntriesByType("resource").map((e) => [e.name, e.encodedBodySize]));
		const { files } = JSON.parse(document.querySelector("#manifest").textContent);
		const of = ({ url }) => wire[new URL(url, location.href)];
		const program = files.find(({ name }) => name === "player.bin");
		return { program: of(program), all: files.reduce((sum, f) => sum + of(f), 0), unpacked: program.size,
			share: document.querySelector("#progress").value, said: document.querySelector("#progress-text").textContent };
	})()`)
	megabytes := fmt.Sprintf("%.1f", float64(came.All)/1e6)
	if came.Program == 0 || came.Program > came.Unpacked/2 || came.Share != 1 || strings.Count(came.Said, megabytes) != 2 {
		t.Errorf("of the program's %d bytes %d came; the page says %q, a share of %v; want %s MB twice", came.Unpacked, came.Program, came.Said, came.Share, megabytes)
	}
	tb.FocusMap()
	before := tb.Status().U
	tb.Press(" ")
	tb.Wait(fmt.Sprintf(`hamsaya.state.playing && hamsaya.state.u > %v`, before))
	tb.Press(" ")
	tb.Wait(`!hamsaya.state.playing`)
	tb.Screenshot("built-640x360")
	for _, r := range tb.Requests() {
		if strings.HasSuffix(r, "/live") {
			t.Errorf("a built page asks for %s", r)
		}
	}
}

// Without scripts there are the picture and the list.
func testBuiltWithoutScript(t *testing.T, dir string) {
	address := plainServer(t, dir)
	for _, size := range [][2]int64{{1280, 720}, {360, 640}} {
		tb := e2e.NewTab(t, size[0], size[1])
		tb.WithoutJavaScript(true)
		tb.Open(address)
		tb.Screenshot(fmt.Sprintf("noscript-%dx%d", size[0], size[1]))
		asked := strings.Join(tb.Requests(), " ")
		want := map[int64]string{1280: "/poster.svg", 360: "/poster-narrow.svg"}[size[0]]
		if !strings.Contains(asked, want) || strings.Contains(asked, ".bin") {
			t.Errorf("at %d px the page asks for %s, want %s", size[0], asked, want)
		}
	}
}

// Opened as a file the page shows the picture and the list, and says why there is
// no map; so does the frame.
func testBuiltAsFile(t *testing.T, dir string) {
	tb := e2e.NewTab(t, 1280, 900, "page.js", "origin 'null'", "net::ERR_FAILED", "Vazirmatn")
	tb.Open("file://" + filepath.Join(dir, "index.html"))
	tb.Wait(`document.querySelector("#poster img").complete && document.querySelector("#poster img").naturalWidth > 0`)
	said := e2e.Eval[string](tb, `document.querySelector("#trouble").innerText`)
	if !strings.Contains(said, "opened as a file") || strings.Contains(said, "WebGL") {
		t.Errorf("the page says %q", said)
	}
	listed(t, tb)
	if e2e.Eval[bool](tb, `document.querySelector("#retry").checkVisibility()`) {
		t.Error("a button offers to try again, which would not help")
	}
	tb.Screenshot("file-1280x900")

	embed := e2e.NewTab(t, 660, 620, "origin 'null'", "net::ERR_FAILED")
	embed.Open("file://" + filepath.Join(dir, "embed.html"))
	embed.Wait(`document.querySelector("#poster").naturalWidth > 0`)
	embed.Click("#start")
	embed.Wait(`document.documentElement.dataset.state === "trouble"`)
	if said := embed.Text("#trouble"); !strings.Contains(said, "opened as a file") || strings.Contains(said, "WebGL") {
		t.Errorf("the frame says %q", said)
	}
	if e2e.Eval[bool](embed, `document.querySelector("#retry").checkVisibility()`) {
		t.Error("the frame offers to try again, which would not help")
	}
	if n := e2e.Eval[int](embed, `document.querySelectorAll("#events > li").length`); n != 3 {
		t.Errorf("%d events are listed in the frame", n)
	}
	embed.Screenshot("file-embed")
}
