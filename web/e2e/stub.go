package e2e

import (
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/web"
)

//go:embed stub.js
var stubScript string

// StubSite is a story's site whose map has the story's timeline and draws
// nothing, and whose pictures are blank: it starts at once.
func StubSite(t testing.TB, path string, begins ...string) *web.Site {
	t.Helper()
	return kept(fmt.Sprint("stub ", path, begins), func() *web.Site {
		return StubBase(t, path, begins...).Site(stubContent(t, path, begins...))
	})
}

// StubBase is what such sites share: a map with the timeline of a story, which
// may stand for those of others where that makes no difference. It can be told to
// go to these moments too.
func StubBase(t testing.TB, path string, begins ...string) *web.Base {
	t.Helper()
	base, err := quick(&web.Program{Wasm: stubProgram(), Glue: []byte(strings.Replace(stubScript, "TIMELINE;", timelineOf(t, path, begins...)+";", 1))})
	if err != nil {
		t.Fatal(err)
	}
	return base
}

// StallingStub is a site with such a map, whose page gives downloads up that
// bring nothing for so long.
func StallingStub(t testing.TB, path string, after time.Duration) *web.Site {
	t.Helper()
	return kept(fmt.Sprint("stalling stub ", path, after), func() *web.Site {
		content := stubContent(t, path)
		content.StallAfter = after
		return StubBase(t, path).Site(content)
	})
}

// stubContent is a story's, but for what its pictures show: a browser takes half a
// second to draw one.
func stubContent(t testing.TB, path string, begins ...string) web.Content {
	t.Helper()
	content := ContentOf(t, path, begins...)
	drawn := content.Posters
	content.Posters = func(lang string) (*web.Posters, error) {
		p, err := drawn(lang)
		if err != nil {
			return nil, err
		}
		blank(p.Start.Pictures)
		blank(p.Story.Pictures)
		for _, c := range p.Chapters {
			blank(c.Pictures)
		}
		for _, b := range p.Begins {
			blank(b.Pictures)
		}
		return p, nil
	}
	return content
}

func blank(pictures []web.Picture) {
	for i := range pictures {
		p := &pictures[i]
		p.Draw = func() ([]byte, error) {
			return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %d"><rect width="100%%" height="100%%" fill="#cdd6d0"/></svg>`, p.Width, p.Height), nil
		}
	}
}

// stubProgram is a module that does nothing, of a size that takes a moment to
// come: bytes that cannot be packed, in a section that is skipped.
func stubProgram() []byte {
	const size = 1 << 20
	random := rand.New(rand.NewPCG(1, 2))
	padding := []byte{7, 'p', 'a', 'd', 'd', 'i', 'n', 'g'}
	for len(padding) < size {
		padding = binary.LittleEndian.AppendUint64(padding, random.Uint64())
	}
	module := []byte("\x00asm\x01\x00\x00\x00\x00")
	module = binary.AppendUvarint(module, uint64(len(padding)))
	return append(module, padding...)
}

// timelineOf is TIMELINE of stub.js for a story, with these moments too.
func timelineOf(t testing.TB, path string, begins ...string) string {
	t.Helper()
	sc := scenetest.Compile(t, path)
	en, _ := locale.Find("en")
	sheet := sc.Layout(scene.Spec{Width: 640, Height: 360, DeviceScale: 1, Theme: "paper", Lang: "en", Style: en.Style()})
	out := struct {
		Length   float64            `json:"length"`
		Knots    [][5]any           `json:"knots"`
		Events   map[string]float64 `json:"events"`
		Chapters [][2]any           `json:"chapters"`
		Moments  map[string]float64 `json:"moments"`
		Dates    map[string]float64 `json:"dates"`
	}{Length: sc.Pace.Length(), Events: map[string]float64{}, Moments: map[string]float64{}, Dates: map[string]float64{}}
	seen := []float64{0, sc.Pace.Length()}
	for _, stop := range sc.Stops {
		id := sc.Story.Events[stop.Event].ID
		if _, ok := out.Events[id]; !ok {
			out.Events[id] = stop.U
		}
		seen = append(seen, stop.U)
	}
	for i, ch := range sc.Chapters {
		out.Chapters = append(out.Chapters, [2]any{ch.U.Start, sc.Story.Chapters[i].ID})
		seen = append(seen, ch.U.Start)
	}
	const day = 86400
	for at := sc.StoryTime(0); at <= sc.StoryTime(sc.Pace.Length()); at += day {
		u := sc.Pace.Playing(float64(int(at/day)) * day)
		out.Dates[dayOf(at)] = max(u, 0)
		seen = append(seen, u)
	}
	for id := range out.Events {
		out.Moments[id] = moment(t, sc, id)
	}
	for i := range sc.Story.Chapters {
		out.Moments[sc.Story.Chapters[i].ID] = moment(t, sc, sc.Story.Chapters[i].ID)
	}
	for _, name := range begins {
		out.Moments[name] = moment(t, sc, name)
		seen = append(seen, out.Moments[name])
	}
	slices.Sort(seen)
	for _, u := range slices.Compact(seen) {
		st := sheet.Status(scene.View{U: u, Selected: -1, Hover: -1})
		event := ""
		if st.Event >= 0 {
			event = sc.Story.Events[st.Event].ID
		}
		out.Knots = append(out.Knots, [5]any{u, st.Date, event, st.Chapter, st.Text})
	}
	data, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func moment(t testing.TB, sc *scene.Scene, name string) float64 {
	t.Helper()
	m, err := scene.FindMoment(sc, name)
	if err != nil {
		t.Fatal(err)
	}
	return m.U
}

// dayOf is the day of an instant of story time, ISO 8601.
func dayOf(at float64) string {
	year, month, day, _, _, _ := timeline.Civil(at)
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
