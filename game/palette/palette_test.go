package palette

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
)

func TestEveryFamilyHasAColor(t *testing.T) {
	for _, p := range []*Palette{&Paper, &Night} {
		if len(p.Families) != len(story.Families) {
			t.Errorf("%s has %d families, want %d", p.Name, len(p.Families), len(story.Families))
		}
		for _, f := range story.Families {
			if _, ok := p.Color(string(f)); !ok {
				t.Errorf("%s has no colour for %s", p.Name, f)
			}
		}
	}
}
