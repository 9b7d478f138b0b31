package story

import (
	"math"
	"strconv"

	"github.com/hamsaya/hamsaya/game/locale"
)

// check looks at what only the whole story can show. Everything here can be
// played all the same, but for a gate that contradicts itself.
func (d *decoder) check(o object) {
	for i := range d.story.Events {
		if d.at[i].kind == '{' {
			d.checkEvent(object{d, d.at[i], eventShape}, &d.story.Events[i])
		}
	}
	d.checkAsOf(o)
	d.checkValues()
	d.keepUsedKinds()
}

func (d *decoder) checkEvent(o object, e *Event) {
	called := "the event " + quote(e.ID)
	if w := o.get("when"); w != nil && w.kind == '"' && (w.text == "" || w.text == "unknown") {
		d.warn(w, codeNoDate, called+" has no date; it is listed but not played", "")
	}
	if len(e.Sources) == 0 && len(o.list("sources")) == 0 {
		d.warn(o.node, codeNoSource, called+" has no source; say where it was published", "")
	}
	if e.Kind >= 0 {
		d.checkArc(o, e, called)
		d.checkGate(o, e, called)
	}
	for _, from := range e.From {
		for _, to := range e.To {
			d.checkDateline(o, d.story.Places[from.Place], d.story.Places[to.Place])
		}
		for _, at := range e.At {
			d.checkDateline(o, d.story.Places[from.Place], d.story.Places[at])
		}
	}
}

// checkArc looks at whether the event can be drawn, and drawn as its kind is.
func (d *decoder) checkArc(o object, e *Event, called string) {
	from, to := o.get("from") != nil, o.get("to") != nil
	at := o.get("at") != nil
	drawn := from || to || at
	for _, v := range e.Value {
		drawn = drawn || v.From >= 0 && v.To >= 0
	}
	form := d.story.Kinds[e.Kind].Form
	switch {
	case !drawn:
		d.warn(o.node, codeNowhere, called+" has no place; it is listed but not drawn. Give it `at`, or `from` and `to`", "")
	case form == FormMeeting && from && !at && !to:
		d.warn(o.get("from"), codeHalfArc, called+" has parties but no place where they meet; give it `at`", "")
	case isArc(form) && from != to && !at:
		missing := "to"
		if to {
			missing = "from"
		}
		d.warn(o.node, codeHalfArc, called+" has one end only and is drawn as a mark; give it `"+missing+"`, or `at` if a mark is meant", "")
	}
	if n := o.get("alleged"); e.Alleged && !(from && (to || at)) {
		d.warn(n, codeAlleged, called+" is alleged, which says of an arrow that one side alone draws it; give it `from` and `to`, or say it in `claims`", "")
	}
	for _, a := range e.From {
		for _, b := range e.To {
			if a.Place == b.Place {
				d.warn(o.get("to"), codeSameEnds, called+" begins and ends at "+quote(d.story.Places[a.Place].ID)+", so there is no arc to draw", "")
			}
		}
	}
}

// isArc reports whether a form runs from one place to another.
func isArc(f Form) bool {
	switch f {
	case FormArc, FormExchange, FormOffer, FormTravel, FormFlow:
		return true
	}
	return false
}

// checkGate settles what a closure or a reopening leaves behind.
func (d *decoder) checkGate(o object, e *Event, called string) {
	n := o.get("status")
	switch d.story.Kinds[e.Kind].Form {
	case FormClose:
		if e.Status == GateOpen {
			d.error(n, codeGate, called+" is a closure that leaves the crossing open; make it a reopening, or its status `closed` or `partial`", "closed")
		}
		if e.Status == GateUnset {
			e.Status = GateClosed
		}
	case FormOpen:
		if e.Status == GateClosed {
			d.error(n, codeGate, called+" is a reopening that leaves the crossing closed; make it a closure, or its status `open` or `partial`", "open")
		}
		if e.Status == GateUnset {
			e.Status = GateOpen
			if n == nil {
				d.warn(o.get("kind"), codeGateUnsaid, called+" reopens a crossing but does not say how far; give it the status `open` or `partial`", "")
			}
		}
	default:
		if n != nil {
			d.warn(n, codeGateIgnored, "only closures and reopenings have a status; that of "+called+" is not used", "")
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
			d.warn(&nodes[i], codeNotCrossing, quote(p.ID)+" is no crossing but a "+p.Kind+"; its gate is drawn there all the same", "")
		}
	}
}

// checkDateline warns of arcs whose short way leaves the map at its edge.
func (d *decoder) checkDateline(o object, a, b Place) {
	if math.Abs(a.Lon-b.Lon) <= 180 {
		return
	}
	d.warn(o.get("from"), codeDatelineArc, "the short way from "+quote(a.ID)+" to "+quote(b.ID)+
		" crosses the 180° meridian (the date line); the arc leaves the map at one edge and comes back at the other", "")
}

func (d *decoder) checkAsOf(o object) {
	asOf := d.story.AsOf
	if !asOf.Known {
		return
	}
	var last *Event
	for i := range d.story.Events {
		e := &d.story.Events[i]
		if e.When.Known && e.When.Start >= asOf.End && (last == nil || e.When.Start > last.When.Start) {
			last = e
		}
	}
	if last != nil {
		d.warn(o.get("asOf"), codeAsOf, "the story is as of "+asOf.Format(locale.Style{})+", but the event "+quote(last.ID)+
			" in line "+strconv.Itoa(last.Line)+" is of "+last.When.Format(locale.Style{}), "")
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
				d.warn(u, codeUnits, "this amount is in "+quote(u.text)+" and the one in line "+
					strconv.Itoa(d.src.lineOf(int(unit.at)))+" in "+quote(unit.text)+
					"; widths on the map can be compared only within one unit", "")
				continue
			}
			has := values[j].member("months") != nil
			if months == nil {
				months, hasMonths = u, has
			} else if has != hasMonths {
				d.warn(&values[j], codeMonths, "of the amounts here and in line "+
					strconv.Itoa(d.src.lineOf(int(months.at)))+
					" only one says how many `months` it covers; widths can be compared only if both do", "")
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
