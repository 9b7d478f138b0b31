package geo

import (
	"bytes"
	"errors"
	"io"
	"math"

	"github.com/go-json-experiment/json/jsontext"
)

// Limits on what a document may nest. RFC 7946 §3.1.8 says that collections
// inside collections should be avoided; 32 levels are far beyond any real use.
const maxCollections = 32

// DecodeGeoJSON reads a GeoJSON document (RFC 7946) of any kind: one of the
// seven geometries, a Feature or a FeatureCollection.
//
// Foreign members are ignored, third coordinates are dropped, and rings are
// turned to the right-hand rule of §3.1.6. What the document says that is not
// GeoJSON is a *DecodeError that tells where; nothing is returned in part.
// The order of members does not matter. data is only read while the call
// lasts; the result does not hold on to it.
func DecodeGeoJSON(data []byte) (*FeatureCollection, error) {
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		return nil, &DecodeError{Line: 1, Column: 1, Message: "the document starts with a byte order mark: save it as UTF-8 without one"}
	}
	d := decoder{data: data, dec: jsontext.NewDecoder(bytes.NewBuffer(data)), scout: new(jsontext.Decoder)}
	fc, err := d.document()
	if err != nil {
		return nil, d.located(err)
	}
	return fc, nil
}

// decoder walks the tokens of one document. Every method reads exactly one
// JSON value and leaves the decoder behind it, or fails.
type decoder struct {
	data  []byte
	dec   *jsontext.Decoder
	scout *jsontext.Decoder
}

func (d *decoder) document() (*FeatureCollection, error) {
	fc := new(FeatureCollection)
	typ, err := d.typeAhead("a GeoJSON object")
	if err != nil {
		return nil, err
	}
	switch typ {
	case "FeatureCollection":
		err = d.featureCollection(fc)
	case "Feature":
		var f Feature
		f, err = d.feature()
		fc.Features = []Feature{f}
	default:
		var f Feature
		f.Geometry, f.BBox, err = d.geometry(0)
		fc.Features = []Feature{f}
	}
	if err != nil {
		return nil, err
	}
	if _, err := d.dec.ReadToken(); err == nil {
		return nil, d.fail(d.dec.InputOffset()-1, "something follows the end of the document")
	} else if !errors.Is(err, io.EOF) {
		return nil, err
	}
	return fc, nil
}

// typeAhead finds the "type" of the object that comes next without reading
// it. Writers put the type first or nearly so, which makes the look ahead a
// few tokens long; where it comes last, the members before it are scanned twice,
// the cost of an otherwise single-pass decoder.
func (d *decoder) typeAhead(what string) (string, error) {
	if d.dec.PeekKind() != '{' {
		return "", d.unexpected(what)
	}
	start := d.next()
	d.scout.Reset(bytes.NewBuffer(d.data[start:]))
	if _, err := d.scout.ReadToken(); err != nil {
		return "", err
	}
	for {
		name, err := d.scout.ReadToken()
		if err != nil {
			return "", relocated(err, start)
		}
		if name.Kind() == '}' {
			return "", d.failNext(`this object has no "type"`)
		}
		if name.String() != "type" {
			if err := d.scout.SkipValue(); err != nil {
				return "", relocated(err, start)
			}
			continue
		}
		if d.scout.PeekKind() != '"' {
			return "", d.failNext(`the "type" of this object is not a string`)
		}
		value, err := d.scout.ReadToken()
		if err != nil {
			return "", relocated(err, start)
		}
		return value.String(), nil
	}
}

// object reads an object and hands each member's name to member, which reads
// the value.
func (d *decoder) object(what string, member func(name string) error) error {
	if d.dec.PeekKind() != '{' {
		return d.unexpected(what)
	}
	if _, err := d.dec.ReadToken(); err != nil {
		return err
	}
	for d.dec.PeekKind() != '}' {
		name, err := d.dec.ReadToken()
		if err != nil {
			return err
		}
		if err := member(name.String()); err != nil {
			return err
		}
	}
	_, err := d.dec.ReadToken()
	return err
}

// array reads an array; element reads each value.
func (d *decoder) array(what string, element func() error) error {
	if d.dec.PeekKind() != '[' {
		return d.unexpected(what)
	}
	if _, err := d.dec.ReadToken(); err != nil {
		return err
	}
	for d.dec.PeekKind() != ']' {
		if err := element(); err != nil {
			return err
		}
	}
	_, err := d.dec.ReadToken()
	return err
}

func (d *decoder) number(what string) (float64, error) {
	if d.dec.PeekKind() != '0' {
		return 0, d.unexpected(what)
	}
	at := d.next()
	token, err := d.dec.ReadToken()
	if err != nil {
		return 0, err
	}
	// The token's own conversion turns an overflow into the largest number.
	v := token.Float()
	if math.Abs(v) == math.MaxFloat64 || math.IsInf(v, 0) {
		return 0, d.fail(at, "this number is too large")
	}
	return v, nil
}

// null reads a null if one comes next.
func (d *decoder) null() (bool, error) {
	if d.dec.PeekKind() != 'n' {
		return false, nil
	}
	_, err := d.dec.ReadToken()
	return true, err
}

// next is the offset of the value that comes next: the decoder's own offset
// is where the last one ended, before the comma, the colon and the space.
func (d *decoder) next() int64 {
	at := d.dec.InputOffset()
	for at < int64(len(d.data)) {
		switch d.data[at] {
		case ' ', '\t', '\r', '\n', ',', ':':
			at++
		default:
			return at
		}
	}
	return at
}
