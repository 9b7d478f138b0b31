package page_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// The page saves a picture of the moment as SVG and PNG, and copies it.
func TestPageKeepsPictures(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Run(`
		globalThis.saved = [];
		globalThis.plain = [HTMLAnchorElement.prototype.click, URL.createObjectURL];
		HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
		globalThis.blobs = [];
		URL.createObjectURL = (blob) => { blob.arrayBuffer().then((b) => blobs.push([blob.type, b.byteLength, new TextDecoder('latin1').decode(b.slice(0, 5))])); return plain[1].call(URL, blob); };
		globalThis.copied = [];
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: async ([item]) => { copied.push(...item.types); } } })`)
	defer tb.Run(`[HTMLAnchorElement.prototype.click, URL.createObjectURL] = plain; delete navigator.clipboard`)
	tb.Run(`document.querySelector('[data-send="save"]').click()`)
	tb.Wait(`blobs.length === 2`)
	if names := e2e.Eval[[]string](tb, `saved`); len(names) != 2 || !strings.HasSuffix(names[0], ".svg") || !strings.HasSuffix(names[1], ".png") {
		t.Errorf("saved were %q", names)
	}
	if !e2e.Eval[bool](tb, `blobs.some(([type, size, head]) => type === 'image/svg+xml' && size > 20000 && head.startsWith('<svg'))`) ||
		!e2e.Eval[bool](tb, `blobs.some(([type, size, head]) => type === 'image/png' && size > 20000 && head.includes('PNG'))`) {
		t.Error("what was saved is not the picture")
	}
	tb.Run(`document.querySelector('[data-send="copy"]').click()`)
	tb.Wait(`copied.length === 1`)
	if got := e2e.Eval[string](tb, `copied[0]`); got != "image/png" {
		t.Errorf("copied was %q", got)
	}
}
