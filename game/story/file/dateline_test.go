package file_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/story/file"
)

// An arc between 180° east and 180° west has no way to go, and is not warned of
// as one that leaves the map.
func TestOneMeridianIsNoCrossing(t *testing.T) {
	for lon, want := range map[float64]bool{-180: false, -179: true, 170: false} {
		_, problems := file.Parse("s.json", []byte(fmt.Sprintf(`{"hamsaya": 1, "title": "T",
			"places": [{"id": "a", "name": "A", "at": [180, 10]}, {"id": "b", "name": "B", "at": [%v, 20]}],
			"events": [{"id": "e", "kind": "call", "title": "E", "when": "2025-01-01", "from": "a", "to": "b"}]}`, lon)), nil)
		warned := false
		for _, p := range problems {
			warned = warned || p.Code == "dateline-arc"
		}
		if warned != want {
			t.Errorf("from 180 to %v: warned of the dateline: %v", lon, warned)
		}
	}
}
