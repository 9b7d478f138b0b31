package timeline

import (
	"math/rand/v2"
	"testing"
	"time"
)

// The standard library is the oracle: its calendar is the same one.
func TestCivilAgreesWithTheStandardLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	check := func(sec int64) {
		t.Helper()
		want := time.Unix(sec, 0).UTC()
		y, mo, d, h, mi, s := Civil(float64(sec))
		if y != want.Year() || mo != int(want.Month()) || d != want.Day() || h != want.Hour() || mi != want.Minute() || s != float64(want.Second()) {
			t.Fatalf("Civil(%d) = %d-%d-%d %d:%d:%v, want %v", sec, y, mo, d, h, mi, s, want)
		}
		if got := FromCivil(y, mo, d, h, mi, s); got != float64(sec) {
			t.Fatalf("FromCivil of %v = %v, want %d", want, got, sec)
		}
	}
	for range 20000 {
		check(r.Int64N(1e12) - 5e11) // about the years -13900 to 17800
	}
	for day := int64(-800000); day < 50000; day++ { // every day of the years -220 to 2106
		check(day * 86400)
		check(day*86400 - 1)
	}
}

func TestFromCivilRunsOn(t *testing.T) {
	for _, c := range []struct {
		y, mo, d, h, mi int
		same            float64
	}{
		{2025, 13, 1, 0, 0, FromCivil(2026, 1, 1, 0, 0, 0)},
		{2025, 0, 1, 0, 0, FromCivil(2024, 12, 1, 0, 0, 0)},
		{2024, 3, 0, 0, 0, FromCivil(2024, 2, 29, 0, 0, 0)},
		{2025, 1, 1, -1, 0, FromCivil(2024, 12, 31, 23, 0, 0)},
		{-1, 25, 1, 0, 0, FromCivil(1, 1, 1, 0, 0, 0)},
	} {
		if got := FromCivil(c.y, c.mo, c.d, c.h, c.mi, 0); got != c.same {
			t.Errorf("FromCivil(%d-%d-%d %d:%d) = %v, want %v", c.y, c.mo, c.d, c.h, c.mi, got, c.same)
		}
	}
}

func TestCivilFieldsStayInRange(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50000 {
		at := (r.Float64() - 0.5) * 1e11
		if r.IntN(2) == 0 { // a hair from a boundary
			at = float64(int64(at)/86400*86400) - r.Float64()*1e-6
		}
		_, mo, d, h, mi, s := Civil(at)
		if mo < 1 || mo > 12 || d < 1 || d > 31 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60 {
			t.Fatalf("Civil(%v) = month %d day %d %d:%d:%v", at, mo, d, h, mi, s)
		}
	}
}
