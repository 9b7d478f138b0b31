package geo

func (d *decoder) featureCollection(fc *FeatureCollection) error {
	at := d.next()
	found := false
	err := d.object("a FeatureCollection", func(name string) (err error) {
		switch name {
		case "features":
			found = true
			return d.array("an array of features", func() error {
				f, err := d.feature()
				fc.Features = append(fc.Features, f)
				return err
			})
		case "bbox":
			fc.BBox, err = d.bbox()
			return err
		default:
			return d.dec.SkipValue()
		}
	})
	if err == nil && !found {
		err = d.fail(at, `this FeatureCollection has no "features"`)
	}
	return err
}

func (d *decoder) feature() (f Feature, err error) {
	typ, err := d.typeAhead("a Feature")
	if err != nil {
		return f, err
	}
	if typ != "Feature" {
		return f, d.failNext("here should be a Feature, not %q", clipped(typ))
	}
	err = d.object("a Feature", func(name string) (err error) {
		switch name {
		case "id":
			f.ID, err = d.id()
		case "geometry":
			var null bool
			if null, err = d.null(); null || err != nil {
				return err
			}
			f.Geometry, _, err = d.geometry(0)
		case "properties":
			f.Properties, err = d.properties()
		case "bbox":
			f.BBox, err = d.bbox()
		default:
			err = d.dec.SkipValue()
		}
		return err
	})
	return f, err
}

// id reads a string, or a number as it is written.
func (d *decoder) id() (string, error) {
	switch d.dec.PeekKind() {
	case 'n', '"', '0':
	default:
		return "", d.unexpected("an id, which is a string or a number")
	}
	token, err := d.dec.ReadToken()
	if err != nil || token.Kind() == 'n' {
		return "", err
	}
	return token.String(), nil
}

func (d *decoder) properties() (Properties, error) {
	if null, err := d.null(); null || err != nil {
		return nil, err
	}
	properties := Properties{}
	err := d.object("an object of properties", func(name string) error {
		v, err := d.value()
		properties[name] = v
		return err
	})
	return properties, err
}

func (d *decoder) value() (v Value, err error) {
	switch kind := d.dec.PeekKind(); kind {
	case '{', '[':
		raw, err := d.dec.ReadValue()
		v.Kind = Array
		if kind == '{' {
			v.Kind = Object
		}
		v.Raw = []byte(raw.Clone())
		return v, err
	case '0':
		v.Kind = Number
		v.Number, err = d.number("a number")
		return v, err
	}
	token, err := d.dec.ReadToken()
	if err != nil {
		return v, err
	}
	switch token.Kind() {
	case '"':
		v.Kind, v.Text = String, token.String()
	case 't', 'f':
		v.Kind, v.Bool = Bool, token.Bool()
	}
	return v, nil
}
