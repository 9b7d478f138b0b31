package edtf_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// Text is parsed once: whatever is asked of a date afterwards is answered from
// what was parsed, so that another text makes no difference.
func TestTextIsParsedOnce(t *testing.T) {
	fa := storytest.Style(t, "fa-IR")
	fa.Second = locale.All()[0].Style().Calendar
	for _, text := range append(goldenDates, "2025-XX", "2025-11-17T10:00~/..", "1404-08-26", "/1447-05") {
		d := when(t, text)
		other := d
		other.Text = "19/10/2025"
		asks := map[string]func(edtf.Date) string{
			"Format":       func(d edtf.Date) string { return d.Format(fa) },
			"FormatSecond": func(d edtf.Date) string { return d.FormatSecond(fa) },
			"FormatTime":   func(d edtf.Date) string { return d.FormatTime(fa) },
			"FormatAt":     func(d edtf.Date) string { return d.FormatAt(d.Start, fa, true) + d.FormatAt(0, fa, false) },
			"EDTFAt":       func(d edtf.Date) string { return d.EDTFAt(d.Start) + d.EDTFAt(0) },
			"String":       edtf.Date.String,
			"FromHijri":    edtf.Date.FromHijri,
			"On":           func(d edtf.Date) string { return d.On(3600).String() + d.On(3600).Format(fa) },
		}
		for name, ask := range asks {
			if got, want := ask(other), ask(d); got != want {
				t.Errorf("%s of %q with another text is %q, not %q", name, text, got, want)
			}
		}
		if other.UnitAt(d.Start) != d.UnitAt(d.Start) {
			t.Errorf("UnitAt of %q with another text is another", text)
		}
	}
}

func BenchmarkFormat(b *testing.B) {
	en := locale.All()[0].Style()
	var dates []edtf.Date
	for _, text := range goldenDates {
		d, err := edtf.Parse(text, kabulZone)
		if err != nil {
			b.Fatal(err)
		}
		dates = append(dates, d)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range dates {
			d.Format(en)
			d.FormatTime(en)
		}
	}
}

func BenchmarkOn(b *testing.B) {
	d, err := edtf.Parse("2025-10-09T21:50/2025-10-10T03:00", kabulZone)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.On(3600)
	}
}
