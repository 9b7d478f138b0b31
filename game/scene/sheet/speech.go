package sheet

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// Speech is what a scene says in one language. An event or a flow is put into
// words when they are first asked for, so that a frame only looks up and a
// story of 100,000 events costs what of it is seen.
type Speech struct {
	lang   string
	style  locale.Style
	Origin string            // of the picture, as of
	events map[int32]*Told   // by index
	flows  map[int32]string  // by index: "$1.6bn, six months"
	said   map[string]string // words of the catalogue that have no placeholders
}

// Told is an event in words.
type Told struct {
	label story.Localized // "Call: Araghchi calls Muttaqi", in its title's language
	date  string
	Tip   string // date and title
}

// NewSpeech is what a scene says in the language and the style of a spec.
func NewSpeech(s *compiled.Scene, catalog *locale.Catalog, spec *layout.Spec) *Speech {
	return &Speech{lang: spec.Lang, style: spec.Style, Origin: originWords(s, catalog, spec),
		events: map[int32]*Told{}, flows: map[int32]string{}, said: map[string]string{}}
}

// Speaks reports whether this is the speech of a spec.
func (p *Speech) Speaks(spec *layout.Spec) bool { return p.lang == spec.Lang && p.style == spec.Style }

// Writer puts events into the reader's words.
func (sh *Base) Writer() wording.Writer {
	return wording.Writer{Story: sh.Scene.Story, Lang: sh.Spec.Lang, Style: sh.Spec.Style}
}

// Told is an event in the reader's language.
func (sh *Base) Told(event int32) *Told {
	if t := sh.Speech.events[event]; t != nil {
		return t
	}
	w, e := sh.Writer(), &sh.Scene.Story.Events[event]
	t := &Told{date: w.Date(e), Tip: w.Dated(e).String()}
	t.label = story.Localized{Lang: sh.In(e.Title).Lang, Words: w.Label(e).String()}
	sh.Speech.events[event] = t
	return t
}

// FlowWords are a flow's amount and period.
func (sh *Base) FlowWords(flow int32) string {
	if text, ok := sh.Speech.flows[flow]; ok {
		return text
	}
	text := ""
	if b := &sh.Scene.Flows.All[flow]; b.Value >= 0 {
		text = sh.Writer().Amount(&sh.Scene.Story.Events[b.Event].Value[b.Value]).String()
	}
	sh.Speech.flows[flow] = text
	return text
}

// MarkNode is the node of an event, without its shape: what it is, and that
// pressing it opens it.
func (sh *Base) MarkNode(event int32) draw.Node {
	t := sh.Told(event)
	return draw.Node{Role: draw.RoleMark, Ref: draw.Ref{Action: draw.ActSelect, Index: event},
		Label: t.label.Words, Lang: t.label.Lang, Value: t.date}
}
