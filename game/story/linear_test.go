package story_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
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
	_, ds := story.Parse("s.json", data, gaz)
	var out bytes.Buffer
	if err := story.Render(&out, ds, nil); err != nil {
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
	gaz := story.AtlasGazetteer(region())
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			const n, times = 500, 4
			story.Render(io.Discard, nil, nil)
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
