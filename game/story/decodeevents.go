package story

import (
	"slices"
	"strings"
)

func (d *decoder) decodeEvents(o object) {
	items := o.list("events")
	if n := o.get("events"); n != nil && n.kind == '[' && len(items) == 0 {
		d.error(n, codeNoEvents, say("no-events"), "")
	}
	s := d.story
	s.Events = make([]Event, len(items))
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

func (d *decoder) event(o object, e *Event) {
	e.Kind = d.kindOf(o)
	e.When = o.date("when")
	e.Title = o.title("title")
	e.Summary = o.text("summary")
	e.From = d.ends(o.oneOrList("from"))
	e.To = d.ends(o.oneOrList("to"))
	e.At = d.once(o.oneOrList("at"), d.placeNamed)
	e.Via = d.placesNamed(o.list("via"))
	e.ViaNote = o.text("viaNote")
	e.Participants = d.participants(o)
	e.Claims = d.claims(o)
	e.Disputed, e.DisputedBy = d.disputed(o)
	e.Alleged = o.flag("alleged")
	e.Certainty = o.enum("certainty")
	e.Value = d.values(o)
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
	hint := d.nearest(s, d.kinds.ids)
	message := say("unknown-kind", "kind", quote(s))
	if hint == "" {
		message = say("unknown-kind.list", "kind", quote(s), "kinds", asIs(strings.Join(d.kinds.ids, ", ")))
	}
	d.error(n, codeUnknownKind, message, hint)
	return -1
}

// ends reads the places at one end of an arc: an id, or a place and who is
// there.
func (d *decoder) ends(nodes []node) []End {
	var ends []End
	for i := range nodes {
		n := &nodes[i]
		end := End{Place: -1, Actor: -1}
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
	d.error(n, codeUnknownActor, say("unknown-actor", "actor", quote(n.text)), d.nearest(n.text, d.actors.ids))
	return -1
}

func (d *decoder) participants(o object) []Participant {
	var ps []Participant
	items := o.list("participants")
	for i := range items {
		n := &items[i]
		p := Participant{Actor: -1}
		switch n.kind {
		case '"':
			if a, ok := d.actors.found[n.text]; ok {
				p.Actor = a.at
			} else {
				d.error(n, codeUnknownActor, say("unknown-actor.participant", "actor", quote(n.text), "example", asIs(`{"name": "…"}`)), d.nearest(n.text, d.actors.ids))
			}
		case '{':
			o, _ := d.object(n, participantShape)
			if m := o.get("actor"); m != nil {
				p.Actor = d.actorNamed(m)
			}
			if p.Name = o.text("name"); p.Name == nil && o.get("actor") == nil {
				d.error(n, codeMissing, say("missing-field.participant"), "")
			}
			p.Role = o.text("role")
		default:
			d.wrongType(n, say("wrong-type.participant", "example", asIs(`{"actor": "…", "role": "…"}`), "other", asIs(`{"name": "…"}`)))
		}
		if p.Actor >= 0 && p.Name == nil {
			p.Name = d.story.Cast[p.Actor].Name
		}
		ps = append(ps, p)
	}
	return ps
}

func (d *decoder) claims(o object) []Claim {
	var cs []Claim
	items := o.list("claims")
	for i := range items {
		o, ok := d.object(&items[i], claimShape)
		if !ok {
			continue
		}
		c := Claim{Actor: -1}
		if m := o.get("actor"); m != nil {
			c.Actor = d.actorNamed(m)
		}
		by := o.get("by")
		if at, ok := d.actors.found[textOf(by)]; ok {
			if c.Actor < 0 {
				c.Actor = at.at
			}
			c.By = d.story.Cast[at.at].Name
		} else if by != nil {
			c.By = o.text("by")
			if near := d.nearest(textOf(by), d.actors.ids); near != "" && isID(by.text) && asID(by.text) == by.text {
				d.warn(by, codeActorAsWords, say("actor-as-words", "words", quote(by.text)), near)
			}
		}
		switch {
		case c.By == nil && c.Actor >= 0:
			c.By = d.story.Cast[c.Actor].Name
		case by == nil && o.get("actor") == nil:
			d.error(o.node, codeMissing, say("missing-field.by"), "")
		}
		c.Says = o.title("says")
		if c.Stance = Stance(o.enum("stance")); c.Stance == "" {
			c.Stance = Asserts
		}
		cs = append(cs, c)
	}
	return cs
}

// disputed reads true, or the list of who disputes the event.
func (d *decoder) disputed(o object) (bool, []Text) {
	n := o.get("disputed")
	switch {
	case n == nil || n.kind == 'f':
		return false, nil
	case n.kind == 't':
		return true, nil
	case n.kind != '[':
		d.wrongType(n, say("wrong-type.disputed"))
		return false, nil
	}
	by := o.texts("disputed")
	return len(by) > 0, by
}

// maxAmount is beyond any sum of money in any currency.
const maxAmount = 1e21

func (d *decoder) values(o object) []Value {
	var vs []Value
	items := o.oneOrList("value")
	for i := range items {
		o, ok := d.object(&items[i], valueShape)
		if !ok {
			continue
		}
		v := Value{From: -1, To: -1}
		v.Label = o.text("label")
		v.Amount = o.number("amount", 0, maxAmount)
		if n := o.get("unit"); n != nil {
			if v.Unit, _ = d.words(n, "unit"); v.Unit == "" && n.kind == '"' {
				d.error(n, codeMissing, say("missing-field.unit"), "")
			}
		}
		v.Period = o.text("period")
		v.Months = o.number("months", 0.01, 1200)
		v.Before = o.number("before", 0, maxAmount)
		v.Trend = o.enum("trend")
		if n := o.get("from"); n != nil {
			v.From = d.placeNamed(n)
		}
		if n := o.get("to"); n != nil {
			v.To = d.placeNamed(n)
		}
		v.Via = d.placesNamed(o.list("via"))
		v.ViaNote = o.text("viaNote")
		v.Note = o.text("note")
		vs = append(vs, v)
	}
	return vs
}

func gateStatus(s string) GateStatus {
	switch s {
	case "open":
		return GateOpen
	case "partial":
		return GatePartial
	case "closed":
		return GateClosed
	}
	return GateUnset
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
	d.error(n, codeUnknownEvent, say("unknown-event", "event", quote(n.text)), d.nearest(n.text, d.events.ids))
	return -1
}

func (d *decoder) sources(o object) []Source {
	var ss []Source
	items := o.list("sources")
	for i := range items {
		o, ok := d.object(&items[i], sourceShape)
		if !ok {
			continue
		}
		var src Source
		if n := o.get("publisher"); n != nil {
			if src.Publisher, _ = d.words(n, "publisher"); src.Publisher == "" && n.kind == '"' {
				d.error(n, codeMissing, say("missing-field.publisher"), "")
			}
		}
		src.Title, _ = o.words("title")
		src.URL = d.link(o)
		src.Date = o.date("date")
		ss = append(ss, src)
	}
	return ss
}
