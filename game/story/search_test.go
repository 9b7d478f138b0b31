package story

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/story/edtf"
)

func TestSearchTextHasAllThatIsShown(t *testing.T) {
	both := func(en, fa string) Text { return Text{{Lang: "en", Words: en}, {Lang: "fa", Words: fa}} }
	s := &Story{
		Kinds:  []Kind{{Name: both("Call", "تماس")}},
		Places: []Place{{Name: both("Kabul", "کابل")}, {Name: both("Tehran", "تهران")}, {Name: both("Quetta", "کویته")}, {Name: both("Doha", "دوحه")}},
		Cast:   []Actor{{Name: both("Iran", "ایران")}, {Name: both("Pakistan", "پاکستان")}},
		Events: []Event{{
			Title: both("They talk", "گفت‌وگو"), Summary: both("For an hour", "یک ساعت"),
			From: []End{{Place: 0, Actor: -1}}, To: []End{{Place: 1, Actor: 0}}, Value: []Value{{From: -1, To: 2}},
			Participants: []Participant{{Actor: -1, Name: both("A broker", "میانجی")}, {Actor: 0}},
		}},
	}
	text := s.SearchText(0, "fa")
	for _, want := range []string{"They talk", "گفت‌وگو", "یک ساعت", "Call", "تماس", "Kabul", "کابل", "Tehran", "Quetta", "ایران", "Iran", "A broker"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q stands %d times in %q", want, strings.Count(text, want), text)
		}
	}
	for _, alien := range []string{"For an hour", "Doha", "Pakistan"} {
		if strings.Contains(text, alien) {
			t.Errorf("%q stands in %q", alien, text)
		}
	}
	if got := s.ActorsOf(0); len(got) != 1 || got[0] != 0 {
		t.Errorf("actors %v", got)
	}
}

func TestChapterHasEventsOfItsSpanOrItsList(t *testing.T) {
	s := &Story{
		Chapters: []Chapter{{Span: edtf.Date{Known: true, Start: 10, End: 20}}, {Span: edtf.Date{Known: true, Start: 0, End: 30}, Events: []int{2}}},
		Events:   []Event{{When: edtf.Date{Known: true, Start: 10, End: 40}}, {When: edtf.Date{Known: true, Start: 20, End: 25}}, {}},
	}
	for event, want := range [][2]bool{{true, false}, {false, false}, {false, true}} {
		if got := [2]bool{s.InChapter(event, 0), s.InChapter(event, 1)}; got != want {
			t.Errorf("event %d is in chapters %v, want %v", event, got, want)
		}
	}
}
