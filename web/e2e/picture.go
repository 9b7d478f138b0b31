package e2e

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"path/filepath"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// Picture is the page as it looks.
func (tb *Tab) Picture() image.Image {
	tb.t.Helper()
	img, err := png.Decode(bytes.NewReader(tb.PNG()))
	if err != nil {
		tb.t.Fatal(err)
	}
	return img
}

// PNG is the same, encoded.
func (tb *Tab) PNG() []byte {
	tb.t.Helper()
	return evaluate[[]byte](tb, chromedp.CaptureScreenshot(), "screenshot")
}

// Screenshot writes the page as it looks to build/, to be looked at.
func (tb *Tab) Screenshot(name string) {
	tb.t.Helper()
	tb.keep(name+".png", tb.PNG())
}

// WholePage writes all of a page to build/, not only what is in view.
func (tb *Tab) WholePage(name string) {
	tb.t.Helper()
	tb.keep(name+".jpeg", evaluate[[]byte](tb, chromedp.FullScreenshot(90), "screenshot"))
}

// PDF is the page as it is printed on paper of a size in mm. It is written to
// build/, to be looked at.
func (tb *Tab) PDF(name string, width, height float64) (data []byte) {
	tb.t.Helper()
	const inch = 25.4
	tb.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		printed, err := cdp.Call(ctx, t, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: width / inch, PaperHeight: height / inch})
		if err == nil {
			data = printed.Data
		}
		return err
	}))
	tb.keep(name+".pdf", data)
	return data
}

func (tb *Tab) keep(name string, data []byte) {
	tb.t.Helper()
	if err := web.WriteFile(filepath.Join(drawtest.Root(tb.t), "build", name), data, 0o644); err != nil {
		tb.t.Fatal(err)
	}
}
