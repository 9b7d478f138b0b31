package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/web"
)

// patience is for a software renderer on a busy machine; nothing waits so
// long unless it is broken.
const patience = 120 * time.Second

// realBase is the page's files with the program as it is now, made once.
var realBase = sync.OnceValues(func() (*web.Base, error) {
	p, err := web.Build(context.Background())
	if err != nil {
		return nil, err
	}
	return web.NewBase(p, assets.FS)
})

func testBase(t *testing.T) *web.Base {
	t.Helper()
	base, err := realBase()
	if err != nil {
		t.Fatal(err)
	}
	return base
}

// showAt serves a story file and returns the address.
func showAt(t *testing.T, path string) string {
	t.Helper()
	shown := newShowingOn(testBase(t), path, t.Output())
	data, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := shown.show(data); err != nil {
		t.Fatal(err)
	}
	if path != "" {
		if err := shown.follow(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	return serveAt(t, shown.handler())
}

func serveAt(t *testing.T, h http.Handler) string {
	server := httptest.NewUnstartedServer(h)
	server.Config.BaseContext = nil
	server.Start()
	t.Cleanup(func() {
		server.CloseClientConnections() // the streams of /live
		server.Close()
	})
	return server.URL + "/"
}

// chromium is one browser for all tests; each test has a context of its own
// in it, with no storage shared.
var chromium = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.Flag("headless", "new"),
		chromedp.Flag("no-sandbox", os.Geteuid() == 0), // Chromium's refuses to run as root
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("disable-gpu-sandbox", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("touch-events", "enabled"),
	)
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	stopBrowser = cancel
	if err := chromedp.Run(ctx); err != nil {
		return nil, fmt.Errorf("no Chromium starts (.ci/need installs it): %w", err)
	}
	return ctx, nil
})

var stopBrowser = func() {}

// A tab is a page in a window of its own, with what went wrong in it.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	problems []string
	console  []string
}

// newTab opens an empty page of a size. When the test ends, a console error
// or a request to another origin than the first page's fails it, unless a
// pattern says that it belongs to the test.
func newTab(t *testing.T, width, height int64, expected ...string) *tab {
	t.Helper()
	parent, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	tb := &tab{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, tb.listen)
	if err := chromedp.Run(ctx, log.Enable(), network.Enable(), chromedp.EmulateViewport(width, height)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer cancel()
		tb.mu.Lock()
		defer tb.mu.Unlock()
		for _, p := range tb.problems {
			if !containsAny(p, expected) {
				t.Errorf("in the page: %s", p)
			}
		}
		home := ""
		for _, r := range tb.requests {
			u, err := url.Parse(r)
			if err != nil {
				t.Errorf("request of %q: %v", r, err)
				continue
			}
			if u.Scheme == "data" || u.Scheme == "blob" || u.Scheme == "about" {
				continue
			}
			if home == "" {
				home = u.Host
			}
			if u.Host != home {
				t.Errorf("the page asked another server: %s", r)
			}
		}
		if t.Failed() {
			t.Logf("console:\n%s", strings.Join(tb.console, "\n"))
		}
	})
	return tb
}

func containsAny(s string, patterns []string) bool {
	for _, p := range patterns {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func (tb *tab) listen(event any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		tb.requests = append(tb.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		tb.problems = append(tb.problems, e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			tb.problems = append(tb.problems, e.Entry.Text+" "+e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, a := range e.Args {
			words = append(words, string(a.Value)+a.Description)
		}
		line := fmt.Sprintf("%s: %s", e.Type, strings.Join(words, " "))
		tb.console = append(tb.console, line)
		if e.Type == runtime.APITypeError {
			tb.problems = append(tb.problems, line)
		}
	}
}

// run performs actions and fails the test where one does not come to an end.
func (tb *tab) run(actions ...chromedp.Action) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, actions...); err != nil {
		tb.t.Fatalf("%v\nconsole:\n%s\n%s", err, strings.Join(tb.console, "\n"), strings.Join(tb.problems, "\n"))
	}
}

// before runs a script in every document before the page's own.
func (tb *tab) before(script string) {
	tb.t.Helper()
	tb.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}

func (tb *tab) open(address string) {
	tb.t.Helper()
	tb.run(chromedp.Navigate(address))
}

// openMap opens a page and waits until its map runs.
func (tb *tab) openMap(address string) {
	tb.t.Helper()
	tb.open(address)
	tb.wait(`document.documentElement.dataset.state === "map"`)
}

// wait waits until an expression is true.
func (tb *tab) wait(expression string) {
	tb.t.Helper()
	end := time.Now().Add(patience)
	for time.Now().Before(end) {
		if eval[bool](tb, "Boolean("+expression+")") {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	tb.t.Fatalf("it never came true: %s\nstate of the page: %s\nmap: %s\nconsole:\n%s\n%s", expression,
		eval[string](tb, `document.documentElement.dataset.state + " " + (document.querySelector("#trouble:not([hidden])")?.innerText ?? "")`),
		eval[string](tb, `JSON.stringify(globalThis.hamsaya?.state ?? null)`),
		strings.Join(tb.console, "\n"), strings.Join(tb.problems, "\n"))
}

// eval evaluates an expression in the page.
func eval[T any](tb *tab, expression string) T {
	tb.t.Helper()
	var out T
	tb.run(chromedp.Evaluate(expression, &out))
	return out
}

// status is what the map last said of itself.
type status struct {
	Ready    bool
	Playing  bool
	Speed    float64
	Loop     bool
	U        float64
	Length   float64
	Text     string
	Date     string
	Event    string
	Chapter  int
	Selected string
	Theme    string
	Folded   bool
	Hash     string
	Frames   int
}

func (tb *tab) status() status {
	tb.t.Helper()
	var s status
	text := eval[string](tb, `JSON.stringify(globalThis.hamsaya.state)`)
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		tb.t.Fatal(err)
	}
	return s
}

// touch makes the tab a touch screen.
func (tb *tab) touch() {
	tb.t.Helper()
	tb.run(emulation.SetTouchEmulationEnabled(true))
}

// screenshot writes the page as it looks to build/, to be looked at.
func (tb *tab) screenshot(name string) {
	tb.t.Helper()
	var png []byte
	tb.run(chromedp.CaptureScreenshot(&png))
	if err := web.WriteFile(filepath.Join("..", "..", "build", name+".png"), png, 0o644); err != nil {
		tb.t.Fatal(err)
	}
	if len(bytes.TrimSpace(png)) == 0 {
		tb.t.Fatal("the browser made no picture")
	}
}
