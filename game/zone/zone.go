package zone

// OffsetAt is the clock of a place, in degrees, of a country at an instant, in
// seconds since 1970 in UTC: so many seconds east of Greenwich. Countries go by
// their ISO 3166 letters, two or three. It is false for a country or a time that
// this package does not know, and where a country has several clocks and the
// place may have any of them.
func OffsetAt(country string, lon, lat, utc float64) (offset int, ok bool) {
	if long, is := threeLetters[country]; is {
		country = long
	}
	if !(utc > -dawn && utc < dawn) {
		return 0, false
	}
	switch country {
	case "IRN":
		return iran(utc)
	case "PAK":
		return pakistan(utc)
	}
	if c, is := constant[country]; is {
		return c.offset, utc >= c.since
	}
	if winter, is := european[country]; is && inEurope(lon, lat) {
		return european1996(winter, utc)
	}
	return 0, false
}

// OffsetIn is the clock of a name of the database of time zones,
// "Europe/Moscow". It is false for a name or a time that this package does not
// know.
func OffsetIn(name string, utc float64) (offset int, ok bool) {
	c, ok := named[name]
	return c.offset, ok && utc >= c.since && utc < dawn
}

// named are the clocks of places that the atlas has in countries with several.
var named = map[string]clock{"Europe/Moscow": {3 * hour, 1414274400}}

// inEurope reports whether the clock in Europe of a country is a place's: those
// of the Canaries, Guiana or Bonaire have others.
func inEurope(lon, lat float64) bool { return lon > -11 && lon < 32 && lat > 34.5 }

// dawn keeps instants within the days that calendars count: a million years.
const dawn = 3e13

const (
	quarter = 15 * 60
	hour    = 3600
	day     = 86400
)

// A clock is one that a country has kept since an instant.
type clock struct {
	offset int
	since  float64
}

// constant are the countries whose clocks stand still, as tzdata has them, since
// all of the country has had the same; in China by law. The years before 1970
// do not count there.
var constant = map[string]clock{
	"AFG": {4*hour + 2*quarter, 0},
	"ARE": {4 * hour, 0}, "ARM": {4 * hour, 1319925600}, "AZE": {4 * hour, 1445731200},
	"BGD": {6 * hour, 1262278800}, "BHR": {3 * hour, 76190400}, "BLR": {3 * hour, 1301184000}, "BTN": {6 * hour, 560025000},
	"CHN": {8 * hour, 684867600}, "GEO": {4 * hour, 1111878000}, "IND": {5*hour + 2*quarter, 0}, "IRQ": {3 * hour, 1191196800},
	"JOR": {3 * hour, 1645740000}, "JPN": {9 * hour, 0}, "KAZ": {5 * hour, 1709229600}, "KGZ": {6 * hour, 1111872600},
	"KWT": {3 * hour, 0}, "LKA": {5*hour + 2*quarter, 1145039400}, "MYS": {8 * hour, 378662400}, "NPL": {5*hour + 3*quarter, 504901800},
	"OMN": {4 * hour, 0}, "QAT": {3 * hour, 76190400}, "SAU": {3 * hour, 0},
	"SGP": {8 * hour, 378662400}, "SYR": {3 * hour, 1648159200}, "TJK": {5 * hour, 684363600}, "TKM": {5 * hour, 695772000},
	"TUR": {3 * hour, 1459040400}, "UZB": {5 * hour, 686091600}, "YEM": {3 * hour, 0},
}

// european are the countries that keep the summer time of the European Union,
// with their offsets in winter.
var european = map[string]int{
	"AUT": hour, "BEL": hour, "CHE": hour, "DEU": hour, "DNK": hour, "ESP": hour, "FIN": 2 * hour, "FRA": hour,
	"GBR": 0, "GRC": 2 * hour, "ITA": hour, "NLD": hour, "NOR": hour, "POL": hour, "SWE": hour,
}

var threeLetters = map[string]string{
	"AE": "ARE", "AF": "AFG", "AM": "ARM", "AT": "AUT", "AZ": "AZE", "BD": "BGD", "BE": "BEL", "BH": "BHR", "BT": "BTN", "BY": "BLR",
	"CH": "CHE", "CN": "CHN", "DE": "DEU", "DK": "DNK", "ES": "ESP", "FI": "FIN", "FR": "FRA", "GB": "GBR", "GE": "GEO", "GR": "GRC",
	"IN": "IND", "IQ": "IRQ", "IR": "IRN", "IT": "ITA", "JO": "JOR", "JP": "JPN", "KG": "KGZ", "KW": "KWT", "KZ": "KAZ", "LK": "LKA",
	"MY": "MYS", "NL": "NLD", "NO": "NOR", "NP": "NPL", "OM": "OMN", "PK": "PAK", "PL": "POL", "QA": "QAT", "SA": "SAU",
	"SE": "SWE", "SG": "SGP", "SY": "SYR", "TJ": "TJK", "TM": "TKM", "TR": "TUR", "UZ": "UZB", "YE": "YEM",
}
