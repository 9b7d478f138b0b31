package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/web"
)

// A tab is a page in a window of its own, with what went wrong in it.
type tab struct {
	t     *testing.T
	ctx   context.Context
	close func() // and says what went wrong
	with  string // the address of one more server that may be asked

	mu       sync.Mutex
	requests []string
	problems []string
	console  []string
}

// newTab opens an empty page of a size. When the test ends, a console error
// or a request to another server than the first page's fails it, unless a
// pattern says that the error belongs to the test.
func newTab(t *testing.T, width, height int64, expected ...string) *tab {
	t.Helper()
	return openTab(t, chromedp.EmulateViewport(width, height), expected)
}

// newPhone is a tab with a touch screen.
func newPhone(t *testing.T, width, height int64) *tab {
	t.Helper()
	return openTab(t, chromedp.EmulateViewport(width, height, chromedp.EmulateMobile, chromedp.EmulateTouch), nil)
}

func openTab(t *testing.T, viewport chromedp.Action[chromedp.Void], expected []string) *tab {
	t.Helper()
	parent, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	tb := &tab{t: t}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithListener(tb.listen))
	tb.ctx = ctx
	if err := chromedp.Do(ctx, enable(log.Enable, cdp.Empty{}), enable(network.Enable, network.EnableParams{}), viewport); err != nil {
		t.Fatal(err)
	}
	tb.close = sync.OnceFunc(func() {
		cancel()
		tb.verdict(expected)
	})
	t.Cleanup(tb.close)
	return tb
}

func enable[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

func (tb *tab) verdict(expected []string) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, p := range tb.problems {
		if !containsAny(p, expected) {
			tb.t.Errorf("in the page: %s", p)
		}
	}
	home := ""
	for _, r := range tb.requests {
		u, err := url.Parse(r)
		switch {
		case err != nil:
			tb.t.Errorf("request of %q: %v", r, err)
		case u.Scheme == "data" || u.Scheme == "blob" || u.Scheme == "about":
		case home == "":
			home = u.Host
		case u.Host != home && (tb.with == "" || !strings.HasPrefix(r, tb.with)):
			tb.t.Errorf("the page asked another server: %s", r)
		}
	}
	if tb.t.Failed() {
		tb.t.Logf("console:\n%s", strings.Join(tb.console, "\n"))
	}
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
		text := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			text += " " + x.Description
		}
		tb.problems = append(tb.problems, text)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			tb.problems = append(tb.problems, e.Entry.Text+" "+e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, a := range e.Args {
			words = append(words, string(a.Value)+a.Description)
		}
		line := fmt.Sprintf("%s: %s", e.Type, strings.Join(words, " "))
		tb.console = append(tb.console, line)
		if e.Type == runtime.ConsoleAPICalledTypeError {
			tb.problems = append(tb.problems, line)
		}
	}
}

// do performs actions and fails the test where one does not come to an end.
func (tb *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tb.t.Fatal(err)
	}
}

// before runs a script in every document before the page's own.
func (tb *tab) before(script string) {
	tb.t.Helper()
	tb.do(enable(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script}))
}

func (tb *tab) open(address string) {
	tb.t.Helper()
	tb.t.Cleanup(tb.close) // before the server that was started last, which it may still ask
	tb.do(chromedp.Navigate(address))
}

// openMap opens a page and waits until its map runs.
func (tb *tab) openMap(address string) {
	tb.t.Helper()
	tb.open(address)
	tb.waitMap()
}

func (tb *tab) waitMap() {
	tb.t.Helper()
	tb.wait(`document.documentElement.dataset.state === "map"`)
}

// wait waits until an expression is true; while a page is being replaced by
// the next, it is not.
func (tb *tab) wait(expression string) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	for ctx.Err() == nil {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")")); err == nil && ok {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	tb.t.Fatalf("it never came true: %s\nstate of the page: %s\nmap: %s", expression,
		eval[string](tb, `document.documentElement.dataset.state + " " + (document.querySelector("#trouble:not([hidden])")?.innerText ?? "")`),
		eval[string](tb, `JSON.stringify(globalThis.hamsaya?.state ?? null)`))
}

// eval evaluates an expression in the page.
func eval[T any](tb *tab, expression string) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
	return out
}

// status is what the map last said of itself.
type status struct {
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
	Hash     string
	Frames   int
}

func (tb *tab) status() status {
	tb.t.Helper()
	var s status
	if err := json.Unmarshal([]byte(eval[string](tb, `JSON.stringify(globalThis.hamsaya.state)`)), &s); err != nil {
		tb.t.Fatal(err)
	}
	return s
}

// text is what a reader sees of an element.
func (tb *tab) text(selector string) string {
	tb.t.Helper()
	return eval[string](tb, fmt.Sprintf(`document.querySelector(%q).innerText`, selector))
}

// focus tells which element has the focus: its id, else its tag.
func (tb *tab) focus() string {
	tb.t.Helper()
	return eval[string](tb, `document.activeElement.id || document.activeElement.dataset.send || document.activeElement.localName`)
}

// screenshot writes the page as it looks to build/, to be looked at.
func (tb *tab) screenshot(name string) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tb.t.Fatal(err)
	}
	if err := web.WriteFile(filepath.Join("..", "..", "build", name+".png"), png, 0o644); err != nil {
		tb.t.Fatal(err)
	}
}
