package story_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
	"github.com/paulmach/orb"
)

// In a country with several clocks a time is shown on the one that it is
// written on, unless the place names one or the gazetteer knows it.
func TestPlacesOfCountriesWithSeveralClocks(t *testing.T) {
	atlas := &geo.Atlas{
		Countries: []geo.Country{{ID: "RUS", Names: geo.Names{"en": "Russia"}, Bound: orb.Bound{Min: orb.Point{-180, 41}, Max: orb.Point{180, 81}}},
			{ID: "ESP", Names: geo.Names{"en": "Spain"}, Bound: orb.Bound{Min: orb.Point{-19, 27}, Max: orb.Point{5, 44}}}},
		Places: []geo.Place{{ID: "moscow", Kind: "capital", Country: "RUS", At: orb.Point{37.6, 55.8}, Rank: 1, Zone: "Europe/Moscow", Names: geo.Names{"en": "Moscow"}}},
	}
	st, problems := file.Parse("s.json", []byte(`{"hamsaya": 1, "title": "T", "places": [
		{"id": "vladivostok", "name": "Vladivostok", "country": "RUS", "at": [131.9, 43.1]},
		{"id": "khabarovsk", "name": "Khabarovsk", "country": "RUS", "at": [135.1, 48.5], "timeZone": "+10:00"},
		{"id": "las-palmas", "name": "Las Palmas", "country": "ESP", "at": [-15.4, 28.1]},
		{"id": "madrid", "name": "Madrid", "country": "ESP", "at": [-3.7, 40.4]}],
		"events": [
		{"id": "a", "kind": "clash", "title": "E", "when": "2025-01-01T22:00+10:00", "at": "vladivostok"},
		{"id": "b", "kind": "clash", "title": "E", "when": "2025-01-01T22:00", "at": "vladivostok"},
		{"id": "c", "kind": "clash", "title": "E", "when": "2025-01-01T22:00Z", "at": "khabarovsk"},
		{"id": "d", "kind": "clash", "title": "E", "when": "2025-01-01T22:00+10:00", "at": "moscow"},
		{"id": "e", "kind": "clash", "title": "E", "when": "2025-01-01T22:00+00:00", "at": "las-palmas"},
		{"id": "f", "kind": "clash", "title": "E", "when": "2025-01-01T22:00+00:00", "at": "madrid"},
		{"id": "g", "kind": "call", "title": "E", "when": "2025-01-01T22:00+10:00", "from": "vladivostok", "to": "moscow"}]}`), story.AtlasGazetteer(atlas))
	if st == nil {
		t.Fatal(problems)
	}
	style := locale.All()[0].Style()
	for i, want := range []string{
		"1 January 2025, 22:00 (UTC+10:00)", "1 January 2025, 22:00 (UTC)", "2 January 2025, 08:00 (UTC+10:00)", "1 January 2025, 15:00 (UTC+03:00)",
		"1 January 2025, 22:00 (UTC)", "1 January 2025, 23:00 (UTC+01:00)", "1 January 2025, 22:00 (UTC+10:00)",
	} {
		if got := strings.NewReplacer("\u2066", "", "\u2068", "", "\u2069", "").Replace(st.When(&st.Events[i], style).Format(style)); got != want {
			t.Errorf("%s is on %q, want %q", st.Events[i].ID, got, want)
		}
	}
}
