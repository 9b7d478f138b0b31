package export

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
)

// Words are what a picture says to those who do not see it.
type Words struct {
	Title  string
	Text   string // what there is to see
	Source string // where what is told, and the map, come from
	Lang   string // BCP 47
}

// Full is the text with its sources.
func (w Words) Full() string { return strings.TrimSpace(w.Text + "\n" + w.Source) }

// describe puts the nodes of a picture into words: the event that is told
// first, then what else is on the map.
func (s *Still) describe(u float64, l *draw.List) Words {
	st, lang := s.scene.Story, s.look.Lang
	sheet := s.rest(u)
	now := sheet.Status(View(u))
	w := Words{Title: st.Title.In(lang, "en").Words, Lang: lang}

	var lines []string
	day := story.FormatDay(s.scene.StoryTime(u), locale.Style{})
	if now.Date != "" {
		if at, err := story.ParseWhen(now.Date, st.Zone); err == nil {
			day = at.Format(locale.Style{})
		}
	}
	lines = append(lines, w.Title+". "+day+".")
	if now.Chapter >= 0 {
		lines = append(lines, fmt.Sprintf("%d/%d %s.", now.Chapter+1, len(st.Chapters), st.Chapters[now.Chapter].Title.In(lang, "en").Words))
	}
	var sources credits
	if now.Event >= 0 {
		e := &st.Events[now.Event]
		lines = append(lines, strings.TrimSpace(told(st, e, lang)+". "+e.Summary.In(lang, "en").Words))
		sources.add(e)
	}
	var also []string
	for _, i := range onMap(l, sheet) {
		if i == now.Event || int(i) >= len(st.Events) {
			continue
		}
		also = append(also, told(st, &st.Events[i], lang))
		sources.add(&st.Events[i])
	}
	if len(also) > 0 {
		lines = append(lines, "Also on the map: "+strings.Join(also, "; ")+".")
	}
	w.Text = strings.Join(lines, "\n")
	w.Source = strings.TrimSpace(sources.String() + "\n" + sheet.Origin())
	return w
}

// told is an event in one line.
func told(st *story.Story, e *story.Event, lang string) string {
	words := st.Kinds[e.Kind].Name.In(lang, "en").Words + ": " + e.Title.In(lang, "en").Words
	if e.When.Known {
		words += ", " + e.When.Format(locale.Style{})
	}
	switch {
	case e.Alleged:
		words += " (alleged by one side)"
	case e.Disputed:
		words += " (accounts differ)"
	}
	return words
}

// onMap are the events whose marks stand on the map, each once, in the order
// of their marks from back to front.
func onMap(l *draw.List, sheet *scene.Sheet) []int32 {
	var out []int32
	seen := map[int32]bool{}
	edge := sheet.Strip().Min.Y
	for n := range l.Shown() {
		if n.Role != draw.RoleMark || n.Ref.Action != draw.ActSelect || n.Bound.Min.Y >= edge || seen[n.Ref.Index] {
			continue
		}
		seen[n.Ref.Index] = true
		out = append(out, n.Ref.Index)
	}
	return out
}

// credits are the publishers that events name, each once.
type credits struct{ names []string }

func (c *credits) add(e *story.Event) {
next:
	for i := range e.Sources {
		name := e.Sources[i].Publisher
		if name == "" {
			name = e.Sources[i].URL
		}
		for _, have := range c.names {
			if have == name {
				continue next
			}
		}
		if name != "" {
			c.names = append(c.names, name)
		}
	}
}

func (c *credits) String() string {
	if len(c.names) == 0 {
		return ""
	}
	return "Sources: " + strings.Join(c.names, "; ") + "."
}
