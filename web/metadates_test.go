package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story/file"
)

// The time that linked data say a story covers is no more exact than its
// events are.
func TestCoverageIsNoFinerThanTheEvents(t *testing.T) {
	for dates, want := range map[string]string{
		"1985 1990":                   "1985/1990",
		"1985-05-06 1990":             "1985-05-06/1990",
		"2025-08 2025-23":             "2025-08/2025-11",
		"202X":                        "2020/2029",
		"2025-11~ 2025-11-30":         "2025-11/2025-11-30",
		"2025-11-01 2025-11":          "2025-11-01/2025-11",
		"2025-11-17T10:00 2025-11-18": "2025-11-17/2025-11-18",
	} {
		var events []string
		for i, when := range strings.Fields(dates) {
			events = append(events, fmt.Sprintf(`{"id": "e%d", "kind": "call", "title": "E", "when": %q}`, i, when))
		}
		st, problems := file.Parse("s.json", []byte(`{"hamsaya": 1, "title": "T", "events": [`+strings.Join(events, ",")+`]}`), nil)
		if st == nil {
			t.Fatal(problems)
		}
		if got := told(st); got != want {
			t.Errorf("%s cover %q, want %q", dates, got, want)
		}
	}
}
