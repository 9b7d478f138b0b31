package file_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// testdata/full.json is written as Format writes.
func TestFormatIsCanonical(t *testing.T) {
	want := storytest.Read(t, fixtures, "testdata/full.json")
	var compact bytes.Buffer
	if err := json.Compact(&compact, want); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"itself": want, "in one line": compact.Bytes(), "with a byte order mark": append([]byte("\xef\xbb\xbf"), want...)} {
		got, err := file.Reformat(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Formatting puts fields in order, keeps what it does not know, and changes
// nothing the second time.
func TestFormatKeepsEverything(t *testing.T) {
	in := `{"events":[{"when":"2025","zeal":[1.50,{"b":null,"a":"\u00e9\/\"\n"}],"id":"e","id":"f"}],"title":{"fa":"ت","en":"T"},"x":{},"hamsaya":1,"notes":[]}`
	want := `{
  "hamsaya": 1,
  "title": {"fa": "ت", "en": "T"},
  "notes": [],
  "events": [
    {
      "id": "e",
      "id": "f",
      "when": "2025",
      "zeal": [1.50, {"b": null, "a": "é/\"\n"}]
    }
  ],
  "x": {}
}
`
	for range 2 {
		got, err := file.Reformat([]byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Error(diff)
		}
		in = string(got)
	}
}

func TestFormatReportsWhereTheFileIsBroken(t *testing.T) {
	got, err := file.Reformat([]byte("{\"hamsaya\": 1,\n}"))
	if got != nil || err == nil || err.Error() != "1:14: after the last item stands no comma; remove it" {
		t.Errorf("%q, %v", got, err)
	}
}

// Every case that is JSON keeps its meaning and its problems.
func TestFormatKeepsMeaning(t *testing.T) {
	gaz := story.AtlasGazetteer(storytest.Region())
	for _, c := range cases(t) {
		laid, err := file.Reformat(c.data)
		if err != nil {
			continue
		}
		again, err := file.Reformat(laid)
		if err != nil || !bytes.Equal(laid, again) {
			t.Errorf("%s: formatted twice it is %s, %v", c.name, again, err)
		}
		_, before := file.Parse("s.json", c.data, gaz)
		_, after := file.Parse("s.json", laid, gaz)
		if diff := cmp.Diff(count(before), count(after)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func count(ds []file.Diagnostic) map[string]int {
	n := make(map[string]int)
	for _, d := range ds {
		n[d.Code]++
	}
	return n
}
