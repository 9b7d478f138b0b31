package story

import "github.com/hamsaya/hamsaya/geo"

// A Gazetteer knows the places and countries that a story may name without
// describing them.
type Gazetteer interface {
	// Place finds a place by its id.
	Place(id string) (Place, bool)
	// PlaceIDs lists the ids, for suggestions.
	PlaceIDs() []string
	// Country finds a country by its ISO 3166-1 alpha-3 code; bound is west,
	// south, east, north in degrees.
	Country(iso3 string) (name string, bound [4]float64, ok bool)
	// CountryIDs lists the codes.
	CountryIDs() []string
}

// AtlasGazetteer makes an atlas answer as a Gazetteer.
func AtlasGazetteer(a *geo.Atlas) Gazetteer {
	g := &atlasGazetteer{
		places:    make(map[string]Place, len(a.Places)),
		countries: make(map[string]*geo.Country, len(a.Countries)),
	}
	for i := range a.Places {
		p := &a.Places[i]
		g.places[p.ID] = Place{
			ID: p.ID, Name: textOfNames(p.Names), Kind: p.Kind, Country: p.Country,
			Between: p.Between, Lon: p.At.Lon(), Lat: p.At.Lat(), Rank: p.Rank, Clock: p.Zone,
		}
		g.placeIDs = append(g.placeIDs, p.ID)
	}
	for i := range a.Countries {
		c := &a.Countries[i]
		g.countries[c.ID] = c
		g.countryIDs = append(g.countryIDs, c.ID)
	}
	return g
}

type atlasGazetteer struct {
	places     map[string]Place
	placeIDs   []string
	countries  map[string]*geo.Country
	countryIDs []string
}

func (g *atlasGazetteer) Place(id string) (Place, bool) {
	p, ok := g.places[id]
	return p, ok
}

func (g *atlasGazetteer) PlaceIDs() []string { return g.placeIDs }

func (g *atlasGazetteer) Country(iso3 string) (string, [4]float64, bool) {
	c, ok := g.countries[iso3]
	if !ok {
		return "", [4]float64{}, false
	}
	b := c.Bound
	return c.Names["en"], [4]float64{b.Min.Lon(), b.Min.Lat(), b.Max.Lon(), b.Max.Lat()}, true
}

func (g *atlasGazetteer) CountryIDs() []string { return g.countryIDs }

// textOfNames orders an atlas's names: English first, then by tag, so that
// the same atlas always gives the same text.
func textOfNames(names geo.Names) Text {
	var t Text
	for lang, words := range names {
		if words != "" {
			t = append(t, Localized{lang, words})
		}
	}
	sortText(t)
	return t
}
