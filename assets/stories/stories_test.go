// Package stories_test holds the stories to the record that they were
// written from and to the editorial rules in docs/stories.md.
package stories_test

import (
	"encoding/json"
	"os"
	"testing"
)

const neighbours = "neighbours-2025.json"

// many is one string or a list of them, as the format allows for places.
type many []string

func (m *many) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*m = many{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(m))
}

type source struct {
	Publisher, Title, URL, Date string
}

type claim struct {
	By, Actor, Says, Stance string
}

type value struct {
	Amount, Before  float64
	From, To, Label string
	Via             many
	ViaNote         string
}

// amounts is one value or a list of them.
type amounts []value

func (a *amounts) UnmarshalJSON(data []byte) error {
	var one value
	if json.Unmarshal(data, &one) == nil {
		*a = amounts{one}
		return nil
	}
	return json.Unmarshal(data, (*[]value)(a))
}

type event struct {
	ID, Kind, When                string
	From, To, At, Via             many
	ViaNote, Title, Summary, Note string
	StatusNote                    string
	Participants                  []any
	Claims                        []claim
	Disputed                      any
	Unconfirmed                   []string
	Alleged                       bool
	Value                         amounts
	Sources                       []source
}

// place is one of the story's own.
type place struct {
	ID string
	At [2]float64
}

type chapter struct {
	ID, Title, Text, Span string
	Events                []string
}

type document struct {
	Title, Lede, AsOf, TimeZone string
	Notes                       []string
	Places                      []place
	Chapters                    []chapter
	Events                      []event
}

func read(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// readStory gives the story in English: the record is kept in that language,
// and languages_test.go holds the others to it.
func readStory(t *testing.T) document {
	t.Helper()
	var tree any
	read(t, neighbours, &tree)
	data, err := json.Marshal(inEnglish(tree))
	if err != nil {
		t.Fatal(err)
	}
	var f document
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// inEnglish puts the English words in the place of every text by language.
func inEnglish(tree any) any {
	switch n := tree.(type) {
	case map[string]any:
		if words, ok := n["en"]; ok {
			return words
		}
		for k := range n {
			n[k] = inEnglish(n[k])
		}
	case []any:
		for i := range n {
			n[i] = inEnglish(n[i])
		}
	}
	return tree
}
