package main

import (
	"math"

	"github.com/paulmach/orb"
)

// kmPerDegree is the length of a degree of latitude.
const kmPerDegree = 111.2

// focus are the countries whose outlines bear a close look, four times
// nearer than the whole region fits a window 1280 wide.
var focus = map[string]bool{"IRN": true, "AFG": true, "PAK": true}

// A Window is a part of the world that stories show. Detail falls off with
// the distance from it and is lowest fade degrees away.
type Window struct {
	orb.Bound
	fade float64
}

// windows are the parts that the stories in this repository show: from the
// eastern Mediterranean to Nepal, and the northern Baltic.
var windows = []Window{
	{orb.Bound{Min: orb.Point{42, 21}, Max: orb.Point{79, 42}}, 30},
	{orb.Bound{Min: orb.Point{15, 55.5}, Max: orb.Point{28, 61.6}}, 9},
}

// The least area, in km², of the triangle that a vertex makes with its
// neighbours. A vertex with less is not seen.
const (
	detailFocus  = 1.2
	detailRegion = 11.0
	detailFar    = 1500.0
)

// detail is that least area at a point of an arc.
func detail(owners []string, p orb.Point) float64 {
	for _, id := range owners {
		if focus[id] || id == "KAS" {
			return detailFocus
		}
	}
	return detailRegion * math.Pow(detailFar/detailRegion, remoteness(p))
}

// remoteness is 0 in a window and 1 where the world is coarsest.
func remoteness(p orb.Point) float64 {
	least := 1.0
	for _, w := range windows {
		dx := math.Max(0, math.Max(w.Min[0]-p[0], p[0]-w.Max[0])) * math.Cos(p[1]*math.Pi/180)
		dy := math.Max(0, math.Max(w.Min[1]-p[1], p[1]-w.Max[1]))
		least = math.Min(least, math.Hypot(dx, dy)/w.fade)
	}
	return least
}

// smallestIsland is the least area, in km², of an island that is drawn.
func smallestIsland(id string, p orb.Point) float64 {
	if focus[id] {
		return 2
	}
	return 40 * math.Pow(150, remoteness(p))
}

// decimals is how many decimals an arc's coordinates keep: three where a
// close look is borne (100 m), two elsewhere (1 km).
func decimals(owners []string, line orb.LineString) int {
	for _, id := range owners {
		if focus[id] || id == "KAS" {
			return 3
		}
	}
	bound := line.Bound()
	if bound.Max[0]-bound.Min[0] < 0.3 && bound.Max[1]-bound.Min[1] < 0.3 {
		return 3 // a small island would fall into one point
	}
	if remoteness(bound.Center()) > 0.6 {
		return 1
	}
	if remoteness(bound.Center()) > 0.6 {
		return 1
	}
	return 2
}

func round(v float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(v*scale) / scale
}

func roundPoint(p orb.Point, decimals int) orb.Point {
	return orb.Point{round(p[0], decimals), round(p[1], decimals)}
}
