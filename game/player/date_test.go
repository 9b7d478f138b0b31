package player

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func TestTypedDateIsRead(t *testing.T) {
	day := func(y, m, d int) float64 { return timeline.FromCivil(y, m, d, 0, 0, 0) }
	span := timeline.Span{Start: day(2025, 10, 9), End: day(2026, 2, 1)}
	clock := timeline.FromCivil(2025, 11, 17, 14, 30, 0)
	for text, want := range map[string]float64{
		"2025-11-17": day(2025, 11, 17), "2025/11/17": day(2025, 11, 17), "17.11.2025": day(2025, 11, 17),
		"17 November": day(2025, 11, 17), "Nov 17": day(2025, 11, 17), "november 17, 2025": day(2025, 11, 17),
		"17/11": day(2025, 11, 17), "11/17": day(2025, 11, 17), "5.1.": day(2026, 1, 5), "12 Jan": day(2026, 1, 12),
		"2025-11": day(2025, 11, 1), "Nov 2025": day(2025, 11, 1), "december": day(2025, 12, 1), "11/2025": day(2025, 11, 1),
		"2025-11-17T14:30": clock, "17 Nov 14:30": clock, "  2025-11-17   14:30 ": clock,
		"۱۷ نوامبر ۲۰۲۵": day(2025, 11, 17), "۲۰۲۵-۱۱-۱۷": day(2025, 11, 17), "17 نومبر": day(2025, 11, 17), "١٧/١١": day(2025, 11, 17),
		"۲۶ آبان ۱۴۰۴": day(2025, 11, 17), "1404-08-26": day(2025, 11, 17), "۲۶ عقرب": day(2025, 11, 17), "1447-05-26": day(2025, 11, 17),
		// The story begins and ends within these.
		"october": span.Start, "2025": day(2025, 10, 9), "2026-02-01": span.End,
	} {
		if got, _, err := readDate(text, span, calendar.Gregorian); err != DateFine || got != want {
			t.Errorf("%q: %v (%d), want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]DateError{
		"": DateUnreadable, "hello": DateUnreadable, "17": DateUnreadable, "2025-13-01": DateNoSuchDay, "2025-11-31": DateNoSuchDay,
		"30 February": DateNoSuchDay, "nov dec": DateUnreadable, "14:30": DateUnreadable, "1 2 3 4": DateUnreadable, "2025-11-17 25:00": DateUnreadable,
		"2025-11-17 14:3": DateUnreadable, "November 14:30": DateUnreadable, "123456789012345678901234567890": DateUnreadable,
		"1404-12-30": DateNoSuchDay, "۳۱ آبان": DateNoSuchDay,
		"2025-10-08": DateOutside, "8 October": DateOutside, "1999-11-17": DateOutside, "29 February": DateNoSuchDay, "2 February": DateOutside, "2027": DateOutside,
	} {
		if got, _, err := readDate(text, span, calendar.Gregorian); err != want {
			t.Errorf("%q: %v (%d), want error %d", text, got, err, want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	for _, seed := range []string{"2025-11-17", "17 نوامبر", "11/17 14:30", "T", "::", "29 feb", "0000-00-00"} {
		f.Add(seed)
	}
	span := timeline.Span{Start: 1.76e9, End: 1.765e9}
	f.Fuzz(func(t *testing.T, text string) {
		got, _, err := readDate(text, span, calendar.Gregorian)
		if err == DateFine && !(got >= span.Start && got <= span.End) {
			t.Errorf("%q: %v is outside of the span", text, got)
		}
		if err != DateFine && err.Words(locale.All()[0]) == "" {
			t.Errorf("%q: no words for error %d", text, err)
		}
	})
}

func afterTyping(s State, text string) State {
	s = Update(s, TypeDate{})
	for _, r := range text {
		s = Update(s, KeyDown{Name: string(r)})
	}
	return s
}

func TestTypedDateSeeksOrIsKeptToMend(t *testing.T) {
	s := after(afterTyping(opened(), "2025-11-17"), KeyDown{Name: "Enter"})
	if s.Typing || math.Abs(s.Config.Pace.Story(s.U)-timeline.FromCivil(2025, 11, 17, 0, 0, 0)) > 1e-3 {
		t.Errorf("typing %v, at %v", s.Typing, s.U)
	}
	s = after(afterTyping(opened(), "2035-11-17x"), KeyDown{Name: "Backspace"}, KeyDown{Name: "Enter"})
	if !s.Typing || s.Typed != "2035-11-17" || s.TypedError != DateOutside {
		t.Errorf("typed %q, error %d", s.Typed, s.TypedError)
	}
	if s = after(s, KeyDown{Name: "1"}); s.TypedError != DateFine {
		t.Error("the error stays while it is mended")
	}
	if s.Takes(Key{Name: "Tab"}) || !s.Takes(Key{Name: "l"}) || s.Loop {
		t.Error("keys while typing")
	}
	if s = after(s, KeyDown{Name: "Escape"}); s.Typing || s.Typed != "" || s.U != 0 {
		t.Errorf("after Escape: typing %v %q", s.Typing, s.Typed)
	}
}

// A date is typed by the reader's calendar, and a link may have one of any.
func TestDatesOfOtherCalendars(t *testing.T) {
	november17 := timeline.FromCivil(2025, 11, 17, 0, 0, 0)
	at := func(s State) float64 { return s.Config.Pace.Story(s.U) }
	persian := after(opened(), SetLang{"fa-IR"})
	if s := after(afterTyping(persian, "۲۶/۸"), KeyDown{Name: "Enter"}); s.Typing || math.Abs(at(s)-november17) > 1e-3 {
		t.Errorf("typing %v, at %v, error %d", s.Typing, at(s), s.TypedError)
	}
	if s := after(afterTyping(persian, "۳۱/۸"), KeyDown{Name: "Enter"}); !s.Typing || s.TypedError != DateNoSuchDay {
		t.Errorf("31 Aban: typing %v, error %d", s.Typing, s.TypedError)
	}
	if s := after(opened(), FromHash{"t=1404-08-26"}); math.Abs(at(s)-november17) > 1e-3 {
		t.Errorf("by a link: at %v", at(s))
	}
}

// Ctrl and A select what is typed: the next letter takes its place, and
// Backspace takes all of it away. Anywhere else they are not the player's.
func TestSelectAllThatIsTyped(t *testing.T) {
	all := KeyDown{Name: "a", Ctrl: true}
	typing := after(opened(), TypeDate{}, KeyDown{Name: "1"}, KeyDown{Name: "4"})
	for name, c := range map[string]struct {
		msgs []Msg
		want string
	}{
		"a letter":         {[]Msg{all, KeyDown{Name: "7"}}, "7"},
		"two letters":      {[]Msg{all, KeyDown{Name: "7"}, KeyDown{Name: "8"}}, "78"},
		"Backspace":        {[]Msg{all, KeyDown{Name: "Backspace"}}, ""},
		"another chord":    {[]Msg{KeyDown{Name: "b", Ctrl: true}, KeyDown{Name: "7"}}, "147"},
		"typed once more":  {[]Msg{all, KeyDown{Name: "Escape"}, TypeDate{}, KeyDown{Name: "7"}, KeyDown{Name: "8"}}, "78"},
		"with the command": {[]Msg{KeyDown{Name: "A", Meta: true}, KeyDown{Name: "7"}}, "7"},
	} {
		if s := after(typing, c.msgs...); s.Typed != c.want {
			t.Errorf("%s: %q is typed, want %q", name, s.Typed, c.want)
		}
	}
	if !typing.Takes(Key(all)) || opened().Takes(Key(all)) {
		t.Error("Ctrl and A are taken elsewhere than in a field")
	}
}
