package export

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// description is all that the film tells, to be read.
func (w filmWords) description() string {
	var b strings.Builder
	line := func(format string, args ...any) {
		if s := strings.TrimRight(fmt.Sprintf(format, args...), " "); s != "" {
			b.WriteString(s + "\n")
		}
	}
	st := w.st
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
		line("\n%s", w.say("film.asOf", "date", st.AsOf.Format(w.style)))
	}
	return b.String()
}

func (w filmWords) event(line func(string, ...any), e *story.Event, at float64) {
	line("%s", w.say("film.event", "at", w.style.Digits.Write(vttTime(at)[3:8]), "date", w.sc.Story.When(e, w.style).Format(w.style), "title", w.in(e.Title)))
	line("%s", w.in(e.Summary))
	for i := range e.Claims {
		c := &e.Claims[i]
		by := w.in(c.By)
		if by == "" && c.Actor >= 0 {
			by = w.in(w.st.Cast[c.Actor].Name)
		}
		if c.Stance == story.Denies {
			by = w.say("film.denies", "who", by)
		}
		line("%s", w.say("film.claim", "who", by, "says", w.in(c.Says)))
	}
	if e.Alleged {
		line("%s", w.say("film.alleged"))
	}
	if e.Disputed {
		line("%s", w.say("film.differ"))
	}
	switch e.Certainty {
	case "reported":
		line("%s", w.say("film.reported"))
	case "claimed":
		line("%s", w.say("film.claimed"))
	case "unclear":
		line("%s", w.say("film.unclear"))
	}
	var silent []string
	for _, by := range e.Unconfirmed {
		silent = append(silent, w.in(by))
	}
	if len(silent) > 0 {
		line("%s", w.say("film.unconfirmed", "names", strings.Join(silent, w.say("list.semicolon"))))
	}
	line("%s", w.in(e.Note))
	var sources []string
	for _, s := range e.Sources {
		name := remarked(&s, w.lang, w.style)
		if s.Date.Known {
			name = w.say("film.source", "publisher", name, "date", s.Date.Format(w.style))
		}
		sources = append(sources, name)
	}
	if len(sources) > 0 {
		line("%s", w.say("alt.sources", "names", strings.Join(sources, w.say("list.semicolon"))))
	}
}

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

// remarked is who published a source, and what readers should know of it.
func remarked(s *story.Source, lang string, style locale.Style) string {
	if remark := oneLine(s.Remark.In(lang, "en").Words); remark != "" {
		return words.SayIn(style, "source.remark", "publisher", s.Publisher, "remark", remark)
	}
	return s.Publisher
}
