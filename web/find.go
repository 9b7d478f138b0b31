package web

import (
	"net/url"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Find is what the filter of the list knows of an event. Kinds, actors and
// chapters are named as links name them (player.Filter), lists with commas.
type Find struct {
	Kind, Actors, Chapters string
	Text                   string // folded
}

// Choices are what the filter of the list offers: what the story has events
// of.
type Choices struct {
	Kinds, Actors []Choice
	Families      []story.Family // in the order of the map's lanes
}

// A Choice is an entry of a menu.
type Choice struct {
	Value string
	Name  Words
}

func (w writer) find(event int) *Find {
	s := w.story
	var actors, chapters []string
	for _, a := range s.ActorsOf(event) {
		actors = append(actors, url.QueryEscape(s.Cast[a].ID))
	}
	for i := range s.Chapters {
		if s.InChapter(event, i) {
			chapters = append(chapters, url.QueryEscape(s.Chapters[i].ID))
		}
	}
	return &Find{
		Kind:   url.QueryEscape(s.Kinds[s.Events[event].Kind].ID),
		Actors: strings.Join(actors, ","), Chapters: strings.Join(chapters, ","),
		Text: locale.Fold(s.SearchText(event, w.lang)),
	}
}

func (w writer) choices() Choices {
	s := w.story
	var c Choices
	kinds, actors, lanes := make([]bool, len(s.Kinds)), make([]bool, len(s.Cast)), map[story.Family]bool{}
	for i := range s.Events {
		kind := s.Events[i].Kind
		kinds[kind], lanes[s.Kinds[kind].Family] = true, true
		for _, a := range s.ActorsOf(i) {
			actors[a] = true
		}
	}
	for _, f := range story.Families {
		if lanes[f] {
			c.Families = append(c.Families, f)
		}
		for i := range s.Kinds {
			if kinds[i] && s.Kinds[i].Family == f {
				c.Kinds = append(c.Kinds, Choice{url.QueryEscape(s.Kinds[i].ID), w.words(s.Kinds[i].Name)})
			}
		}
	}
	for i := range s.Cast {
		if actors[i] {
			c.Actors = append(c.Actors, Choice{url.QueryEscape(s.Cast[i].ID), w.words(s.Cast[i].Name)})
		}
	}
	slices.SortStableFunc(c.Actors, func(a, b Choice) int { return strings.Compare(locale.Fold(a.Name.Text), locale.Fold(b.Name.Text)) })
	return c
}
