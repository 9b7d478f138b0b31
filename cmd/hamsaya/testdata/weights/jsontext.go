//go:build weigh_jsontext

package main

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

func init() {
	used = append(used, func(data []byte) {
		d := jsontext.NewDecoder(bytes.NewReader(data))
		for {
			t, err := d.ReadToken()
			if err != nil {
				println(err.Error())
				return
			}
			println(t.String(), d.InputOffset())
		}
	})
}
