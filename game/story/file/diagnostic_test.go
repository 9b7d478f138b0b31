package file_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// A problem comes with its line, of a long one with what stands around it, and
// the place is found in that.
func TestProblemsShowTheirPlace(t *testing.T) {
	event := `{"id": "e", "kind": "truce", "when": "2025-10-19", "title": "E", "at": "kabl", "sources": [{"publisher": "P"}]}`
	for _, tt := range []struct {
		name, before, after string
		offset              bool
		least, most         int // characters of the text
	}{
		{"a short line", `{"hamsaya": 1, "title": "T", "events": [` + "\n", "\n]}", false, 110, 130},
		{"a line that is shown whole", `{"hamsaya": 1, "title": "` + strings.Repeat("x", 400) + `", "events": [`, "]}", false, 550, 560},
		{"a long line", `{"hamsaya": 1, "title": "T", "lede": {"fa": "` + strings.Repeat("برخورد ", 2000) + `"}, "events": [`, `], "notes": ["` + strings.Repeat("مرز ", 2000) + `"]}`, true, 401, 401},
		{"the end of a long line", `{"hamsaya": 1, "title": "T", "lede": "` + strings.Repeat("é", 2000) + `", "events": [`, "]}\r\n", true, 200, 205},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, ds := file.Parse("s.json", []byte(tt.before+event+tt.after), story.AtlasGazetteer(storytest.Region()))
			if len(ds) == 0 || ds[0].Code != "unknown-place" {
				t.Fatal(ds)
			}
			d := ds[0]
			before, marked, after := d.Cut()
			if before+marked+after != d.Text || marked != `"kabl"` || !strings.HasSuffix(before, `"at": `) {
				t.Errorf("it is %q, %q, %q", before, marked, after)
			}
			if n := utf8.RuneCountInString(d.Text); n < tt.least || n > tt.most || (d.TextOffset > 0) != tt.offset {
				t.Errorf("%d characters from %d on: %q", n, d.TextOffset, d.Text)
			}
			if shown := d.String(); strings.Count(shown, "^") != len(marked) {
				t.Errorf("shown as %s", shown)
			}
		})
	}
}
