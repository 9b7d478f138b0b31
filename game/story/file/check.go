package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"math"
	"slices"
)

// check looks at what only the whole story can show. Everything here can be
// played all the same, but for a gate that contradicts itself.
func (d *decoder) check(o object) {
	for i := range d.story.Events {
		if d.at[i].kind == '{' {
			d.checkEvent(object{d, d.at[i], eventShape}, &d.story.Events[i])
		}
	}
	d.checkDates(o)
	d.checkAsOf(o)
	d.checkValues()
	d.checkCoverage(o)
	d.checkLetters()
	d.keepUsedKinds()
}

// checkDates refuses a story that gives no date at all: its axis could only
// show one that nobody has named.
func (d *decoder) checkDates(o object) {
	dated := func(e story.Event) bool { return e.When.Known }
	if d.errors > 0 || slices.ContainsFunc(d.story.Events, dated) {
		return // or a date could not be read, which has been said
	}
	d.error(o.get("events"), codeNoDates, say("no-dates"), "")
}

func (d *decoder) checkEvent(o object, e *story.Event) {
	called := phrase.Quote(e.ID)
	if w := o.get("when"); w != nil && w.kind == '"' && (w.text == "" || w.text == "unknown") {
		d.warn(w, codeNoDate, say("no-date", "event", called), "")
	}
	if len(e.Sources) == 0 && len(o.list("sources")) == 0 {
		d.warn(o.node, codeNoSource, say("no-source", "event", called), "")
	}
	if e.Kind >= 0 {
		d.checkArc(o, e, called)
		d.checkGate(o, e, called)
	}
	for _, from := range e.From {
		for _, to := range e.To {
			d.checkDateline(o, &d.story.Places[from.Place], &d.story.Places[to.Place])
		}
		for _, at := range e.At {
			d.checkDateline(o, &d.story.Places[from.Place], &d.story.Places[at])
		}
	}
}

// checkArc looks at whether the event can be drawn, and drawn as its kind is.
func (d *decoder) checkArc(o object, e *story.Event, called string) {
	from, to := o.get("from") != nil, o.get("to") != nil
	at := o.get("at") != nil
	drawn := from || to || at
	for _, v := range e.Value {
		drawn = drawn || v.From >= 0 && v.To >= 0
	}
	form := d.story.Kinds[e.Kind].Form.Traits()
	switch {
	case !drawn:
		d.warn(o.node, codeNowhere, say("no-place", "event", called), "")
	case form.Venue && from && !at && !to:
		d.warn(o.get("from"), codeHalfArc, say("half-arc.talks", "event", called), "")
	case form.TwoEnds && from != to && !at:
		missing := "to"
		if to {
			missing = "from"
		}
		d.warn(o.node, codeHalfArc, say("half-arc", "event", called, "missing", phrase.Quote(missing)), "")
	}
	if form.Sort != story.SortFlow {
		d.checkDirection(o, called)
		for _, v := range o.oneOrList("value") {
			if v.kind == '{' {
				d.checkDirection(object{d, &v, valueShape}, called)
			}
		}
	}
	if n := o.get("alleged"); e.Alleged && !(from && (to || at)) {
		d.warn(n, codeAlleged, say("alleged-without-arrow", "event", called), "")
	}
	for _, a := range e.From {
		for _, b := range e.To {
			if a.Place == b.Place && !d.onlyCounted() {
				d.warn(o.get("to"), codeSameEnds, say("same-ends", "event", called, "place", phrase.Quote(d.story.Places[a.Place].ID)), "")
			}
		}
	}
}

// checkDirection warns of a direction that nothing is drawn by.
func (d *decoder) checkDirection(o object, called string) {
	if n := o.get("direction"); n != nil {
		d.warn(n, codeDirection, say("direction-ignored", "event", called), "")
	}
}

// checkGate settles what a closure or a reopening leaves behind.
func (d *decoder) checkGate(o object, e *story.Event, called string) {
	n := o.get("status")
	switch d.story.Kinds[e.Kind].Form.Traits().Leaves {
	case story.GateClosed:
		if e.Status == story.GateOpen {
			d.error(n, codeGate, say("gate-contradiction.closure", "event", called), "closed")
		}
		if e.Status == story.GateUnset {
			e.Status = story.GateClosed
		}
	case story.GateOpen:
		if e.Status == story.GateClosed {
			d.error(n, codeGate, say("gate-contradiction.reopening", "event", called), "open")
		}
		if e.Status == story.GateUnset {
			e.Status = story.GateOpen
			if n == nil {
				d.warn(o.get("kind"), codeGateUnsaid, say("reopening-without-status", "event", called), "")
			}
		}
	default:
		if n != nil {
			d.warn(n, codeGateIgnored, say("status-ignored", "event", called), "")
		}
		return
	}
	nodes := o.oneOrList("at")
	for i := range nodes {
		at, ok := d.places[nodes[i].text]
		if !ok || nodes[i].kind != '"' {
			continue
		}
		switch p := &d.story.Places[at]; p.Kind {
		case "crossing", "port":
		default:
			d.warn(&nodes[i], codeNotCrossing, say("not-a-crossing", "place", phrase.Quote(p.ID), "kind", nounOfPlace(p.Kind)), "")
		}
	}
}

// nounOfPlace names a kind of place that is no gate.
func nounOfPlace(kind string) phrase.Message {
	switch kind {
	case "capital":
		return say("noun.capital")
	case "city":
		return say("noun.city")
	}
	return say("noun.point")
}

// checkDateline warns of arcs whose short way leaves the map at its edge.
func (d *decoder) checkDateline(o object, a, b *story.Place) {
	off := math.Abs(a.Lon - b.Lon) // 180° east and west are one meridian
	if off <= 180 || off == 360 || d.onlyCounted() {
		return
	}
	d.warn(o.get("from"), codeDatelineArc, say("dateline-arc", "from", phrase.Quote(a.ID), "to", phrase.Quote(b.ID)), "")
}

func (d *decoder) checkAsOf(o object) {
	asOf := d.story.AsOf
	if !asOf.Known {
		return
	}
	var last *story.Event
	for i := range d.story.Events {
		e := &d.story.Events[i]
		if e.When.Known && e.When.Start >= asOf.End && (last == nil || e.When.Start > last.When.Start) {
			last = e
		}
	}
	if last != nil {
		d.warn(o.get("asOf"), codeAsOf, say("as-of-too-early", "asOf", dated(asOf),
			"event", phrase.Quote(last.ID), "line", last.Line, "date", dated(last.When)), "")
	}
}

// checkValues holds all amounts against the first: one scale of widths serves
// the whole story.
func (d *decoder) checkValues() {
	var unit, months *node
	hasMonths := false
	for i := range d.at {
		if d.at[i].kind != '{' {
			continue
		}
		values := object{d, d.at[i], eventShape}.oneOrList("value")
		for j := range values {
			u := values[j].member("unit")
			if textOf(u) == "" {
				continue
			}
			switch {
			case unit == nil:
				unit = u
			case u.text != unit.text:
				d.warn(u, codeUnits, say("mixed-units", "unit", phrase.Quote(u.text),
					"line", d.src.lineOf(int(unit.at)), "other", phrase.Quote(unit.text)), "")
				continue
			}
			has := values[j].member("months") != nil
			if months == nil {
				months, hasMonths = u, has
			} else if has != hasMonths {
				d.warn(&values[j], codeMonths, say("mixed-periods", "line", d.src.lineOf(int(months.at))), "")
			}
		}
	}
}

// keepUsedKinds drops the kinds that no event is of.
func (d *decoder) keepUsedKinds() {
	s := d.story
	const unused = -1
	moved := make([]int, len(s.Kinds))
	for i := range moved {
		moved[i] = unused
	}
	for i := range s.Events {
		if k := s.Events[i].Kind; k >= 0 {
			moved[k] = 0
		}
	}
	kept := s.Kinds[:0]
	for i, k := range s.Kinds {
		if moved[i] != unused {
			moved[i] = len(kept)
			kept = append(kept, k)
		}
	}
	s.Kinds = kept
	for i := range s.Events {
		if e := &s.Events[i]; e.Kind >= 0 {
			e.Kind = moved[e.Kind]
		}
	}
}
