package export

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// description is all that the film tells, to be read.
func (w filmWords) description() string {
	var b strings.Builder
	line := func(format string, args ...any) {
		if s := strings.TrimRight(fmt.Sprintf(format, args...), " "); s != "" {
			b.WriteString(s + "\n")
		}
	}
	st := w.Story
	line("%s", w.in(st.Title))
	b.WriteByte('\n')
	if lede := w.in(st.Lede); lede != "" {
		line("%s", lede)
		b.WriteByte('\n')
	}
	line("%s", w.say("film.shows", "length", w.length()))
	chapter, stops := -1, map[int]float64{}
	for _, stop := range w.sc.Stops {
		stops[int(stop.Event)] = stop.U
	}
	for _, i := range w.film.told(w.sc) {
		if at := w.sc.ChapterAt(stops[i]); at != chapter && at >= 0 {
			chapter = at
			c := &st.Chapters[at]
			line("\n%s", w.say("film.chapter", "i", at+1, "title", w.in(c.Title)))
			line("%s", w.in(c.Text))
		}
		b.WriteByte('\n')
		w.event(line, &st.Events[i], w.film.at(stops[i]))
	}
	if len(st.Notes) > 0 {
		b.WriteByte('\n')
		for _, n := range st.Notes {
			line("%s", w.in(n))
		}
	}
	if st.AsOf.Known && !notesSayAsOf(st) {
		line("\n%s", w.sentence(w.AsOf()))
	}
	return b.String()
}

func (w filmWords) event(line func(string, ...any), e *story.Event, at float64) {
	says := func(text string) { line("%s", oneLine(text)) }
	says(w.say("film.event", "at", w.Style.Digits.Write(vttTime(at)[3:8]), "event", w.Dated(e).String()))
	line("%s", w.in(e.Summary))
	if status := w.Status(e); !status.Empty() {
		says(w.sentence(status))
	}
	for i := range e.Value {
		says(w.sentence(w.Value(&e.Value[i])))
	}
	for i := range e.Claims {
		says(w.Claim(&e.Claims[i]).String())
	}
	for _, sign := range w.Signs(e) {
		says(wording.Sentence(w.Style, sign))
	}
	for _, doubt := range w.Doubts(e) {
		says(w.sentence(doubt))
	}
	line("%s", w.in(e.Note))
	if sources := w.Sources(e); !sources.Empty() {
		says(w.sentence(sources))
	} else {
		says(wording.Sentence(w.Style, wording.NoSource(w.Style)))
	}
}

func (w filmWords) sentence(p wording.Phrase) string { return wording.Sentence(w.Style, p.String()) }

// length says how long the film is.
func (w filmWords) length() string {
	s := int(w.film.Length() + 0.5)
	seconds := w.say("film.seconds", "n", s%60)
	switch {
	case s < 60:
		return seconds
	case s%60 == 0:
		return w.say("film.minutes", "n", s/60)
	}
	return w.say("film.length", "minutes", w.say("film.minutes", "n", s/60), "seconds", seconds)
}
