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
	line("An animated map, %s. What it shows, in order:", lengthWords(w.film.Length()))
	chapter, stops := -1, map[int]float64{}
	for _, stop := range w.sc.Stops {
		stops[int(stop.Event)] = stop.U
	}
	for _, i := range w.film.told(w.sc) {
		if at := w.sc.ChapterAt(stops[i]); at != chapter && at >= 0 {
			chapter = at
			c := &st.Chapters[at]
			line("\n%d. %s", at+1, w.in(c.Title))
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
	if st.AsOf.Known {
		line("\nAs of %s.", st.AsOf.Format(locale.Style{}))
	}
	return b.String()
}

func (w filmWords) event(line func(string, ...any), e *story.Event, at float64) {
	line("[%s] %s. %s", vttTime(at)[3:8], e.When.Format(locale.Style{}), w.in(e.Title))
	line("%s", w.in(e.Summary))
	for i := range e.Claims {
		c := &e.Claims[i]
		by := w.in(c.By)
		if by == "" && c.Actor >= 0 {
			by = w.in(w.st.Cast[c.Actor].Name)
		}
		if c.Stance == story.Denies {
			by += " (denies)"
		}
		line("%s: %s", by, w.in(c.Says))
	}
	switch {
	case e.Alleged:
		line("Alleged by one side.")
	case e.Disputed:
		line("Accounts differ.")
	}
	line("%s", w.in(e.Note))
	var sources []string
	for _, s := range e.Sources {
		words := s.Publisher
		if s.Date.Known {
			words += ", " + s.Date.Format(locale.Style{})
		}
		sources = append(sources, words)
	}
	if len(sources) > 0 {
		line("Sources: %s.", strings.Join(sources, "; "))
	}
}

// lengthWords says how long a film is.
func lengthWords(seconds float64) string {
	s := int(seconds + 0.5)
	if s < 60 {
		return plural(s, "second")
	}
	words := plural(s/60, "minute")
	if s%60 > 0 {
		words += " " + plural(s%60, "second")
	}
	return words
}

func plural(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprint(n) + " " + unit + "s"
}
