package story

// BuiltinKinds are the kinds that every story may use, in the order that a
// legend lists them. The caller gets a copy.
func BuiltinKinds() []Kind {
	kinds := make([]Kind, len(builtinKinds))
	copy(kinds, builtinKinds)
	return kinds
}

var builtinKinds = []Kind{
	{ID: "call", Name: english("Call"), Family: Diplomacy, Form: FormExchange},
	{ID: "statement", Name: english("Statement"), Family: Diplomacy, Form: FormArc},
	{ID: "mediation", Name: english("Offer of mediation"), Family: Diplomacy, Form: FormOffer},
	{ID: "talks", Name: english("Talks"), Family: Diplomacy, Form: FormMeeting},
	{ID: "visit", Name: english("Visit"), Family: Diplomacy, Form: FormTravel},
	{ID: "truce", Name: english("Truce"), Family: Diplomacy, Form: FormTruce},
	{ID: "clash", Name: english("Clash"), Family: Violence, Form: FormBurst},
	{ID: "attack", Name: english("Attack"), Family: Violence, Form: FormStrike},
	{ID: "closure", Name: english("Border closed"), Family: Borders, Form: FormClose},
	{ID: "reopening", Name: english("Border reopened"), Family: Borders, Form: FormOpen},
	{ID: "trade", Name: english("Trade"), Family: Trade, Form: FormFlow},
}

func english(words string) Text { return Text{{"en", words}} }

func builtinKind(id string) (Kind, bool) {
	for _, k := range builtinKinds {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}
