package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fontsAsked are the fonts that a page asked for; its style sheet takes from
// the cache what the map has.
func (tb *tab) fontsAsked() string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	var out []string
	for _, r := range tb.requests {
		if strings.HasSuffix(r, ".ttf") {
			name, _, _ := strings.Cut(r[strings.LastIndex(r, "/")+1:], ".")
			if name = name[:strings.LastIndex(name, "-")]; !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return strings.Join(out, " ")
}

// A page in English downloads the Latin letters and no others, from its start
// to the end of the story, though it names countries in their own script; who
// asks for all names in both scripts gets the others.
func TestEnglishPageDownloadsLatinAlone(t *testing.T) {
	address := showAt(t, "")
	tb := newTab(t, 1280, 720)
	tb.openMap(address + "index.html?lang=en#speed=16")
	tb.focusMap()
	tb.press(" ")
	tb.wait(`hamsaya.state.u > 3`)
	tb.screenshot("letters-en")
	tb.wait(`hamsaya.state.u >= hamsaya.state.length && !hamsaya.state.playing`)
	tb.settle()
	if got := tb.fontsAsked(); got != "Vazirmatn-Latin" {
		t.Errorf("it asked for %s", got)
	}

	tb = newTab(t, 1280, 720)
	tb.openMap(address + "index.html?lang=en#t=2025-11-17&labels=both")
	tb.settle()
	if got := tb.fontsAsked(); got != "Vazirmatn-Latin Vazirmatn-Arabic" {
		t.Errorf("for names in both scripts it asked for %s", got)
	}
	tb.screenshot("letters-both")
}

// Nastaliq comes to the Urdu document of a story that asks for it, and to no
// other.
func TestNastaliqIsDownloadedForUrduAlone(t *testing.T) {
	data, err := os.ReadFile(neighbours)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "story.json")
	data = bytes.Replace(data, []byte(`"hamsaya": 1,`), []byte(`"hamsaya": 1, "urduFace": "nastaliq",`), 1)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	address := showAt(t, path)
	for _, c := range []struct {
		document string
		want     bool
	}{{"index.ur-PK.html", true}, {"index.fa-IR.html", false}} {
		tb := newTab(t, 1280, 720)
		tb.openMap(address + c.document + "#t=2025-11-17")
		tb.settle()
		if got := tb.fontsAsked(); strings.Contains(got, "NotoNastaliqUrdu") != c.want {
			t.Errorf("%s asked for %s", c.document, got)
		}
		tb.screenshot("nastaliq-" + c.document[6:8])
	}
}
