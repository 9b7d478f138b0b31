package e2e

import (
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// Lend hands the tab over to a subtest, which is judged for what goes wrong in
// it. A tab costs more than most pages: tests of one kind share one, each with
// pages of its own. What a test does to the tab itself, as by Media or Online, it
// takes back.
//
//	for _, c := range cases {
//		t.Run(c.name, func(t *testing.T) {
//			tb.Lend(t)
//			tb.Open(e2e.Serve(t, c.site))
//		})
//	}
func (tb *Tab) Lend(t testing.TB) {
	t.Helper()
	owner, end := tb.t, tb.close
	tb.t = t
	tb.close = sync.OnceFunc(func() {
		tb.Do(chromedp.Navigate("about:blank")) // nothing of it is asked for any more
		tb.verdict()
		tb.t, tb.close, tb.Also = owner, end, ""
	})
	t.Cleanup(tb.close)
}
