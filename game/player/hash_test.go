package player

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func TestFormatHash(t *testing.T) {
	for _, c := range []struct {
		msgs []Msg
		want string
	}{
		{nil, ""},
		{[]Msg{ToggleKeys{}, ToggleFold{}}, ""},
		{[]Msg{SetTheme{"night"}, SetLang{"fa-AF"}}, "theme=night&lang=fa-AF"},
		{[]Msg{Choose{"calendar", "islamic"}, Choose{"time", "ltr"}, Choose{"digits", "roman"}, Choose{"shoes", "arab"}}, "calendar=islamic&time=ltr"},
		{[]Msg{Choose{"calendar", "islamic"}, Choose{"calendar", ""}}, ""},
		{[]Msg{SetTheme{"night"}, ToggleTheme{}, SetLang{"not a tag"}}, ""},
		{[]Msg{SetLight{"night", false}, Reset{}}, ""},
		{[]Msg{SetLight{"night", false}, ToggleTheme{}, SetLight{"paper", false}}, "theme=paper"},
		{[]Msg{ToggleTheme{}, SetLight{"night", true}, SetLight{"pink", true}}, ""},
		{[]Msg{SetFilter{Kinds: []string{"call", "closure", "war"}, Actors: []string{"afghanistan, the"}, Chapters: []string{"two"}, Text: "  doha  & "}},
			"kinds=closure,call&actors=afghanistan%2C+the&chapters=two&text=doha+%26"},
		{[]Msg{SetFilter{Kinds: []string{"war"}, Text: " "}}, ""},
		{[]Msg{SeekTime{timeline.FromCivil(2025, 11, 17, 0, 0, 0)}}, "t=2025-11-17T00:00"},
		{[]Msg{SeekTime{timeline.FromCivil(2025, 11, 17, 14, 30, 0)}}, "t=2025-11-17T14:30"},
		{[]Msg{Show{4}}, "t=2025-11-18&event=call"},
		{[]Msg{Show{2}}, "t=2025-10-12&event=closure"},
		{[]Msg{Show{3}}, "t=2025-10-18&event=doha+%26+back"},
		{[]Msg{Show{4}, Home{}}, "t=2025-10-09&event=call"},
		{[]Msg{SetSpeed{0.25}, ToggleLoop{}, SetHidden{0b1010}}, "speed=0.25&loop=1&hide=borders,violence"},
	} {
		if got := FormatHash(after(opened(), c.msgs...)); got != c.want {
			t.Errorf("%+v: %q, want %q", c.msgs, got, c.want)
		}
	}
}

func TestHashOpensAtTheMoment(t *testing.T) {
	story := theStory().Pace.Story
	at := func(u float64) float64 { return story(u) }
	for hash, want := range map[string]func(State) bool{
		"#t=2025-11-17":                     func(s State) bool { return math.Abs(at(s.U)-timeline.FromCivil(2025, 11, 17, 0, 0, 0)) < 1e-3 },
		"t=2025-11-17":                      func(s State) bool { return s.U > 0 },
		"t=17 November":                     func(s State) bool { return s.U > 0 },
		"t=2025-11":                         func(s State) bool { return math.Abs(at(s.U)-timeline.FromCivil(2025, 11, 1, 0, 0, 0)) < 1e-3 },
		"event=call":                        func(s State) bool { return s.Selected == 4 && s.U == s.Config.EventU[4] },
		"event=undated":                     func(s State) bool { return s.Selected == 6 && s.U == 0 },
		"t=2025-10-20&event=call":           func(s State) bool { return s.Selected == 4 && s.U < s.Config.EventU[4] },
		"t=1066-10-14":                      func(s State) bool { return s.U == 0 },
		"t=2225-10-14T00:00":                func(s State) bool { return s.U == 60 },
		"view=69.2,34.5,6":                  func(s State) bool { return s.OwnMap && math.Abs(s.Map.Center(s.Config.Projection)[0]-69.2) < 1e-6 },
		"view=69.2%2C34.5%2C6":              func(s State) bool { return s.OwnMap },
		"span=2025-10-12/2025-10-20":        func(s State) bool { return s.HasBrush && s.Loop && s.Brush.Length() > 1 },
		"span=2025-10-12/2025-10-20&loop=0": func(s State) bool { return s.HasBrush && !s.Loop },
		"hide=trade,nonsense":               func(s State) bool { return s.Hidden == 4 },
		"kinds=call,war&text=ca":            func(s State) bool { return s.Filter == Filter{Kinds: "call", Text: "ca"} && !s.shows(5) && s.shows(4) },
		"actors=afghanistan%2C+the":         func(s State) bool { return s.Filter.Actors == "afghanistan%2C+the" && s.shows(1) && !s.shows(2) },
		"chapters=two":                      func(s State) bool { return s.Excluded() != nil },
		"theme=night":                       func(s State) bool { return s.Theme == "night" },
		"second=persian&labels=both":        func(s State) bool { return s.Choice.Second == "persian" && s.Choice.Labels == "both" },
		"second=mayan&clock=12":             func(s State) bool { return s.Choice == locale.Choice{} },
		"lang=ur-PK":                        func(s State) bool { return s.Lang == "ur-PK" },
		"speed=8":                           func(s State) bool { return s.Speed == 8 },
	} {
		if s := Update(opened(), FromHash{hash}); !want(s) {
			t.Errorf("%q: %+v", hash, s)
		}
	}
}

func TestHashGarbageIsIgnored(t *testing.T) {
	for _, hash := range []string{
		"", "#", "&&&", "=", "t=", "t=soon", "t=2025-13-45", "event=", "event=nobody", "event=%zz", "view=", "view=1,2", "view=a,b,c",
		"view=NaN,0,3", "view=0,Inf,3", "view=0,0,99", "view=999,0,3", "speed=3", "speed=-1", "speed=NaN", "speed=1e999", "loop=yes", "span=", "span=2025-10-12",
		"span=2025-10-12/2025-10-12", "hide=", "hide=everything", "kinds=war", "actors=,", "chapters=", "text=+", "theme=pink", "lang=x", "lang=%22%3E", "utm_source=mail", "T=2025-11-17",
	} {
		if s := Update(opened(), FromHash{hash}); s != opened() {
			t.Errorf("%q: %+v", hash, s)
		}
	}
}

// What a link keeps.
func linked(s State) State {
	first := s.reset()
	first.Folded, first.Theme, first.Lang = s.Folded, s.Theme, s.Lang
	first.Filter = s.Filter
	first.U, first.Speed, first.Loop, first.Brush, first.HasBrush = s.U, s.Speed, s.Loop, s.Brush, s.HasBrush
	first.Selected, first.Hidden, first.Map, first.OwnMap = s.Selected, s.Hidden, s.Map, s.OwnMap
	return first
}

func TestHashRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 3000 {
		s := opened()
		for range r.IntN(12) {
			s = after(s, randomMsg(r))
		}
		s = run(after(s, Pause{}), 0.5)
		if s.flight.on {
			s = s.land()
		}
		hash := FormatHash(s)
		back := Update(opened(), Resize{s.Width, s.Height, s.DeviceScale})
		back = after(back, SetFolded{s.Folded}, FromHash{hash})
		got, want := linked(back), linked(s)
		if math.Abs(got.U-want.U) > 0.02 || math.Abs(got.Brush.Start-want.Brush.Start)+math.Abs(got.Brush.End-want.Brush.End) > 0.04 ||
			got.Speed != want.Speed || got.Loop != want.Loop || got.HasBrush != want.HasBrush || got.Selected != want.Selected || got.Hidden != want.Hidden || got.Filter != want.Filter || got.Theme != want.Theme || got.Lang != want.Lang || got.OwnMap != want.OwnMap {
			t.Fatalf("%q\n got %+v\nwant %+v", hash, got, want)
		}
		if want.OwnMap {
			// A thousandth of the frame, and of a doubling of the scale.
			off := math.Hypot(got.Map.X-want.Map.X, got.Map.Y-want.Map.Y) * want.Map.K
			if off > want.Map.Width/1000+0.1 || math.Abs(math.Log2(got.Map.K/want.Map.K)) > 1e-3 {
				t.Fatalf("%q: view %+v, want %+v", hash, got.Map, want.Map)
			}
		}
	}
}

func FuzzFromHash(f *testing.F) {
	for _, seed := range []string{"#t=2025-11-17&event=call&view=64,31,5", "t=-0044-03-15T12:00:30.500", "speed=16&loop=1&span=2025-10-12/2025-10-20&hide=trade", "event=%", "kinds=call,,x&actors=%2C&text=%FF+a", "theme=night&lang=a-b", "t=9999999-12-31"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, hash string) {
		s := Update(opened(), FromHash{hash})
		checkInvariants(t, s)
		again := Update(opened(), FromHash{FormatHash(s)})
		checkInvariants(t, again)
		if math.Abs(again.U-s.U) > 0.02 || again.Selected != s.Selected || again.Speed != s.Speed || again.Filter != s.Filter || again.Theme != s.Theme || again.Lang != s.Lang {
			t.Errorf("%q came back as %q: at %v, was at %v", hash, FormatHash(s), again.U, s.U)
		}
	})
}

func TestISORoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 20000 {
		at := math.Round((r.Float64()-0.5)*1e11*1000) / 1000
		unit := []float64{86400, 60, 1, 0.001}[r.IntN(4)]
		text := formatISO(at, unit, r.IntN(2) == 0)
		got, _, ok := parseISO(text)
		if !ok || math.Abs(got-at) > unit/2+1e-4 {
			t.Fatalf("%v to %v s is %q is %v", at, unit, text, got)
		}
		if again := formatISO(got, unit, true); again != formatISO(at, unit, true) {
			t.Fatalf("%q comes back as %q", text, again)
		}
	}
}
