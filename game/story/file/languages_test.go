package file_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// Readers never see a mark that turns what stands around a text.
func TestTextsAreHarmless(t *testing.T) {
	data := `{"hamsaya": 1, "title": "a\u202eb", "lede": {"fa": "\u2067x"}, "notes": ["\u2067sound\u2069"], "events": [
		{"id": "e", "kind": "truce", "when": "2025", "title": "E", "at": "kabul", "sources": [{"publisher": "\u202dP", "title": "T\u2066"}]}]}`
	s, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region()))
	if s == nil {
		t.Fatal(ds)
	}
	src := s.Events[0].Sources[0]
	got := []string{s.Title[0].Words, s.Lede[0].Words, s.Notes[0][0].Words, src.Publisher, src.Title}
	if diff := cmp.Diff([]string{"ab", "x", "\u2067sound\u2069", "P", "T"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestMendIsIdempotentAndLeavesNothing(t *testing.T) {
	for _, c := range cases(t) {
		mended, n := file.Mend(c.data)
		if (n == 0) != bytes.Equal(mended, c.data) {
			t.Errorf("%s: %d texts mended in %q", c.name, n, mended)
		}
		again, more := file.Mend(mended)
		if more != 0 || !bytes.Equal(again, mended) {
			t.Errorf("%s: mending twice mends %d texts", c.name, more)
		}
		_, ds := file.Parse("s.json", mended, story.AtlasGazetteer(storytest.Region()))
		for _, d := range ds {
			if d.Code == "mixed-letters" || d.Code == "bidi-control" || d.Code == "control-character" {
				t.Errorf("%s: left unmended: %v", c.name, d)
			}
		}
	}
	for _, data := range []string{"", "{", "\xff", `{"title": "كـ"}`} {
		if got, n := file.Mend([]byte(data)); n != 0 || string(got) != data {
			t.Errorf("%q becomes %q", data, got)
		}
	}
}

func TestTextFallsBackByRegion(t *testing.T) {
	data := `{"hamsaya": 1, "title": {"ur": "و", "en": "T", "fa-IR": "ت", "ps": "پ"}, "languages": ["ps", "en", "fa-IR", "ur"], "events": [
		{"id": "e", "kind": "truce", "when": "2025", "title": {"fa": "الف", "fa-IR": "ب", "fa-AF": "ج"}, "at": "kabul"}]}`
	s, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region()))
	if s == nil {
		t.Fatal(ds)
	}
	for _, tt := range []struct {
		text  story.Text
		langs []string
		want  string
		rtl   bool
	}{
		{s.Title, []string{"ur-PK"}, "ur", true},
		{s.Title, []string{"fa-AF"}, "fa-IR", true},     // the same language of another region
		{s.Title, []string{"ar"}, "ps", true},           // the story's first
		{s.Title, []string{"ar", "en-GB"}, "en", false}, // what is asked for next
		{s.Title, nil, "ps", true},
		{s.Events[0].Title, []string{"fa-AF"}, "fa-AF", true},
		{s.Events[0].Title, []string{"fa-TJ"}, "fa", true}, // bare before another region
		{s.Events[0].Title, []string{"FA-ir"}, "fa-IR", true},
	} {
		if got := tt.text.In(tt.langs...); got.Lang != tt.want || got.RTL() != tt.rtl {
			t.Errorf("for %v it is in %s, from the right %v; want %s", tt.langs, got.Lang, got.RTL(), tt.want)
		}
	}
	for l, want := range map[story.Localized]bool{
		{Lang: "uz-Arab", Words: "x"}: true, {Lang: "ur-Latn", Words: "سرحد"}: false, {Lang: "xal", Words: "1 سرحد"}: true,
		{Lang: "", Words: "(border)"}: false, {Lang: "ckb", Words: ""}: true,
	} {
		if l.RTL() != want {
			t.Errorf("%v is read from the right: %v", l, !want)
		}
	}
}
