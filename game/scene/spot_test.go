//go:build !js

// Pictures by the thousand, of the same numbers in every program: what runs in the browser too are the laws.

package scene_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// TestLegendInPrintCoversNothing holds that in a picture of a moment the
// legend lies within the frame and over no gate, no place
// where something happens, no edge marker in use and no end of an arc: at every stop of
// the story, in every language on the narrowest.
func TestLegendInPrintCoversNothing(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range printed {
		langs := []string{"en", "fa-IR"}
		if size[0] < 400 {
			langs = s.Story.Languages
		}
		for _, lang := range langs {
			for _, stop := range s.Stops {
				sheet := still(s, size, lang, stop.U)
				box := sheet.LegendBox()
				where := fmt.Sprintf("%vx%v %s %s", size[0], size[1], lang, s.Story.Events[stop.Event].ID)
				if box.Empty() {
					t.Errorf("%s: there is no legend", where)
					continue
				}
				if area := sheet.MapArea(); box.Intersect(area) != box {
					t.Errorf("%s: the legend at %v is not within %v", where, box, area)
				}
				for _, g := range sheet.Gates() {
					if reach(g, box) > 0 {
						t.Errorf("%s: the legend covers the gate %s", where, g.Name)
					}
				}
				for _, line := range sheet.Lines(stop.U) {
					for _, end := range []draw.Point{line[0], line[len(line)-1]} {
						if box.Contains(end) {
							t.Errorf("%s: the legend covers the end of an arc at %v", where, end)
						}
					}
				}
				for i := range s.Story.Places {
					if _, edgeMarker, isEdgeMarker := sheet.EndOf(i); isEdgeMarker && edgeMarker.Overlaps(box) && inUse(sheet, edgeMarker, stop.U) {
						t.Errorf("%s: the legend covers the chip %s", where, s.Story.Places[i].ID)
					}
				}
			}
		}
	}
}

// TestLegendStandsOnTheMap holds that a legend of few rows has its place too.
func TestLegendStandsOnTheMap(t *testing.T) {
	for _, kind := range []string{"call", "talks", "trade", "closure"} {
		file := filepath.Join("testdata", "kinds", kind+".json")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s := scenetest.CompileData(t, file, data)
		for _, size := range [][2]float64{{960, 600}, {1280, 720}} {
			for _, sheet := range []*scene.Sheet{
				s.Layout(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}),
				still(s, size, "en", s.Stops[0].U),
			} {
				box := sheet.LegendBox()
				if area := sheet.MapArea(); box.Width() < 60 || box.Intersect(area) != box {
					t.Errorf("%s at %v: the legend is at %v of %v", kind, size, box, area)
				}
			}
		}
	}
}

// TestLegendHidesNoMark holds that the legend of the live map and of films,
// which stays where it is, hides no place where something happens and no gate,
// whatever chapter is told and in whatever language, and lies over no card.
func TestLegendHidesNoMark(t *testing.T) {
	all := tongues(t)
	for _, size := range [][2]float64{{960, 600}, {1280, 720}, {1920, 1080}, {540, 960}} {
		for _, in := range all {
			s, name := in.scene, in.name
			spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1, Print: size[0] < 900}, in.lang, locale.FlowLanguage)
			spec.LegendContent.Row = s.Layout(spec).LegendRow()
			for i := range s.Chapters {
				u := s.Chapters[i].U.End - 0.01
				sheet := sheetAt(s, spec, u)
				box := sheet.LegendBox()
				if box.Empty() || box.Intersect(draw.RectOf(0, 0, float32(size[0]), float32(size[1]))) != box {
					t.Fatalf("%v %s: the legend is at %v", size, name, box)
				}
				for j := range s.Story.Events {
					e := &s.Story.Events[j]
					ends := slices.Concat(e.At, e.Via)
					for _, end := range slices.Concat(e.From, e.To) {
						ends = append(ends, end.Place)
					}
					for _, place := range ends {
						if place < 0 {
							continue
						}
						if at, _, edgeMarker := sheet.EndOf(place); !edgeMarker && box.Contains(at) {
							t.Errorf("%v %s, chapter %d: the legend hides %s, where %s is", size, name, i+1, s.Story.Places[place].ID, e.ID)
						}
					}
				}
				var l draw.List
				sheet.Frame(moment(u), &l)
				for _, n := range l.Nodes {
					if n.Role == draw.RolePanel && n.Ref.Action == draw.ActSelect && n.Bound.Overlaps(box) {
						t.Errorf("%v %s, chapter %d: the legend at %v lies over the card at %v", size, name, i+1, box, n.Bound)
					}
				}
			}
		}
	}
}

// TestCountryNamesKeepOffLines holds that in a picture of a moment few names of
// countries in focus are crossed by arcs or bands: those whose land has no room
// elsewhere.
func TestCountryNamesKeepOffLines(t *testing.T) {
	s := compile(t, realStory)
	world := scenetest.Atlas(t)
	names := map[string]bool{}
	for _, id := range s.Story.Map.Focus {
		names[strings.ToUpper(world.Country(id).Names["en"])] = true
	}
	named, crossed := 0, 0
	for _, size := range printed {
		for _, stop := range s.Stops {
			sheet := still(s, size, "en", stop.U)
			var l draw.List
			sheet.Frame(moment(stop.U), &l)
			for _, w := range readLettering(&l).labels {
				if w.group != "countries" || !names[w.text] {
					continue
				}
				named++
				for _, line := range sheet.Lines(stop.U) {
					if lengthIn(line, w.box) > 2 {
						crossed++
						break
					}
				}
			}
		}
	}
	if share := float64(crossed) / float64(named); share > 0.06 || named < 300 {
		t.Errorf("of %d names of countries %d are crossed by lines, want 300 at the least and 6 of 100 at the most", named, crossed)
	}
}

// TestNeighboursNamesKeepOffLines holds the same for the small names of the
// countries around, which are placed last.
func TestNeighboursNamesKeepOffLines(t *testing.T) {
	s := compile(t, realStory)
	named, crossed := 0, 0
	for _, size := range printed {
		for _, stop := range s.Stops {
			sheet := still(s, size, "en", stop.U)
			var l draw.List
			sheet.Frame(moment(stop.U), &l)
			for _, w := range readLettering(&l).labels {
				if w.group != "countries" || w.text == "IRAN" || w.text == "AFGHANISTAN" || w.text == "PAKISTAN" {
					continue
				}
				named++
				for _, line := range sheet.Lines(stop.U) {
					if lengthIn(line, w.box) > 2 {
						crossed++
						break
					}
				}
			}
		}
	}
	if share := float64(crossed) / float64(named); share > 0.02 || named < 1000 {
		t.Errorf("of %d names of neighbours %d are crossed by lines, want 1000 at the least and 2 of 100 at the most", named, crossed)
	}
}

// lengthIn is how much of a line, in dp, lies in a rectangle.
func lengthIn(line []draw.Point, r draw.Rect) (sum float64) {
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		d := math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))
		n := int(d) + 1
		for k := range n {
			f := (float32(k) + 0.5) / float32(n)
			if r.Contains(draw.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}) {
				sum += d / float64(n)
			}
		}
	}
	return sum
}
