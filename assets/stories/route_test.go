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
	checked := 0
	for _, e := range readStory(t).Events {
		for _, v := range e.Value {
			if v.Label != "Afghanistan–Iran trade" {
				continue
			}
			checked++
			stops := append(append(many{v.From}, v.Via...), v.To)
			for i := range stops[1:] {
				p, q := a.Place(stops[i]), a.Place(stops[i+1])
				if p == nil || q == nil {
					t.Fatalf("%s: %s or %s is not in the atlas", e.ID, stops[i], stops[i+1])
				}
				for k := range 101 {
					s := float64(k) / 100
					at := orb.Point{p.At[0] + s*(q.At[0]-p.At[0]), p.At[1] + s*(q.At[1]-p.At[1])}
					if planar.MultiPolygonContains(pakistan.Area, at) {
						t.Fatalf("%s: the leg from %s to %s crosses Pakistan at %.2f, %.2f", e.ID, p.ID, q.ID, at[0], at[1])
					}
				}
			}
		}
	}
	if checked != 1 {
		t.Errorf("%d bands of trade with Iran, want 1", checked)
	}
}
