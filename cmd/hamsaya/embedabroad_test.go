package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/web"
)

// abroad is an article on another origin than the map, and a stranger to its
// style sheet but for what is pasted.
func abroad(t *testing.T, body string) string {
	t.Helper()
	return serveAt(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>An article</title><style>body{margin:0 auto;max-width:660px;font:18px/1.5 Georgia,serif}</style>
<script>globalThis.said = []; addEventListener("message", (e) => said.push(e.data));
globalThis.shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { shift += e.value })).observe({ type: "layout-shift", buffered: true });</script>
<body>%s</body>`, body)
	}))
}

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

// late is a site whose loader takes its time.
func late(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/embed.js" {
			time.Sleep(time.Second)
		}
		site.ServeHTTP(w, r)
	})
}

// What README.txt has to paste, pasted as it stands: nothing on the page
// moves, however late the script is; without JavaScript there is a picture
// that leads to the map; and a plain frame has the shape of its poster.
func TestPastedSnippets(t *testing.T) {
	site := embedSite(t, neighbours)
	there := serveAt(t, late(site))
	for i, snippet := range pasted(t, site, there) {
		address := abroad(t, paragraph+snippet+strings.Repeat(paragraph, 5))
		for _, width := range []int64{360, 640, 1280} {
			t.Run(fmt.Sprintf("%d/%d", i, width), func(t *testing.T) {
				tb := newTab(t, width, 900)
				tb.with = there
				tb.open(address)
				if i == 2 {
					tb.wait(`said.some((m) => m?.type === "height")`)
					if got := eval[string](tb, `JSON.stringify([...said.filter((m) => m?.type === "height").map((m) => m.height)].map((h) => Math.abs(h - document.querySelector("iframe").getBoundingClientRect().height) <= 2))`); strings.Contains(got, "false") {
						t.Errorf("the frame has another height than it would like: %s", eval[string](tb, `JSON.stringify([said, document.querySelector("iframe").getBoundingClientRect()])`))
					}
				} else {
					tb.wait(`document.querySelector("hamsaya-map")?.shadowRoot?.querySelector("img").naturalWidth > 0`)
				}
				time.Sleep(300 * time.Millisecond)
				if shift := eval[float64](tb, `shift`); shift != 0 {
					t.Errorf("the layout shifted by %v", shift)
				}
				tb.screenshot(fmt.Sprintf("pasted-%d-%d", i, width))
			})
		}
		if i == 2 {
			continue
		}
		t.Run(fmt.Sprintf("%d without JavaScript", i), func(t *testing.T) {
			tb := newTab(t, 360, 900)
			tb.with = there
			tb.do(enable(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
			tb.open(address)
			tb.wait(`((img) => img?.naturalWidth > 0 && img.alt && img.checkVisibility() && img.getBoundingClientRect().width === 360 && img.closest("a").href.endsWith("/index.html"))(document.querySelector("noscript img"))`)
			tb.screenshot(fmt.Sprintf("pasted-noscript-%d", i))
		})
	}
}

// What a reader opens from a frame in a sandbox is an ordinary page, with an
// origin.
func TestOpenedFromTheSandbox(t *testing.T) {
	site := embedSite(t, threeEvents)
	origins := make(chan string, 5)
	mux := http.NewServeMux()
	mux.Handle("/", site)
	mux.HandleFunc("/index.html", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Sec-Fetch-Dest") != "document" {
			http.NotFound(w, r) // and the list stays without its form: a title is the first link
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><script>fetch("/origin?" + origin)</script>`)
	})
	mux.HandleFunc("/origin", func(w http.ResponseWriter, r *http.Request) { origins <- r.URL.RawQuery })
	there := serveAt(t, mux)
	tb := newTab(t, 660, 700, "Failed to load resource")
	tb.with = there
	tb.open(abroad(t, pasted(t, site, there)[2]))
	tb.wait(`said.some((m) => m?.type === "height")`)
	tb.press(kb.Tab) // into the frame, to the link that skips the map
	tb.wait(`document.activeElement.matches("iframe")`)
	tb.press(kb.Enter) // opens the list
	tb.press(kb.Tab)
	tb.press(kb.Enter)
	select {
	case got := <-origins:
		if got != strings.TrimSuffix(there, "/") {
			t.Errorf("the page that was opened has the origin %s", got)
		}
	case <-time.After(20 * time.Second):
		t.Error("nothing was opened")
	}
}

func (tb *tab) clickAt(x, y float64) {
	tb.t.Helper()
	for _, kind := range []input.DispatchMouseEventType{input.DispatchMouseEventTypeMousePressed, input.DispatchMouseEventTypeMouseReleased} {
		tb.do(chromedp.MouseEvent(kind, x, y, chromedp.Button("left"), chromedp.ClickCount(1)))
	}
}

// inFrame evaluates an expression in the first frame of a page, of whatever
// origin.
func inFrame[T any](tb *tab, expression string) (out T) {
	tb.t.Helper()
	yes := true
	tb.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		tree, err := cdp.Call(ctx, t, page.GetFrameTree, cdp.Empty{})
		if err != nil {
			return err
		}
		if tree.FrameTree == nil || len(tree.FrameTree.ChildFrames) == 0 {
			return fmt.Errorf("there is no frame")
		}
		world, err := cdp.Call(ctx, t, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: tree.FrameTree.ChildFrames[0].Frame.ID})
		if err != nil {
			return err
		}
		result, err := cdp.Call(ctx, t, runtime.Evaluate, runtime.EvaluateParams{Expression: expression, ContextID: world.ExecutionContextID, ReturnByValue: &yes})
		if err != nil {
			return err
		}
		return json.Unmarshal([]byte(result.Result.Value), &out)
	}))
	return out
}

// The button that copies a link does so in an article on another origin,
// whether that lets the frame write to the clipboard or not.
func TestCopyLinkAbroad(t *testing.T) {
	site := embedSite(t, threeEvents)
	there := serveAt(t, site)
	const field = `<textarea></textarea>`
	for name, body := range map[string]string{
		"allowed": fmt.Sprintf(`<iframe src="%sembed.html" allow="clipboard-write" style="width:100%%;height:620px"></iframe>`, there),
		"not":     fmt.Sprintf(`<iframe src="%sembed.html" style="width:100%%;height:620px"></iframe>`, there),
	} {
		t.Run(name, func(t *testing.T) {
			tb := newTab(t, 700, 800, "Clipboard API has been blocked")
			tb.with = there
			tb.open(abroad(t, body+field))
			tb.wait(`said.some((m) => m?.type === "height")`)
			click := func(selector string) {
				var at [2]float64
				if err := json.Unmarshal([]byte(inFrame[string](tb, fmt.Sprintf(`(({ x, y, width, height }) => JSON.stringify([x + width / 2, y + height / 2]))(document.querySelector(%q).getBoundingClientRect())`, selector))), &at); err != nil {
					t.Fatal(err)
				}
				box := eval[[]float64](tb, `(({ x, y }) => [x, y])(document.querySelector("iframe").getBoundingClientRect())`)
				tb.clickAt(at[0]+box[0], at[1]+box[1])
			}
			click("#toggle-reading")
			time.Sleep(300 * time.Millisecond)
			click(".bar [data-copy-link]")
			time.Sleep(500 * time.Millisecond)
			tb.screenshot("link-abroad-" + name)
			if got := inFrame[string](tb, `document.querySelector("#said p").textContent + document.querySelector("#said input").hidden`); !strings.HasSuffix(got, "true") || len(got) < 8 {
				t.Errorf("the frame says %q", got)
			}
			if got := inFrame[string](tb, `document.activeElement.textContent`); got != "Copy link" {
				t.Errorf("the focus is at %q", got)
			}
			eval[bool](tb, `document.querySelector("textarea").focus(), true`)
			tb.do(enable(input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Code: "KeyV", Modifiers: 2, Commands: []string{"paste"}}))
			tb.wait(`document.querySelector("textarea").value`)
			if got := eval[string](tb, `document.querySelector("textarea").value`); !strings.HasPrefix(got, there+"index.html") {
				t.Errorf("pasted is %q", got)
			}
		})
	}
}
