package scenetest

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene"
)

// named are moments of the real story, each for what it shows.
var named = []string{
	"kabul-blasts",            // an alleged arrow
	"closure-crossings",       // gates shut
	"spin-boldak-oct15",       // clashes
	"truce-48h",               // a truce
	"talks-doha",              // sides meet
	"talks-istanbul-2",        // out of view
	"torkham-returnees",       // a gate opens in part
	"call-araghchi-dar",       // calls
	"trade-shift",             // two bands
	"offer-araghchi-regional", // an offer
	"call-araghchi-muttaqi-3",
	"talks-riyadh", // the end
}

// Moments are events of the real story at which to compare pictures: the named
// ones, and one of each kind that is not among them.
func Moments(tb testing.TB, sc *scene.Scene) []string {
	tb.Helper()
	at := slices.Clone(named)
	seen := map[int]bool{}
	for _, stop := range sc.Stops {
		e := &sc.Story.Events[stop.Event]
		if !seen[e.Kind] && !slices.Contains(at, e.ID) {
			at = append(at, e.ID)
		}
		seen[e.Kind] = true
	}
	if len(seen) != 11 {
		tb.Errorf("the story has %d of the 11 kinds", len(seen))
	}
	return at
}
