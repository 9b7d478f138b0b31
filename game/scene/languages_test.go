//go:build !js

// Goldens are files, and hold the same numbers in every program.

package scene_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// spoken are the moments of the real story that every language is held to, in
// both themes: a wide page of paper and a phone in the night.
var spoken = []struct {
	event   string
	after   float64 // playing seconds
	select_ bool
}{
	{event: "kabul-blasts"},                           // an alleged arrow
	{event: "closure-crossings"},                      // counted gates
	{event: "talks-istanbul-2", after: 1},             // edge markers at the edge
	{event: "trade-shift"},                            // amounts
	{event: "call-araghchi-muttaqi-3", select_: true}, // an open card
	{event: "talks-riyadh", after: 3},                 // the end
}

func TestLanguages(t *testing.T) {
	s := compile(t, realStory)
	for _, l := range locale.All() {
		for _, m := range spoken {
			for suffix, spec := range map[string]scene.Spec{"": wide, "-phone": phone} {
				name := m.event + suffix
				t.Run(l.Tag+"/"+name, func(t *testing.T) {
					u := stopOf(t, s, m.event) + m.after
					v := moment(u)
					if m.select_ {
						v.Selected = s.Current(u, 0)
					}
					var list draw.List
					spec := readIn(spec, l.Tag, locale.FlowLanguage)
					sheetAt(s, spec, u).Frame(v, &list)
					var text bytes.Buffer
					list.Dump(&text)
					drawtest.Golden(t, filepath.Join("testdata", "languages", l.Tag, name+".txt"), spokenLines(text.Bytes()))
					leave(t, name, &list, spec)
				})
			}
		}
	}
}

// spokenLines are the lines of a dump that have words in them.
func spokenLines(dump []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(dump) {
		if kind := bytes.TrimSpace(line); bytes.HasPrefix(kind, []byte("text ")) || bytes.HasPrefix(kind, []byte("node ")) {
			out.Write(line)
		}
	}
	return shorten(out.Bytes())
}
