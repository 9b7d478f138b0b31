//go:build !js

// The browser's program has neither the messages of other languages nor the
// registry of language tags, and no file system to read the sources from.

package file_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/locale/localetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

func TestCheckWords(t *testing.T) { localetest.Check(t, os.DirFS("words"), os.DirFS(".")) }

// Every message that the sources have is in the catalogue.
func TestMessagesAreWorded(t *testing.T) {
	var words map[string]any
	if err := json.Unmarshal(storytest.Read(t, os.DirFS("."), "words/en.json"), &words); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`\bsay(?:OfLink)?\("([^"]+)"`)
	count := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said.FindAllStringSubmatch(string(data), -1) {
			if count++; words[m[1]] == nil {
				t.Errorf("%s says %q, which has no words", name, m[1])
			}
		}
	}
	if count < 150 {
		t.Errorf("only %d messages were found", count)
	}
}

// The browser's program carries the English messages alone.
func TestBrowserHasEnglishMessages(t *testing.T) {
	storytest.BrowserEmbeds(t, "words/en.json")
}

func init() { caseFolders = append(caseFolders, "testdata/tool") }

// The problems of all cases in Persian stand in testdata/messages.fa-IR.txt.
func TestMessagesInPersian(t *testing.T) {
	fa, _ := locale.Find("fa-IR")
	var b bytes.Buffer
	for _, c := range cases(t) {
		_, ds := file.Parse("s.json", c.data, story.AtlasGazetteer(storytest.Region()))
		if len(ds) == 0 {
			continue
		}
		b.WriteString("-- " + c.name + " --\n")
		for _, d := range ds {
			b.WriteString(bare(d.In(fa).Message) + "\n")
		}
	}
	if *update {
		if err := os.WriteFile("testdata/messages.fa-IR.txt", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(string(storytest.Read(t, fixtures, "testdata/messages.fa-IR.txt")), b.String()); diff != "" {
		t.Error(diff)
	}
}

// In every language a message is whole: no placeholder is left, no mark of
// direction reaches beyond it, and it stands at the same place of the file.
func TestMessagesInEveryLanguage(t *testing.T) {
	left := regexp.MustCompile(`\{[A-Za-z]+\}`)
	for _, c := range cases(t) {
		_, ds := file.Parse("s.json", c.data, story.AtlasGazetteer(storytest.Region()))
		for _, l := range locale.All() {
			for _, d := range ds {
				in := d.In(l)
				if left.MatchString(in.Message) || !locale.Sound(in.Message) {
					t.Errorf("%s in %s: %q", c.name, l.Tag, in.Message)
				}
				if l.RTL && in.Message == d.Message {
					t.Errorf("%s in %s is left in English: %q", c.name, l.Tag, in.Message)
				}
			}
			var b bytes.Buffer
			if err := file.Render(&b, ds, l); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if !locale.Sound(strings.TrimSuffix(line, "\n")) && !strings.Contains(line, " | ") {
					t.Errorf("%s in %s: %q", c.name, l.Tag, line)
				}
			}
		}
	}
}

// What quotes the file in a right-to-left message is set off in it once.
func TestQuotesAreSetOff(t *testing.T) {
	_, ds := file.Parse("s.json", []byte(`{"hamsaya": 1, "title": "T", "timeZone": "Kabul", "events": []}`), nil)
	fa, _ := locale.Find("fa-IR")
	want := "\u2068`timeZone`\u2069 اختلاف ساعت ثابتی مانند \u2068`+04:30`\u2069 یا \u2068`UTC`\u2069 است؛ \u2068`Kabul`\u2069 چنین نیست"
	if got := ds[0].In(fa).Message; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The registry knows all languages; the cases show a few that are none.
func TestLanguagesThatExist(t *testing.T) {
	for _, tag := range []string{"en", "fa", "fa-IR", "fa-AF", "prs", "ps", "ps-AF", "ps-PK", "pbt", "ur", "ur-PK", "haz", "bal", "bgp", "uz-Arab-AF", "tk", "ar", "zh-Hant", "en-GB", "ckb", "es-419"} {
		data := `{"hamsaya": 1, "title": "T", "languages": ["` + tag + `"], "events": [{"id": "e", "kind": "truce", "when": "2025", "title": "E", "at": "kabul", "sources": [{"publisher": "P"}]}]}`
		if s, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region())); s == nil || len(ds) > 0 {
			t.Errorf("%s: %v", tag, ds)
		}
	}
}

// Lines are listed as the language lists them, in its digits.
func TestLinesAreListed(t *testing.T) {
	head := `{"hamsaya": 1, "title": {"en": "T", "fa": "ت"}, "map": {"focus": ["IRN", "AFG"]}, "events": [`
	event := "\n" + `{"id": "%s", "kind": "truce", "when": "2025-10-19", "title": {"en": "T"%s}, "at": "kabul", "sources": [{"publisher": "P"}]}`
	data := head + fmt.Sprintf(event, "a", "") + "," + fmt.Sprintf(event, "b", `, "fa": "ت"`) + "," + fmt.Sprintf(event, "c", "") + "]}"
	_, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region()))
	for tag, want := range map[string]string{"en": "lines 2, 4)", "fa-IR": "سطر ۲، ۴)", "ps-AF": "کرښه ۲، ۴)", "ur-PK": "سطر 2، 4)"} {
		l, _ := locale.Find(tag)
		var all strings.Builder
		for _, d := range ds {
			all.WriteString(d.In(l).Message + "\n")
		}
		if !strings.Contains(all.String(), want) {
			t.Errorf("%s: %s does not say %q", tag, all.String(), want)
		}
	}
}
