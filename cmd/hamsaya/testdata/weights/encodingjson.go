//go:build weigh_encodingjson

package main

import (
	"encoding/json"
)

func init() {
	used = append(used, func(data []byte) {
		var v any
		println(json.Unmarshal(data, &v) == nil, v)
	})
}
