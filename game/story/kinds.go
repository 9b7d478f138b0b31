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
		for _, l := range locale.All() {
			k.Name = append(k.Name, Localized{l.Tag, dateWords.Say(l, "kind."+k.ID)})
		}
	}
	return kinds
}

func builtinKind(id string) (Kind, bool) {
	for _, k := range builtinKinds {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}
