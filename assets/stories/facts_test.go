package stories_test

import (
	"slices"
	"strings"
	"testing"
)

// record is what the research found: ids, dates, places and links, and what
// became of each entry in the story.
type record struct {
	ID, Kind, Date string
	From, To, At   many
	Arrow          string // "none": who began is disputed; "alleged": one side says so
	ShownAs        string // another event's id
	ShownKind      string
	LeftOut, Why   string
	Figures        []float64
	Sources        []source
}

func readFacts(t *testing.T) (asOf string, records []record) {
	t.Helper()
	var f struct {
		AsOf    string
		Records []record
	}
	read(t, "testdata/facts.json", &f)
	if len(f.Records) == 0 {
		t.Fatal("testdata/facts.json has no records")
	}
	return f.AsOf, f.Records
}

// shownAs gives the records behind each event of the story.
func shownAs(records []record) map[string][]record {
	by := map[string][]record{}
	for _, r := range records {
		switch {
		case r.LeftOut != "":
		case r.ShownAs != "":
			by[r.ShownAs] = append(by[r.ShownAs], r)
		default:
			by[r.ID] = append(by[r.ID], r)
		}
	}
	return by
}

func TestEveryRecordIsShownOnceOrAccountedFor(t *testing.T) {
	_, records := readFacts(t)
	count := map[string]int{}
	for _, e := range readStory(t).Events {
		count[e.ID]++
	}
	for _, r := range records {
		switch {
		case r.LeftOut != "":
			if count[r.ID] != 0 {
				t.Errorf("%s is left out (%s) and yet shown", r.ID, r.LeftOut)
			}
		case r.ShownAs != "":
			if r.Why == "" {
				t.Errorf("%s is shown as %s without a reason", r.ID, r.ShownAs)
			}
			if count[r.ID] != 0 || count[r.ShownAs] != 1 {
				t.Errorf("%s should be shown once, as %s", r.ID, r.ShownAs)
			}
		case count[r.ID] != 1:
			t.Errorf("%s is shown %d times", r.ID, count[r.ID])
		}
	}
	by := shownAs(records)
	for id := range count {
		if len(by[id]) == 0 {
			t.Errorf("%s is in the story and in no record", id)
		}
	}
}

func TestDatesAndKindsAreThoseOfTheRecord(t *testing.T) {
	_, records := readFacts(t)
	by := shownAs(records)
	for _, e := range readStory(t).Events {
		for _, r := range by[e.ID] {
			if r.Date != "" && r.Date != e.When {
				t.Errorf("%s is dated %s, the record of %s says %s", e.ID, e.When, r.ID, r.Date)
			}
			want := r.Kind
			if r.ShownKind != "" {
				want = r.ShownKind
			}
			if r.ShownKind != "" && r.Why == "" {
				t.Errorf("%s changes its kind without a reason", r.ID)
			}
			if want != e.Kind {
				t.Errorf("%s is a %s, the record of %s says %s", e.ID, e.Kind, r.ID, want)
			}
		}
	}
}

func TestSourcesAreThoseOfTheRecord(t *testing.T) {
	_, records := readFacts(t)
	by := shownAs(records)
	for _, e := range readStory(t).Events {
		if len(e.Sources) == 0 {
			t.Errorf("%s has no source", e.ID)
		}
		known := map[string]string{}
		for _, r := range by[e.ID] {
			for _, s := range r.Sources {
				known[s.URL] = s.Date
			}
		}
		seen := map[string]bool{}
		for _, s := range e.Sources {
			date, ok := known[s.URL]
			if !ok {
				t.Errorf("%s cites %s, which no record of it has", e.ID, s.URL)
			}
			if ok && date != s.Date {
				t.Errorf("%s dates %s %q, the record says %q", e.ID, s.URL, s.Date, date)
			}
			if s.Publisher == "" {
				t.Errorf("%s cites %s without its publisher", e.ID, s.URL)
			}
			if seen[s.URL] {
				t.Errorf("%s cites %s twice", e.ID, s.URL)
			}
			seen[s.URL] = true
		}
		for url := range known {
			if !seen[url] {
				t.Errorf("%s leaves out the source %s", e.ID, url)
			}
		}
	}
}

// Places may be fewer than the record's, never others: routes apart, which
// must say whose inference they are.
func TestPlacesAreThoseOfTheRecord(t *testing.T) {
	_, records := readFacts(t)
	by := shownAs(records)
	within := func(id, what string, got many, want []string) {
		for _, place := range got {
			if !slices.Contains(want, place) {
				t.Errorf("%s has %s %s, which the record has not", id, what, place)
			}
		}
	}
	for _, e := range readStory(t).Events {
		var from, to, at []string
		for _, r := range by[e.ID] {
			from, to, at = append(from, r.From...), append(to, r.To...), append(at, r.At...)
		}
		within(e.ID, "from", e.From, from)
		within(e.ID, "to", e.To, to)
		within(e.ID, "at", e.At, at)
		if len(e.Via) > 0 && !strings.Contains(e.ViaNote, "our inference") {
			t.Errorf("%s has a route and does not say that it is our inference", e.ID)
		}
		for _, v := range e.Value {
			if len(v.Via) > 0 && !strings.Contains(v.ViaNote, "our inference") {
				t.Errorf("%s has a route and does not say that it is our inference", e.ID)
			}
		}
	}
}

func TestArrowsFollowTheRecord(t *testing.T) {
	_, records := readFacts(t)
	by := shownAs(records)
	checked := 0
	for _, e := range readStory(t).Events {
		for _, r := range by[e.ID] {
			switch r.Arrow {
			case "none":
				checked++
				if len(e.From)+len(e.To) > 0 {
					t.Errorf("%s has an arrow, and who began is disputed", e.ID)
				}
			case "alleged":
				checked++
				if !e.Alleged {
					t.Errorf("%s has an arrow that only one side alleges and does not say so", e.ID)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("no record speaks of arrows")
	}
}

func TestAmountsAreThoseOfTheRecord(t *testing.T) {
	_, records := readFacts(t)
	by := shownAs(records)
	checked := 0
	for _, e := range readStory(t).Events {
		var figures []float64
		for _, r := range by[e.ID] {
			figures = append(figures, r.Figures...)
		}
		for _, v := range e.Value {
			checked++
			if !slices.Contains(figures, v.Amount) {
				t.Errorf("%s gives %g, which no record has", e.ID, v.Amount)
			}
			if v.Before != 0 && !slices.Contains(figures, v.Before) {
				t.Errorf("%s grows or shrinks from %g, which no record has", e.ID, v.Before)
			}
		}
	}
	if checked == 0 {
		t.Error("the story has no amounts")
	}
}

func TestNothingIsLaterThanTheStory(t *testing.T) {
	asOf, _ := readFacts(t)
	f := readStory(t)
	if f.AsOf != asOf {
		t.Errorf("the story is as of %s, the record ends on %s", f.AsOf, asOf)
	}
	for _, e := range f.Events {
		for _, end := range strings.Split(e.When, "/") {
			if day := strings.TrimRight(end, "~?%"); day > asOf {
				t.Errorf("%s is dated %s, after %s", e.ID, e.When, asOf)
			}
		}
	}
	notes := strings.Join(f.Notes, "\n")
	for _, want := range []string{"As of 30 November 2025", "14 December", "November 24th"} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes do not speak of %q", want)
		}
	}
}

// The article's meeting of "November 24th" took the names of two sources for
// a time and a place. Nothing may be drawn that only that article knows.
func TestNothingRestsOnTheArticleAlone(t *testing.T) {
	for _, e := range readStory(t).Events {
		others := slices.DeleteFunc(slices.Clone(e.Sources), func(s source) bool {
			return strings.Contains(s.URL, "hautetimenews.com")
		})
		if len(others) == 0 {
			t.Errorf("%s is known from one article alone", e.ID)
		}
		if strings.HasPrefix(e.When, "2025-11-24?") {
			t.Errorf("%s stands on the day of a meeting that no record has", e.ID)
		}
	}
}
