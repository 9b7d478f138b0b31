package geo

import (
	"errors"
	"fmt"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// LoadAtlas joins GeoJSON documents into one atlas. Each feature says by its
// property "layer" what it is:
//
//	country   id (ISO 3166-1 alpha-3), name {en, fa, ps, ur}, label [lon, lat]; an area
//	province  country; the lines between a country's provinces
//	border    between [A, B], status, name {en, …} and note {en, …} if it has them; lines
//	coast     country; lines
//	place     id, kind, country, between, name, rank, zone; a point
//
// The order of documents does not matter. Everything that is wrong comes back
// in one error, and then there is no atlas.
func LoadAtlas(docs ...[]byte) (*Atlas, error) {
	l := loader{atlas: new(Atlas), seen: map[string]string{}}
	for i, doc := range docs {
		fc, err := DecodeGeoJSON(doc)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("atlas document %d: %w", i+1, err))
			continue
		}
		for j := range fc.Features {
			l.where = fmt.Sprintf("atlas document %d, feature %d", i+1, j+1)
			l.feature(&fc.Features[j])
		}
	}
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	return l.atlas, nil
}

// Country is the country with that ISO 3166-1 alpha-3 code, or nil.
func (a *Atlas) Country(iso3 string) *Country {
	for i := range a.Countries {
		if a.Countries[i].ID == iso3 {
			return &a.Countries[i]
		}
	}
	return nil
}

// Place is the place with that id, or nil.
func (a *Atlas) Place(id string) *Place {
	for i := range a.Places {
		if a.Places[i].ID == id {
			return &a.Places[i]
		}
	}
	return nil
}

// Border is the border between two countries, in either order, or nil.
func (a *Atlas) Border(x, y string) *Border {
	if x > y {
		x, y = y, x
	}
	for i := range a.Borders {
		if a.Borders[i].Between == [2]string{x, y} {
			return &a.Borders[i]
		}
	}
	return nil
}

type loader struct {
	atlas *Atlas
	seen  map[string]string // layer and id → where
	where string            // the feature being read
	errs  []error
}

func (l *loader) fail(format string, args ...any) {
	l.errs = append(l.errs, fmt.Errorf(l.where+": "+format, args...))
}

func (l *loader) feature(f *Feature) {
	if !onEarth(f.Geometry) {
		l.fail("a coordinate is off the Earth: longitudes run from -180 to 180, latitudes from -90 to 90, longitude first")
		return
	}
	switch layer := f.Properties.Text("layer"); layer {
	case "country":
		l.country(f)
	case "province":
		if lines, ok := l.lines(f); ok {
			l.atlas.Provinces = append(l.atlas.Provinces, Province{Country: l.text(f, "country"), Lines: lines})
		}
	case "border":
		l.border(f)
	case "coast":
		if lines, ok := l.lines(f); ok {
			l.atlas.Coasts = append(l.atlas.Coasts, Coast{Country: f.Properties.Text("country"), Lines: lines})
		}
	case "place":
		l.place(f)
	default:
		l.fail("layer %q is none of country, province, border, coast, place", clipped(layer))
	}
}

func (l *loader) country(f *Feature) {
	c := Country{ID: l.id(f), Names: l.names(f)}
	switch g := f.Geometry.(type) {
	case orb.Polygon:
		c.Area = orb.MultiPolygon{g}
	case orb.MultiPolygon:
		c.Area = g
	default:
		l.fail("country %s has no area: its geometry should be a Polygon or MultiPolygon", c.ID)
		return
	}
	c.Bound = c.Area.Bound()
	if label, given := f.Properties["label"]; given {
		var ok bool
		if c.Label, ok = label.Position(); !ok || !onEarth(c.Label) {
			l.fail(`the "label" of country %s should be [lon, lat]`, c.ID)
		}
	} else {
		c.Label = middle(c.Area)
	}
	l.atlas.Countries = append(l.atlas.Countries, c)
}

func (l *loader) border(f *Feature) {
	b := Border{Status: Status(f.Properties.Text("status")), Names: l.namesIfAny(f, "name"), Notes: l.namesIfAny(f, "note")}
	var ok bool
	if b.Between, ok = pair(f.Properties["between"]); !ok || b.Between[0] >= b.Between[1] {
		l.fail(`"between" of a border should be two different ISO codes in alphabetical order`)
	}
	switch b.Status {
	case International, Contested, LineOfControl:
	default:
		l.fail("status %q of a border is none of %s, %s, %s", clipped(string(b.Status)), International, Contested, LineOfControl)
	}
	if b.Lines, ok = l.lines(f); ok {
		l.atlas.Borders = append(l.atlas.Borders, b)
	}
}

func (l *loader) place(f *Feature) {
	p := Place{ID: l.id(f), Kind: f.Properties.Text("kind"), Country: f.Properties.Text("country"), Zone: f.Properties.Text("zone"), Names: l.names(f)}
	switch p.Kind {
	case "capital", "city", "port", "crossing", "point":
	default:
		l.fail("kind %q of place %s is none of capital, city, port, crossing, point", clipped(p.Kind), p.ID)
	}
	if between, given := f.Properties["between"]; given && between.Kind != Null {
		var ok bool
		if p.Between, ok = pair(between); !ok {
			l.fail(`"between" of place %s should be two ISO codes`, p.ID)
		}
	}
	rank, ok := f.Properties.Number("rank")
	if p.Rank = int(rank); !ok || p.Rank < 1 || p.Rank > 9 {
		l.fail(`"rank" of place %s should be 1 to 9`, p.ID)
	}
	if p.At, ok = f.Geometry.(orb.Point); !ok {
		l.fail("place %s should be a Point", p.ID)
	}
	l.atlas.Places = append(l.atlas.Places, p)
}

func (l *loader) text(f *Feature, name string) string {
	text := f.Properties.Text(name)
	if text == "" {
		l.fail("%q is missing", name)
	}
	return text
}

// id reads the id from the properties; the feature's own id member is ignored.
func (l *loader) id(f *Feature) string {
	id := l.text(f, "id")
	key := f.Properties.Text("layer") + " " + id
	if first, ok := l.seen[key]; ok && id != "" {
		l.fail("%s was there before, as %s", key, first)
	}
	l.seen[key] = l.where
	return id
}

func (l *loader) names(f *Feature) Names { return l.byLanguage(f, "name") }

func (l *loader) namesIfAny(f *Feature, property string) Names {
	if v, given := f.Properties[property]; !given || v.Kind == Null {
		return nil
	}
	return l.byLanguage(f, property)
}

func (l *loader) byLanguage(f *Feature, property string) Names {
	names, ok := f.Properties[property].Texts()
	if !ok || names["en"] == "" {
		l.fail(`"%s" should be an object of texts by language, "en" among them`, property)
	}
	return names
}

func (l *loader) lines(f *Feature) (orb.MultiLineString, bool) {
	switch g := f.Geometry.(type) {
	case orb.LineString:
		return orb.MultiLineString{g}, true
	case orb.MultiLineString:
		return g, true
	}
	l.fail("a %s is drawn as lines: its geometry should be a LineString or MultiLineString", f.Properties.Text("layer"))
	return nil, false
}

func pair(v Value) (pair [2]string, ok bool) {
	list, ok := v.TextList()
	if !ok || len(list) != 2 {
		return pair, false
	}
	return [2]string(list), true
}

func onEarth(g orb.Geometry) bool {
	if g == nil {
		return true // each layer checks for the geometry it needs
	}
	if c, ok := g.(orb.Collection); ok && len(c) == 0 {
		return true
	}
	b := g.Bound()
	if b.IsEmpty() {
		return true
	}
	return b.Min[0] >= -180 && b.Max[0] <= 180 && b.Min[1] >= -90 && b.Max[1] <= 90
}

// middle is the centroid of the largest part of an area.
func middle(area orb.MultiPolygon) orb.Point {
	var at orb.Point
	largest := math.Inf(-1)
	for _, polygon := range area {
		if len(polygon) == 0 {
			continue
		}
		if centroid, size := planar.CentroidArea(polygon); size > largest {
			at, largest = centroid, size
		}
	}
	return at
}
