package story_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// What an event is called follows what it leaves behind and where: a crossing
// that some may still pass is not closed, and a port is no border.
func TestKindNameFollowsTheStatus(t *testing.T) {
	const head = `{"hamsaya": 1, "title": "T", "kinds": [
		{"id": "strike", "name": "Strike", "partialName": "Go-slow", "family": "borders", "form": "close"},
		{"id": "guard", "name": "Guarded", "family": "borders", "form": "close"}],
		"events": [{"id": "e", "when": "2025-10-12", "title": "E", "sources": [{"publisher": "P"}], `
	for event, want := range map[string]string{
		`"kind": "closure", "at": "torkham"`:                                     "Border closed",
		`"kind": "closure", "at": "torkham", "status": "closed"`:                 "Border closed",
		`"kind": "closure", "at": "torkham", "status": "partial"`:                "Passage restricted",
		`"kind": "closure", "at": "karachi"`:                                     "Port closed",
		`"kind": "closure", "at": "karachi", "status": "partial"`:                "Passage restricted",
		`"kind": "closure", "at": ["karachi", "torkham"]`:                        "Border closed",
		`"kind": "reopening", "at": "torkham", "status": "open"`:                 "Border reopened",
		`"kind": "reopening", "at": "torkham", "status": "partial"`:              "Border partly reopened",
		`"kind": "reopening", "at": "karachi", "status": "open"`:                 "Port reopened",
		`"kind": "strike", "at": "torkham", "status": "partial"`:                 "Go-slow",
		`"kind": "strike", "at": "karachi"`:                                      "Strike",
		`"kind": "guard", "at": "torkham", "status": "partial"`:                  "Guarded",
		`"kind": "truce", "at": "torkham"`:                                       "Truce",
		`"kind": "clash", "at": "torkham", "status": "partial", "note": "stray"`: "Clash",
	} {
		s, ds := file.Parse("s.json", []byte(head+event+"}]}"), story.AtlasGazetteer(storytest.Region()))
		if s == nil {
			t.Fatal(event, ds)
		}
		if got := s.KindName(&s.Events[0]).In("en").Words; got != want {
			t.Errorf("%s is called %q, want %q", event, got, want)
		}
		if found := s.SearchText(0, "en"); !strings.Contains(found, want) {
			t.Errorf("%s is not found by %q", event, want)
		}
	}
}
