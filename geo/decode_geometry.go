package geo

import "github.com/paulmach/orb"

// geometry reads a geometry object; depth counts the collections around it.
func (d *decoder) geometry(depth int) (g orb.Geometry, bbox *orb.Bound, err error) {
	at := d.next()
	typ, err := d.typeAhead("a geometry object")
	if err != nil {
		return nil, nil, err
	}
	content := "coordinates"
	switch typ {
	case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon":
	case "GeometryCollection":
		content = "geometries"
		if depth == maxCollections {
			return nil, nil, d.failNext("more than %d geometry collections inside each other", maxCollections)
		}
	default:
		return nil, nil, d.failNext("%q is not the type of a geometry: it is Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon or GeometryCollection", clipped(typ))
	}
	found := false
	err = d.object("a geometry object", func(name string) (err error) {
		switch name {
		case content:
			found = true
			if typ == "GeometryCollection" {
				g, err = d.geometries(depth + 1)
			} else {
				g, err = d.coordinates(typ)
			}
			return err
		case "bbox":
			bbox, err = d.bbox()
			return err
		default:
			return d.dec.SkipValue()
		}
	})
	if err != nil {
		return nil, nil, err
	}
	if !found {
		return nil, nil, d.fail(at, "this %s has no %q", typ, content)
	}
	return g, bbox, nil
}

func (d *decoder) geometries(depth int) (orb.Collection, error) {
	collection := orb.Collection{}
	err := d.array("an array of geometries", func() error {
		g, _, err := d.geometry(depth)
		collection = append(collection, g)
		return err
	})
	return collection, err
}

func (d *decoder) coordinates(typ string) (orb.Geometry, error) {
	switch typ {
	case "Point":
		return d.position()
	case "MultiPoint":
		points, err := d.positions()
		return orb.MultiPoint(points), err
	case "LineString":
		return d.lineString()
	case "MultiLineString":
		lines := orb.MultiLineString{}
		err := d.array("an array of lines", func() error {
			line, err := d.lineString()
			lines = append(lines, line)
			return err
		})
		return lines, err
	case "Polygon":
		return d.polygon()
	default:
		polygons := orb.MultiPolygon{}
		err := d.array("an array of polygons", func() error {
			polygon, err := d.polygon()
			polygons = append(polygons, polygon)
			return err
		})
		return polygons, err
	}
}

func (d *decoder) lineString() (orb.LineString, error) {
	at := d.next()
	points, err := d.positions()
	if err == nil && len(points) == 1 {
		err = d.fail(at, "a line needs at least two positions, this one has 1")
	}
	return orb.LineString(points), err
}

func (d *decoder) polygon() (orb.Polygon, error) {
	polygon := orb.Polygon{}
	err := d.array("an array of rings", func() error {
		at := d.next()
		points, err := d.positions()
		if err != nil {
			return err
		}
		ring := orb.Ring(points)
		switch {
		case len(ring) == 0:
			return d.fail(at, "this ring has no positions")
		case ring[0] != ring[len(ring)-1]:
			return d.fail(at, "this ring is not closed: repeat its first position at its end")
		case len(ring) < 4:
			return d.fail(at, "a ring needs at least four positions, this one has %d", len(ring))
		}
		rewind(ring, len(polygon) == 0)
		polygon = append(polygon, ring)
		return nil
	})
	return polygon, err
}

func (d *decoder) positions() ([]orb.Point, error) {
	points := []orb.Point{}
	err := d.array("an array of positions", func() error {
		p, err := d.position()
		points = append(points, p)
		return err
	})
	return points, err
}

// position reads [lon, lat] and drops what follows: an altitude, and what old
// writers put behind it.
func (d *decoder) position() (p orb.Point, err error) {
	at := d.next()
	if d.dec.PeekKind() != '[' {
		return p, d.unexpected("a position")
	}
	if _, err := d.dec.ReadToken(); err != nil {
		return p, err
	}
	n := 0
	for ; d.dec.PeekKind() != ']'; n++ {
		v, err := d.number("a number")
		if err != nil {
			return p, err
		}
		if n < len(p) {
			p[n] = v
		}
	}
	if n < len(p) {
		return p, d.fail(at, "a position needs a longitude and a latitude, this one has %d numbers", n)
	}
	_, err = d.dec.ReadToken()
	return p, err
}

// bbox reads [west, south, east, north], or the same with altitudes between.
func (d *decoder) bbox() (*orb.Bound, error) {
	if null, err := d.null(); null || err != nil {
		return nil, err
	}
	at := d.next()
	var v [6]float64
	n := 0
	err := d.array("an array of numbers", func() error {
		if n == len(v) {
			return d.fail(at, "a bbox has four or six numbers")
		}
		x, err := d.number("a number")
		v[n] = x
		n++
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case n == 4:
		return &orb.Bound{Min: orb.Point{v[0], v[1]}, Max: orb.Point{v[2], v[3]}}, nil
	case n == 6:
		return &orb.Bound{Min: orb.Point{v[0], v[1]}, Max: orb.Point{v[3], v[4]}}, nil
	default:
		return nil, d.fail(at, "a bbox has four or six numbers, this one has %d", n)
	}
}

// rewind turns a ring to the right-hand rule: exterior rings run
// counterclockwise, holes clockwise.
func rewind(ring orb.Ring, exterior bool) {
	if o := ring.Orientation(); o != 0 && (o == orb.CCW) != exterior {
		ring.Reverse()
	}
}

// clipped keeps a hostile name from filling an error.
func clipped(s string) string {
	const longest = 40
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}
