package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// words are the texts of a list, those of embedded lists included, and the
// names of its groups.
func words(l *draw.List) (texts, groups map[string]bool) {
	texts, groups = map[string]bool{}, map[string]bool{}
	var walk func(l *draw.List)
	walk = func(l *draw.List) {
		for i := range l.Ops {
			switch op := &l.Ops[i]; op.Kind {
			case draw.OpText:
				texts[op.Run.Text] = true
			case draw.OpBegin:
				groups[op.Name] = true
			case draw.OpEmbed:
				walk(op.Sub)
			}
		}
	}
	walk(l)
	return texts, groups
}

// In print there is nothing to press. The legend explains what is on the map:
// gates too where closures are left out. Without a timeline the date stands
// under the title; bare, there is the map alone.
func TestPrint(t *testing.T) {
	s := compile(t, realStory)
	u := s.Stops[len(s.Stops)-1].U
	trade := uint64(0)
	for k := range s.Story.Kinds {
		if s.Story.Kinds[k].ID != "trade" {
			trade |= 1 << k
		}
	}
	for _, c := range []struct {
		name           string
		spec           scene.Spec
		words, noWords []string
		groups, none   []string
	}{
		{"print", scene.Spec{Print: true}, []string{"Border closed", "Talks"}, []string{"Truce", "?", "1×", "Go to a date"}, []string{"timeline", "legend"}, []string{"buttons"}},
		{"trade alone", scene.Spec{Print: true, HiddenKinds: trade}, []string{"Border closed", "Partly open"}, []string{"Talks"}, nil, nil},
		{"no strip", scene.Spec{Print: true, NoStrip: true}, []string{"30 Nov 2025"}, nil, []string{"date"}, []string{"timeline", "playhead"}},
		{"bare", scene.Spec{Print: true, NoStrip: true, Bare: true}, []string{"Kabul"}, []string{"30 Nov 2025"}, []string{"land"}, []string{"title", "legend", "timeline", "origin", "date"}},
	} {
		c.spec.Width, c.spec.Height, c.spec.DeviceScale = 1280, 720, 1
		c.spec.LegendContent = s.LegendAt(c.spec, u)
		var l draw.List
		s.Layout(c.spec).Frame(moment(u), &l)
		texts, groups := words(&l)
		for _, w := range c.words {
			if !texts[w] {
				t.Errorf("%s: %q is missing", c.name, w)
			}
		}
		for _, w := range c.noWords {
			if texts[w] {
				t.Errorf("%s: there is %q", c.name, w)
			}
		}
		for _, g := range c.groups {
			if !groups[g] {
				t.Errorf("%s: there is no %q", c.name, g)
			}
		}
		for _, g := range c.none {
			if groups[g] {
				t.Errorf("%s: there is a %q", c.name, g)
			}
		}
	}
}

// The camera at rest is where the flight of a chapter ends.
func TestCameraAtRest(t *testing.T) {
	s := compile(t, realStory)
	spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1}
	for _, c := range s.Chapters {
		if rest, end := s.CameraAtRest(c.U.Start, spec), s.Camera(c.U.Start+2, spec); s.ChapterAt(c.U.Start+2) == s.ChapterAt(c.U.Start) && rest != end {
			t.Errorf("the chapter at %v rests at %v and flies to %v", c.U, rest, end)
		}
	}
}
