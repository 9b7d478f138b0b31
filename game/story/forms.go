package story

// Form is how a kind is drawn on the map.
type Form string

// The forms. A story's own kind takes one of them.
const (
	FormArc      Form = "arc"      // one-way arc: statement
	FormExchange Form = "exchange" // two-way arc: call
	FormOffer    Form = "offer"    // dotted, open-headed arc: mediation
	FormMeeting  Form = "meeting"  // arcs that meet at the venue: talks
	FormTravel   Form = "travel"   // arc, then a dot that stays: visit
	FormTruce    Form = "truce"    // calm ring at a place
	FormBurst    Form = "burst"    // clash
	FormStrike   Form = "strike"   // attack
	FormClose    Form = "close"    // gate closes
	FormOpen     Form = "open"     // gate opens, wholly or in part
	FormFlow     Form = "flow"     // band with a width: trade
)

// Traits are what distinguishes one form from another for a story: which fields
// an event of the form needs and heeds. How it looks is package scene's.
type Traits struct {
	Sort    Sort
	TwoEnds bool       // drawn from one place to another: with `from` or `to` alone there is nothing to draw
	Venue   bool       // arcs that meet at `at` or `to`: with `from` alone there is nothing to draw
	Leaves  GateStatus // of a gate: what an event leaves behind that has no `status`
}

// Sort is what a form draws, and with it the sign that the legend shows.
type Sort uint8

// The sorts. The zero one is no form's.
const (
	SortArc  Sort = iota + 1 // arrows between places
	SortMark                 // a sign at a place
	SortGate                 // the state of crossings and ports
	SortFlow                 // a band as wide as an amount, with a direction
)

// formTraits has each form once, in the order in which a message lists them.
var formTraits = []struct {
	form   Form
	traits Traits
}{
	{FormArc, Traits{Sort: SortArc, TwoEnds: true}},
	{FormExchange, Traits{Sort: SortArc, TwoEnds: true}},
	{FormOffer, Traits{Sort: SortArc, TwoEnds: true}},
	{FormMeeting, Traits{Sort: SortArc, Venue: true}},
	{FormTravel, Traits{Sort: SortArc, TwoEnds: true}},
	{FormTruce, Traits{Sort: SortMark}},
	{FormBurst, Traits{Sort: SortMark}},
	{FormStrike, Traits{Sort: SortMark}},
	{FormClose, Traits{Sort: SortGate, Leaves: GateClosed}},
	{FormOpen, Traits{Sort: SortGate, Leaves: GateOpen}},
	{FormFlow, Traits{Sort: SortFlow, TwoEnds: true}},
}

// Forms are all forms.
func Forms() []Form {
	forms := make([]Form, len(formTraits))
	for i, f := range formTraits {
		forms[i] = f.form
	}
	return forms
}

// Traits are those of the form; zero where there is no such form.
func (f Form) Traits() Traits {
	for _, t := range formTraits {
		if t.form == f {
			return t.traits
		}
	}
	return Traits{}
}

// gate reports whether events of the form close or open crossings.
func (f Form) gate() bool { return f.Traits().Sort == SortGate }
