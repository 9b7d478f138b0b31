package web

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
)

func rows(t *testing.T, s *Site) [][]string {
	t.Helper()
	text, marked := strings.CutPrefix(content(t, s, "events.csv"), "\ufeff")
	if !marked {
		t.Error("no byte order mark: Excel would not read it as UTF-8")
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The table has every event, in order of time.
func TestTableListsEventsInOrderOfTime(t *testing.T) {
	site := realSite(t, "")
	all := rows(t, site)
	events := site.content.Story.Events
	if len(all) != len(events)+1 || strings.Join(all[0], ",") != strings.Join(tableColumns, ",") {
		t.Fatalf("%d rows under %v, for %d events", len(all)-1, all[0], len(events))
	}
	for n, i := range byTime(events) {
		e, row := &events[i], all[n+1]
		if row[0] != e.ID || row[1] != e.When.Text || row[5] != e.Title.In("en").Words {
			t.Errorf("row %d is %q, want event %s", n+1, row[:6], e.ID)
		}
		for _, src := range e.Sources {
			if !strings.Contains(row[18], src.Publisher) || !strings.Contains(row[19], webAddress(src.URL)) {
				t.Errorf("%s: %q is not among the sources %q", e.ID, src.Publisher, row[18])
			}
		}
	}
}

// No cell is a formula, whatever a story says.
func TestTableRunsNothing(t *testing.T) {
	for _, bad := range []string{
		`=cmd|' /C calc'!A0`, `+1+1`, `-2+3`, `@SUM(A1)`, "\t=1", "\r=1", "\n=1", ` =1`, "\u00a0=1", "\u202e=1", "\ufeff=1", `＝1`, `＋1`, `－1`, `＠A`,
	} {
		words := story.Text{{Lang: "en", Words: bad}}
		site := testBase(t).Site(Content{Source: []byte("{}"), Story: &story.Story{
			Title: words, Languages: []string{"en"}, Kinds: []story.Kind{{Name: words}}, Places: []story.Place{{Name: words}},
			Events: []story.Event{{ID: bad, Title: words, Summary: words, At: []int{0}, Note: words, Sources: []story.Source{{Publisher: bad}}}},
		}})
		row := rows(t, site)[1]
		found := 0
		for _, cell := range row {
			// A lone carriage return in a quoted cell is read back as it is.
			if strings.Contains(cell, strings.TrimSpace(bad)) {
				found++
				if !strings.HasPrefix(cell, "'") {
					t.Errorf("%q stands in a cell as %q", bad, cell)
				}
			}
		}
		if found < 5 {
			t.Errorf("%q: found in %d cells of %q", bad, found, row)
		}
	}
	for _, fine := range []string{"", "A border", "2025-10-12", "دروازه", "5 - 3 = 2"} {
		if got := inert(fine); got != fine {
			t.Errorf("%q became %q", fine, got)
		}
	}
}
