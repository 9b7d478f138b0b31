package export

import (
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
	style := s.Style()
	say := func(key string, pairs ...any) string { return words.SayIn(style, key, pairs...) }

	var lines []string
	lines = append(lines, say("alt.title", "title", w.Title, "date", now.Day))
	if now.Chapter >= 0 {
		lines = append(lines, say("alt.chapter", "i", now.Chapter+1, "all", len(st.Chapters), "title", st.Chapters[now.Chapter].Title.In(lang, "en").Words))
	}
	var sources credits
	if now.Event >= 0 {
		e := &st.Events[now.Event]
		lines = append(lines, strings.TrimSpace(say("alt.told", "event", told(s.scene, e, lang, style), "summary", e.Summary.In(lang, "en").Words)))
		sources.add(e)
	}
	var also []string
	for _, i := range onMap(l, sheet) {
		if i == now.Event || int(i) >= len(st.Events) {
			continue
		}
		also = append(also, told(s.scene, &st.Events[i], lang, style))
		sources.add(&st.Events[i])
	}
	if len(also) > 0 {
		rest := "alt.also"
		if now.Event < 0 { // nothing was told that they would be beside
			rest = "alt.onMap"
		}
		lines = append(lines, say(rest, "events", strings.Join(also, say("list.semicolon"))))
	}
	w.Text = strings.Join(lines, "\n")
	w.Source = strings.TrimSpace(sources.words(style) + "\n" + sheet.Origin())
	return w
}

// told is an event in one line.
func told(sc *scene.Scene, e *story.Event, lang string, style locale.Style) string {
	event := words.SayIn(style, "alt.event", "kind", sc.Story.KindName(e).In(lang, "en").Words, "title", e.Title.In(lang, "en").Words)
	if e.When.Known {
		event = words.SayIn(style, "alt.dated", "event", event, "date", sc.Story.When(e, style).Format(style))
	}
	switch {
	case e.Alleged:
		event = words.SayIn(style, "alt.alleged", "event", event)
	case e.Disputed:
		event = words.SayIn(style, "alt.differ", "event", event)
	}
	return event
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

func (c *credits) words(style locale.Style) string {
	if len(c.names) == 0 {
		return ""
	}
	return words.SayIn(style, "alt.sources", "names", strings.Join(c.names, words.SayIn(style, "list.semicolon")))
}
