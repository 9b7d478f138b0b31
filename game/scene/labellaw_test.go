//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
)

// views are the frames that a reader sees the map in: a window, a wall, a tablet,
// an embed, phones; and pictures for a square, a column, a story and paper.
var views = []scene.Spec{
	{Width: 1280, Height: 720}, {Width: 1920, Height: 1080}, {Width: 768, Height: 1024}, {Width: 660, Height: 620, ListButton: scene.ListButton},
	{Width: 360, Height: 640}, {Width: 320, Height: 568},
	{Width: 540, Height: 540, Print: true}, {Width: 363, Height: 544, Print: true}, {Width: 540, Height: 960, Print: true}, {Width: 794, Height: 1123, Print: true},
}

// violations counts what is said of labels, and what is false.
type violations struct {
	views, labels, led, nameless int
	found                        []string
}

func (l *violations) hold(where string, s *scene.Scene, sheet *scene.Sheet) {
	l.views++
	countries := map[string]bool{}
	for _, p := range sheet.PlacedLabels() {
		l.labels++
		report := func(format string, args ...any) {
			l.found = append(l.found, where+": "+p.Words+" "+fmt.Sprintf(format, args...))
		}
		if p.Country {
			countries[p.Words] = true
			continue
		}
		if p.Led {
			l.led++
		}
		switch {
		case !p.Led && p.Widths > 1.5+1e-4:
			report("stands %.1f dp from its mark, %.1f widths of it", p.Own, p.Widths)
		case p.Led && p.Other < 5:
			report("stands %.1f dp from the mark at %v, and a line leads to it from its own", p.Other, p.Nearest)
		case !p.Led && p.Other <= p.Own:
			report("is as near to the mark at %v (%.1f dp) as to its own (%.1f)", p.Nearest, p.Other, p.Own)
		case p.Foreign > 0.4:
			report("violations in another country by %.0f %%", 100*p.Foreign)
		}
	}
	atlas := s.Atlas
	for _, id := range s.Story.Map.Focus {
		country := atlas.Country(id)
		if country == nil || sheet.VisibleShare(id) < 0.1 || !sheet.Holds(id) {
			continue
		}
		if named := sheet.Names(id); !named {
			l.nameless++
			l.found = append(l.found, fmt.Sprintf("%s: %s is not named, of which %.0f %% is visible", where, id, 100*sheet.VisibleShare(id)))
		}
	}
}

// TestNoLabelLies holds that a name on the map is read as the name of what it
// names: it stands beside its own mark, nearer than to any other, or a line leads
// to it; that of a town stands in the town's country; and a country in focus of
// which a tenth is visible is named, on its own land. In every view of the story,
// in five languages, and of forty stories elsewhere in the world. Costs 6 s.
func TestNoLabelLies(t *testing.T) {
	var l violations
	s := compile(t, realStory)
	lay := func(s *scene.Scene, name, lang string, view scene.Spec, us ...float64) {
		spec := readIn(view, lang, locale.FlowLanguage)
		spec.DeviceScale = 1
		for _, u := range us {
			spec.Map, spec.LegendContent = s.Camera(u, spec), scene.LegendContent{}
			if spec.Print {
				spec.Map = s.CameraAtRest(u, spec)
				spec.LegendContent = s.LegendAt(spec, u)
			}
			l.hold(fmt.Sprintf("%s %s %vx%v u=%.1f", name, lang, view.Width, view.Height, u), s, s.Layout(spec))
		}
	}
	for _, lang := range s.Story.Languages {
		for _, view := range views {
			for _, c := range s.Chapters {
				lay(s, "real", lang, view, c.U.Start+0.5, c.U.End-0.01)
			}
		}
	}
	for seed := range uint64(40) {
		st := elsewhere(t, rand.New(rand.NewPCG(seed, 7)))
		sc, err := scene.Compile(st, scenetest.Atlas(t), fonts(t))
		if err != nil {
			t.Fatal(err)
		}
		lay(sc, fmt.Sprint("elsewhere ", seed), "en", views[seed%uint64(len(views))], 0, sc.Pace.Length())
	}
	t.Logf("%d pictures, %d labels, %d of them with a line that leads to them, %d focus countries without a name", l.views, l.labels, l.led, l.nameless)
	if len(l.found) > 0 {
		t.Errorf("%d labels lie:\n%s", len(l.found), strings.Join(l.found[:min(len(l.found), 400)], "\n"))
	}
	if l.labels < 20*l.views {
		t.Errorf("%d labels in %d pictures are few: names are not to be left out for good", l.labels, l.views)
	}
}

// elsewhere is a story of calls and closures between places of the atlas that lie
// near each other, anywhere.
func elsewhere(t *testing.T, random *rand.Rand) *story.Story {
	t.Helper()
	atlas := scenetest.Atlas(t)
	first := atlas.Places[random.IntN(len(atlas.Places))]
	var near []string
	focus := map[string]bool{}
	for _, p := range atlas.Places {
		if dx, dy := p.At[0]-first.At[0], p.At[1]-first.At[1]; dx*dx+dy*dy < 15*15 && len(near) < 12 {
			near = append(near, p.ID)
			focus[p.Country] = true
		}
	}
	var events []string
	for i := range 12 {
		a, b := near[random.IntN(len(near))], near[random.IntN(len(near))]
		switch {
		case a == b || i%3 == 0:
			events = append(events, fmt.Sprintf(`{"id":"e%d","kind":"attack","title":"E","when":"2030-01-%02d","at":%q}`, i, i+1, a))
		default:
			events = append(events, fmt.Sprintf(`{"id":"e%d","kind":"call","title":"E","when":"2030-01-%02d","from":%q,"to":%q}`, i, i+1, a, b))
		}
	}
	var ids []string
	for id := range focus {
		if id != "" {
			ids = append(ids, fmt.Sprintf("%q", id))
		}
	}
	return scenetest.Parse(t, "elsewhere.json", []byte(fmt.Sprintf(`{"hamsaya":1,"title":"Elsewhere","map":{"focus":[%s]},"events":[%s]}`, strings.Join(ids, ","), strings.Join(events, ","))), atlas)
}
