package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"slices"
)

func (d *decoder) decodeEvents(o object) {
	items := o.list("events")
	if n := o.get("events"); n != nil && n.kind == '[' && len(items) == 0 {
		d.error(n, codeNoEvents, say("no-events"), "")
	}
	s := d.story
	s.Events = make([]story.Event, len(items))
	d.at = make([]*node, len(items))
	objects := make([]object, len(items))
	for i := range items {
		// The ids come first, so that an event may name a later one.
		s.Events[i].Line, s.Events[i].Column = d.src.position(int(items[i].at))
		d.at[i] = &items[i]
		if o, ok := d.object(&items[i], eventShape); ok {
			objects[i] = o
			s.Events[i].ID = o.id(&d.events, i)
		}
	}
	for i, o := range objects {
		if o.node != nil {
			d.event(o, &s.Events[i])
		}
	}
}

func (d *decoder) event(o object, e *story.Event) {
	e.Kind = d.kindOf(o)
	e.When = o.date("when")
	e.Title = o.title("title")
	e.Summary = o.text("summary")
	e.From = d.ends(o.oneOrList("from"))
	e.To = d.ends(o.oneOrList("to"))
	e.At = d.once(o.oneOrList("at"), d.placeNamed)
	e.Via = d.placesNamed(o.list("via"))
	e.ViaNote = o.text("viaNote")
	e.Direction = story.Direction(o.enum("direction"))
	e.Participants = d.participants(o)
	e.Claims = d.claims(o)
	e.Disputed, e.DisputedBy = d.disputed(o)
	e.Unconfirmed = o.texts("unconfirmed")
	e.Alleged = o.flag("alleged")
	e.Certainty = o.enum("certainty")
	e.Value = d.values(o)
	for i := range e.Value {
		if v := &e.Value[i]; v.Direction == "" {
			v.Direction = e.Direction
		}
	}
	e.Status = gateStatus(o.enum("status"))
	e.StatusNote = o.text("statusNote")
	e.Related = d.related(o, e.ID)
	e.Note = o.text("note")
	e.Sources = d.sources(o)
}

func (d *decoder) kindOf(o object) int {
	s, n := o.words("kind")
	if n == nil {
		return -1
	}
	if k, ok := d.kinds.found[s]; ok {
		return k.at
	}
	hint := d.Nearest(s, d.kinds.ids)
	message := say("unknown-kind", "kind", phrase.Quote(s))
	if hint == "" {
		message = say("unknown-kind.list", "kind", phrase.Quote(s), "kinds", someOf(d.kinds.ids))
	}
	d.error(n, codeUnknownKind, message, hint)
	return -1
}

// ends reads the places at one end of an arc: an id, or a place and who is
// there.
func (d *decoder) ends(nodes []node) []story.End {
	var ends []story.End
	for i := range nodes {
		n := &nodes[i]
		end := story.End{Place: -1, Actor: -1}
		if n.kind == '{' {
			o, _ := d.object(n, endShape)
			if m := o.get("place"); m != nil {
				end.Place = d.placeNamed(m)
			}
			if m := o.get("actor"); m != nil {
				end.Actor = d.actorNamed(m)
			}
		} else {
			end.Place = d.placeNamed(n)
		}
		if end.Place >= 0 && slices.Contains(ends, end) {
			d.twice(n, d.story.Places[end.Place].ID)
		} else if end.Place >= 0 {
			ends = append(ends, end)
		}
	}
	return ends
}

func (d *decoder) actorNamed(n *node) int {
	if n.kind != '"' {
		d.wrongType(n, say("wrong-type.actor"))
		return -1
	}
	if a, ok := d.actors.found[n.text]; ok {
		return a.at
	}
	d.error(n, codeUnknownActor, say("unknown-actor", "actor", phrase.Quote(n.text)), d.Nearest(n.text, d.actors.ids))
	return -1
}

func gateStatus(s string) story.GateStatus {
	switch s {
	case "open":
		return story.GateOpen
	case "partial":
		return story.GatePartial
	case "closed":
		return story.GateClosed
	}
	return story.GateUnset
}

func (d *decoder) related(o object, self string) []int {
	return d.once(o.list("related"), func(n *node) int {
		e := d.eventNamed(n)
		if e >= 0 && n.text == self {
			d.warn(n, codeRelatedItself, say("related-to-itself"), "")
			return -1
		}
		return e
	})
}

func (d *decoder) eventNamed(n *node) int {
	if n.kind != '"' {
		d.wrongType(n, say("wrong-type.event"))
		return -1
	}
	if e, ok := d.events.found[n.text]; ok {
		return e.at
	}
	d.error(n, codeUnknownEvent, say("unknown-event", "event", phrase.Quote(n.text)), d.Nearest(n.text, d.events.ids))
	return -1
}
