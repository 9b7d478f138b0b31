package locale_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// corrected are the words in which we differ from ICU on purpose, by language
// and calendar or by what is written: those that cldr/corrections.json puts
// right.
var corrected = map[string]bool{
	"en gregorian short": true, "en islamic": true, "en islamic short": true,
	"ps-AF persian": true, "ps-AF persian short": true, "ps-AF islamic": true, "ps-AF islamic short": true, "ps-AF compact": true,
	"ur-PK persian": true, "ur-PK persian short": true, "ur-PK islamic": true, "ur-PK islamic short": true,
	"fa-AF gregorian short": true, "ps-AF gregorian": true, "ps-AF gregorian short": true,
	"fa-IR list": true, "fa-AF list": true, "ps-AF list": true, "ur-PK list": true,
}

// What corrections do not touch is written as ICU writes it.
func TestAsICUWrites(t *testing.T) {
	var intl struct {
		Dates, Numbers, Lists [][]any
	}
	data, err := os.ReadFile("testdata/intl.json")
	if err == nil {
		err = json.Unmarshal(data, &intl)
	}
	if err != nil {
		t.Fatal(err)
	}
	differs := map[string]bool{}
	compare := func(what, got string, want any) {
		if got == want.(string) {
			return
		}
		differs[what] = true
		if !corrected[what] {
			t.Errorf("%s: %q, ICU has %q", what, got, want)
		}
	}
	for _, r := range intl.Dates {
		tag, name, day := r[0].(string), r[1].(string), int(r[2].(float64))
		system, _ := calendar.Parse(name)
		s := style(t, tag, system)
		compare(tag+" "+name, s.Day(day), r[3])
		compare(tag+" "+name+" short", s.DayShort(day), r[4])
	}
	for _, r := range intl.Numbers {
		tag, x := r[0].(string), r[1].(float64)
		s := style(t, tag, calendar.None)
		compare(tag+" number", s.Number(x, 2), r[2])
		compare(tag+" percent", s.Percent(x/1000, 1), r[3])
		compare(tag+" compact", s.Compact(x), r[4])
	}
	for _, r := range intl.Lists {
		s := style(t, r[0].(string), calendar.None)
		compare(r[0].(string)+" list", s.List([]string{"A", "B"}), r[1])
		compare(r[0].(string)+" list", s.List([]string{"A", "B", "C", "D"}), r[2])
	}
	for what := range corrected {
		if !differs[what] {
			t.Errorf("%s no longer differs from ICU: take it out of the list", what)
		}
	}
}
