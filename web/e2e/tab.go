package e2e

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Tab is a page in a window of its own, with what went wrong in it.
type Tab struct {
	// Also is the address of one more server that the page may ask than the one
	// it came from.
	Also string

	t        testing.TB
	ctx      context.Context
	close    func() // and says what went wrong
	expected []string

	mu       sync.Mutex
	requests []string
	problems []string
	console  []string
}

// NewTab opens an empty page of a size in CSS px. When the test ends, a console
// error or a request to another server than the first page's fails it, unless
// the error contains one of the patterns and so belongs to the test.
func NewTab(t testing.TB, width, height int64, expected ...string) *Tab {
	t.Helper()
	return openTab(t, chromedp.EmulateViewport(width, height), expected)
}

// NewPhone is a tab with a touch screen.
func NewPhone(t testing.TB, width, height int64) *Tab {
	t.Helper()
	return openTab(t, chromedp.EmulateViewport(width, height, chromedp.EmulateMobile, chromedp.EmulateTouch), nil)
}

func openTab(t testing.TB, viewport chromedp.Action[chromedp.Void], expected []string) *Tab {
	t.Helper()
	tb := newTab(t, viewport)
	tb.expected = expected
	t.Cleanup(tb.close)
	return tb
}

// newTab opens a tab that stays until its close is called.
func newTab(t testing.TB, viewport chromedp.Action[chromedp.Void]) *Tab {
	t.Helper()
	parent, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	tb := &Tab{t: t}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithListener(tb.listen))
	tb.ctx = ctx
	if err := chromedp.Do(ctx, Command(log.Enable, cdp.Empty{}), Command(network.Enable, network.EnableParams{}),
		// Of tests that run beside each other each has the window in front.
		Command(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}), viewport); err != nil {
		t.Fatal(err)
	}
	tb.close = sync.OnceFunc(func() {
		cancel()
		tb.verdict()
	})
	return tb
}

// Command is a command of the DevTools protocol with its parameters.
func Command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// verdict fails the test for what went wrong in the page since the last one.
func (tb *Tab) verdict() {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, p := range tb.problems {
		if !containsAny(p, tb.expected) {
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
		case u.Host != home && (tb.Also == "" || !strings.HasPrefix(r, tb.Also)):
			tb.t.Errorf("the page asked another server: %s", r)
		}
	}
	if tb.t.Failed() {
		tb.t.Logf("console:\n%s", strings.Join(tb.console, "\n"))
	}
	tb.problems, tb.requests, tb.console = nil, nil, nil
}

func containsAny(s string, patterns []string) bool {
	for _, p := range patterns {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func (tb *Tab) listen(event any) {
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

// Requests are the addresses that were asked for so far.
func (tb *Tab) Requests() []string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return append([]string(nil), tb.requests...)
}

// Asked are the paths that were asked for so far, but an article's own and the
// icon's.
func (tb *Tab) Asked() []string {
	var out []string
	for _, r := range tb.Requests() {
		if !strings.HasSuffix(r, "/article/") && !strings.HasSuffix(r, "/icon.svg") && !strings.HasPrefix(r, "data:") {
			out = append(out, r[strings.Index(r[8:], "/")+8:])
		}
	}
	return out
}

// Do performs actions and fails the test where one does not come to an end.
func (tb *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, Patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tb.t.Fatal(err)
	}
}

// Before runs a script in every document before the page's own.
func (tb *Tab) Before(script string) {
	tb.t.Helper()
	tb.Do(Command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script}))
}

// WithoutJavaScript turns the page's scripts off, or on again.
func (tb *Tab) WithoutJavaScript(off bool) {
	tb.t.Helper()
	tb.Do(Command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off}))
}

// Online connects the page to the network, or cuts it off.
func (tb *Tab) Online(on bool) {
	tb.t.Helper()
	tb.Do(
		Command(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: !on, DownloadThroughput: -1, UploadThroughput: -1}),
		Command(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{Offline: !on, DownloadThroughput: -1, UploadThroughput: -1}}}))
}

// Media emulates what a reader asks of pages, by names and values of features.
func (tb *Tab) Media(features ...string) {
	tb.t.Helper()
	p := emulation.SetEmulatedMediaParams{}
	for i := 0; i+1 < len(features); i += 2 {
		p.Features = append(p.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	tb.Do(Command(emulation.SetEmulatedMedia, p))
}

// Resize gives the window another size in CSS px.
func (tb *Tab) Resize(width, height int64) {
	tb.t.Helper()
	tb.Do(chromedp.EmulateViewport(width, height))
	tb.Wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, width, height))
}

// Open goes to an address.
func (tb *Tab) Open(address string) {
	tb.t.Helper()
	tb.t.Cleanup(tb.close) // before the server that was started last, which it may still ask
	tb.Do(chromedp.Navigate(address))
}

// OpenMap opens a page and waits until its map runs.
func (tb *Tab) OpenMap(address string) {
	tb.t.Helper()
	tb.Open(address)
	tb.WaitMap()
}

// Reload opens the page anew.
func (tb *Tab) Reload() {
	tb.t.Helper()
	tb.Do(chromedp.Reload())
}
