package locale_test

import (
	"math"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
)

func TestNumbers(t *testing.T) {
	for tag, want := range map[string][8]string{
		"en":    {"17", "-3", "1,234.5", "1,234,568", "25%", "1.6bn", "23m", "812"},
		"fa-IR": {"۱۷", "\u200e−۳", "۱٬۲۳۴٫۵", "۱٬۲۳۴٬۵۶۸", "۲۵٪", "۱٫۶\u00a0میلیارد", "۲۳\u00a0میلیون", "۸۱۲"},
		"fa-AF": {"۱۷", "\u200e−۳", "۱٬۲۳۴٫۵", "۱٬۲۳۴٬۵۶۸", "۲۵٪", "۱٫۶\u00a0میلیارد", "۲۳\u00a0میلیون", "۸۱۲"},
		"ps-AF": {"۱۷", "\u200e-\u200e۳", "۱٬۲۳۴٫۵", "۱٬۲۳۴٬۵۶۸", "۲۵٪", "۱٫۶\u00a0میلیارده", "۲۳\u00a0میلیونه", "۸۱۲"},
		"ur-PK": {"17", "\u200e-3", "1,234.5", "1,234,568", "25%", "1.6\u00a0ارب", "2.3\u00a0کروڑ", "812"},
	} {
		s := style(t, tag, calendar.None)
		got := [8]string{s.Int(17), s.Int(-3), s.Number(1234.5, 2), s.Number(1234567.8, 0), s.Percent(0.25, 0), s.Compact(1.6e9), s.Compact(23e6), s.Compact(812)}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	en := style(t, "en", calendar.None)
	for x, want := range map[float64]string{0: "0", -0.001: "0", 999.96e6: "1bn", 999e3: "999k", 15.96e9: "16bn", 2e15: "2,000tn", -1.6e9: "-1.6bn"} {
		if got := en.Compact(x); got != want {
			t.Errorf("%v: %q, want %q", x, got, want)
		}
	}
	en.Digits = locale.Arabic
	if got := en.Number(1234.5, 1); got != "١٬٢٣٤٫٥" {
		t.Errorf("English with Arabic digits: %q", got)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got := en.Number(x, 2) + en.Compact(x); got == "" {
			t.Errorf("%v is nothing", x)
		}
	}
}

// Plural categories are those of x/text.
func TestPluralIsXText(t *testing.T) {
	names := map[plural.Form]string{plural.Other: "other", plural.One: "one", plural.Zero: "zero", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	for _, l := range locale.All() {
		for n := range 2000 {
			want := names[plural.Cardinal.MatchPlural(language.MustParse(l.Tag), n, 0, 0, 0, 0)]
			if got := l.Plural(n); got != want {
				t.Fatalf("%s: %d is %q, want %q", l.Tag, n, got, want)
			}
		}
	}
}

func TestLists(t *testing.T) {
	for tag, want := range map[string][4]string{
		"en":    {"", "a", "a and b", "a, b, c and d"},
		"fa-IR": {"", "a", "a و b", "a،\u200f b،\u200f c و d"},
		"ps-AF": {"", "a", "a او b", "a، b، c او d"},
		"ur-PK": {"", "a", "a اور b", "a، b، c اور d"},
	} {
		s := style(t, tag, calendar.None)
		got := [4]string{s.List(nil), s.List([]string{"a"}), s.List([]string{"a", "b"}), s.List([]string{"a", "b", "c", "d"})}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := style(t, "en", 0).List([]string{"{1}", "{0}", "x"}); got != "{1}, {0} and x" {
		t.Errorf("%q", got)
	}
	if got := style(t, "fa-IR", 0).Quote("کابل"); got != "«کابل»" {
		t.Errorf("%q", got)
	}
}
