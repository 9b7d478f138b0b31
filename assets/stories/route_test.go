package stories_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// The trade that went to Iran instead of Pakistan must not be drawn through
// Pakistan: between the line's stops the drawn leg is nearly straight.
func TestTradeWithIranKeepsOutOfPakistan(t *testing.T) {
	a := atlas(t)
	pakistan := a.Country("PAK")
	if pakistan == nil {
		t.Fatal("the atlas has no Pakistan")
	}
	f := readStory(t)
	at := map[string]orb.Point{}
	for _, p := range f.Places {
		at[p.ID] = p.At
	}
	stop := func(id string) orb.Point {
		if p := a.Place(id); p != nil {
			return p.At
		}
		if _, own := at[id]; !own {
			t.Fatalf("%s is neither in the atlas nor the story's own", id)
		}
		return at[id]
	}
	checked := 0
	for _, e := range f.Events {
		for _, v := range e.Value {
			if v.Label != "Afghanistan–Iran trade" {
				continue
			}
			checked++
			stops := append(append(many{v.From}, v.Via...), v.To)
			for i := range stops[1:] {
				p, q := stop(stops[i]), stop(stops[i+1])
				for k := range 101 {
					s := float64(k) / 100
					at := orb.Point{p[0] + s*(q[0]-p[0]), p[1] + s*(q[1]-p[1])}
					if planar.MultiPolygonContains(pakistan.Area, at) {
						t.Fatalf("%s: the leg from %s to %s crosses Pakistan at %.2f, %.2f", e.ID, stops[i], stops[i+1], at[0], at[1])
					}
				}
			}
		}
	}
	if checked != 1 {
		t.Errorf("%d bands of trade with Iran, want 1", checked)
	}
}
