package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The page saves a picture of the moment as SVG and PNG, and copies it.
func TestPageKeepsPictures(t *testing.T) {
	tb := newTab(t, 960, 600)
	tb.before(`
		globalThis.saved = [];
		HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
		globalThis.blobs = [];
		const make = URL.createObjectURL;
		URL.createObjectURL = (blob) => { blob.arrayBuffer().then((b) => blobs.push([blob.type, b.byteLength, new TextDecoder('latin1').decode(b.slice(0, 5))])); return make(blob); };
		globalThis.copied = [];
		Object.defineProperty(navigator, 'clipboard', { value: { write: async ([item]) => { copied.push(...item.types); } } });
	`)
	tb.openMap(showAt(t, threeEvents))
	eval[chromedp.Void](tb, `document.querySelector('[data-send="save"]').click()`)
	tb.wait(`blobs.length === 2`)
	if names := eval[[]string](tb, `saved`); len(names) != 2 || !strings.HasSuffix(names[0], ".svg") || !strings.HasSuffix(names[1], ".png") {
		t.Errorf("saved were %q", names)
	}
	if !eval[bool](tb, `blobs.some(([type, size, head]) => type === 'image/svg+xml' && size > 20000 && head.startsWith('<svg'))`) ||
		!eval[bool](tb, `blobs.some(([type, size, head]) => type === 'image/png' && size > 20000 && head.includes('PNG'))`) {
		t.Error("what was saved is not the picture")
	}
	eval[chromedp.Void](tb, `document.querySelector('[data-send="copy"]').click()`)
	tb.wait(`copied.length === 1`)
	if got := eval[string](tb, `copied[0]`); got != "image/png" {
		t.Errorf("copied was %q", got)
	}
}
