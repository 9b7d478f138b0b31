package e2e

import (
	"context"
	"encoding/json"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// ReadAloud is what a screen reader has of the page, in order: of each node that it
// is told of the role and the name.
func (tb *Tab) ReadAloud() (nodes []string) {
	tb.t.Helper()
	tb.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		tree, err := cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			return err
		}
		for _, n := range tree.Nodes {
			if !n.Ignored && n.Role != nil && n.Name != nil {
				nodes = append(nodes, word(n.Role)+" "+word(n.Name))
			}
		}
		return nil
	}))
	return nodes
}

// word is a value that is a string.
func word(v *accessibility.Value) (s string) {
	if json.Unmarshal([]byte(v.Value), &s) != nil {
		return string(v.Value)
	}
	return s
}
