package zone_test

import (
	"math"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/hamsaya/hamsaya/game/zone"
)

var cities = map[string]string{
	"IRN": "Asia/Tehran", "PAK": "Asia/Karachi", "AFG": "Asia/Kabul",
	"ARE": "Asia/Dubai", "ARM": "Asia/Yerevan", "AZE": "Asia/Baku", "BGD": "Asia/Dhaka", "BHR": "Asia/Bahrain", "BLR": "Europe/Minsk",
	"BTN": "Asia/Thimphu", "CHN": "Asia/Shanghai", "GEO": "Asia/Tbilisi", "IND": "Asia/Kolkata", "IRQ": "Asia/Baghdad", "JOR": "Asia/Amman",
	"JPN": "Asia/Tokyo", "KAZ": "Asia/Almaty", "KGZ": "Asia/Bishkek", "KWT": "Asia/Kuwait", "LKA": "Asia/Colombo", "MYS": "Asia/Kuala_Lumpur",
	"NPL": "Asia/Kathmandu", "OMN": "Asia/Muscat", "QAT": "Asia/Qatar", "RUS": "Europe/Moscow", "SAU": "Asia/Riyadh", "SGP": "Asia/Singapore",
	"SYR": "Asia/Damascus", "TJK": "Asia/Dushanbe", "TKM": "Asia/Ashgabat", "TUR": "Europe/Istanbul", "UZB": "Asia/Tashkent", "YEM": "Asia/Aden",
	"AUT": "Europe/Vienna", "BEL": "Europe/Brussels", "CHE": "Europe/Zurich", "DEU": "Europe/Berlin", "DNK": "Europe/Copenhagen", "ESP": "Europe/Madrid",
	"FIN": "Europe/Helsinki", "FRA": "Europe/Paris", "GBR": "Europe/London", "GRC": "Europe/Athens", "ITA": "Europe/Rome", "NLD": "Europe/Amsterdam",
	"NOR": "Europe/Oslo", "POL": "Europe/Warsaw", "SWE": "Europe/Stockholm",
}

// Every half hour from 1970 to 2037 each clock shows what the database of time
// zones has, from the time on at which it is known at all; and that is not
// later than it need be.
func TestAsTzdataHasIt(t *testing.T) {
	for country, city := range cities {
		location, err := time.LoadLocation(city)
		if err != nil {
			t.Fatal(err)
		}
		known, last := 0, false
		for at := int64(0); at < 2130000000; at += 1800 {
			got, ok := zone.OffsetAt(country, float64(at))
			if last && !ok {
				t.Fatalf("%s: known until %d and no longer", country, at)
			}
			last = ok
			if !ok {
				continue
			}
			known++
			if _, want := time.Unix(at, 0).In(location).Zone(); got != want {
				t.Fatalf("%s at %s: %d, tzdata has %d", country, time.Unix(at, 0).UTC(), got, want)
			}
			// The second before a change is the old clock's.
			if before, ok := zone.OffsetAt(country, float64(at)-1); ok && before != got {
				if _, want := time.Unix(at-1, 0).In(location).Zone(); before != want {
					t.Fatalf("%s at %s: %d, tzdata has %d", country, time.Unix(at-1, 0).UTC(), before, want)
				}
			}
		}
		if !last || known < 2000 {
			t.Errorf("%s: known for %d half hours only", country, known)
		}
	}
}

func TestTheThreeCountriesAreKnownSince1970(t *testing.T) {
	for _, country := range []string{"IRN", "AFG", "PAK"} {
		if _, ok := zone.OffsetAt(country, 0); !ok {
			t.Errorf("%s is not known in 1970", country)
		}
	}
}

func TestUnknown(t *testing.T) {
	for country, at := range map[string]float64{"": 1e9, "USA": 1e9, "XXX": 1e9, "IRN": -1, "PAK": math.Inf(1), "AFG": math.NaN(), "TUR": 1e9, "DEU": 1e8, "GBR": 1e300} {
		if offset, ok := zone.OffsetAt(country, at); ok {
			t.Errorf("%q at %v is %d", country, at, offset)
		}
	}
}

func TestLettersOfCountries(t *testing.T) {
	for two, three := range map[string]string{"IR": "IRN", "AF": "AFG", "PK": "PAK", "TR": "TUR", "AE": "ARE", "CH": "CHE"} {
		a, ok := zone.OffsetAt(two, 1.76e9)
		b, ok2 := zone.OffsetAt(three, 1.76e9)
		if a != b || !ok || !ok2 {
			t.Errorf("%s is %d, %s is %d", two, a, three, b)
		}
	}
}
