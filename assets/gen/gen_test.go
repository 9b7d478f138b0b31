package main

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// island is a small world as TopoJSON: Westland (004, Afghanistan's number)
// and Eastland (586, Pakistan's) share a wavy border, arc 0; arcs 1 and 2
// are their coasts. The last vertex of arc 2 comes back on itself.
func island() []byte {
	var border bytes.Buffer
	for i := range 200 { // from the south up, with waves of two sizes
		if i > 0 {
			border.WriteByte(',')
		}
		dx := math.Round(60 * (math.Sin(float64(i)/15) - math.Sin(float64(i-1)/15)))
		if i == 0 {
			fmt.Fprint(&border, "[5000,0]")
			continue
		}
		fmt.Fprintf(&border, "[%g,20]", dx+float64(i%2*2-1))
	}
	// the border's sum of dx decides where the coasts meet it in the north
	x := 5000
	for i := 1; i < 200; i++ {
		x += int(math.Round(60*(math.Sin(float64(i)/15)-math.Sin(float64(i-1)/15)))) + i%2*2 - 1
	}
	west := fmt.Sprintf("[%d,3980],[%d,0],[0,-3980],[5000,0]", x, -x)
	east := fmt.Sprintf("[5000,0],[5000,0],[0,3980],[%d,0]", x-10000)
	return fmt.Appendf(nil, `{"transform":{"scale":[0.001,0.001],"translate":[60,30]},
		"objects":{"countries":{"geometries":[
			{"type":"Polygon","id":"004","properties":{"name":"Westland"},"arcs":[[-1,-2]]},
			{"type":"Polygon","id":"586","properties":{"name":"Eastland"},"arcs":[[0,-3]]}]}},
		"arcs":[[%s],[%s],[%s]]}`, border.String(), west, east)
}

func decodeIsland(t *testing.T) *Topology {
	t.Helper()
	topology, err := decodeTopology(island(), "countries")
	if err != nil {
		t.Fatal(err)
	}
	nameLands(topology)
	return topology
}

func TestSharedArcStaysShared(t *testing.T) {
	source := decodeIsland(t)
	fixed := Fixed{source.Arcs[0][77]: true}
	plain := simplify(source, fixed)
	if got, was := len(plain.Arcs[0]), len(source.Arcs[0]); got < 5 || got > was/2 {
		t.Errorf("the border has %d points of %d: not simplified, or too much", got, was)
	}
	kept := false
	for _, p := range plain.Arcs[0] {
		kept = kept || p == roundPoint(source.Arcs[0][77], 3)
	}
	if !kept {
		t.Error("a fixed point went")
	}
	lands := assemble(plain)
	if len(lands) != 2 || lands[0].ID != "AFG" || lands[1].ID != "PAK" {
		t.Fatalf("lands: %+v", lands)
	}
	walked := map[[2]orb.Point]bool{}
	for _, p := range lands[0].Polygons[0] {
		for i := 1; i < len(p); i++ {
			walked[[2]orb.Point{p[i-1], p[i]}] = true
		}
	}
	border := plain.Arcs[0]
	ring := lands[1].Polygons[0][0]
	shared := 0
	for i := 1; i < len(ring); i++ {
		if walked[[2]orb.Point{ring[i], ring[i-1]}] {
			shared++
		}
	}
	if shared != len(border)-1 {
		t.Errorf("neighbours share %d edges, the border has %d", shared, len(border)-1)
	}
}

func TestSameInputSameBytes(t *testing.T) {
	var first []byte
	for range 3 {
		source := decodeIsland(t)
		plain := simplify(source, Fixed{})
		lands := assemble(plain)
		out := append(encode(countryFeatures(lands)), encode(append(borderFeatures(plain, lands), coastFeatures(plain, lands)...))...)
		if first == nil {
			first = out
		}
		if !bytes.Equal(first, out) {
			t.Fatal("two runs wrote different bytes")
		}
	}
	if !bytes.Contains(first, []byte(`"between":["AFG","PAK"],"status":"contested","name":{"en":"Durand Line","fa":"خط دیورند",`)) {
		t.Errorf("no border in\n%s", first)
	}
}

// A vertex's worth never falls below that of one that goes before it, so
// that a higher limit only ever takes more away.
func TestEffectsAreNested(t *testing.T) {
	line := decodeIsland(t).Arcs[0]
	effect := effects(line)
	if !math.IsInf(effect[0], 1) || !math.IsInf(effect[len(effect)-1], 1) {
		t.Error("an end may go")
	}
	for i := range line[1 : len(line)-1] {
		if own := effect[i+1]; own < 0 || math.IsNaN(own) || math.IsInf(own, 0) {
			t.Errorf("vertex %d is worth %v", i+1, own)
		}
	}
	straight := orb.LineString{{0, 0}, {1, 0}, {2, 0}}
	if got := effects(straight)[1]; got != 0 {
		t.Errorf("a vertex on a straight line is worth %v", got)
	}
}

// A spit of land whose outer shore would be cut off by a coarse border keeps
// its vertices.
func TestUntangleKeepsLinesApart(t *testing.T) {
	border := orb.LineString{{0, 0}, {1, 0.30}, {2, 0.31}, {3, 0.3}, {4, 0}}
	shore := orb.LineString{{0.5, -1}, {1.9, 0.25}, {2, 0.29}, {2.1, 0.25}, {3.5, -1}}
	far := []string{"XXX"}
	arcs := []*arc{newArc(border, far, nil), newArc(shore, far, nil)}
	for _, a := range arcs {
		for i := range a.relax {
			a.relax[i] = 1000 // as coarse as it gets
		}
		a.reduce()
	}
	arcs[1].relax = []float64{0, 0, 0, 0, 0}
	arcs[1].reduce()
	if len(crossings(arcs)) == 0 {
		t.Fatal("the coarse lines do not cross, so this proves nothing")
	}
	untangle(arcs)
	if hits := crossings(arcs); len(hits) > 0 {
		t.Errorf("lines still cross: %v", hits)
	}
}

func TestMeets(t *testing.T) {
	p := func(x, y float64) orb.Point { return orb.Point{x, y} }
	for _, c := range []struct {
		name       string
		a, b, c, d orb.Point
		want       bool
	}{
		{"cross", p(0, 0), p(2, 2), p(0, 2), p(2, 0), true},
		{"apart", p(0, 0), p(1, 0), p(0, 1), p(1, 1), false},
		{"follow", p(0, 0), p(1, 0), p(1, 0), p(2, 1), false},
		{"touch inside", p(0, 0), p(2, 0), p(1, 0), p(1, 1), true},
		{"fold back", p(0, 0), p(2, 0), p(2, 0), p(1, 0), true},
		{"straight on", p(0, 0), p(1, 0), p(1, 0), p(2, 0), false},
		{"same", p(0, 0), p(1, 0), p(1, 0), p(0, 0), true},
		{"in line, apart", p(0, 0), p(1, 0), p(2, 0), p(3, 0), false},
	} {
		if got := meets(c.a, c.b, c.c, c.d); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got := meets(c.d, c.c, c.a, c.b); got != c.want {
			t.Errorf("%s, turned: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAntimeridianKeepsItsSide(t *testing.T) {
	line := orb.LineString{{-180, 65}, {179.5, 66}, {-180, 67}, {-180, 68}, {178, 69}}
	restoreAntimeridian(line)
	for i, p := range line {
		if p[0] < 0 {
			t.Errorf("point %d is at %v, on the far side of the world", i, p)
		}
	}
	west := orb.LineString{{-180, 65}, {-179, 66}, {-180, 65}}
	restoreAntimeridian(west)
	if west[0][0] != -180 || west[2][0] != -180 {
		t.Errorf("western land moved: %v", west)
	}
}

func TestChainRunsOnThroughJoints(t *testing.T) {
	a := orb.LineString{{0, 0}, {1, 0}}
	b := orb.LineString{{2, 0}, {1, 0}} // backwards
	c := orb.LineString{{2, 0}, {3, 0}}
	if got := chain([]orb.LineString{b, c, a}); len(got) != 1 || len(got[0]) != 4 {
		t.Errorf("chain: %v", got)
	}
	fork := orb.LineString{{1, 0}, {1, 1}}
	if got := chain([]orb.LineString{a, b, fork}); len(got) != 3 {
		t.Errorf("at a fork three lines stay three: %v", got)
	}
	ring := []orb.LineString{{{0, 0}, {1, 0}}, {{1, 0}, {1, 1}}, {{1, 1}, {0, 0}}}
	if got := chain(ring); len(got) != 1 || got[0][0] != got[0][3] {
		t.Errorf("a ring: %v", got)
	}
}

func TestWithoutReturns(t *testing.T) {
	for _, c := range []struct{ in, want ArcRing }{
		{ArcRing{1, 2, ^2, 3}, ArcRing{1, 3}},
		{ArcRing{1, 2, 3, ^3, ^2, 4}, ArcRing{1, 4}},
		{ArcRing{^5, 1, 2, 5}, ArcRing{1, 2}},
		{ArcRing{1, 2, 3}, ArcRing{1, 2, 3}},
	} {
		if got := c.in.withoutReturns(); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%v: %v, want %v", c.in, got, c.want)
		}
	}
}

func TestCutKeepsEveryRing(t *testing.T) {
	topology := decodeIsland(t)
	before := []orb.LineString{topology.line(topology.Areas[0].Polygons[0][0]), topology.line(topology.Areas[1].Polygons[0][0])}
	topology.cut(0, 50)
	for i, want := range before {
		if got := topology.line(topology.Areas[i].Polygons[0][0]); !got.Equal(want) {
			t.Errorf("ring %d changed", i)
		}
	}
	if len(topology.Arcs) != 4 {
		t.Errorf("%d arcs, want 4", len(topology.Arcs))
	}
}

func TestRulesNameTheirPairsInOrder(t *testing.T) {
	for _, rule := range rules {
		if rule.Status != contested && rule.Status != lineOfControl {
			t.Errorf("%v: status %q", rule.Pair, rule.Status)
		}
		if rule.Note["en"] == "" {
			t.Errorf("%v: a border that is not plain says why", rule.Pair)
		}
	}
}
