package export

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/wording"
)

// Who does not see a picture is told of each event how sure it is, between which
// places it is drawn and how, and of trade how much and which way.
func TestAltTextSaysHowAnEventIsDrawn(t *testing.T) {
	events := []struct{ fields, want string }{
		{`"kind": "statement", "from": "kabul", "to": "tehran"`, "Statement: E (arrow from Kabul to Tehran)"},
		{`"kind": "call", "from": "kabul", "to": "tehran"`, "Call: E (arrow both ways between Kabul and Tehran)"},
		{`"kind": "mediation", "from": "tehran", "to": ["kabul", "islamabad"]`, "Offer of mediation: E (dotted arrow from Tehran to Kabul and Islamabad)"},
		{`"kind": "talks", "from": ["kabul", "islamabad"], "at": "doha"`, "Talks: E (lines from Kabul and Islamabad meet at Doha)"},
		{`"kind": "visit", "from": "kabul", "to": "tehran", "at": "tehran"`, "Visit: E (line from Kabul to Tehran)"},
		{`"kind": "clash", "from": "islamabad", "to": "kabul", "alleged": true, "certainty": "claimed"`, "Clash: E (alleged by one side; claimed; dashed arrow from Islamabad to Kabul)"},
		{`"kind": "attack", "at": "kabul", "disputed": ["A"], "certainty": "unclear"`, "Attack: E (accounts differ; unclear)"},
		{`"kind": "attack", "at": "kabul", "unconfirmed": ["A"], "certainty": "reported"`, "Attack: E (reported)"},
		{`"kind": "attack", "at": "kabul", "certainty": "confirmed"`, "Attack: E"},
		{`"kind": "closure", "at": "torkham", "status": "partial"`, "Passage restricted: E"},
		{`"kind": "reopening", "from": "kabul", "to": "peshawar", "at": "torkham", "status": "partial"`, "Border partly reopened: E"},
		{`"kind": "trade", "from": "kabul", "to": "karachi"`, "Trade: E (band from Kabul to Karachi, amount unknown)"},
		{`"kind": "trade", "from": "kabul", "to": "karachi", "direction": "unknown"`, "Trade: E (band between Kabul and Karachi, direction unknown, amount unknown)"},
		{`"kind": "trade", "value": [{"label": "Flour", "amount": 5e6, "unit": "USD", "period": "a month", "from": "kabul", "to": "karachi"},
			{"amount": 2e6, "unit": "USD", "before": 4e6, "from": "kabul", "to": "tehran", "direction": "both"}]`,
			"Trade: E (Flour: $5m, a month, band from Kabul to Karachi; $2m (before: $4m), band between Kabul and Tehran, both directions)"},
		{`"kind": "trade", "at": "kabul", "value": {"amount": 3, "unit": "t"}`, "Trade: E (3 t)"},
	}
	var data []string
	for i, e := range events {
		data = append(data, `{"id": "e`+string(rune('a'+i))+`", "when": "", "title": "E", "sources": [{"publisher": "P"}], `+e.fields+`}`)
	}
	data = append(data, `{"id": "dated", "kind": "truce", "when": "2025-11-02", "title": "E", "at": "kabul", "sources": [{"publisher": "P"}]}`)
	sc := scenetest.CompileData(t, "drawn.json", []byte(`{"hamsaya": 1, "title": "T", "map": {"focus": ["AFG"]}, "events": [`+strings.Join(data, ",\n")+`]}`))
	still, err := RenderOptions{Size: Size{Width: 800, Height: 600, Scale: 1}}.Still(sc)
	if err != nil {
		t.Fatal(err)
	}
	d := describer{wording.Writer{Story: sc.Story, Lang: "en", Style: still.Style()}}
	for i, e := range events {
		if got := d.told(&sc.Story.Events[i]); got != e.want {
			t.Errorf("%s\n is told as %q,\n want       %q", e.fields, got, e.want)
		}
	}
}

// The sources of what is told stand by themselves, before those of what else is
// on the map, and what a story says of the way of a band is said once.
func TestAltTextNamesItsOwnSourcesFirst(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, l := range locale.All() {
		options := RenderOptions{Size: Size{Width: 1280, Height: 720, Scale: 1}, Lang: l.Tag}
		w := pictureOf(t, sc, options, "asif-guarantee").Words // the bands of the day before are there
		lines := strings.Split(w.Source, "\n")
		if len(lines) != 3 {
			t.Fatalf("%s: the sources are %q", l.Tag, lines)
		}
		for _, own := range []string{"Pakinomist", "Pajhwok"} {
			if !strings.Contains(lines[0], own) || strings.Contains(lines[1], own) {
				t.Errorf("%s: %s is not among its own sources, or again among others: %q", l.Tag, own, lines)
			}
		}
		if strings.Contains(lines[0], "Caliber.az") || !strings.Contains(lines[1], "Caliber.az") {
			t.Errorf("%s: a source of what else is on the map stands in %q", l.Tag, lines)
		}
		var note string
		for _, e := range sc.Story.Events {
			if e.ID == "trade-shift" {
				note = e.Value[0].ViaNote.In(l.Tag).Words
			}
		}
		if strings.Count(w.Text, note) != 1 {
			t.Errorf("%s: whose the route is is said %d times in %q", l.Tag, strings.Count(w.Text, note), w.Text)
		}
	}
}

// Crossings that a small map joins into one are told of all the same.
func TestAltTextTellsOfJoinedCrossings(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, preset := range Presets {
		text := pictureOf(t, sc, RenderOptions{Size: preset}, "torkham-returnees").Words.Text
		for _, want := range []string{"Border closed: Five crossings shut", "Border partly reopened: Torkham"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: nothing says %q in %q", preset.Name, want, text)
			}
		}
	}
}

// A chapter's number is read as one, not as a fraction.
func TestAltTextSpellsOutTheChapter(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for lang, want := range map[string]string{
		"en": "Chapter 7 of 8:", "fa-IR": "فصل ۷ از ۸:", "fa-AF": "فصل ۷ از ۸:", "ps-AF": "څپرکی، له ۸ څخه ۷:", "ur-PK": "باب 7 از 8:",
	} {
		text := pictureOf(t, sc, RenderOptions{Size: Size{Width: 1280, Height: 720, Scale: 1}, Lang: lang}, "offer-araghchi-regional").Words.Text
		if !strings.Contains(text, "\n"+want) {
			t.Errorf("%s: nothing says %q in %q", lang, want, text)
		}
	}
}
