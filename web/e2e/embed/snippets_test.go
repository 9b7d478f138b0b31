package embed_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// pasted are the three snippets of README.txt: the line, the element and the
// plain frame, with the address of the folder put in.
func pasted(t *testing.T, site *web.Site, address string) []string {
	t.Helper()
	f, err := site.File("README.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range regexp.MustCompile(`\n\n((?:  <.*\n)+)`).FindAllStringSubmatch(string(f.Data), -1) {
		out = append(out, strings.ReplaceAll(m[1], "https://example.org/path/to/this/folder/", address))
	}
	if len(out) != 3 {
		t.Fatalf("README.txt has %d snippets: %q", len(out), out)
	}
	return out
}

// lateLoader is a site whose loader comes when a page says that it has been
// painted without it.
func lateLoader(site http.Handler) http.Handler {
	painted := make(chan struct{})
	once := sync.OnceFunc(func() { close(painted) })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/painted":
			once()
			return
		case "/embed.js":
			<-painted
		}
		site.ServeHTTP(w, r)
	})
}

// saysPainted is what such a page has in it.
func saysPainted(address string) string {
	return fmt.Sprintf(`<script>{ let n = 0; const step = () => (n++ < 10 ? requestAnimationFrame(step) : fetch(%q, { mode: "no-cors" })); step() }</script>`, address+"painted")
}

// What README.txt has to paste, pasted as it stands: nothing on the page moves,
// however late the script is, and a plain frame has the shape of its poster.
func TestPastedSnippetsMoveNothing(t *testing.T) {
	t.Parallel()
	site := e2e.StubSite(t, e2e.RealStory)
	tb := e2e.NewTab(t, 360, 900)
	for i := range pasted(t, site, "") {
		for _, width := range []int64{360, 640, 1280} {
			t.Run(fmt.Sprintf("%d/%d", i, width), func(t *testing.T) {
				there := e2e.Serve(t, lateLoader(site))
				article := e2e.CrossOrigin(t, e2e.Paragraph+pasted(t, site, there)[i]+strings.Repeat(e2e.Paragraph, 5)+saysPainted(there))
				tb.Lend(t)
				tb.Also = there
				tb.Resize(width, 900)
				tb.Open(article)
				if i == 2 {
					tb.Wait(`said.some((m) => m?.type === "height")`)
					if got := e2e.Eval[string](tb, `JSON.stringify([...said.filter((m) => m?.type === "height").map((m) => m.height)].map((h) => Math.abs(h - document.querySelector("iframe").getBoundingClientRect().height) <= 2))`); strings.Contains(got, "false") {
						t.Errorf("the frame has another height than it would like: %s", e2e.Eval[string](tb, `JSON.stringify([said, document.querySelector("iframe").getBoundingClientRect()])`))
					}
				} else {
					tb.Wait(element + `?.shadowRoot?.querySelector("img").naturalWidth > 0`)
				}
				tb.Frames(10)
				if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
					t.Errorf("the layout shifted by %v", shift)
				}
			})
		}
	}
}

// Without JavaScript there is a picture that leads to the map.
func TestPastedSnippetsWithoutJavaScript(t *testing.T) {
	t.Parallel()
	site := e2e.StubSite(t, e2e.RealStory)
	there := e2e.Serve(t, site)
	both := pasted(t, site, there)[:2]
	tb := e2e.NewTab(t, 360, 900)
	tb.Also = there
	tb.WithoutJavaScript(true)
	tb.Open(e2e.CrossOrigin(t, e2e.Paragraph+both[0]+e2e.Long+both[1]+e2e.Long))
	tb.Wait(`((all) => all.length === 2 && all.every((img) => img.naturalWidth > 0 && img.alt && img.checkVisibility() && img.getBoundingClientRect().width === 360 && img.closest("a").href.endsWith("/index.html")))([...document.querySelectorAll("noscript img")])`)
	tb.Screenshot("pasted-noscript")
}

// Where the loader does not come, or is something else, the room that is kept for
// the map has a link to its page. Only a browser lays it out and says what a click
// meets. Nothing moves, and where the loader comes the link is never seen.
func TestPastedSnippetsWithoutTheLoader(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 510, 700, "")
	const (
		room = `document.querySelector("hamsaya-map, script[data-story]")`
		link = `document.querySelector("a[href$='/index.html']")`
		seen = link + `.checkVisibility({ visibilityProperty: true })`
	)
	for name, fault := range map[string]e2e.Fault{"missing": e2e.Missing, "rubbish": e2e.Rubbish, "there": nil} {
		for i, kind := range []string{"line", "element"} {
			t.Run(name+"/"+kind, func(t *testing.T) {
				there := e2e.Serve(t, e2e.Fail(e2e.StubSite(t, e2e.ThreeEvents), "embed.js", fault))
				tb.Lend(t)
				tb.Also = there
				tb.Open(e2e.CrossOrigin(t, e2e.Paragraph+pasted(t, e2e.StubSite(t, e2e.ThreeEvents), there)[i]+e2e.Paragraph))
				tb.Wait(`document.readyState === "complete"`)
				if fault == nil {
					tb.Wait(element + `.shadowRoot.querySelector("img").naturalWidth > 0`)
				} else if e2e.Eval[bool](tb, seen) {
					t.Error("the link is seen while the loader may come")
				}
				tb.Run(`document.getAnimations().forEach((a) => a.finish())`) // seconds later
				tb.Frames(3)
				if got := e2e.Eval[bool](tb, seen); got != (fault != nil) {
					t.Fatalf("the link is seen: %v", got)
				}
				if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
					t.Errorf("the layout shifted by %v", shift)
				}
				if fault == nil {
					return
				}
				tb.Screenshot("pasted-without-loader-" + name + "-" + kind)
				if got := e2e.Eval[string](tb, `(() => {
					const a = `+link+`.getBoundingClientRect();
					const r = `+room+`.getBoundingClientRect();
					const hit = document.elementFromPoint(a.x + a.width / 2, a.y + a.height / 2);
					return [r.height > 500, a.top >= r.top && a.bottom <= r.bottom + 1, a.width > 40 && a.height >= 24, `+link+`.contains(hit), `+link+`.textContent.length > 4].join();
				})()`); got != "true,true,true,true,true" {
					t.Errorf("the room is kept, the link lies in it, is large enough, is what a click meets, and has words: %s", got)
				}
			})
		}
	}
}

// What a reader opens from a frame in a sandbox is an ordinary page, with an
// origin.
func TestOpenedFromTheSandbox(t *testing.T) {
	t.Parallel()
	site := e2e.StubSite(t, e2e.ThreeEvents)
	origins := make(chan string, 5)
	mux := http.NewServeMux()
	mux.Handle("/", site)
	mux.HandleFunc("/index.html", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Sec-Fetch-Dest") != "document" {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			http.NotFound(w, r) // and the list stays without its form: a title is the first link
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><script>fetch("/origin?" + origin)</script>`)
	})
	mux.HandleFunc("/origin", func(_ http.ResponseWriter, r *http.Request) { origins <- r.URL.RawQuery })
	there := e2e.Serve(t, mux)
	tb := e2e.NewTab(t, 660, 700, "Failed to load resource")
	tb.Also = there
	tb.Open(e2e.CrossOrigin(t, pasted(t, site, there)[2]))
	tb.Wait(`said.some((m) => m?.type === "height")`)
	tb.Press(kb.Tab) // into the frame, to the link that skips the map
	tb.Wait(`document.activeElement.matches("iframe")`)
	tb.Press(kb.Enter) // opens the list
	tb.Press(kb.Tab)
	tb.Press(kb.Enter)
	select {
	case got := <-origins:
		if got != strings.TrimSuffix(there, "/") {
			t.Errorf("the page that was opened has the origin %s", got)
		}
	case <-time.After(e2e.Patience):
		t.Error("nothing was opened")
	}
}

// The button that copies a link does so in an article on another origin, whether
// that lets the frame write to the clipboard or not.
func TestLinkIsCopiedOnAnotherOrigin(t *testing.T) {
	t.Parallel()
	there := e2e.Serve(t, e2e.StubSite(t, e2e.ThreeEvents))
	tb := e2e.NewTab(t, 700, 800, "Clipboard API has been blocked")
	for name, allow := range map[string]string{"allowed": `allow="clipboard-write"`, "not": ""} { // one after the other: there is one clipboard
		t.Run(name, func(t *testing.T) {
			article := e2e.CrossOrigin(t, fmt.Sprintf(`<textarea></textarea><iframe src="%sembed.html" %s style="width:100%%;height:620px"></iframe>`, there, allow))
			tb.Lend(t)
			tb.Also = there
			tb.Open(article)
			tb.Wait(`said.some((m) => m?.type === "height")`)
			click := func(selector string) {
				t.Helper()
				tb.WaitInFrame(fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().width > 0`, selector))
				var at [2]float64
				if err := json.Unmarshal([]byte(e2e.InFrame[string](tb, fmt.Sprintf(`(({ x, y, width, height }) => JSON.stringify([x + width / 2, y + height / 2]))(document.querySelector(%q).getBoundingClientRect())`, selector))), &at); err != nil {
					t.Fatal(err)
				}
				box := e2e.Eval[[]float64](tb, `(({ x, y }) => [x, y])(document.querySelector("iframe").getBoundingClientRect())`)
				tb.ClickAt(at[0]+box[0], at[1]+box[1])
			}
			click("#toggle-reading")
			tb.WaitInFrame(`document.querySelector("#reading").hasAttribute("data-open")`)
			click(".bar [data-copy-link]")
			// It says that it is done, and the field to copy by hand is gone again.
			tb.WaitInFrame(`document.querySelector("#said p").textContent.length > 4 && document.querySelector("#said input").hidden && !document.querySelector("#said").hidden`)
			tb.Screenshot("link-other-origin-" + name)
			if got := e2e.InFrame[string](tb, `document.activeElement.textContent`); got != "Copy link" {
				t.Errorf("the focus is at %q", got)
			}
			tb.Run(`document.querySelector("textarea").focus()`)
			tb.Do(e2e.Command(input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Code: "KeyV", Modifiers: 2, Commands: []string{"paste"}}))
			tb.Wait(`document.querySelector("textarea").value`)
			if got := e2e.Eval[string](tb, `document.querySelector("textarea").value`); !strings.HasPrefix(got, there+"index.html") {
				t.Errorf("pasted is %q", got)
			}
		})
	}
}
