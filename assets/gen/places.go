package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// placesJSON is the hand-made list. A crossing's point there is the nearest
// one on Natural Earth's 10m border, so that nothing of the licensed lines
// that helped to find it is in here.
//
//go:embed places.json
var placesJSON []byte

// A Place is a town, port or border crossing.
type Place struct {
	ID      string    `json:"id"`
	Kind    string    `json:"kind"`
	Country string    `json:"country"`
	Between []string  `json:"between"`
	At      orb.Point `json:"at"`
	Rank    int       `json:"rank"`
	Zone    string    `json:"zone"` // where its country has several clocks
	Name    Names     `json:"name"`
}

func readPlaces() ([]Place, error) {
	var places []Place
	if err := json.Unmarshal(placesJSON, &places); err != nil {
		return nil, fmt.Errorf("places.json: %w", err)
	}
	return places, nil
}

// farthestSnap, in degrees, is how far from the border a crossing may be
// listed; 0.005° is half a kilometre.
const farthestSnap = 0.005

// snapCrossings puts every crossing on the border that ships: the nearest
// point of the source's line becomes a vertex of the arc that no
// simplification takes away.
func snapCrossings(t *Topology, places []Place, fixed Fixed) error {
	owners := t.owners()
	for i := range places {
		place := &places[i]
		if place.Kind != "crossing" {
			continue
		}
		arc, at, distance := -1, 0, math.Inf(1)
		var foot orb.Point
		for k, line := range t.Arcs {
			if len(owners[k]) != 2 || pair(owners[k]) != pair(place.Between) {
				continue
			}
			for s := 1; s < len(line); s++ {
				p := nearestOnSegment(line[s-1], line[s], place.At)
				if d := planar.Distance(p, place.At); d < distance {
					arc, at, distance, foot = k, s, d, p
				}
			}
		}
		if distance > farthestSnap {
			return fmt.Errorf("places.json: %s is not on the border of %v", place.ID, place.Between)
		}
		foot = roundPoint(foot, 3)
		line := append(orb.LineString(nil), t.Arcs[arc][:at]...)
		line = append(line, foot)
		t.Arcs[arc] = append(line, t.Arcs[arc][at:]...)
		fixed[foot] = true
		place.At = foot
	}
	return nil
}

func nearestOnSegment(a, b, p orb.Point) orb.Point {
	dx, dy := b[0]-a[0], b[1]-a[1]
	length := dx*dx + dy*dy
	if length == 0 {
		return a
	}
	t := math.Max(0, math.Min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length))
	return orb.Point{a[0] + t*dx, a[1] + t*dy}
}

func placeFeatures(places []Place) []Feature {
	var features []Feature
	for _, place := range places {
		f := Feature{Geometry: place.At}
		f.set("layer", "place").set("id", place.ID).set("kind", place.Kind).set("country", place.Country)
		if len(place.Between) > 0 {
			f.set("between", place.Between)
		}
		f.set("name", place.Name).set("rank", place.Rank)
		if place.Zone != "" {
			f.set("zone", place.Zone)
		}
		features = append(features, f)
	}
	return features
}
