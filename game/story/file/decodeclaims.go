package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

func (d *decoder) participants(o object) []story.Participant {
	var ps []story.Participant
	items := o.list("participants")
	for i := range items {
		n := &items[i]
		p := story.Participant{Actor: -1}
		switch n.kind {
		case '"':
			if a, ok := d.actors.found[n.text]; ok {
				p.Actor = a.at
			} else {
				d.error(n, codeUnknownActor, say("unknown-actor.participant", "actor", phrase.Quote(n.text), "example", phrase.AsIs(`{"name": "…"}`)), d.Nearest(n.text, d.actors.ids))
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
			d.wrongType(n, say("wrong-type.participant", "example", phrase.AsIs(`{"actor": "…", "role": "…"}`), "other", phrase.AsIs(`{"name": "…"}`)))
		}
		if p.Actor >= 0 && p.Name == nil {
			p.Name = d.story.Cast[p.Actor].Name
		}
		ps = append(ps, p)
	}
	return ps
}

func (d *decoder) claims(o object) []story.Claim {
	return listOf(d, o.list("claims"), claimShape, story.Claim{Actor: -1}, d.claim)
}

func (d *decoder) claim(o object, _ int) story.Claim {
	c := story.Claim{Actor: -1}
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
		if words := textOf(by); isID(words) && asID(words) == words {
			if near := d.Nearest(words, d.actors.ids); near != "" {
				d.warn(by, codeActorAsWords, say("actor-as-words", "words", phrase.Quote(words)), near)
			}
		}
	}
	switch {
	case c.By == nil && c.Actor >= 0:
		c.By = d.story.Cast[c.Actor].Name
	case by == nil && o.get("actor") == nil:
		d.error(o.node, codeMissing, say("missing-field.by"), "")
	}
	c.Says = o.title("says")
	if c.Stance = story.Stance(o.enum("stance")); c.Stance == "" {
		c.Stance = story.Asserts
	}
	return c
}

// disputed reads true, or the list of who disputes the event.
func (d *decoder) disputed(o object) (bool, []story.Text) {
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
