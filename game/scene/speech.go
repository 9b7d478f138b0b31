package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// speech is what a scene says of its events in one language. It is made when
// a sheet first speaks that language, so that a frame only looks up.
type speech struct {
	lang   string
	style  locale.Style
	labels []story.Localized // of each event: "Call: Araghchi calls Muttaqi", in its title's language
	dates  []string          // of each event
	tips   []string          // of each event: date and title
	bands  []string          // of each band: "$1.6bn · six months"
	origin string            // of the picture, as of
	said   map[string]string // words of the catalogue that have no placeholders
}

// speechFor returns the speech of a spec, the last one again where the
// language is still the same.
func (s *Scene) speechFor(spec *Spec) *speech {
	if p := s.lastSpeech; p != nil && p.lang == spec.Lang && p.style == spec.Style {
		return p
	}
	n := len(s.Story.Events)
	p := &speech{lang: spec.Lang, style: spec.Style,
		labels: make([]story.Localized, n), dates: make([]string, n), tips: make([]string, n),
		bands: make([]string, len(s.flows.bands)), said: map[string]string{}}
	for i := range s.Story.Events {
		e := &s.Story.Events[i]
		title := e.Title.In(spec.Lang, "en")
		kind := s.Story.Kinds[e.Kind].Name.In(spec.Lang, "en").Words
		p.dates[i] = s.When(e, spec.Style).Format(spec.Style)
		p.labels[i] = story.Localized{Lang: title.Lang, Words: words.SayIn(spec.Style, "event.named", "kind", kind, "title", title.Words)}
		p.tips[i] = words.SayIn(spec.Style, "event.dated", "date", p.dates[i], "title", title.Words)
	}
	for i := range s.flows.bands {
		b := &s.flows.bands[i]
		if b.value < 0 {
			continue
		}
		v := &s.Story.Events[b.event].Value[b.value]
		p.bands[i] = Amount(spec.Style, v.Amount, v.Unit)
		if period := v.Period.In(spec.Lang, "en").Words; period != "" {
			p.bands[i] = words.SayIn(spec.Style, "map.band", "amount", p.bands[i], "period", period)
		}
	}
	p.origin = s.originWords(spec)
	s.lastSpeech = p
	return p
}

// markNode is the node of an event, without its shape: what it is, and that
// pressing it opens it.
func (sh *Sheet) markNode(event int32) draw.Node {
	label := &sh.speech.labels[event]
	return draw.Node{Role: draw.RoleMark, Ref: draw.Ref{Action: draw.ActSelect, Index: event},
		Label: label.Words, Lang: label.Lang, Value: sh.speech.dates[event]}
}
