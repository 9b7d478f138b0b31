package scene_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
)

// wordsPerSecond is the fastest that words may come, from docs/telling.md.
const wordsPerSecond = 200.0 / 60

// What is told stays until it can have been read, in every language: each
// chapter's text before its first event, each event's headline, and a sentence
// of those that count.
func TestEverythingHasTimeToBeRead(t *testing.T) {
	real := scenetest.Compile(t, scenetest.RealStory)
	for _, lang := range real.Story.Languages {
		sc, err := scene.Compile(real.Story, scenetest.Atlas(t), fonts(t), lang)
		if err != nil {
			t.Fatal(err)
		}
		until := func(u float64) float64 { // when the next thing is told
			next := sc.Pace.Length()
			for i := range sc.Chapters {
				if at := sc.Chapters[i].U.Start; at > u {
					next = min(next, at)
				}
			}
			for i := range sc.Stops {
				if at := sc.Pace.SetsOut(sc.Stops[i].T); at > u {
					next = min(next, at)
				}
			}
			return next
		}
		hold := func(what string, u float64, words ...string) {
			n := len(strings.Fields(strings.Join(words, " ")))
			if has := until(u) - u; has*wordsPerSecond < float64(n)*0.999 {
				t.Errorf("%s: %s has %.1f s for %d words", lang, what, has, n)
			}
		}
		in := func(x story.Text) string { return x.In(lang).Words }
		told := 0
		for i := range sc.Chapters {
			c := &sc.Story.Chapters[i]
			hold(c.ID, sc.Chapters[i].U.Start, in(c.Title), in(c.Text))
			if len(c.Key) == 0 {
				t.Errorf("chapter %s names no key events", c.ID)
			}
			told += len(c.Key)
		}
		for _, stop := range sc.Stops {
			e := &sc.Story.Events[stop.Event]
			sentence := ""
			for i := range sc.Story.Chapters {
				for _, k := range sc.Story.Chapters[i].Key {
					if int32(k) == stop.Event {
						sentence = story.FirstSentence(in(e.Summary))
						told--
					}
				}
			}
			hold(e.ID, sc.Pace.SetsOut(stop.T), in(e.Title), sentence)
		}
		if told != 0 {
			t.Errorf("%d key events have no stop", told)
		}
	}
	english, _ := scene.Compile(real.Story, scenetest.Atlas(t), fonts(t), "en")
	if got := english.Pace.Length(); got < 150 || got > 240 {
		t.Errorf("the story plays for %.0f s in English", got)
	}
}
