package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/web"
)

// patience is for a software renderer on a busy machine; nothing waits so
// long unless it is broken.
const patience = 90 * time.Second

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
	server := httptest.NewServer(h)
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
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("disable-gpu-sandbox", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		// Without a graphics card a poster's thousands of lines take seconds
		// where the renderer of WebGL paints them, which a map then waits for.
		chromedp.Flag("disable-gpu-rasterization", true),
		// Each tab has the program compiled anew. Code that runs for seconds
		// only is not worth a second compiler, on the same two processors.
		chromedp.Flag("js-flags", "--liftoff-only"),
	)
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		return nil, fmt.Errorf("no Chromium starts (.ci/need installs it): %w", err)
	}
	stopBrowser = func() { chromedp.Cancel(ctx) }
	return ctx, nil
})

// stopBrowser ends the browser if one was started, and waits for its end.
var stopBrowser = func() {}
