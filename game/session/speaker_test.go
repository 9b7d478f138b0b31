package session

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/host"
)

// listener hears what is announced.
type listener struct {
	host.Port
	said []string
}

func (l *listener) Announce(words string) { l.said = append(l.said, words) }

// However fast events follow each other, no more than one sentence is said in
// as many ticks as make a second; the latest event is never left unsaid, and a
// chapter comes before its event.
func TestSpeakerDoesNotChatter(t *testing.T) {
	ear := &listener{}
	s := realSession(t)
	s.options.Port = ear
	var sp speaker
	before := host.Status{Chapter: -1}
	const ticks, every = 600, 10
	for i := range ticks {
		now := before
		if i%every == 0 {
			now.Event = s.story.Events[i/every%len(s.story.Events)].ID
			now.Chapter = i / 200
		}
		sp.hear(&before, &now, s.events)
		before = now
		sp.tick(s)
	}
	if n := len(ear.said); n < 2 || n > ticks/ticksBetweenWords {
		t.Errorf("in %d ticks it speaks %d times: %q", ticks, n, ear.said)
	}
	for range ticksBetweenWords + 1 {
		sp.tick(s)
	}
	last := s.story.Events[s.events[before.Event]].Title.In("en").Words
	if got := ear.said[len(ear.said)-1]; !strings.HasSuffix(got, ": "+last) {
		t.Errorf("at last it says %q, want %q", got, last)
	}
	chapter := s.story.Chapters[0].Title.In("en").Words
	if !strings.HasPrefix(ear.said[0], chapter+". ") {
		t.Errorf("first it says %q, want the chapter %q before the event", ear.said[0], chapter)
	}
	n := len(ear.said)
	for range ticks {
		sp.hear(&before, &before, s.events)
		sp.tick(s)
	}
	if len(ear.said) != n {
		t.Errorf("while nothing happens it says %q", ear.said[n:])
	}
}

// A card that opens is said by its date and title, also where its event was
// being told; one that closes is not.
func TestSpeakerAndCards(t *testing.T) {
	ear := &listener{}
	s := realSession(t)
	s.options.Port = ear
	id := s.story.Events[3].ID
	var sp speaker
	told := host.Status{Event: id}
	open := host.Status{Event: id, Selected: id}
	sp.hear(&told, &open, s.events)
	sp.tick(s)
	sp.rest = 0
	sp.hear(&open, &told, s.events)
	sp.tick(s)
	if len(ear.said) != 1 || ear.said[0] != s.eventWords(3) {
		t.Errorf("a card that opens and closes: %q", ear.said)
	}
}
