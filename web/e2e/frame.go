package e2e

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// InFrame evaluates an expression in the first frame of a page, of whatever
// origin; a promise is waited for.
func InFrame[T any](tb *Tab, expression string) (out T) {
	tb.t.Helper()
	yes := true
	tb.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
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
		result, err := cdp.Call(ctx, t, runtime.Evaluate, runtime.EvaluateParams{Expression: expression, ContextID: world.ExecutionContextID, ReturnByValue: &yes, AwaitPromise: &yes})
		if err != nil {
			return err
		}
		if x := result.ExceptionDetails; x != nil {
			return fmt.Errorf("%s: %s", expression, x.Text)
		}
		return json.Unmarshal([]byte(result.Result.Value), &out)
	}))
	return out
}

// WaitInFrame waits until an expression is true in the first frame of a page,
// which stays the same document meanwhile.
func (tb *Tab) WaitInFrame(expression string) {
	tb.t.Helper()
	InFrame[bool](tb, `new Promise((done) => { const look = () => (`+expression+`) ? done(true) : requestAnimationFrame(look); look() })`)
}
