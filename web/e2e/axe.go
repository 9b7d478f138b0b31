package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp"
)

// Axe fails the test for each rule of axe-core's that the page as it stands
// breaks: those of WCAG 2.2 to AA and of good practice. Frames in the page are
// left to tests of their own. The name tells states of one page apart.
func (tb *Tab) Axe(name string) {
	tb.t.Helper()
	for _, broken := range tb.AxeFinds() {
		tb.t.Errorf("%s: %s", name, broken)
	}
}

// AxeFinds is what axe has against the page, a line for each rule and those of
// its places.
func (tb *Tab) AxeFinds() []string {
	tb.t.Helper()
	if !Eval[bool](tb, `Boolean(globalThis.axe)`) {
		source, err := os.ReadFile(filepath.Join(NPM(tb.t, "axe-core@4.14.1"), "axe.min.js"))
		if err != nil {
			tb.t.Fatal(err)
		}
		// What the debugger evaluates is not subject to the page's policy.
		Eval[chromedp.Void](tb, string(source)+"\n;undefined")
	}
	found := Await[string](tb, `axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then((r) => JSON.stringify(r.violations))`)
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
