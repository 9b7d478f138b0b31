package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Patience is for a software renderer on a busy machine; nothing waits so long
// unless it is broken.
const Patience = 3 * time.Minute

// chromium is one browser for all tests of a package; each test has a context of
// its own in it, with no storage shared.
var chromium = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("disable-gpu-sandbox", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		// A name of another site that leads to this machine, as one may that wants
		// to read what is served here.
		chromedp.Flag("host-resolver-rules", "MAP evil.example 127.0.0.1"),
		// Without a graphics card a poster's thousands of lines take seconds
		// where the renderer of WebGL paints them, which a map then waits for.
		chromedp.Flag("disable-gpu-rasterization", true),
		// Each tab has the program compiled anew. Code that runs for seconds
		// only is not worth a second compiler, on the same two processors.
		chromedp.Flag("js-flags", "--liftoff-only"),
	)
	// Its browser without windows starts a page in a third of the time of the one
	// that has them, which also runs pages of its own in each.
	if shell, err := exec.LookPath("chromium-headless-shell"); err == nil {
		options = append(options, chromedp.ExecPath(shell))
	}
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		return nil, fmt.Errorf("no Chromium starts (.ci/need installs it): %w", err)
	}
	stopChromium = func() { chromedp.Cancel(ctx) }
	return ctx, nil
})

// stopChromium ends the browser if one was started, and waits for its end.
var stopChromium = func() {}

// Main runs the tests of a package, and ends its browsers after them.
func Main(m *testing.M) {
	code := m.Run()
	Stop()
	os.Exit(code)
}

// Stop ends the browsers, for packages whose tests are run by another.
func Stop() {
	stopChromium()
	stopFirefox()
}
