package wording

import "github.com/hamsaya/hamsaya/game/story"

// Claimant is who makes a claim; a denial says so.
func (w Writer) Claimant(c *story.Claim) Phrase {
	by := w.In(c.By)
	if by.Words == "" && c.Actor >= 0 {
		by = w.In(w.Story.Cast[c.Actor].Name)
	}
	if c.Stance == story.Denies {
		return w.phrase("claim.denied", arg{"who", by})
	}
	return w.verbatim(by)
}

// Claim is a claim in one line: who says what.
func (w Writer) Claim(c *story.Claim) Phrase {
	return w.phrase("claim.said", arg{"who", w.Claimant(c)}, arg{"says", w.In(c.Says)})
}

// Doubts name those who dispute an event and those who neither confirm nor deny
// it, a line each.
func (w Writer) Doubts(e *story.Event) []Phrase {
	var all []Phrase
	for _, d := range [...]struct {
		key string
		who []story.Text
	}{{"claim.disputed", e.DisputedBy}, {"claim.unconfirmed", e.Unconfirmed}} {
		if names := w.names(d.who); len(names) > 0 {
			all = append(all, w.phrase(d.key, arg{"names", names}))
		}
	}
	return all
}

func (w Writer) names(texts []story.Text) []Phrase {
	var all []Phrase
	for _, t := range texts {
		all = append(all, w.verbatim(w.In(t)))
	}
	return all
}

// Involved names those who took part, with what they did there.
func (w Writer) Involved(e *story.Event) Phrase {
	if len(e.Participants) == 0 {
		return Phrase{}
	}
	var names []Phrase
	for i := range e.Participants {
		names = append(names, w.Participant(&e.Participants[i]))
	}
	return w.phrase("taking.part", arg{"names", names})
}

// Participant is who took part, and as what.
func (w Writer) Participant(p *story.Participant) Phrase {
	name := w.In(p.Name)
	if name.Words == "" && p.Actor >= 0 {
		name = w.In(w.Story.Cast[p.Actor].Name)
	}
	if role := w.In(p.Role); role.Words != "" {
		return w.phrase("taking.role", arg{"who", name}, arg{"role", role})
	}
	return w.verbatim(name)
}
