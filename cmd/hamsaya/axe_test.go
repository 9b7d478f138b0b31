package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe fails the test for each rule of axe-core's that the page as it stands
// breaks: those of WCAG 2.2 to AA and of good practice. Frames in the page are
// left to tests of their own. The name tells states of one page apart.
func (tb *tab) axe(name string) {
	tb.t.Helper()
	for _, broken := range tb.axeFinds() {
		tb.t.Errorf("%s: %s", name, broken)
	}
}

// axeFinds is what axe has against the page, a line for each rule and those
// of its places.
func (tb *tab) axeFinds() []string {
	tb.t.Helper()
	if !eval[bool](tb, `Boolean(globalThis.axe)`) {
		source, err := os.ReadFile(filepath.Join(npmPackage(tb.t, "axe-core@4.14.1"), "axe.min.js"))
		if err != nil {
			tb.t.Fatal(err)
		}
		// What the debugger evaluates is not subject to the page's policy.
		eval[chromedp.Void](tb, string(source)+"\n;undefined")
	}
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	found, err := chromedp.Run(ctx, chromedp.Evaluate[string](
		`axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then((r) => JSON.stringify(r.violations))`, chromedp.EvalAwaitPromise))
	if err != nil {
		tb.t.Fatal(err)
	}
	var rules []struct {
		ID, Help string
		Nodes    []struct{ HTML, FailureSummary string }
	}
	if err := json.Unmarshal([]byte(found), &rules); err != nil {
		tb.t.Fatal(err)
	}
	var out []string
	for _, r := range rules {
		line := r.ID + ": " + r.Help
		for _, n := range r.Nodes {
			line += fmt.Sprintf("\n  %.300s\n    %s", n.HTML, strings.ReplaceAll(n.FailureSummary, "\n", "\n    "))
		}
		out = append(out, line)
	}
	return out
}

// Were a page that breaks rules not found out, the tests that use axe would
// say nothing.
func TestAxeFinds(t *testing.T) {
	tb := newTab(t, 660, 620)
	tb.open("data:text/html,<p>no language<img src='data:,'>")
	found := strings.Join(tb.axeFinds(), "\n")
	for _, want := range []string{"html-has-lang", "image-alt"} {
		if !strings.Contains(found, want) {
			t.Errorf("axe does not miss %s: %s", want, found)
		}
	}
}
