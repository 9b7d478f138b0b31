package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// speech is what a scene says in one language. An event or a flow is put into
// words when they are first asked for, so that a frame only looks up and a
// story of 100,000 events costs what of it is seen.
type speech struct {
	lang   string
	style  locale.Style
	origin string            // of the picture, as of
	events map[int32]*told   // by index
	flows  map[int32]string  // by index: "$1.6bn · six months"
	said   map[string]string // words of the catalogue that have no placeholders
}

// told is an event in words.
type told struct {
	label story.Localized // "Call: Araghchi calls Muttaqi", in its title's language
	date  string
	tip   string // date and title
}

// speechFor returns the speech of a spec, the last one again where the
// language is still the same.
func (s *Scene) speechFor(spec *Spec) *speech {
	if p := s.lastSpeech; p != nil && p.lang == spec.Lang && p.style == spec.Style {
		return p
	}
	s.lastSpeech = &speech{lang: spec.Lang, style: spec.Style, origin: s.originWords(spec),
		events: map[int32]*told{}, flows: map[int32]string{}, said: map[string]string{}}
	return s.lastSpeech
}

// told is an event in the reader's language.
func (sh *Sheet) told(event int32) *told {
	if t := sh.speech.events[event]; t != nil {
		return t
	}
	s, st := sh.scene, sh.spec.Style
	e := &s.Story.Events[event]
	title := sh.in(e.Title)
	t := &told{date: s.Story.When(e, st).Format(st)}
	t.label = story.Localized{Lang: title.Lang, Words: sh.say("event.named", "kind", sh.in(s.Story.KindName(e)).Words, "title", title.Words)}
	t.tip = sh.say("event.dated", "date", t.date, "title", title.Words)
	sh.speech.events[event] = t
	return t
}

// flowWords are a flow's amount and period.
func (sh *Sheet) flowWords(flow int32) string {
	if text, ok := sh.speech.flows[flow]; ok {
		return text
	}
	text := ""
	if b := &sh.scene.flows.all[flow]; b.value >= 0 {
		v := &sh.scene.Story.Events[b.event].Value[b.value]
		text = Amount(sh.spec.Style, v.Amount, v.Unit)
		if period := sh.in(v.Period).Words; period != "" {
			text = sh.say("map.band", "amount", text, "period", period)
		}
	}
	sh.speech.flows[flow] = text
	return text
}

// markNode is the node of an event, without its shape: what it is, and that
// pressing it opens it.
func (sh *Sheet) markNode(event int32) draw.Node {
	t := sh.told(event)
	return draw.Node{Role: draw.RoleMark, Ref: draw.Ref{Action: draw.ActSelect, Index: event},
		Label: t.label.Words, Lang: t.label.Lang, Value: t.date}
}
