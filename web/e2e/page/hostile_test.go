package page_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// hostileStory has in every text field markup, an address that runs, controls of
// direction, and as many letters without a space as a field may have.
func hostileStory(t *testing.T) []byte {
	t.Helper()
	bad := `</script><script>window.owned = 1</script><img src=x onerror="window.owned=1">"'` + "\u202e\u2067" + `{{.}} &lt; javascript:window.owned=1 `
	of := func(letters int) map[string]any {
		return map[string]any{"en": bad + strings.Repeat("w", letters-len(bad)), "fa": bad + "همسایه"}
	}
	label, text := of(500), of(20_000)
	story := map[string]any{
		"hamsaya": 1, "title": label, "lede": text, "notes": []any{text}, "languages": []string{"en", "fa"},
		"cast":     []any{map[string]any{"id": "a", "name": label}},
		"chapters": []any{map[string]any{"id": "c", "title": label, "text": text, "span": "2025-10-01/2025-10-30"}},
		"events": []any{map[string]any{
			"id": "e1", "kind": "call", "when": "2025-10-10", "title": label, "summary": text, "from": "kabul", "to": "tehran",
			"participants": []any{map[string]any{"actor": "a", "role": label}, map[string]any{"name": label}},
			"claims":       []any{map[string]any{"by": label, "says": text}}, "disputed": []any{label}, "note": text,
			"sources": []any{map[string]any{"publisher": label["en"], "remark": label, "title": bad, "url": "https://example.org/?q=%22onclick=window.owned=1"},
				map[string]any{"publisher": bad, "title": label["en"], "url": "https://example.org/?q=%3Cscript%3E&a=b"}},
		}, map[string]any{
			"id": "e2", "kind": "truce", "when": "2025-10-19", "title": bad, "at": "kabul",
		}},
	}
	out, err := json.Marshal(story)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Whatever stands in a story's texts is text: on the page, in the list, on
// the map and in what is spoken.
func TestHostileStory(t *testing.T) {
	t.Parallel()
	address := e2e.Serve(t, e2e.Base(t).Site(e2e.ContentOfData(t, "hostile.json", hostileStory(t))))
	tb := e2e.NewTab(t, 360, 640)
	tb.OpenMap(address)
	for _, cmd := range []string{"next", "next", "previous"} {
		e2e.Eval[bool](tb, fmt.Sprintf(`hamsaya.send({ cmd: %q }), true`, cmd))
		tb.Settle()
	}
	e2e.Eval[bool](tb, `hamsaya.send({ cmd: "select", event: "e1" }), document.querySelector("#marks").focus(), true`)
	tb.Wait(`hamsaya.state.selected === "e1"`)
	tb.Settle()
	tb.Screenshot("hostile-map")
	e2e.Eval[bool](tb, `document.querySelector("#marks").blur(), true`)
	tb.Click("#toggle-reading")
	choose(tb, "text", "owned")
	if got := len(found(t, tb)); got != 2 {
		t.Errorf("%d events found", got)
	}
	tb.Screenshot("hostile-list")
	if e2e.Eval[bool](tb, `Boolean(window.owned) || document.querySelectorAll("main img:not([src^='poster']), main script").length > 0`) {
		t.Error("words became markup")
	}
	if got := e2e.Eval[string](tb, `JSON.stringify([...document.links].map((a) => a.getAttribute("href")).filter((h) => !/^(#|https?:|index[.])/.test(h)))`); got != "[]" {
		t.Errorf("links to %s", got)
	}
	if w := e2e.Eval[int](tb, `Math.max(document.documentElement.scrollWidth, document.querySelector("#reading").scrollWidth)`); w > 360 {
		t.Errorf("the page is %d wide", w)
	}
}
