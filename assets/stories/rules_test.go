package stories_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// words are all that we wrote for an event: its sources' titles are theirs.
func words(e event) map[string]string {
	w := map[string]string{
		"title": e.Title, "summary": e.Summary, "note": e.Note,
		"viaNote": e.ViaNote, "statusNote": e.StatusNote,
	}
	for i, c := range e.Claims {
		w[fmt.Sprintf("claims[%d]", i)] = c.Says
	}
	return w
}

func TestWordsAreShort(t *testing.T) {
	f := readStory(t)
	limit := func(id, what, s string, most int) {
		if n := utf8.RuneCountInString(s); n == 0 || n > most {
			t.Errorf("%s: %s has %d characters, 1 to %d are allowed: %q", id, what, n, most, s)
		}
	}
	for _, e := range f.Events {
		limit(e.ID, "title", e.Title, 48)
		limit(e.ID, "summary", e.Summary, 200)
		for _, c := range e.Claims {
			limit(e.ID, "a claim", c.Says, 110)
		}
	}
	for _, c := range f.Chapters {
		limit(c.ID, "title", c.Title, 22)
	}
}

// loaded words take a side. An attributed claim may quote one.
var loaded = regexp.MustCompile(`(?i)\b(terroris\w*|martyr\w*|regime|unprovoked|heroic|barbaric|cowardly|so-called|puppet\w*|thugs?|seed)\b`)

func TestWordsTakeNoSide(t *testing.T) {
	f := readStory(t)
	check := func(id, what, s string) {
		if m := loaded.FindString(s); m != "" {
			t.Errorf("%s: %s says %q", id, what, m)
		}
	}
	check("story", "lede", f.Lede)
	for _, n := range f.Notes {
		check("story", "a note", n)
	}
	for _, c := range f.Chapters {
		check(c.ID, "text", c.Text)
	}
	for _, e := range f.Events {
		for what, s := range words(e) {
			if strings.HasPrefix(what, "claims") {
				s = regexp.MustCompile(`“[^”]*”`).ReplaceAllString(s, "")
			}
			check(e.ID, what, s)
		}
	}
}

func TestClaimsAreAttributed(t *testing.T) {
	stances := []string{"asserts", "denies", "neither"}
	for _, e := range readStory(t).Events {
		for _, c := range e.Claims {
			if c.By == "" || !slices.Contains(stances, c.Stance) {
				t.Errorf("%s: a claim needs a speaker and a stance: %+v", e.ID, c)
			}
		}
		if e.Alleged && (e.Disputed == nil && len(e.Unconfirmed) == 0 || e.Note == "") {
			t.Errorf("%s has an alleged arrow: say who disputes it or does not confirm it, and in a note what the arrow means", e.ID)
		}
	}
}

// A denial is a dispute. Who neither confirms nor denies has said so, and
// disputes nothing.
func TestDenialsAreToldFromSilence(t *testing.T) {
	denied, silent := 0, 0
	for _, e := range readStory(t).Events {
		says := map[string]bool{}
		for _, c := range e.Claims {
			says[c.Stance] = true
		}
		if says["denies"] {
			denied++
			if e.Disputed == nil {
				t.Errorf("%s is denied by one of those who speak and disputed by none", e.ID)
			}
		}
		if len(e.Unconfirmed) > 0 {
			silent++
			if !says["neither"] {
				t.Errorf("%s is not confirmed by %v, and no claim says so", e.ID, e.Unconfirmed)
			}
		}
		disputers, _ := e.Disputed.([]any)
		for _, who := range disputers {
			if strings.Contains(who.(string), "confirm") {
				t.Errorf("%s is said to be disputed by %q", e.ID, who)
			}
		}
	}
	if denied == 0 || silent == 0 {
		t.Errorf("%d events are denied and %d not confirmed", denied, silent)
	}
}

// What we say of a publisher is a remark, in every language: its name is as it
// writes itself.
func TestPublishersAreNames(t *testing.T) {
	for _, e := range readStory(t).Events {
		for _, s := range e.Sources {
			if strings.ContainsAny(s.Publisher, "()") || strings.Contains(s.Publisher, " via ") {
				t.Errorf("%s: %q is more than a name", e.ID, s.Publisher)
			}
		}
	}
}

func TestChaptersFollowEachOther(t *testing.T) {
	f := readStory(t)
	if n := len(f.Chapters); n < 6 || n > 9 {
		t.Errorf("the story has %d chapters", n)
	}
	if first := f.Chapters[0].Span; !strings.HasPrefix(first, "2025-10-09/") {
		t.Errorf("the first chapter begins with %s", first)
	}
	told := map[string]int{}
	for i, c := range f.Chapters {
		start, end, _ := strings.Cut(c.Span, "/")
		if end < start {
			t.Errorf("%s ends before it begins: %s", c.ID, c.Span)
		}
		if i > 0 {
			_, before, _ := strings.Cut(f.Chapters[i-1].Span, "/")
			if nextDay(before) != start {
				t.Errorf("%s begins on %s, the chapter before ends on %s", c.ID, start, before)
			}
		}
		for _, id := range c.Events {
			told[id]++
		}
	}
	if _, last, _ := strings.Cut(f.Chapters[len(f.Chapters)-1].Span, "/"); last != f.AsOf {
		t.Errorf("the last chapter ends on %s, the story on %s", last, f.AsOf)
	}
	for _, e := range f.Events {
		if told[e.ID] != 1 {
			t.Errorf("%s is told in %d chapters", e.ID, told[e.ID])
		}
	}
	if len(told) != len(f.Events) {
		t.Errorf("the chapters tell %d events, the story has %d", len(told), len(f.Events))
	}
}

func nextDay(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return d.AddDate(0, 0, 1).Format(time.DateOnly)
}
