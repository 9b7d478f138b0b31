package geo

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/paulmach/orb"
)

// Text is the string property of that name, or "".
func (p Properties) Text(name string) string { return p[name].Text }

// Number is the number of that name and whether there is one.
func (p Properties) Number(name string) (float64, bool) {
	v := p[name]
	return v.Number, v.Kind == Number
}

// Texts reads an object of strings, as {"en": "Iran", "fa": "ایران"}.
func (v Value) Texts() (map[string]string, bool) {
	if v.Kind != Object {
		return nil, false
	}
	texts := map[string]string{}
	d := v.decoder()
	err := d.object("an object", func(name string) error {
		if d.dec.PeekKind() != '"' {
			return d.unexpected("a string")
		}
		token, err := d.dec.ReadToken()
		if err == nil {
			texts[name] = token.String()
		}
		return err
	})
	return texts, err == nil
}

// TextList reads an array of strings.
func (v Value) TextList() ([]string, bool) {
	if v.Kind != Array {
		return nil, false
	}
	var list []string
	d := v.decoder()
	err := d.array("an array", func() error {
		if d.dec.PeekKind() != '"' {
			return d.unexpected("a string")
		}
		token, err := d.dec.ReadToken()
		if err == nil {
			list = append(list, token.String())
		}
		return err
	})
	return list, err == nil
}

// Position reads [lon, lat].
func (v Value) Position() (orb.Point, bool) {
	if v.Kind != Array {
		return orb.Point{}, false
	}
	p, err := v.decoder().position()
	return p, err == nil
}

func (v Value) decoder() *decoder {
	return &decoder{data: v.Raw, dec: jsontext.NewDecoder(bytes.NewBuffer(v.Raw))}
}
