package export

import (
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// Words are what a picture says to those who do not see it.
type Words struct {
	Title  string
	Text   string // what there is to see
	Source string // where what is told, what else is on the map, and the map come from
	Lang   string // BCP 47
}

// Full is the text with its sources.
func (w Words) Full() string { return strings.TrimSpace(w.Text + "\n" + w.Source) }

// describe puts the nodes of a picture into words: the event that is told
// first, then what else is on the map.
func (s *Still) describe(u float64, l *draw.List) Words {
	st := s.scene.Story
	sheet := s.rest(u)
	now := sheet.Status(View(u))
	d := describer{wording.Writer{Story: st, Lang: s.options.Lang, Style: s.Style()}}
	w := Words{Title: d.in(st.Title), Lang: s.options.Lang}

	var lines []string
	lines = append(lines, d.say("alt.title", "title", w.Title, "date", now.Day))
	if now.Chapter >= 0 {
		lines = append(lines, d.say("alt.chapter", "i", now.Chapter+1, "all", len(st.Chapters), "title", d.in(st.Chapters[now.Chapter].Title)))
	}
	var sources, others credits
	var routes []string
	if now.Event >= 0 {
		e := &st.Events[now.Event]
		lines = append(lines, strings.TrimSpace(d.say("alt.told", "event", d.told(e), "summary", d.in(e.Summary))))
		sources.add(e, d.Writer)
		routes = d.routes(routes, e)
	}
	var also []string
	for _, i := range onMap(l, sheet) {
		if i == now.Event || int(i) >= len(st.Events) {
			continue
		}
		e := &st.Events[i]
		also = append(also, d.told(e))
		others.add(e, d.Writer)
		routes = d.routes(routes, e)
	}
	if len(also) > 0 {
		rest := "alt.also"
		if now.Event < 0 { // nothing was told that they would be beside
			rest = "alt.onMap"
		}
		lines = append(lines, d.say(rest, "events", wording.Join(d.Style, also)))
	}
	w.Text = strings.Join(append(lines, routes...), "\n")
	if now.Event < 0 {
		sources, others = others, credits{}
	}
	others.without(sources)
	w.Source = sources.words(d.Writer)
	if len(others.names) > 0 {
		w.Source = strings.TrimSpace(w.Source + "\n" + d.say("alt.sourcesAlso", "names", wording.Join(d.Style, others.names)))
	}
	w.Source = strings.TrimSpace(w.Source + "\n" + sheet.Origin())
	return w
}

// describer writes of a picture in one language.
type describer struct{ wording.Writer }

func (d describer) say(key string, pairs ...any) string { return words.SayIn(d.Style, key, pairs...) }

func (d describer) in(t story.Text) string { return d.In(t).Words }

// told is an event in one line: what it is called, when, how sure it is, and
// how it is drawn.
func (d describer) told(e *story.Event) string { return d.Told(e, d.drawn(e)...) }

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

func (c *credits) add(e *story.Event, w wording.Writer) {
	for i := range e.Sources {
		name := w.Publisher(&e.Sources[i]).String()
		if name == "" {
			name = e.Sources[i].URL
		}
		if name != "" && !slices.Contains(c.names, name) {
			c.names = append(c.names, name)
		}
	}
}

// without leaves out the publishers that others names.
func (c *credits) without(others credits) {
	c.names = slices.DeleteFunc(c.names, func(name string) bool { return slices.Contains(others.names, name) })
}

func (c *credits) words(w wording.Writer) string {
	if len(c.names) == 0 {
		return ""
	}
	return wording.Sentence(w.Style, w.Publishers(c.names).String())
}
