package scene_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
)

// sizes that labels are held at: small phones to a wall.
var sizes = [][2]float64{{320, 568}, {360, 640}, {768, 1024}, {1280, 720}, {1920, 1080}, {3840, 2160}}

// lettering is what of a frame the map's names are held to.
type lettering struct {
	labels []word // with their halo
	dots   []draw.Rect
}

type word struct {
	text  string
	group string
	box   draw.Rect // of the ink of ordinary letters
}

// readLettering collects the names on the map, and the dots of its places,
// from the frame itself.
func readLettering(l *draw.List) (found lettering) {
	var walk func(l *draw.List)
	group := ""
	walk = func(l *draw.List) {
		for i := range l.Ops {
			op := &l.Ops[i]
			switch op.Kind {
			case draw.OpBegin:
				group = op.Name
			case draw.OpEnd:
				group = ""
			case draw.OpEmbed:
				outer := group
				walk(op.Sub)
				group = outer
			case draw.OpText:
				if op.HaloWidth > 0 && (group == "countries" || group == "places" || group == "crossings") {
					r := op.Run
					below := r.Descent * 0.5
					if group == "countries" && !r.RTL && r.Text == strings.ToUpper(r.Text) {
						below = 0 // capitals stand on their line
					}
					found.labels = append(found.labels, word{r.Text, group, draw.RectOf(op.At.X, op.At.Y-r.Ascent*0.8, r.Advance, r.Ascent*0.8+below)})
				}
			case draw.OpFill:
				if group == "places" {
					found.dots = append(found.dots, l.Bound(op.Path))
				}
			}
		}
	}
	walk(l)
	return found
}

// reach is how far r reaches into the disc, 0 where it does not.
func reach(d scene.Disc, r draw.Rect) float32 {
	x := min(max(d.At.X, r.Min.X), r.Max.X) - d.At.X
	y := min(max(d.At.Y, r.Min.Y), r.Max.Y) - d.At.Y
	if x*x+y*y >= d.R*d.R {
		return 0
	}
	return d.R
}

func holdLettering(t *testing.T, where string, sheet *scene.Sheet, found lettering) {
	t.Helper()
	const slack = 0.3 // dp
	area := sheet.MapArea()
	if len(found.labels) == 0 && area.Width() > 300 {
		t.Errorf("%s: no name is on the map", where)
	}
	for _, dot := range found.dots {
		for _, g := range sheet.Gates() {
			if d := math.Hypot(float64(dot.Center().X-g.At.X), float64(dot.Center().Y-g.At.Y)); d < float64(g.R)-2 {
				t.Errorf("%s: a place's dot hides the crossing %s", where, g.Name)
			}
		}
	}
	for i, w := range found.labels {
		box := w.box.Inset(slack)
		for _, other := range found.labels[:i] {
			if box.Overlaps(other.box.Inset(slack)) {
				t.Errorf("%s: %q overlaps %q", where, w.text, other.text)
			}
		}
		for _, g := range sheet.Gates() {
			if reach(g, box) > 0 {
				t.Errorf("%s: %q overlaps the crossing %s", where, w.text, g.Name)
			}
		}
		for _, dot := range found.dots {
			if box.Overlaps(dot) {
				t.Errorf("%s: %q overlaps a place's dot at %v", where, w.text, dot.Center())
			}
		}
		for _, control := range sheet.Boxes() {
			if box.Overlaps(control) {
				t.Errorf("%s: %q at %v overlaps a control at %v", where, w.text, box, control)
			}
		}
		if box.Min.X < area.Min.X || box.Min.Y < area.Min.Y || box.Max.X > area.Max.X || box.Max.Y > area.Max.Y {
			t.Errorf("%s: %q at %v is cut by the frame", where, w.text, box)
		}
	}
}

// stands reports whether an event has a mark of its own at its place, and is
// not a gate that changes.
func stands(s *scene.Scene, event int32) bool {
	switch s.Story.Kinds[s.Story.Events[event].Kind].Form {
	case story.FormBurst, story.FormStrike, story.FormTruce, story.FormMeeting:
		return true
	}
	return false
}

// TestCapitalsInFocusAreNamed holds that giving way does not go so far that
// the capitals of the countries in focus lose their names: in the story's own
// view at every size.
func TestCapitalsInFocusAreNamed(t *testing.T) {
	for path, capitals := range map[string][]string{
		realStory:                       {"Tehran", "Kabul", "Islamabad"},
		"assets/stories/elsewhere.json": {"Helsinki", "Tallinn", "Stockholm"},
	} {
		s := compile(t, path)
		for _, size := range sizes {
			spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}
			var l draw.List
			s.Layout(spec).Frame(moment(0), &l)
			named := map[string]bool{}
			for _, w := range readLettering(&l).labels {
				named[w.text] = true
			}
			for _, name := range capitals {
				if !named[name] {
					t.Errorf("%s at %vx%v: %s is not named", path, size[0], size[1], name)
				}
			}
		}
	}
}

// TestCountryNamesLieOnTheirCountry holds that a country in focus is named on
// its own land or not at all.
func TestCountryNamesLieOnTheirCountry(t *testing.T) {
	s := compile(t, realStory)
	world, named := scenetest.Atlas(t), 0
	for _, size := range sizes {
		for c := range s.Chapters {
			spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}
			sheet := sheetAt(s, spec, s.Chapters[c].U.End-0.01)
			var l draw.List
			sheet.Frame(moment(0), &l)
			for _, w := range readLettering(&l).labels {
				for _, id := range s.Story.Map.Focus {
					if country := world.Country(id); w.group == "countries" && w.text == strings.ToUpper(country.Names["en"]) {
						named++
						if got := sheet.FocusAt(w.box.Center()); got != id {
							t.Errorf("%vx%v, chapter %d: %s is written on %q", size[0], size[1], c+1, w.text, got)
						}
					}
				}
			}
		}
	}
	if named < 60 {
		t.Errorf("countries in focus are named %d times in 48 views, want 60 at least", named)
	}
}
