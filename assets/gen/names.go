package main

import (
	"bytes"
	"maps"
	"strings"

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
	"TUR": {orb.Point{35.4, 39.1}, "Turkey", "ترکیه", "ترکیه", "ترکیہ"},
	"ARM": {orb.Point{44.9, 40.3}, "Armenia", "ارمنستان", "ارمنستان", "آرمینیا"},
	"AZE": {orb.Point{47.7, 40.4}, "Azerbaijan", "جمهوری آذربایجان", "اذربایجان", "آذربائیجان"},
	"GEO": {orb.Point{43.5, 42.2}, "Georgia", "گرجستان", "گرجستان", "جارجیا"},
	"SYR": {orb.Point{38.4, 35.0}, "Syria", "سوریه", "سوریه", "شام"},
	"JOR": {orb.Point{36.7, 31.2}, "Jordan", "اردن", "اردن", "اردن"},
	"SAU": {orb.Point{44.6, 24.0}, "Saudi Arabia", "عربستان سعودی", "سعودي عربستان", "سعودی عرب"},
	"YEM": {orb.Point{47.4, 15.8}, "Yemen", "یمن", "یمن", "یمن"},
	"OMN": {orb.Point{56.4, 20.6}, "Oman", "عمان", "عمان", "عمان"},
	"ARE": {orb.Point{54.3, 23.6}, "United Arab Emirates", "امارات متحده عربی", "متحده عربي امارات", "متحدہ عرب امارات"},
	"QAT": {orb.Point{51.2, 25.3}, "Qatar", "قطر", "قطر", "قطر"},
	"BHR": {orb.Point{50.55, 26.05}, "Bahrain", "بحرین", "بحرین", "بحرین"},
	"KWT": {orb.Point{47.6, 29.3}, "Kuwait", "کویت", "کویت", "کویت"},
	"ISR": {orb.Point{}, "Israel", "اسرائیل", "اسراییل", "اسرائیل"},
	"PSE": {orb.Point{}, "Palestine", "فلسطین", "فلسطین", "فلسطین"},
	"LBN": {orb.Point{}, "Lebanon", "لبنان", "لبنان", "لبنان"},
	"CYP": {orb.Point{}, "Cyprus", "قبرس", "قبرس", "قبرص"},
	"EGY": {orb.Point{}, "Egypt", "مصر", "مصر", "مصر"},
	"SDN": {orb.Point{}, "Sudan", "سودان", "سوډان", "سوڈان"},
	"BGD": {orb.Point{}, "Bangladesh", "بنگلادش", "بنګله‌دېش", "بنگلہ دیش"},
	"BTN": {orb.Point{}, "Bhutan", "بوتان", "بوتان", "بھوٹان"},
	"LKA": {orb.Point{}, "Sri Lanka", "سری‌لانکا", "سریلانکا", "سری لنکا"},
	"MMR": {orb.Point{}, "Myanmar", "میانمار", "میانمار", "میانمار"},
	"MNG": {orb.Point{}, "Mongolia", "مغولستان", "منګولیا", "منگولیا"},
	"GRC": {orb.Point{}, "Greece", "یونان", "یونان", "یونان"},
	"BGR": {orb.Point{}, "Bulgaria", "بلغارستان", "بلغاریا", "بلغاریہ"},
	"ROU": {orb.Point{}, "Romania", "رومانی", "رومانیا", "رومانیہ"},
	"UKR": {orb.Point{}, "Ukraine", "اوکراین", "اوکراین", "یوکرین"},
	"RUS": {orb.Point{95.0, 62.0}, "Russia", "روسیه", "روسیه", "روس"},
}

// dariNames are those that Kabul writes otherwise than Tehran.
var dariNames = map[string]string{"TJK": "تاجکستان", "KGZ": "قرغزستان", "NPL": "نیپال"}

// otherNames are names that differ from those of the locale data, where those
// are long, older than the country's own wish, or missing.
var otherNames = map[string]Names{
	"XKX": {"en": "Kosovo", "fa": "کوزوو", "ur": "کوسوو"},
	"CYN": {"en": "Northern Cyprus", "fa": "قبرس شمالی", "ur": "شمالی قبرص"},
	"SOL": {"en": "Somaliland", "fa": "سومالی‌لند", "ur": "صومالی لینڈ"},
	"KAS": {"en": "Siachen Glacier", "fa": "یخچال سیاچن", "ur": "سیاچن گلیشیئر"},
	"COD": {"en": "DR Congo", "fa": "جمهوری دموکراتیک کنگو", "ur": "ڈی آر کانگو"},
	"COG": {"en": "Congo", "fa": "کنگو", "ur": "کانگو"},
	"MKD": {"en": "North Macedonia", "fa": "مقدونیه شمالی", "ur": "شمالی مقدونیہ"},
	"SWZ": {"en": "Eswatini", "fa": "اسواتینی", "ur": "ایسواتینی"},
	"HKG": {"en": "Hong Kong", "fa": "هنگ‌کنگ", "ur": "ہانگ کانگ"},
	"MAC": {"en": "Macao", "fa": "ماکائو", "ur": "مکاؤ"},
	"CIV": {"en": "Côte d’Ivoire"},
	"CZE": {"en": "Czechia"},
	"GBR": {"ur": "برطانیہ"},
	"USA": {"ur": "امریکہ"},
}

// localeNames are those languages whose names of countries in the locale data
// can be taken as they are. Its Pashto ones cannot: Togo is the verb "to go" there.
var localeNames = map[string]display.Namer{
	"en": display.English.Regions(),
	"fa": display.Regions(language.Persian),
	"ur": display.Regions(language.Urdu),
}

// oneKeyboard puts letters right that the locale data takes from Arabic.
var oneKeyboard = strings.NewReplacer("ي", "ی", "ك", "ک")

func namesOf(id string) Names {
	if sheet, ok := sheets[id]; ok {
		return Names{"en": sheet.En, "fa": sheet.Fa, "fa-AF": dariNames[id], "ps": sheet.Ps, "ur": sheet.Ur}
	}
	names := Names{}
	if region, err := language.ParseRegion(id); err == nil {
		for lang, namer := range localeNames {
			name, _, _ := strings.Cut(namer.Name(region), " (")
			names[lang] = oneKeyboard.Replace(name)
		}
	}
	maps.Copy(names, otherNames[id])
	return names
}
