package scene_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene"
)

func TestFindMoment(t *testing.T) {
	sc := compile(t, realStory)
	stop := func(id string) float64 { return stopOf(t, sc, id) }
	last := sc.Stops[len(sc.Stops)-1].U
	for _, c := range []struct {
		at   string
		want float64
	}{
		{"talks-doha", stop("talks-doha")},
		{"2025-10-18", stop("talks-doha")}, // the last event of that day
		{"18 Oct 2025", stop("talks-doha")}, {"1404-07-26", stop("talks-doha")}, {"۲۶ مهر ۱۴۰۴", stop("talks-doha")}, {"۲۶ میزان", stop("talks-doha")},
		{"18 October", stop("talks-doha")},
		{"start", 0},
		{"end", last},
		{"2025", last}, // the last event of the year
	} {
		m, err := scene.FindMoment(sc, c.at)
		if err != nil || math.Abs(m.U-c.want) > 1e-9 {
			t.Errorf("%q is at %v (%v), want %v", c.at, m.U, err, c.want)
		}
	}
	for i := range sc.Story.Chapters {
		byID, err1 := scene.FindMoment(sc, sc.Story.Chapters[i].ID)
		byNumber, err2 := scene.FindMoment(sc, string(rune('1'+i)))
		if err1 != nil || err2 != nil || byID != byNumber || sc.ChapterAt(byID.U) != i {
			t.Errorf("chapter %d: %v %v, %v %v", i+1, byID, err1, byNumber, err2)
		}
	}
	// A day on which nothing happened lies between its neighbours.
	quiet, err := scene.FindMoment(sc, "2025-10-21")
	if err != nil || quiet.U <= stop("talks-doha") || quiet.U >= last {
		t.Errorf("a quiet day is at %v (%v)", quiet.U, err)
	}
}

func TestMomentsThatAreNone(t *testing.T) {
	sc := compile(t, realStory)
	for at, want := range map[string]string{
		"talks-dohha":    "did you mean talks-doha?",
		"2024-10-18":     "the story runs from 9 Oct 2025",
		"2031-01-01":     "nearest day that it tells is 2025-11-30",
		"2025-12-01":     "nearest day that it tells is 2025-11-30",
		"2025-10-08":     "nearest day that it tells is 2025-10-09",
		"99":             "a chapter's id or its number from 1 to 8",
		"0":              "number from 1 to 8",
		"???":            "write a date such as 2025-10-09",
		"2025-02-31":     "that month has no such day; write a date",
		"30 Esfand 1404": "that month has no such day",
	} {
		_, err := scene.FindMoment(sc, at)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", at, err, want)
		}
	}
}
