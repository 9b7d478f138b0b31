package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// speech is what a scene says in one language. An event or a flow is put into
// words when they are first asked for, so that a frame only looks up and a
// story of 100,000 events costs what of it is seen.
type speech struct {
	lang   string
	style  locale.Style
	origin string            // of the picture, as of
	events map[int32]*told   // by index
	flows  map[int32]string  // by index: "$1.6bn, six months"
	said   map[string]string // words of the catalogue that have no placeholders
}

// told is an event in words.
type told struct {
	label story.Localized // "Call: Araghchi calls Muttaqi", in its title's language
	date  string
	tip   string // date and title
}

// newSpeech is what a scene says in the language and the style of a spec.
func newSpeech(s *compiled.Scene, catalog *locale.Catalog, spec *layout.Spec) *speech {
	return &speech{lang: spec.Lang, style: spec.Style, origin: originWords(s, catalog, spec),
		events: map[int32]*told{}, flows: map[int32]string{}, said: map[string]string{}}
}

// speaks reports whether this is the speech of a spec.
func (p *speech) speaks(spec *layout.Spec) bool { return p.lang == spec.Lang && p.style == spec.Style }

// writer puts events into the reader's words.
func (sh *base) writer() wording.Writer {
	return wording.Writer{Story: sh.scene.Story, Lang: sh.spec.Lang, Style: sh.spec.Style}
}

// told is an event in the reader's language.
func (sh *base) told(event int32) *told {
	if t := sh.speech.events[event]; t != nil {
		return t
	}
	w, e := sh.writer(), &sh.scene.Story.Events[event]
	t := &told{date: w.Date(e), tip: w.Dated(e).String()}
	t.label = story.Localized{Lang: sh.in(e.Title).Lang, Words: w.Label(e).String()}
	sh.speech.events[event] = t
	return t
}

// flowWords are a flow's amount and period.
func (sh *base) flowWords(flow int32) string {
	if text, ok := sh.speech.flows[flow]; ok {
		return text
	}
	text := ""
	if b := &sh.scene.Flows.All[flow]; b.Value >= 0 {
		text = sh.writer().Amount(&sh.scene.Story.Events[b.Event].Value[b.Value]).String()
	}
	sh.speech.flows[flow] = text
	return text
}

// markNode is the node of an event, without its shape: what it is, and that
// pressing it opens it.
func (sh *base) markNode(event int32) draw.Node {
	t := sh.told(event)
	return draw.Node{Role: draw.RoleMark, Ref: draw.Ref{Action: draw.ActSelect, Index: event},
		Label: t.label.Words, Lang: t.label.Lang, Value: t.date}
}
