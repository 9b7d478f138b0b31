package zone_test

import (
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/zone"
)

// A country with several clocks tells none for a place that may have any of
// them, and those of its parts over the sea are not the one in Europe.
func TestCountriesWithSeveralClocks(t *testing.T) {
	const now = 1760000000
	for _, c := range []struct {
		country  string
		lon, lat float64
		city     string // its zone in tzdata where it is told; "" where it is not
	}{
		{"RUS", 131.9, 43.1, ""}, {"RUS", 37.6, 55.8, ""}, {"RU", 20.5, 54.7, ""},
		{"ESP", -3.7, 40.4, "Europe/Madrid"}, {"ESP", -15.4, 28.1, ""}, {"ES", -17.9, 28.7, ""}, {"ESP", -5.3, 35.9, "Africa/Ceuta"},
		{"FRA", 2.4, 48.9, "Europe/Paris"}, {"FRA", -52.3, 4.9, ""}, {"FRA", 55.5, -20.9, ""},
		{"NLD", 4.9, 52.4, "Europe/Amsterdam"}, {"NLD", -68.3, 12.2, ""},
		{"NOR", 15.6, 78.2, "Arctic/Longyearbyen"}, {"FIN", 31, 62.7, "Europe/Helsinki"}, {"GRC", 28.2, 36.4, "Europe/Athens"},
		{"KAZ", 51.9, 47.1, "Asia/Atyrau"}, {"MYS", 110.3, 1.6, "Asia/Kuching"}, {"UZB", 67, 39.7, "Asia/Samarkand"}, {"DEU", 8.7, 47.7, "Europe/Busingen"},
	} {
		offset, ok := zone.OffsetAt(c.country, c.lon, c.lat, now)
		if ok != (c.city != "") {
			t.Errorf("%s at %v, %v: a clock is told: %v", c.country, c.lon, c.lat, ok)
		}
		if !ok {
			continue
		}
		location, err := time.LoadLocation(c.city)
		if err != nil {
			t.Fatal(err)
		}
		if _, want := time.Unix(now, 0).In(location).Zone(); offset != want {
			t.Errorf("%s at %v, %v is %d, in %s it is %d", c.country, c.lon, c.lat, offset, c.city, want)
		}
	}
}

// A named clock shows what tzdata has, from the time on at which it is known.
func TestNamedClocks(t *testing.T) {
	location, err := time.LoadLocation("Europe/Moscow")
	if err != nil {
		t.Fatal(err)
	}
	known := 0
	for at := int64(0); at < 2130000000; at += 86400 {
		offset, ok := zone.OffsetIn("Europe/Moscow", float64(at))
		if _, want := time.Unix(at, 0).In(location).Zone(); ok && offset != want {
			t.Fatalf("%s: %d, tzdata has %d", time.Unix(at, 0).UTC(), offset, want)
		}
		if ok {
			known++
		}
	}
	if known < 8000 {
		t.Errorf("known on %d days", known)
	}
	if _, ok := zone.OffsetIn("Asia/Vladivostok", 1.76e9); ok {
		t.Error("Vladivostok is known")
	}
}
