package scene_test

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// period is after how many events a story of many repeats itself. It divides
// the distance between the middles of 1,000 and of 100,000, so that both have
// the same marks on the map in their middle.
const period = 495

// manyEvents is a story of n events, of every form, between the places of the
// real story. One follows the other so quickly that 50 are on the map at any
// moment.
func manyEvents(tb testing.TB, n int) *story.Story {
	tb.Helper()
	a := scenetest.Atlas(tb)
	st, problems := file.Parse("real", scenetest.Read(tb, realStory), story.AtlasGazetteer(a))
	if st == nil {
		tb.Fatal(problems)
	}
	var towns, crossings []int
	for i := range st.Places {
		if st.Places[i].Kind == "crossing" {
			crossings = append(crossings, i)
		} else {
			towns = append(towns, i)
		}
	}
	st.Chapters = nil
	st.Pace = "even"
	st.Length = float64(n) / perSecond
	st.Kinds = nil
	for _, k := range []struct {
		id     string
		family story.Family
		form   story.Form
	}{
		{"call", story.Diplomacy, story.FormExchange}, {"clash", story.Violence, story.FormBurst},
		{"statement", story.Diplomacy, story.FormArc}, {"closure", story.Borders, story.FormClose},
		{"mediation", story.Diplomacy, story.FormOffer}, {"attack", story.Violence, story.FormStrike},
		{"talks", story.Diplomacy, story.FormMeeting}, {"reopening", story.Borders, story.FormOpen},
		{"visit", story.Diplomacy, story.FormTravel}, {"truce", story.Violence, story.FormTruce},
		{"trade", story.Trade, story.FormFlow},
	} {
		st.Kinds = append(st.Kinds, story.Kind{ID: k.id, Name: story.Text{{Lang: "en", Words: k.id}}, Family: k.family, Form: k.form})
	}
	st.Events = make([]story.Event, n)
	for i := range st.Events {
		at := timeline.FromCivil(2000, 1, 1, 0, 0, 0) + float64(i)*3600
		y, mo, d, h, _, _ := timeline.Civil(at)
		when, err := edtf.Parse(fmt.Sprintf("%04d-%02d-%02dT%02d:00", y, mo, d, h), st.Zone)
		if err != nil {
			tb.Fatal(err)
		}
		k := i % period
		from, to := towns[k%len(towns)], towns[(k+1+k/len(towns))%len(towns)]
		e := &st.Events[i]
		*e = story.Event{ID: fmt.Sprint("e", i), Kind: k % len(st.Kinds), When: when,
			Title: story.Text{{Lang: "en", Words: "Something happens"}}, Certainty: "confirmed", Alleged: k%7 == 0, Disputed: k%5 == 0}
		switch st.Kinds[e.Kind].Form {
		case story.FormClose, story.FormOpen:
			e.At = []int{crossings[k%len(crossings)]}
		case story.FormBurst, story.FormStrike, story.FormTruce:
			e.At = []int{from}
		case story.FormMeeting:
			e.From, e.At = []story.End{{Place: from, Actor: -1}, {Place: to, Actor: -1}}, []int{towns[(k+5)%len(towns)]}
		case story.FormFlow:
			e.From, e.To = []story.End{{Place: from, Actor: -1}}, []story.End{{Place: to, Actor: -1}}
			e.Value = []story.Value{{Amount: float64(1+k%9) * 1e8, Unit: "USD", Months: 1, From: -1, To: -1}}
		default:
			e.From, e.To = []story.End{{Place: from, Actor: -1}}, []story.End{{Place: to, Actor: -1}}
		}
	}
	return st
}

// perSecond is how many of manyEvents arrive in a playing second.
const perSecond = 10.4

// compileMany makes a story of n events ready and finds its middle, where the
// same marks are on the map for any n that is half a period from another.
func compileMany(tb testing.TB, n int) (*scene.Scene, float64) {
	tb.Helper()
	s := compileStory(tb, manyEvents(tb, n))
	return s, s.Stops[n/2].U + 0.02
}

// compileStory makes a story ready that is built and not read.
func compileStory(tb testing.TB, st *story.Story) *scene.Scene {
	tb.Helper()
	s, err := scene.Compile(st, scenetest.Atlas(tb), fonts(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
