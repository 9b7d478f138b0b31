//go:build !js

// The browser's program has the words of troubles in English alone, and no
// file system to read the sources from.

package edtf_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale/localetest"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

func TestWords(t *testing.T) { localetest.Check(t, os.DirFS("words"), os.DirFS(".")) }

func TestCheckWords(t *testing.T) { localetest.Check(t, os.DirFS("words/check"), os.DirFS(".")) }

// Every message that the sources have is in a catalogue.
func TestMessagesAreWorded(t *testing.T) {
	catalogue := string(storytest.Read(t, os.DirFS("."), "words/en.json")) + string(storytest.Read(t, os.DirFS("."), "words/check/en.json"))
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`\bsay\("([^"]+)"`)
	count := 0
	for _, name := range files {
		for _, m := range said.FindAllSubmatch(storytest.Read(t, os.DirFS("."), name), -1) {
			if count++; !strings.Contains(catalogue, `"`+string(m[1])+`":`) {
				t.Errorf("%s says %q, which has no words", name, m[1])
			}
		}
	}
	if count < 40 {
		t.Errorf("only %d messages were found", count)
	}
}

// The browser's program carries the English messages alone.
func TestBrowserHasEnglishMessages(t *testing.T) {
	storytest.BrowserEmbeds(t, "words/check/en.json words/en.json words/fa-AF.json words/fa-IR.json words/ps-AF.json words/ur-PK.json")
}
