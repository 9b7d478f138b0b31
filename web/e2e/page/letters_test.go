package page_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// fontsAsked are the fonts that a page asked for; its style sheet takes from
// the cache what the map has.
func fontsAsked(tb *e2e.Tab) string {
	var out []string
	for _, r := range tb.Requests() {
		if strings.HasSuffix(r, ".ttf") {
			name, _, _ := strings.Cut(r[strings.LastIndex(r, "/")+1:], ".")
			if name = name[:strings.LastIndex(name, "-")]; !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return strings.Join(out, " ")
}

// A page in English downloads the Latin letters and no others, from its start to
// the end of the story, though it names countries in their own script; who asks
// for all names in both scripts gets the others.
func TestEnglishPageDownloadsLatinAlone(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 640, 360)
	tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)) + "index.html?lang=en#speed=16")
	tb.FocusMap()
	tb.Press(" ")
	tb.Wait(`hamsaya.state.u >= hamsaya.state.length && !hamsaya.state.playing`)
	tb.Settle()
	if got := fontsAsked(tb); got != "Vazirmatn-Latin" {
		t.Errorf("it asked for %s", got)
	}
	tb.Run(`location.hash = "t=2025-11-17&labels=both"`)
	tb.Wait(`hamsaya.state.hash.includes("labels=both")`)
	tb.Wait(`performance.getEntriesByType("resource").some((r) => r.name.includes("Vazirmatn-Arabic"))`)
	tb.Settle()
	if got := fontsAsked(tb); got != "Vazirmatn-Latin Vazirmatn-Arabic" {
		t.Errorf("for names in both scripts it asked for %s", got)
	}
	tb.Screenshot("letters-both")
}

// Nastaliq comes to the Urdu document of a story that asks for it, and to no
// other.
func TestNastaliqIsDownloadedForUrduAlone(t *testing.T) {
	t.Parallel()
	data := bytes.Replace(scenetest.Read(t, e2e.RealStory), []byte(`"hamsaya": 1,`), []byte(`"hamsaya": 1, "urduFace": "nastaliq",`), 1)
	address := e2e.Serve(t, e2e.StubBase(t, e2e.RealStory).Site(e2e.ContentOfData(t, "nastaliq.json", data)))
	for _, c := range []struct {
		document string
		want     bool
	}{{"index.ur-PK.html", true}, {"index.fa-IR.html", false}} {
		tb := e2e.NewTab(t, 640, 360)
		tb.OpenMap(address + c.document)
		if got := fontsAsked(tb); strings.Contains(got, "NotoNastaliqUrdu") != c.want {
			t.Errorf("%s asked for %s", c.document, got)
		}
	}
}
