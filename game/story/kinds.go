package story

import "github.com/hamsaya/hamsaya/game/locale"

// BuiltinKinds are the kinds that every story may use, in the order that a
// legend lists them. The caller gets a copy.
func BuiltinKinds() []Kind {
	kinds := make([]Kind, len(builtinKinds))
	copy(kinds, builtinKinds)
	return kinds
}

var builtinKinds = named([]Kind{
	{ID: "call", Family: Diplomacy, Form: FormExchange},
	{ID: "statement", Family: Diplomacy, Form: FormArc},
	{ID: "mediation", Family: Diplomacy, Form: FormOffer},
	{ID: "talks", Family: Diplomacy, Form: FormMeeting},
	{ID: "visit", Family: Diplomacy, Form: FormTravel},
	{ID: "truce", Family: Diplomacy, Form: FormTruce},
	{ID: "clash", Family: Violence, Form: FormBurst},
	{ID: "attack", Family: Violence, Form: FormStrike},
	{ID: "closure", Family: Borders, Form: FormClose},
	{ID: "reopening", Family: Borders, Form: FormOpen},
	{ID: "trade", Family: Trade, Form: FormFlow},
})

// named gives kinds their names in the languages of the interface.
func named(kinds []Kind) []Kind {
	for i := range kinds {
		k := &kinds[i]
		k.Name = kindWords("kind." + k.ID)
		if k.Form.gate() {
			k.Partial, k.Port = kindWords("kind."+k.ID+".partial"), kindWords("kind."+k.ID+".port")
		}
	}
	return kinds
}

func kindWords(key string) (t Text) {
	for _, l := range locale.All() {
		t = append(t, Localized{l.Tag, kindNames.Say(l, key)})
	}
	return t
}

// KindName is what an event is called by its kind and by what it leaves
// behind: a crossing that some may still pass is not closed, and one that only
// some may pass is not open.
func (s *Story) KindName(e *Event) Text {
	k := &s.Kinds[e.Kind]
	switch {
	case !k.Form.gate():
		return k.Name
	case e.Status == GatePartial && len(k.Partial) > 0:
		return k.Partial
	case s.atPorts(e) && len(k.Port) > 0:
		return k.Port
	}
	return k.Name
}

func (s *Story) atPorts(e *Event) bool {
	for _, p := range e.At {
		if s.Places[p].Kind != "port" {
			return false
		}
	}
	return len(e.At) > 0
}
