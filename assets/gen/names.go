package main

import (
	"bytes"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Names are by language. A name that is not sure is absent.
type Names map[string]string

// nameOrder is the order that names are written in. Dari shares the names
// under "fa"; "fa-AF" stands only where it says another.
var nameOrder = []string{"en", "fa", "fa-AF", "ps", "ur"}

func (n Names) encode(b *bytes.Buffer) {
	b.WriteByte('{')
	first := true
	for _, lang := range nameOrder {
		if n[lang] == "" {
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		encodeValue(b, lang)
		b.WriteByte(':')
		encodeValue(b, n[lang])
	}
	b.WriteByte('}')
}

// A Sheet is what is known by hand about a country near the region.
type Sheet struct {
	Label          orb.Point // where the name stands clear of capitals and gates; zero: found
	En, Fa, Ps, Ur string
}

var sheets = map[string]Sheet{
	"IRN": {orb.Point{54.6, 32.9}, "Iran", "ایران", "ایران", "ایران"},
	"AFG": {orb.Point{65.3, 33.9}, "Afghanistan", "افغانستان", "افغانستان", "افغانستان"},
	"PAK": {orb.Point{68.4, 28.6}, "Pakistan", "پاکستان", "پاکستان", "پاکستان"},
	"TKM": {orb.Point{58.9, 39.4}, "Turkmenistan", "ترکمنستان", "ترکمنستان", "ترکمانستان"},
	"UZB": {orb.Point{63.6, 41.3}, "Uzbekistan", "ازبکستان", "ازبکستان", "ازبکستان"},
	"TJK": {orb.Point{70.9, 38.6}, "Tajikistan", "تاجیکستان", "تاجکستان", "تاجکستان"},
	"KGZ": {orb.Point{74.5, 41.5}, "Kyrgyzstan", "قرقیزستان", "قرغزستان", "کرغیزستان"},
	"KAZ": {orb.Point{67.0, 48.2}, "Kazakhstan", "قزاقستان", "قزاقستان", "قازقستان"},
	"CHN": {orb.Point{102.5, 35.2}, "China", "چین", "چین", "چین"},
	"IND": {orb.Point{78.6, 22.9}, "India", "هند", "هند", "بھارت"},
	"NPL": {orb.Point{83.9, 28.3}, "Nepal", "نپال", "نیپال", "نیپال"},
	"IRQ": {orb.Point{43.4, 32.6}, "Iraq", "عراق", "عراق", "عراق"},
	"TUR": {orb.Point{35.4, 39.1}, "Turkey", "ترکیه", "ترکیه", "ترکی"},
	"ARM": {orb.Point{44.9, 40.3}, "Armenia", "ارمنستان", "ارمنستان", "آرمینیا"},
	"AZE": {orb.Point{47.7, 40.4}, "Azerbaijan", "جمهوری آذربایجان", "اذربایجان", "آذربائیجان"},
	"GEO": {orb.Point{43.5, 42.2}, "Georgia", "گرجستان", "گرجستان", "جارجیا"},
	"SYR": {orb.Point{38.4, 35.0}, "Syria", "سوریه", "سوریه", "شام"},
	"JOR": {orb.Point{36.7, 31.2}, "Jordan", "اردن", "اردن", "اردن"},
	"SAU": {orb.Point{44.6, 24.0}, "Saudi Arabia", "عربستان سعودی", "سعودي عربستان", "سعودی عرب"},
	"YEM": {orb.Point{47.4, 15.8}, "Yemen", "یمن", "یمن", "یمن"},
	"OMN": {orb.Point{56.4, 20.6}, "Oman", "عمان", "عمان", "عمان"},
	"ARE": {orb.Point{54.3, 23.6}, "United Arab Emirates", "امارات متحده عربی", "", "متحدہ عرب امارات"},
	"QAT": {orb.Point{51.2, 25.3}, "Qatar", "قطر", "قطر", "قطر"},
	"BHR": {orb.Point{50.55, 26.05}, "Bahrain", "بحرین", "بحرین", "بحرین"},
	"KWT": {orb.Point{47.6, 29.3}, "Kuwait", "کویت", "کویت", "کویت"},
	"RUS": {orb.Point{95.0, 62.0}, "Russia", "روسیه", "روسیه", "روس"},
}

// otherNames are English names that differ from those of the locale data,
// where those are long, older than the country's own wish, or missing.
var otherNames = map[string]string{
	"XKX": "Kosovo", "CYN": "Northern Cyprus", "SOL": "Somaliland", "KAS": "Siachen Glacier",
	"COD": "DR Congo", "COG": "Congo", "MKD": "North Macedonia", "SWZ": "Eswatini",
	"MMR": "Myanmar", "HKG": "Hong Kong", "MAC": "Macao", "PSE": "Palestine",
	"CIV": "Côte d’Ivoire", "CZE": "Czechia",
}

var english = display.English.Regions()

func namesOf(id string) Names {
	if sheet, ok := sheets[id]; ok {
		return Names{"en": sheet.En, "fa": sheet.Fa, "ps": sheet.Ps, "ur": sheet.Ur}
	}
	if name, ok := otherNames[id]; ok {
		return Names{"en": name}
	}
	return Names{"en": english.Name(language.MustParseRegion(id))}
}
