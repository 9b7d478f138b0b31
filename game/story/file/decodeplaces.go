package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"math"
	"slices"
)

func (d *decoder) decodePlaces(o object) {
	d.story.Places = listOf(d, o.list("places"), placeShape, story.Place{}, d.place)
	d.places = make(map[string]int, len(d.story.Places))
	for id, at := range d.ownPlaces.found {
		d.places[id] = at.at
	}
}

func (d *decoder) place(o object, i int) story.Place {
	p := story.Place{Kind: "point", Rank: 5}
	p.ID = o.id(&d.ownPlaces, i)
	if _, known := d.gaz.Place(p.ID); known {
		d.warn(o.get("id"), codeShadow, say("place-replaced", "place", phrase.Quote(p.ID)), "")
	}
	p.Name = o.title("name")
	if kind := o.enum("kind"); kind != "" {
		p.Kind = kind
	}
	p.Country = o.country("country")
	if n := o.get("between"); n != nil {
		p.Between, _ = d.between(n)
	}
	if rank := o.number("rank", 1, 9); rank != 0 {
		p.Rank = int(rank)
		if rank != math.Trunc(rank) {
			d.error(o.get("rank"), codeNumber, say("bad-number.rank"), "")
		}
	}
	p.Zone = o.zone()
	if n := o.get("at"); n != nil {
		countries := []string{p.Country, p.Between[0], p.Between[1]}
		p.Lon, p.Lat = d.coordinates(n, countries)
	}
	return p
}

// between reads the two countries of a border, in alphabetical order.
func (d *decoder) between(n *node) (pair [2]string, ok bool) {
	if !d.ofLength(n, 2, say("wrong-type.between", "example", phrase.AsIs(`["AFG", "PAK"]`))) {
		return pair, false
	}
	for i := range n.items {
		s, m := d.words(&n.items[i], "between")
		if m == nil {
			return [2]string{}, false
		}
		if pair[i] = d.country(s, m); pair[i] == "" {
			return [2]string{}, false
		}
	}
	if pair[0] == pair[1] {
		d.error(n, codeBorder, say("bad-border.same", "country", phrase.Quote(pair[0])), "")
		return [2]string{}, false
	}
	if pair[0] > pair[1] {
		pair[0], pair[1] = pair[1], pair[0]
	}
	return pair, true
}

// coordinates reads [longitude, latitude] and holds them against the
// countries that the place is said to be in.
func (d *decoder) coordinates(n *node, countries []string) (lon, lat float64) {
	if !d.ofLength(n, 2, say("wrong-type.at", "example", phrase.AsIs("[69.17, 34.53]"))) {
		return 0, 0
	}
	lon, ok1 := d.number(&n.items[0], "longitude")
	lat, ok2 := d.number(&n.items[1], "latitude")
	if !ok1 || !ok2 {
		return 0, 0
	}
	turned := "[" + short(lat) + ", " + short(lon) + "]"
	if math.Abs(lon) > 180 || math.Abs(lat) > 90 {
		if math.Abs(lat) <= 180 && math.Abs(lon) <= 90 {
			d.error(n, codeSwapped, say("swapped-coordinates", "latitude", short(lat)), turned)
		} else {
			d.error(n, codeCoordinate, say("bad-coordinates"), "")
		}
		return 0, 0
	}
	far, farTurned, name, km := math.Inf(1), math.Inf(1), "", 0.0
	for _, c := range countries {
		if called, bound, ok := d.gaz.Country(c); ok && c != "" {
			if off := degreesOff(lon, lat, bound); off < far {
				far, name, km = off, called, kilometresOff(lon, lat, bound)
			}
			farTurned = min(farTurned, degreesOff(lat, lon, bound))
		}
	}
	switch {
	case name == "" || far <= 0.5:
	case farTurned == 0 && far > 2:
		d.error(n, codeSwapped, say("swapped-coordinates.country", "country", name), turned)
	default:
		d.warn(n, codeOffCountry, say("place-off-country", "km", int(math.Round(km)), "country", name), "")
	}
	return lon, lat
}

// degreesOff is how far a point lies outside a bound (west, south, east,
// north), in degrees of the farther axis.
func degreesOff(lon, lat float64, b [4]float64) float64 {
	return max(0, b[0]-lon, lon-b[2], b[1]-lat, lat-b[3])
}

// kilometresOff is the same roughly in kilometres: a degree of latitude has
// 111, one of longitude fewer towards the poles.
func kilometresOff(lon, lat float64, b [4]float64) float64 {
	east := max(0, b[0]-lon, lon-b[2]) * math.Cos(lat*math.Pi/180)
	north := max(0, b[1]-lat, lat-b[3])
	return 111 * math.Hypot(east, north)
}

// placeNamed resolves a place id to an index, taking the place over from the
// atlas at its first use; -1 where there is none.
func (d *decoder) placeNamed(n *node) int {
	if n.kind != '"' {
		d.wrongType(n, say("wrong-type.place"))
		return -1
	}
	if i, ok := d.places[n.text]; ok {
		return i
	}
	if p, ok := d.gaz.Place(n.text); ok {
		i := len(d.story.Places)
		d.story.Places = append(d.story.Places, p)
		d.places[n.text] = i
		return i
	}
	if d.placeIDs == nil {
		d.placeIDs = slices.Concat(d.ownPlaces.ids, d.gaz.PlaceIDs())
	}
	if at, ok := d.actors.found[n.text]; ok {
		d.error(n, codeUnknownPlace, say("unknown-place.actor", "actor", phrase.Quote(n.text),
			"example", phrase.AsIs(`{"place": …, "actor": "`+n.text+`"}`)), d.capitalOf(d.story.Cast[at.at].Country))
		return -1
	}
	d.error(n, codeUnknownPlace, say("unknown-place", "place", phrase.Quote(n.text)), d.nearestPlace(n.text))
	return -1
}

// nearestPlace looks among the ids first, then among the names in English.
func (d *decoder) nearestPlace(s string) string {
	if id := d.Nearest(asID(s), d.placeIDs); id != "" {
		return id
	}
	return d.Nearest(s, d.placeIDs)
}

// capitalOf finds the atlas's capital of a country.
func (d *decoder) capitalOf(country string) string {
	if country == "" {
		return ""
	}
	if d.capitals == nil {
		d.capitals = make(map[string]string)
		for _, id := range d.gaz.PlaceIDs() {
			p, _ := d.gaz.Place(id)
			if _, another := d.capitals[p.Country]; p.Kind == "capital" && !another {
				d.capitals[p.Country] = id
			}
		}
	}
	return d.capitals[country]
}

// placesNamed resolves a list of places in which an order is meant.
func (d *decoder) placesNamed(nodes []node) []int {
	var places []int
	for i := range nodes {
		if p := d.placeNamed(&nodes[i]); p >= 0 {
			places = append(places, p)
		}
	}
	return places
}
