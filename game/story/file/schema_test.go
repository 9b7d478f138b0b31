//go:build !js

// The schema is for editors; the browser program has none.

package file_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// structural are the codes of problems that a schema can see. The others need
// the whole story, the atlas or a calendar.
var structural = []string{
	"not-a-story", "version", "unknown-field", "missing-field", "wrong-type", "unknown-value", "bad-number", "bad-id",
	"bad-color", "bad-language", "bad-time-zone", "control-character", "no-events", "bad-coordinates",
	"too-many", "too-long",
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(storytest.Read(t, fixtures, "schema.json")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("story.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("story.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// The schema and the decoder know the same fields, demand the same ones and
// allow the same words.
func TestSchemaHasTheDecodersFields(t *testing.T) {
	var raw struct {
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	data := storytest.Read(t, fixtures, "schema.json")
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatal(err)
	}
	shapes := file.Shapes()
	for name, def := range raw.Defs {
		var d struct {
			Properties map[string]struct {
				Enum []string `json:"enum"`
			} `json:"properties"`
			Required             []string        `json:"required"`
			AdditionalProperties json.RawMessage `json:"additionalProperties"`
		}
		if err := json.Unmarshal(def, &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		shape, known := shapes[name]
		if !known {
			if len(d.Properties) > 0 {
				t.Errorf("the schema defines %s, which the decoder does not know", name)
			}
			continue
		}
		delete(shapes, name)
		if string(d.AdditionalProperties) != "false" {
			t.Errorf("%s lets unknown fields through", name)
		}
		var want, got, wantRequired []string
		for _, f := range shape.Fields() {
			want = append(want, f.Name)
			if f.Required {
				wantRequired = append(wantRequired, f.Name)
			}
			if p, ok := d.Properties[f.Name]; ok {
				if diff := cmp.Diff(f.Enum, p.Enum); diff != "" {
					t.Errorf("%s.%s: %s", name, f.Name, diff)
				}
			}
		}
		for p := range d.Properties {
			got = append(got, p)
		}
		for _, s := range [][]string{want, got, wantRequired, d.Required} {
			sort.Strings(s)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("fields of %s (decoder −, schema +): %s", name, diff)
		}
		if diff := cmp.Diff(wantRequired, d.Required); diff != "" {
			t.Errorf("required fields of %s (decoder −, schema +): %s", name, diff)
		}
	}
	for name := range shapes {
		t.Errorf("the schema does not define %s", name)
	}
}

// What the parser refuses for its structure the schema refuses too, and what
// the parser takes the schema takes.
func TestSchemaAgreesOnCases(t *testing.T) {
	schema := compileSchema(t)
	gaz := story.AtlasGazetteer(storytest.Region())
	all := append(cases(t), testCase{name: "full", data: storytest.Read(t, fixtures, "testdata/full.json")})
	for _, c := range all {
		agree(t, schema, gaz, c.name, c.data)
	}
}

func agree(t *testing.T, schema *jsonschema.Schema, gaz story.Gazetteer, name string, data []byte) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return // no JSON: nothing for a schema to say
	}
	_, ds := file.Parse("s.json", data, gaz)
	refused := schema.Validate(doc)
	refusable := slices.ContainsFunc(ds, func(d file.Diagnostic) bool {
		return d.Severity == file.Error && slices.Contains(structural, d.Code)
	})
	switch {
	case refusable && refused == nil:
		t.Errorf("%s: the schema takes what the parser refuses: %v", name, ds)
	case !file.HasErrors(ds) && refused != nil:
		t.Errorf("%s: the schema refuses what the parser takes: %v", name, refused)
	}
}

// spoiled are values that a field refuses, and edge values that it takes.
var spoiled = map[string]struct{ bad, good []any }{
	"story.hamsaya":      {bad: []any{0, 2, "1", true}},
	"story.title":        {bad: []any{"", " ", map[string]any{}, map[string]any{"en": " "}, map[string]any{"english": "T"}, "a\u0007"}, good: []any{map[string]any{"fa-AF": "T", "en": ""}, "a\nb"}},
	"story.lede":         {bad: []any{7, []any{"a"}, map[string]any{"e": "L"}, map[string]any{"en": 1}, "\u009b"}, good: []any{"", map[string]any{}}},
	"story.notes":        {bad: []any{"N", []any{1}}, good: []any{[]any{}}},
	"story.timeZone":     {bad: []any{"Asia/Kabul", "+15:00", "+14:30", "04:30", "UTCZ", "+4", "", "+04:60"}, good: []any{"UTC", "Z", "-05:00", "+14:00", "UTC+05", "UTC-03:30"}},
	"story.languages":    {bad: []any{"en", []any{"english"}, []any{"en", "en"}, []any{"e"}, []any{1}}, good: []any{[]any{"en", "fa", "fa-AF"}}},
	"story.length":       {bad: []any{0, -1, 3601, "75"}, good: []any{1, 3600, 12.5}},
	"story.posterAt":     {bad: []any{"", 7, []any{"one"}}, good: []any{"one"}},
	"story.events":       {bad: []any{[]any{}, "none", []any{"one"}}},
	"map.focus":          {bad: []any{"IRN", []any{1}}, good: []any{[]any{}}},
	"map.bounds":         {bad: []any{[]any{1, 2, 3}, []any{1, 2, 3, "4"}, []any{0, 0, 181, 10}, []any{0, -91, 10, 10}, "world"}, good: []any{[]any{-180, -90, 180, 90}}},
	"border.between":     {bad: []any{[]any{"AFG"}, []any{"AFG", "PAK", "IRN"}, "AFG", []any{"AFG", 1}}, good: []any{[]any{"PAK", "AFG"}}},
	"actor.color":        {bad: []any{"red", "#abc", "#aabbccd", "aabbcc", "", 7}, good: []any{"#AABBCC", "#012def"}},
	"actor.country":      {bad: []any{1, "Iran", "ir", "irn"}},
	"place.id":           {bad: []any{"a b", "", "-a", "é", "a.b", "_a"}, good: []any{"A_1-b", "9"}},
	"place.at":           {bad: []any{[]any{181, 0}, []any{0, 91}, []any{1}, []any{1, 2, 3}, []any{"1", 2}, "1,2"}},
	"place.rank":         {bad: []any{0, 10, 2.5, "3"}, good: []any{1, 9}},
	"kind.id":            {bad: []any{"call", "trade"}},
	"chapter.camera":     {bad: []any{map[string]any{}, []any{}, "kabul"}, good: []any{map[string]any{"fit": []any{}}}},
	"event.from":         {bad: []any{7, []any{7}, map[string]any{"actor": "iran"}}, good: []any{"kabul", []any{}}},
	"event.at":           {bad: []any{7, []any{7}, map[string]any{"place": "kabul"}}, good: []any{"kabul", []any{}}},
	"event.participants": {bad: []any{"iran", []any{map[string]any{"role": "host"}}, []any{map[string]any{"name": ""}}, []any{7}}, good: []any{[]any{}}},
	"event.claims":       {bad: []any{[]any{map[string]any{"says": "S"}}, []any{"S"}, "S"}, good: []any{[]any{}}},
	"event.disputed":     {bad: []any{"Iran", 1, []any{1}}, good: []any{true, false, []any{}}},
	"event.alleged":      {bad: []any{"yes", 1}, good: []any{true, false}},
	"event.value":        {bad: []any{7, []any{7}}, good: []any{[]any{}, map[string]any{"amount": 1, "unit": "t"}}},
	"claim.says":         {bad: []any{"", 7}},
	"value.amount":       {bad: []any{-1, "9", 1e22}, good: []any{0, 1e21}},
	"value.unit":         {bad: []any{"", 7}},
	"value.months":       {bad: []any{0, 1201, "6"}, good: []any{0.01, 1200}},
	"value.before":       {bad: []any{-1}, good: []any{0}},
	"source.publisher":   {bad: []any{"", 7}},
	"source.url":         {bad: []any{"javascript:alert(1)", "ftp://example.org", 7}, good: []any{"", "HTTP://example.org", "\u200b\ufeffhttps://example.org\u00a0", "\u200e"}},
}

// Every object of a story that uses every field is spoiled in every way that
// its shape lets one think of; parser and schema must say the same each time.
func TestSchemaAgreesOnEveryField(t *testing.T) {
	schema := compileSchema(t)
	gaz := story.AtlasGazetteer(storytest.Region())
	if s, ds := file.Parse("full.json", storytest.Read(t, fixtures, "testdata/full.json"), gaz); s == nil {
		t.Fatal(ds)
	}
	seen := make(map[string]bool)
	var root map[string]any
	load := func() {
		root = nil
		if err := json.Unmarshal(storytest.Read(t, fixtures, "testdata/full.json"), &root); err != nil {
			t.Fatal(err)
		}
	}
	load()
	shapes := file.Shapes()
	try := func(wantRefused bool, what string) {
		t.Helper()
		data, err := json.Marshal(root)
		if err != nil {
			t.Fatal(err)
		}
		agree(t, schema, gaz, what, data)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		_, ds := file.Parse("s.json", data, gaz)
		if (schema.Validate(doc) != nil) != wantRefused {
			t.Errorf("%s: the schema refuses it: %v; want %v", what, !wantRefused, wantRefused)
		}
		if wantRefused && !file.HasErrors(ds) {
			t.Errorf("%s: the parser takes it", what)
		}
	}
	var walk func(name string, shape interface{ Fields() []file.Field }, v any)
	walk = func(name string, shape interface{ Fields() []file.Field }, v any) {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				walk(name, shape, item)
			}
		case map[string]any:
			v["sumary"] = "S"
			try(true, "an unknown field of "+name)
			delete(v, "sumary")
			for _, f := range shape.Fields() {
				old, there := v[f.Name]
				if !there {
					continue
				}
				path := name + "." + f.Name
				seen[path] = true
				v[f.Name] = map[string]any{"zz": 0}
				try(true, path+" as an object")
				v[f.Name] = nil
				try(true, path+" as null")
				if f.Enum != nil {
					v[f.Name] = "nonsense"
					try(true, path+" as nonsense")
					for _, word := range f.Enum {
						v[f.Name] = word
						try(false, path+" as "+word)
					}
				}
				for _, bad := range spoiled[path].bad {
					v[f.Name] = bad
					try(true, fmt.Sprintf("%s as %v", path, bad))
				}
				for _, good := range spoiled[path].good {
					v[f.Name] = good
					try(false, fmt.Sprintf("%s as %v", path, good))
				}
				if f.Most > 0 {
					long := make([]any, f.Most+1)
					for i := range long {
						long[i] = "kabul"
					}
					v[f.Name] = long
					try(true, path+" too long")
					v[f.Name] = long[1:]
					try(false, path+" as long as may be")
				}
				if f.Letters > 0 {
					long := "https://a.org/" + strings.Repeat("é", f.Letters)
					fits, long := string([]rune(long)[:f.Letters]), string([]rune(long)[:f.Letters+1])
					as := func(v any) any { return v }
					if path == "story.notes" || path == "event.disputed" || path == "event.unconfirmed" {
						as = func(v any) any { return []any{"a", v} }
					}
					v[f.Name] = as(fits)
					try(false, path+" as long as may be")
					v[f.Name] = as(long)
					try(true, path+" too long")
					if name != "source" && path != "value.unit" {
						v[f.Name] = as(map[string]any{"en": fits, "fa": fits})
						try(false, path+" as long as may be in two languages")
						v[f.Name] = as(map[string]any{"en": "a", "fa": long})
						try(true, path+" too long in one language")
					}
				}
				if f.Required {
					delete(v, f.Name)
					try(true, "without "+path)
				}
				v[f.Name] = old
				if f.Of != nil {
					for n, s := range shapes {
						if s == f.Of {
							walk(n, s, old)
						}
					}
				}
			}
		}
	}
	walk("story", shapes["story"], root)
	for name, s := range shapes {
		for _, f := range s.Fields() {
			if !seen[name+"."+f.Name] {
				t.Errorf("testdata/full.json does not use %s", name+"."+f.Name)
			}
		}
	}
}
