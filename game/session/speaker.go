package session

import "github.com/hamsaya/hamsaya/game/host"

// speaker says what a reader who does not see the picture would miss: one
// sentence for each event that begins to be told, and for each chapter. It
// speaks at most once a second; of several events it says the latest.
type speaker struct {
	chapter int // to be said where owes has it
	event   int32
	owes    struct{ chapter, event bool }
	rest    int // ticks until it may speak again
}

// ticksBetweenWords lie at least between two announcements.
const ticksBetweenWords = 60

// hear compares what is shown with what was shown before.
func (sp *speaker) hear(before, now *host.Status, events map[string]int32) {
	if now.Chapter != before.Chapter {
		sp.chapter, sp.owes.chapter = now.Chapter, now.Chapter >= 0
	}
	closed := before.Selected != "" && now.Selected == ""
	opened := now.Selected != before.Selected && !closed
	if now.Event != before.Event && !closed || opened {
		sp.event, sp.owes.event = events[now.Event], now.Event != ""
	}
}

func (sp *speaker) tick(s *Session) {
	if sp.rest > 0 {
		sp.rest--
		return
	}
	words := ""
	if sp.owes.chapter {
		words = s.chapterWords(sp.chapter)
	}
	if sp.owes.event {
		if words != "" {
			words += ". "
		}
		words += s.eventWords(sp.event)
	}
	if words == "" {
		return
	}
	s.options.Port.Announce(words)
	sp.owes.chapter, sp.owes.event, sp.rest = false, false, ticksBetweenWords
}
