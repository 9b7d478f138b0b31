package file_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// What is written in the file stands resolved in the story.
func TestParseResolvesEveryField(t *testing.T) {
	s, ds := file.Parse("full.json", storytest.Read(t, fixtures, "testdata/full.json"), story.AtlasGazetteer(storytest.Region()))
	if s == nil {
		t.Fatal(ds)
	}
	if s.Title.In("fa").Words != "سه دروازه" || s.Lede.In("fa").Lang != "en" || s.Zone.Name != "UTC+04:30" || s.Length != 75 {
		t.Errorf("head is %+v", s)
	}
	var places []string
	for _, p := range s.Places {
		places = append(places, p.ID)
	}
	if diff := cmp.Diff([]string{"chaman", "torkham", "tehran", "kabul"}, places); diff != "" {
		t.Error(diff)
	}
	var kinds []string
	for _, k := range s.Kinds {
		kinds = append(kinds, k.ID)
	}
	if diff := cmp.Diff([]string{"truce", "closure", "aid"}, kinds); diff != "" {
		t.Errorf("kinds in use: %s", diff)
	}
	shut, aid := s.Events[0], s.Events[1]
	if s.Kinds[shut.Kind].ID != "closure" || s.Kinds[aid.Kind].Form != story.FormFlow || !s.Kinds[aid.Kind].Own {
		t.Errorf("kinds are %v and %v", s.Kinds[shut.Kind], s.Kinds[aid.Kind])
	}
	want := story.Event{
		ID: "shut", Kind: 1, When: shut.When, At: []int{0, 1}, Title: story.Text{{Lang: "en", Words: "The gate shuts"}},
		Summary: story.Text{{Lang: "en", Words: "S"}},
		Participants: []story.Participant{
			{Actor: 0, Name: story.Text{{Lang: "en", Words: "Iran"}}},
			{Actor: 1, Name: story.Text{{Lang: "en", Words: "Qatar"}}, Role: story.Text{{Lang: "en", Words: "host"}}},
			{Actor: -1, Name: story.Text{{Lang: "en", Words: "A driver"}}, Role: story.Text{{Lang: "en", Words: "witness"}}},
		},
		Claims: []story.Claim{
			{By: story.Text{{Lang: "en", Words: "Iran"}}, Actor: 0, Says: story.Text{{Lang: "en", Words: "S"}}, Stance: story.Asserts},
			{By: story.Text{{Lang: "en", Words: "A driver"}}, Actor: -1, Says: story.Text{{Lang: "en", Words: "S"}}, Stance: story.Denies},
			{By: story.Text{{Lang: "en", Words: "Qatar"}}, Actor: 1, Says: story.Text{{Lang: "en", Words: "S"}}, Stance: story.Asserts},
		},
		Disputed: true, DisputedBy: []story.Text{{{Lang: "en", Words: "A driver"}}}, Unconfirmed: []story.Text{{{Lang: "en", Words: "Iran"}}}, Certainty: "reported",
		Status: story.GatePartial, StatusNote: story.Text{{Lang: "en", Words: "returnees only"}}, Related: []int{1},
		Note:    story.Text{{Lang: "en", Words: "N"}},
		Sources: []story.Source{{Publisher: "P", Remark: story.Text{{Lang: "en", Words: "R"}}, Title: "T", URL: "https://example.org/", Date: shut.Sources[0].Date}},
		Line:    65, Column: 5,
	}
	if diff := cmp.Diff(want, shut, cmpopts.EquateComparable(edtf.Date{})); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]story.End{{Place: 2, Actor: 0}}, aid.From); diff != "" {
		t.Error(diff)
	}
	if v := aid.Value[0]; v.From != 2 || v.To != 3 || v.Before != 800 || v.Via[0] != 1 || v.Trend != "grows" || v.Months != 1 || v.Direction != story.DirectionUnknown || v.BeforePeriod.In("en").Words != "October 2024" {
		t.Errorf("value is %+v", v)
	}
	if aid.Direction != story.BothWays || aid.Direction.OneWay() || !shut.Direction.OneWay() {
		t.Errorf("directions are %q and %q", aid.Direction, shut.Direction)
	}
	if !aid.When.OpenEnd || !aid.Alleged || s.Events[2].When.Known {
		t.Errorf("dates are %+v and %+v", aid.When, s.Events[2].When)
	}
	if m := s.Map; m.Borders[0].Between != [2]string{"AFG", "PAK"} || m.Fit[0] != 2 || m.Bound[2] != 78 {
		t.Errorf("map is %+v", m)
	}
	if c := s.Chapters[0]; !c.Camera.Set() || c.Camera.Fit[1] != 0 || c.Events[0] != 0 {
		t.Errorf("chapter is %+v", c)
	}
}

func TestTextFallsBackByLanguage(t *testing.T) {
	text := story.Text{{Lang: "en", Words: "gate"}, {Lang: "fa-AF", Words: "دروازه"}}
	for _, tt := range []struct {
		langs []string
		want  string
	}{{[]string{"en"}, "gate"}, {[]string{"fa"}, "دروازه"}, {[]string{"fa-IR"}, "دروازه"}, {[]string{"ur", "FA-af"}, "دروازه"}, {[]string{"ur"}, "gate"}, {nil, "gate"}} {
		if got := text.In(tt.langs...); got.Words != tt.want {
			t.Errorf("in %v it is %q", tt.langs, got.Words)
		}
	}
	if got := story.Text(nil).In("en"); got != (story.Localized{}) {
		t.Errorf("an empty text has %q", got)
	}
}

// Plain words are in the story's first language, wherever in the file it is
// said.
func TestPlainWordsAreInTheFirstLanguage(t *testing.T) {
	for languages, want := range map[string]string{``: "en", `, "languages": ["fa", "en"]`: "fa", `, "languages": []`: "en"} {
		data := `{"hamsaya": 1, "title": "T", "events": [{"id": "e", "kind": "truce", "when": "2025", "title": "E", "at": "kabul"}]` + languages + `}`
		s, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region()))
		if s == nil || s.Title[0].Lang != want || s.Events[0].Title[0].Lang != want {
			t.Errorf("with %q: %v, %v", languages, s, ds)
		}
	}
}

// A story that lists no languages is in those of its title.
func TestLanguagesOfATitle(t *testing.T) {
	for fields, want := range map[string]string{
		`"title": "T"`: "en", `"title": "T", "languages": []`: "en",
		`"title": {"fa": "ع", "en": "T"}`: "fa en", `"title": {"ps": "ع"}, "languages": ["en"]`: "en",
		`"title": {"fa": "ع", "ps": " "}`: "fa",
	} {
		data := `{"hamsaya": 1, ` + fields + `, "events": [{"id": "e", "kind": "truce", "when": "2025", "title": "E", "at": "kabul"}]}`
		s, ds := file.Parse("s.json", []byte(data), story.AtlasGazetteer(storytest.Region()))
		if s == nil || strings.Join(s.Languages, " ") != want {
			t.Errorf("with %s: %v, %v; want %q", fields, s, ds, want)
		}
	}
}

// Files that no author wrote give one located error and no story.
func TestUnreadableFilesGiveOneLocatedError(t *testing.T) {
	tests := []struct {
		name         string
		data         []byte
		code         string
		line, column int
	}{
		{"byte order mark", []byte("\xef\xbb\xbf{}"), "encoding", 1, 1},
		{"UTF-16", []byte("\xff\xfe{\x00}\x00"), "encoding", 1, 1},
		{"UTF-16 without a mark", []byte("{\x00\r\x00\n\x00\"\x00h\x00"), "encoding", 1, 1},
		{"UTF-16, the other way round, without a mark", []byte("\x00{\x00\"\x00h"), "encoding", 1, 1},
		{"Latin 1", []byte("{\"title\":\n \"caf\xe9\"}"), "encoding", 2, 6},
		{"cut inside a character", []byte("{\"title\": \"\xd8"), "encoding", 1, 12},
		{"NUL", []byte("\x00\x00\x00"), "syntax", 1, 1},
		{"ten thousand lists", []byte(strings.Repeat("[", 10_000)), "too-deep", 1, 65},
		{"ten thousand objects", []byte(strings.Repeat(`{"a":`, 10_000)), "too-deep", 1, 321},
		{"200 MB", bytes.Repeat([]byte(" "), 200<<20), "too-large", 1, 1},
		{"five million values", slices.Concat([]byte("["), bytes.Repeat([]byte("0,"), 5_000_000), []byte("0]")), "too-large", 1, 2 + 2*(4<<20-1) - 1},
		{"an executable", []byte("\x7fELF\x02\x01\x01\x00"), "syntax", 1, 1},
		{"a page", []byte("<!doctype html><html></html>"), "syntax", 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, ds := file.Parse("s.json", tt.data, nil)
			if s != nil || len(ds) != 1 {
				t.Fatalf("story %v, diagnostics %v", s != nil, ds)
			}
			if d := ds[0]; d.Code != tt.code || d.Line != tt.line || d.Column != tt.column || d.Severity != file.Error {
				t.Errorf("got %v", d)
			}
			var b bytes.Buffer
			if err := file.Render(&b, ds, nil); err != nil || b.Len() > 1000 {
				t.Errorf("rendered in %d bytes: %v", b.Len(), err)
			}
			if len(tt.data) > 1<<20 {
				return // read the same way, and slowly
			}
			if _, err := file.Reformat(tt.data); (err == nil) != (tt.name == "byte order mark") {
				t.Errorf("formatting gives %v", err)
			}
		})
	}
}

// Whatever the author wrote, nothing reaches a terminal that could steer it.
func TestRenderIsHarmless(t *testing.T) {
	data := "{\"hamsaya\": 1, \"title\": \"T\", \"\u202eevil\u009b2J\": 1, \"events\": [{\"id\": \"\u2066\u001b[31m\"}]}"
	_, ds := file.Parse("a\x1b.json", []byte(data), nil)
	var b bytes.Buffer
	if err := file.Render(&b, ds, nil); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexFunc(b.String(), func(r rune) bool {
		return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u2066'
	}); i >= 0 {
		t.Errorf("byte %d of %q", i, b.String())
	}
}

// A file in which everything is wrong is still answered whole.
func TestManyProblems(t *testing.T) {
	const n = 20_000
	var b strings.Builder
	b.WriteString(`{"hamsaya": 1, "title": "T", "events": [`)
	for i := range n {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString(`{"id": "event-` + strconv.Itoa(i) + `", "kind": "clsh", "when": "2025-10-12", "title": "E", "at": "nowhere-` +
			strconv.Itoa(i) + `", "related": ["evnt-` + strconv.Itoa(i) + `"], "sources": [{"publisher": "P"}]}`)
	}
	b.WriteString("]}")
	s, ds := file.Parse("s.json", []byte(b.String()), story.AtlasGazetteer(storytest.Region()))
	if s != nil || len(ds) != 10_001 || ds[10_000].Code != "more-problems" {
		t.Errorf("story %v, %d diagnostics, the last %v", s != nil, len(ds), ds[len(ds)-1])
	}
	if ds[0].Suggestion != "clash" || ds[0].Column != 67 {
		t.Errorf("the first is %v", ds[0])
	}
}

// manyEvents writes a story of n events in Iran, Afghanistan and Pakistan.
func manyEvents(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`{"hamsaya": 1, "title": "T", "events": [` + "\n")
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.WriteString(`  {"id": "event-` + strconv.Itoa(i) + `", "kind": "call", "when": "2025-` + []string{"09", "10", "11"}[i%3] +
			`-1` + strconv.Itoa(i%10) + `T12:30+04:30", "title": {"en": "A calls B", "fa": "تماس"}, "from": "tehran", "to": "kabul", "summary": "They speak of the border.",` +
			` "claims": [{"by": "A", "says": "S"}], "sources": [{"publisher": "P", "url": "https://example.org/` + strconv.Itoa(i) + `", "date": "2025-11-20"}]}`)
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}

func BenchmarkParse100kEvents(b *testing.B) {
	data := manyEvents(100_000)
	gaz := story.AtlasGazetteer(storytest.Region())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if s, ds := file.Parse("s.json", data, gaz); s == nil {
			b.Fatal(ds)
		}
	}
}
