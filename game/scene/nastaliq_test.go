//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"bytes"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// Where a story asks for Nastaliq its Urdu is set so, and no other language.
func TestUrduFace(t *testing.T) {
	plain := scenetest.Read(t, scenetest.RealStory)
	nastaliq := bytes.Replace(plain, []byte(`"hamsaya": 1,`), []byte(`"hamsaya": 1, "urduFace": "nastaliq",`), 1)
	for _, c := range []struct {
		data []byte
		lang string
		want bool
	}{{plain, "ur-PK", false}, {nastaliq, "ur-PK", true}, {nastaliq, "fa-IR", false}, {nastaliq, "en", false}} {
		sc := scenetest.CompileData(t, "story.json", c.data)
		for _, size := range [][2]float64{{1280, 720}, {360, 640}} {
			sheet := sc.Layout(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Lang: c.lang})
			var l draw.List
			sheet.Frame(scene.View{U: 30, Hover: -1, Selected: -1}, &l)
			if got := inNastaliq(&l); got > 20 != c.want || got > 0 != c.want {
				t.Errorf("%s at %v: %d runs in Nastaliq, wanted: %t", c.lang, size, got, c.want)
			}
		}
	}
}

// inNastaliq counts the runs of a list that ask for it.
func inNastaliq(l *draw.List) (n int) {
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpText:
			if typeface.StyleOf(op.Run.Lang) == typeface.Nastaliq {
				n++
			}
		case draw.OpEmbed:
			n += inNastaliq(op.Sub)
		}
	}
	return n
}

// nastaliq is the real story as one that asks for Nastaliq.
func nastaliq(t *testing.T) *scene.Scene {
	data := bytes.Replace(scenetest.Read(t, scenetest.RealStory), []byte(`"hamsaya": 1,`), []byte(`"hamsaya": 1, "urduFace": "nastaliq",`), 1)
	return scenetest.CompileData(t, "story.json", data)
}

// A tongue is a language of the real story, in a face.
type tongue struct {
	name, lang string
	scene      *scene.Scene
}

// tongues are the story's languages, and Urdu in Nastaliq too.
func tongues(t *testing.T) []tongue {
	plain := compile(t, realStory)
	all := []tongue{{"Nastaliq", "ur-PK", nastaliq(t)}}
	for _, lang := range plain.Story.Languages {
		all = append(all, tongue{lang, lang, plain})
	}
	return all
}

// TestNastaliqLines holds that no line of Nastaliq stands in another in a title,
// a card, a chapter or a legend, and that legends keep within the frame.
func TestNastaliqLines(t *testing.T) {
	sc := nastaliq(t)
	for _, spec := range []scene.Spec{wide, phone, {Width: 740, Height: 360, DeviceScale: 1}} {
		spec = readIn(spec, "ur-PK", locale.FlowLanguage)
		seen, legends := map[string]bool{}, 0
		eachSaid(sc, spec, func(where string, l *draw.List) {
			for _, pair := range drawtest.Touching(l, "", "title", "chapter", "legend") { // cards are in no group
				if !seen[pair] {
					t.Errorf("%s: %s", where, pair)
				}
				seen[pair] = true
			}
			if n := drawtest.Lines(l, ""); n < 2 {
				t.Errorf("%s: a card of %d lines", where, n)
			}
			legends += drawtest.Lines(l, "legend")
			for _, w := range lines(l, "", nil) {
				if w.group == "legend" && (w.at.Y < w.run.Size || float64(w.at.Y) > spec.Height) {
					t.Errorf("%s: %q stands at %v", where, w.run.Text, w.at)
				}
			}
		})
		if legends < 10 {
			t.Errorf("%v dp wide: %d lines in legends", spec.Width, legends)
		}
	}
}
