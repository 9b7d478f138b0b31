//go:build !js

// Only the tool checks files of such sizes.

package file_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// A hostile file is one in which something is wrong with each of n things. It
// is laid out in lines, or all of it in one.
type hostile struct {
	name  string
	write func(b *strings.Builder, n int)
}

// listed writes n items of a list, a comma between them.
func listed(b *strings.Builder, n int, format string) {
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.WriteString(strings.ReplaceAll(format, "%d", fmt.Sprintf("%05d", i)))
	}
}

const soundEvent = `{"id": "event-%d", "kind": "truce", "when": "2025-10-19", "title": "E", "at": "kabul", "sources": [{"publisher": "P"}]}`

var hostiles = []hostile{
	{"no sources", func(b *strings.Builder, n int) {
		b.WriteString(`"events": [`)
		listed(b, n, `{"id": "event-%d", "kind": "truce", "when": "2025-10-19", "title": "E", "at": "kabul"}`)
		b.WriteString(`]`)
	}},
	{"similar ids", func(b *strings.Builder, n int) {
		b.WriteString(`"events": [`)
		listed(b, n, strings.Replace(soundEvent, `"at"`, `"related": ["evnt-%d"], "at"`, 1))
		b.WriteString(`]`)
	}},
	{"ids too long for suggestions", func(b *strings.Builder, n int) {
		b.WriteString(`"events": [`)
		listed(b, n, strings.NewReplacer("event-", strings.Repeat("E", 92), `"at"`, `"related": ["evnt-%d"], "at"`).Replace(soundEvent))
		b.WriteString(`]`)
	}},
	{"unknown kinds beside own ones", func(b *strings.Builder, n int) {
		b.WriteString(`"kinds": [`)
		listed(b, n, `{"id": "kind-%d", "name": "N", "family": "trade", "form": "flow"}`)
		b.WriteString(`], "events": [`)
		listed(b, n, strings.Replace(soundEvent, "truce", "zzz", 1))
		b.WriteString(`]`)
	}},
	{"chapters and a moment that is none", func(b *strings.Builder, n int) {
		b.WriteString(`"posterAt": "no-such-thing", "chapters": [`)
		listed(b, n, `{"id": "chapter-%d", "title": "T", "span": "2024"}`)
		b.WriteString(`], "events": [`)
		listed(b, n, soundEvent)
		b.WriteString(`]`)
	}},
	{"languages that are not listed", func(b *strings.Builder, n int) {
		b.WriteString(`"languages": [`)
		listed(b, n, `"en-a%d"`)
		b.WriteString(`], "lede": {`)
		listed(b, n, `"en-b%d": "L"`)
		b.WriteString(`}, "events": [`)
		listed(b, n, soundEvent)
		b.WriteString(`]`)
	}},
	{"words in letters of another language", func(b *strings.Builder, n int) {
		b.WriteString(`"lede": {"fa": "` + strings.Repeat("كشور ", n) + `"}, "events": [` + strings.Replace(soundEvent, "%d", "1", 1) + `]`)
	}},
	{"actors in the place of places", func(b *strings.Builder, n int) {
		b.WriteString(`"cast": [`)
		listed(b, n, `{"id": "actor-%d", "name": "A", "country": "PAK"}`)
		b.WriteString(`], "events": [`)
		listed(b, n, strings.Replace(soundEvent, "kabul", "actor-%d", 1))
		b.WriteString(`]`)
	}},
	{"brackets in brackets", func(b *strings.Builder, n int) {
		b.WriteString(`"events": [`)
		listed(b, n, strings.Replace(soundEvent, `"kabul"`, strings.Repeat("[", 40)+strings.Repeat("]", 40), 1))
		b.WriteString(`]`)
	}},
}

func (h hostile) file(n int, oneLine bool) []byte {
	var b strings.Builder
	b.WriteString(`{"hamsaya": 1, "title": "T",` + "\n")
	h.write(&b, n)
	b.WriteString("}\n")
	if oneLine {
		return []byte(strings.ReplaceAll(b.String(), "\n", ""))
	}
	return []byte(b.String())
}

// cost is how much memory the check of a file takes in all, how much its
// problems hold, and how much is written of them.
func cost(data []byte, gaz story.Gazetteer) (allocated, held, written int) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, ds := file.Parse("s.json", data, gaz)
	var out bytes.Buffer
	if err := file.Render(&out, ds, nil); err != nil {
		panic(err)
	}
	runtime.ReadMemStats(&after)
	for _, d := range ds {
		held += len(d.Text) + len(d.Message) + len(d.Suggestion)
	}
	return int(after.TotalAlloc - before.TotalAlloc), held, out.Len()
}

// The check of a file in which everything is wrong costs in proportion to the
// file, and the same whether the file has lines or is all one.
func TestCheckIsLinear(t *testing.T) {
	gaz := story.AtlasGazetteer(storytest.Region())
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			const n, times = 150, 4
			few, fewHeld, fewWritten := cost(h.file(n, true), gaz)
			many, manyHeld, manyWritten := cost(h.file(times*n, true), gaz)
			laid, _, laidWritten := cost(h.file(times*n, false), gaz)
			t.Logf("%d: %d allocated, %d held, %d written; %d: %d, %d, %d; laid out %d, %d",
				n, few, fewHeld, fewWritten, times*n, many, manyHeld, manyWritten, laid, laidWritten)
			for _, c := range []struct {
				what      string
				got, most int
			}{
				{"allocated", many, few * times * 5 / 4},
				{"held", manyHeld, fewHeld * times * 5 / 4},
				{"written", manyWritten, fewWritten * times * 5 / 4},
				{"allocated, in one line beside laid out,", many, laid * 2},
				{"written, in one line beside laid out,", manyWritten, laidWritten * 2},
			} {
				if c.got > c.most {
					t.Errorf("%s is %d bytes, more than %d", c.what, c.got, c.most)
				}
			}
		})
	}
}

// So does laying a file out, however deep what it holds stands.
func TestFormatIsLinear(t *testing.T) {
	const depth, n = 60, 20_000
	for _, held := range []string{`"` + strings.Repeat("x", 20*n) + `"`, "1" + strings.Repeat(", 1", n)} {
		data := []byte(`{"hamsaya": 1, "notes": ` + strings.Repeat("[", depth) + held + strings.Repeat("]", depth) + "}")
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		out, err := file.Reformat(data)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(err)
		}
		if got, most := int(after.TotalAlloc-before.TotalAlloc), 8*(len(data)+len(out))+n*300; got > most {
			t.Errorf("%d bytes that become %d take %d, more than %d", len(data), len(out), got, most)
		}
	}
}
