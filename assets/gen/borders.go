package main

import (
	"fmt"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// The statuses of a border.
const (
	international = "international"
	contested     = "contested"
	lineOfControl = "line-of-control"
)

// A Rule says what a stretch of border is. The first rule that names the
// pair, and whose window has the middle of the stretch, holds. The reasons
// are in docs/borders.md.
type Rule struct {
	Pair   [2]string  // as the areas meet, alphabetical
	Window *orb.Bound // nil: the whole border
	Status string
	Name   string
	Note   string
	Drawn  [2]string // whose border it is, if not the pair's own
}

func window(west, south, east, north float64) *orb.Bound {
	return &orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

var rules = []Rule{
	{Pair: [2]string{"AFG", "PAK"}, Status: contested, Name: "Durand Line", Note: "not recognised by Afghanistan"},

	// Kashmir, from the sea upwards.
	{Pair: [2]string{"IND", "PAK"}, Window: window(67, 23, 68.7, 23.98), Status: contested, Name: "Sir Creek", Note: "claimed differently by India and Pakistan"},
	{Pair: [2]string{"IND", "PAK"}, Window: window(74.3, 32.3, 75.5, 32.9), Status: contested, Name: "Jammu border", Note: "international border to India, working boundary to Pakistan"},
	{Pair: [2]string{"IND", "PAK"}, Window: window(73, 32.75, 77.2, 35.3), Status: lineOfControl, Name: "Line of Control", Note: "of 1972, between the Indian and Pakistani parts of Kashmir"},
	{Pair: [2]string{"KAS", "PAK"}, Status: lineOfControl, Name: "Actual Ground Position Line", Note: "west of the Siachen Glacier, course simplified", Drawn: [2]string{"IND", "PAK"}},
	{Pair: [2]string{"IND", "KAS"}, Status: contested, Name: "NJ9842 to the Karakoram Pass", Note: "Pakistan’s reading of the line; India holds the glacier", Drawn: [2]string{"IND", "PAK"}},
	{Pair: [2]string{"CHN", "KAS"}, Status: contested, Name: "Siachen–Shaksgam", Note: "claimed differently by China, India and Pakistan", Drawn: [2]string{"CHN", "IND"}},
	{Pair: [2]string{"CHN", "PAK"}, Status: contested, Name: "China–Pakistan line of 1963", Note: "not recognised by India"},
	{Pair: [2]string{"CHN", "IND"}, Window: window(77, 30, 81.5, 36), Status: lineOfControl, Name: "Line of Actual Control", Note: "between the Chinese and Indian parts, Aksai Chin in the west"},
	{Pair: [2]string{"CHN", "IND"}, Window: window(91, 26, 98, 30), Status: contested, Name: "McMahon Line", Note: "not recognised by China"},

	{Pair: [2]string{"BTN", "CHN"}, Status: contested, Note: "not agreed between Bhutan and China"},
	{Pair: [2]string{"IND", "NPL"}, Window: window(80.3, 29.9, 81.1, 30.4), Status: contested, Name: "Kalapani", Note: "claimed by India and Nepal"},
	{Pair: [2]string{"PRK", "KOR"}, Status: lineOfControl, Name: "Military Demarcation Line", Note: "armistice line of 1953"},
	{Pair: [2]string{"CYN", "CYP"}, Status: lineOfControl, Name: "Green Line", Note: "ceasefire line of 1974; the north is recognised by Turkey only"},
	{Pair: [2]string{"ISR", "PSE"}, Status: lineOfControl, Name: "Green Line", Note: "armistice line of 1949"},
	{Pair: [2]string{"ISR", "SYR"}, Status: lineOfControl, Name: "Golan line", Note: "disengagement line of 1974; the Golan is held by Israel and claimed by Syria"},
	{Pair: [2]string{"ISR", "LBN"}, Status: lineOfControl, Name: "Blue Line", Note: "line of withdrawal of 2000"},
	{Pair: [2]string{"RUS", "UKR"}, Window: window(32, 45, 36.8, 46.5), Status: contested, Name: "Crimea", Note: "held by Russia since 2014, Ukraine’s in the view of the UN General Assembly"},
	{Pair: [2]string{"SRB", "XKX"}, Status: contested, Note: "Kosovo is recognised by some states, not by Serbia"},
	{Pair: [2]string{"ESH", "MAR"}, Status: lineOfControl, Name: "Berm", Note: "Morocco holds Western Sahara to the west of it; the Sahrawi Republic claims the whole"},
	{Pair: [2]string{"SOL", "SOM"}, Status: contested, Note: "Somaliland governs itself, Somalia claims it"},
	{Pair: [2]string{"EGY", "SDN"}, Window: window(33.1, 21.5, 38, 24), Status: contested, Name: "Halaib and Bir Tawil", Note: "claimed differently by Egypt and Sudan"},
	{Pair: [2]string{"SDN", "SSD"}, Status: contested, Note: "not yet agreed, Abyei among other parts"},
	{Pair: [2]string{"GUY", "VEN"}, Status: contested, Note: "Venezuela claims the land to the Essequibo"},
	{Pair: [2]string{"BLZ", "GTM"}, Status: contested, Note: "before the International Court of Justice"},
}

// statusChanges are the places where a border's status changes along an arc
// of the source; the nearest vertex is taken.
var statusChanges = []struct {
	pair [2]string
	near orb.Point
}{
	{[2]string{"IND", "PAK"}, orb.Point{68.65, 23.97}}, // end of the tidal creek and its boundary of 1914
	{[2]string{"IND", "PAK"}, orb.Point{75.37, 32.28}}, // where Indian Punjab ends and Jammu begins
	{[2]string{"IND", "PAK"}, orb.Point{74.32, 32.82}}, // near Chhamb, where Azad Kashmir and the line of 1972 begin
	{[2]string{"EGY", "SDN"}, orb.Point{33.18, 22.00}}, // where the parallel and the administrative line part
	{[2]string{"IND", "NPL"}, orb.Point{80.45, 29.95}},
}

// cutAtStatusChanges splits arcs so that each has one status.
func cutAtStatusChanges(t *Topology) error {
	for _, change := range statusChanges {
		owners := t.owners()
		best, vertex, distance := -1, 0, 0.3
		for i, line := range t.Arcs {
			if len(owners[i]) != 2 || pair(owners[i]) != change.pair {
				continue
			}
			for k, p := range line {
				if d := planar.Distance(p, change.near); d < distance {
					best, vertex, distance = i, k, d
				}
			}
		}
		if best < 0 {
			return fmt.Errorf("no border %v near %v", change.pair, change.near)
		}
		t.cut(best, vertex)
	}
	return nil
}

func pair(owners []string) [2]string {
	a, b := owners[0], owners[1]
	if b < a {
		a, b = b, a
	}
	return [2]string{a, b}
}

// ruleFor is what holds for a stretch of border between two areas.
func ruleFor(between [2]string, line orb.LineString) Rule {
	middle := line[len(line)/2]
	for _, rule := range rules {
		if pair(rule.Pair[:]) != between || rule.Window != nil && !rule.Window.Contains(middle) {
			continue
		}
		return rule
	}
	return Rule{Pair: between, Status: international}
}

// borderFeatures draws each arc between two countries once. Stretches of one
// status are linked, so that dashes run on.
func borderFeatures(t *Topology, lands []Land) []Feature {
	type key struct {
		between            [2]string
		status, name, note string
	}
	stretches := map[key][]orb.LineString{}
	owners := t.owners()
	drawn := map[string]map[int]bool{}
	for _, land := range lands {
		drawn[land.ID] = land.Arcs
	}
	for i, line := range t.Arcs {
		if !divides(owners[i]) || !drawn[owners[i][0]][i] || !drawn[owners[i][1]][i] {
			continue
		}
		between := pair(owners[i])
		rule := ruleFor(between, line)
		if rule.Drawn != [2]string{} {
			between = rule.Drawn
		}
		k := key{between, rule.Status, rule.Name, rule.Note}
		stretches[k] = append(stretches[k], line)
	}
	keys := make([]key, 0, len(stretches))
	for k := range stretches {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		if a.between != b.between {
			return a.between[0]+a.between[1] < b.between[0]+b.between[1]
		}
		return a.status+a.name < b.status+b.name
	})
	var features []Feature
	for _, k := range keys {
		f := Feature{Geometry: chain(stretches[k])}
		f.set("layer", "border").set("between", k.between[:]).set("status", k.status)
		if k.name != "" {
			f.set("name", k.name)
		}
		if k.note != "" {
			f.set("note", k.note)
		}
		features = append(features, f)
	}
	return features
}

// coastFeatures draws the arcs that only one country has and that it kept.
// The cut along the antimeridian and at the pole is no coast.
func coastFeatures(t *Topology, lands []Land) []Feature {
	owners := t.owners()
	var features []Feature
	for _, land := range lands {
		var shores []orb.LineString
		for i, line := range t.Arcs {
			if land.Arcs[i] && len(owners[i]) == 1 {
				shores = append(shores, splitAtCut(line)...)
			}
		}
		if len(shores) == 0 {
			continue
		}
		f := Feature{Geometry: chain(shores)}
		f.set("layer", "coast").set("country", land.ID)
		features = append(features, f)
	}
	return features
}

// splitAtCut leaves out the segments that lie on the antimeridian.
func splitAtCut(line orb.LineString) []orb.LineString {
	var parts []orb.LineString
	var part orb.LineString
	for i, p := range line {
		if i > 0 && onCut(line[i-1]) && onCut(p) {
			parts = append(parts, part)
			part = nil
		}
		part = append(part, p)
	}
	parts = append(parts, part)
	var out []orb.LineString
	for _, part := range parts {
		if len(part) > 1 {
			out = append(out, part)
		}
	}
	return out
}

func onCut(p orb.Point) bool { return p[0] == 180 || p[0] == -180 || p[1] < -85 }
