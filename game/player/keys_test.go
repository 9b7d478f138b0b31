package player

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/locale"
)

func TestEachKeySendsItsMessage(t *testing.T) {
	s := after(opened(), SeekU{30})
	story := s.Config.Pace.Story
	for _, c := range []struct {
		key  Key
		want func(State) bool
	}{
		{Key{Name: " "}, func(n State) bool { return n.Playing }},
		{Key{Name: "ArrowRight"}, func(n State) bool { return n.U == Update(s, NextEvent{}).U && n.U > 30 }},
		{Key{Name: "ArrowLeft"}, func(n State) bool { return n.U == Update(s, PreviousEvent{}).U && n.U < 30 }},
		{Key{Name: "ArrowRight", Shift: true}, func(n State) bool { return near(story(n.U)-story(30), testDay) }},
		{Key{Name: "ArrowLeft", Shift: true}, func(n State) bool { return near(story(30)-story(n.U), testDay) }},
		{Key{Name: "Home"}, func(n State) bool { return n.U == 0 }},
		{Key{Name: "End"}, func(n State) bool { return n.U == 60 }},
		{Key{Name: "ArrowUp"}, func(n State) bool { return n.Speed == 2 }},
		{Key{Name: "ArrowDown"}, func(n State) bool { return n.Speed == 0.5 }},
		{Key{Name: "+", Shift: true}, func(n State) bool { return n.flight.on && n.flight.to.K > s.Viewport().K }},
		{Key{Name: "="}, func(n State) bool { return n.flight.on && n.flight.to.K > s.Viewport().K }},
		{Key{Name: "-"}, func(n State) bool { return n.flight.on && n.flight.to.K < s.Viewport().K }},
		{Key{Name: "?", Shift: true}, func(n State) bool { return n.Keys }},
		{Key{Name: "l"}, func(n State) bool { return n.Loop }},
		{Key{Name: "L", Shift: true}, func(n State) bool { return n.Loop }},
		{Key{Name: "d"}, func(n State) bool { return n.Typing }},
		{Key{Name: "p"}, func(n State) bool { return n.Effect == Effect{Kind: EffectSave} }},
		{Key{Name: "C", Shift: true}, func(n State) bool { return n.Effect == Effect{Kind: EffectCopy} }},
		{Key{Name: "v"}, func(n State) bool { return n.Effect == Effect{Kind: EffectFilm} }},
		{Key{Name: "F", Shift: true}, func(n State) bool { return n.Effect == Effect{Kind: EffectFullScreen} }},
		{Key{Name: "r"}, func(n State) bool { return n.U == 0 }},
	} {
		if n := Update(s, KeyDown(c.key)); !c.want(n) {
			t.Errorf("%+v: %+v", c.key, n)
		}
		if !s.Takes(c.key) {
			t.Errorf("%+v is not taken", c.key)
		}
	}
	for _, key := range []Key{{Name: "Tab"}, {Name: "Tab", Shift: true}, {Name: "r", Ctrl: true}, {Name: "ArrowLeft", Alt: true}, {Name: "l", Meta: true}, {Name: "F5"}, {Name: "Shift"}, {}} {
		if s.Takes(key) {
			t.Errorf("%+v is taken from the page", key)
		}
		if Update(s, KeyDown(key)) != s {
			t.Errorf("%+v does something", key)
		}
	}
}

// unsaid reports whether the catalogue lacks what a binding does.
func unsaid(b Binding) bool {
	words := b.Words(locale.All()[0])
	switch key := b.does.(type) {
	case keyWords:
		return words == string(key)
	case controls.Name:
		return words == string(key)
	}
	return true
}

func TestBindingsAreWhole(t *testing.T) {
	seen := map[Key]bool{}
	for _, b := range Bindings() {
		if b.Label == "" || unsaid(b) || len(b.Keys) == 0 || len(b.Keys) != len(b.Msgs) {
			t.Errorf("binding %+v is not whole", b)
		}
		for i, k := range b.Keys {
			if seen[k] {
				t.Errorf("%+v is bound twice", k)
			}
			seen[k] = true
			if m, ok := lookUp(k); !ok || m != b.Msgs[i] {
				t.Errorf("%+v is found as %#v", k, m)
			}
		}
	}
}
