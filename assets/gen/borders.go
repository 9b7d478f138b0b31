package main

import (
	"fmt"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// The statuses of a border.
const (
	international = "international"
	contested     = "contested"
	lineOfControl = "line-of-control"
)

// A Rule says what a stretch of border is. The first rule that names the
// pair, and whose window has the middle of the stretch, holds. The reasons
// are in docs/borders.md.
type Rule struct {
	Pair   [2]string  // as the areas meet, alphabetical
	Window *orb.Bound // nil: the whole border
	Status string
	Name   Names     // empty where the line has none
	Note   Names     // why the line is dashed, to be read after the name
	Drawn  [2]string // whose border it is, if not the pair's own
}

func window(west, south, east, north float64) *orb.Bound {
	return &orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

var rules = []Rule{
	{
		Pair: [2]string{"AFG", "PAK"}, Status: contested,
		Name: Names{"en": "Durand Line", "fa": "خط دیورند", "ps": "د ډیورنډ کرښه", "ur": "ڈیورنڈ لائن"},
		Note: Names{"en": "not recognised by Afghanistan", "fa": "افغانستان آن را به رسمیت نمی‌شناسد", "ps": "افغانستان یې په رسمیت نه پېژني", "ur": "افغانستان اسے تسلیم نہیں کرتا"},
	},

	// Kashmir, from the sea upwards.
	{
		Pair: [2]string{"IND", "PAK"}, Window: window(67, 23, 68.7, 23.98), Status: contested,
		Name: Names{"en": "Sir Creek", "fa": "سر کریک", "ps": "سر کریک", "ur": "سر کریک"},
		Note: Names{"en": "claimed differently by India and Pakistan", "fa": "هند و پاکستان ادعاهای متفاوت دارند", "ps": "هند او پاکستان پرې بېلابېلې ادعاوې لري", "ur": "بھارت اور پاکستان کے دعوے مختلف ہیں"},
	},
	{
		Pair: [2]string{"IND", "PAK"}, Window: window(74.3, 32.3, 75.5, 32.9), Status: contested,
		Name: Names{"en": "Jammu border", "fa": "مرز جامو", "ps": "د جمو پوله", "ur": "جموں کی سرحد"},
		Note: Names{"en": "international border to India, working boundary to Pakistan", "fa": "برای هند مرز بین‌المللی، برای پاکستان مرز کاری", "ps": "د هند لپاره نړیواله پوله، د پاکستان لپاره کاري پوله", "ur": "بھارت کے لیے بین الاقوامی سرحد، پاکستان کے لیے ورکنگ باؤنڈری"},
	},
	{
		Pair: [2]string{"IND", "PAK"}, Window: window(73, 32.75, 77.2, 35.3), Status: lineOfControl,
		Name: Names{"en": "Line of Control", "fa": "خط کنترل", "ps": "د کنټرول کرښه", "ur": "لائن آف کنٹرول"},
		Note: Names{"en": "of 1972, between the Indian and Pakistani parts of Kashmir", "fa": "از ۱۹۷۲، میان بخش‌های هند و پاکستان در کشمیر", "ps": "له ۱۹۷۲ راهیسې، په کشمیر کې د هند او پاکستان د برخو ترمنځ", "ur": "1972 سے، کشمیر کے بھارتی اور پاکستانی حصوں کے درمیان"},
	},
	{
		Pair: [2]string{"KAS", "PAK"}, Status: lineOfControl,
		Name:  Names{"en": "Actual Ground Position Line", "fa": "خط موقعیت واقعی زمینی", "ps": "د ځمکني واقعي موقعیت کرښه", "ur": "زمینی پوزیشن کی اصل لائن"},
		Note:  Names{"en": "west of the Siachen Glacier, course simplified", "fa": "در غرب یخچال سیاچن، مسیر ساده‌شده", "ps": "د سیاچن یخچال لوېدیځ ته، لوری ساده شوی", "ur": "سیاچن گلیشیئر کے مغرب میں، راستہ سادہ کیا گیا"},
		Drawn: [2]string{"IND", "PAK"},
	},
	{
		Pair: [2]string{"IND", "KAS"}, Status: contested,
		Name:  Names{"en": "NJ9842 to the Karakoram Pass", "fa": "از NJ9842 تا گذرگاه قراقروم", "ps": "له NJ9842 د قراقرم تر درې", "ur": "NJ9842 سے درۂ قراقرم تک"},
		Note:  Names{"en": "Pakistan’s reading of the line; India holds the glacier", "fa": "برداشت پاکستان از خط؛ یخچال در دست هند است", "ps": "د کرښې په اړه د پاکستان تعبیر؛ یخچال د هند په لاس کې دی", "ur": "لائن کی پاکستانی تعبیر؛ گلیشیئر بھارت کے پاس ہے"},
		Drawn: [2]string{"IND", "PAK"},
	},
	{
		Pair: [2]string{"CHN", "KAS"}, Status: contested,
		Name:  Names{"en": "Siachen–Shaksgam", "fa": "سیاچن–شکسگام", "ps": "سیاچن–شکسګام", "ur": "سیاچن–شکسگام"},
		Note:  Names{"en": "claimed differently by China, India and Pakistan", "fa": "چین، هند و پاکستان ادعاهای متفاوت دارند", "ps": "چین، هند او پاکستان پرې بېلابېلې ادعاوې لري", "ur": "چین، بھارت اور پاکستان کے دعوے مختلف ہیں"},
		Drawn: [2]string{"CHN", "IND"},
	},
	{
		Pair: [2]string{"CHN", "PAK"}, Status: contested,
		Name: Names{"en": "China–Pakistan line of 1963", "fa": "خط ۱۹۶۳ چین و پاکستان", "ps": "د ۱۹۶۳ د چین او پاکستان کرښه", "ur": "چین پاکستان لائن 1963"},
		Note: Names{"en": "not recognised by India", "fa": "هند آن را به رسمیت نمی‌شناسد", "ps": "هند یې په رسمیت نه پېژني", "ur": "بھارت اسے تسلیم نہیں کرتا"},
	},
	{
		Pair: [2]string{"CHN", "IND"}, Window: window(77, 30, 81.5, 36), Status: lineOfControl,
		Name: Names{"en": "Line of Actual Control", "fa": "خط کنترل واقعی", "ps": "د واقعي کنټرول کرښه", "ur": "لائن آف ایکچوئل کنٹرول"},
		Note: Names{"en": "between the Chinese and Indian parts, Aksai Chin in the west", "fa": "میان بخش‌های چین و هند، آکسای چین در غرب", "ps": "د چین او هند د برخو ترمنځ، په لوېدیځ کې اکساي چین", "ur": "چینی اور بھارتی حصوں کے درمیان، مغرب میں اکسائی چن"},
	},
	{
		Pair: [2]string{"CHN", "IND"}, Window: window(91, 26, 98, 30), Status: contested,
		Name: Names{"en": "McMahon Line", "fa": "خط مک‌ماهون", "ps": "د مک‌ماهون کرښه", "ur": "میک موہن لائن"},
		Note: Names{"en": "not recognised by China", "fa": "چین آن را به رسمیت نمی‌شناسد", "ps": "چین یې په رسمیت نه پېژني", "ur": "چین اسے تسلیم نہیں کرتا"},
	},

	{
		Pair: [2]string{"BTN", "CHN"}, Status: contested,
		Note: Names{"en": "not agreed between Bhutan and China", "fa": "میان بوتان و چین توافق نشده", "ps": "د بوتان او چین ترمنځ پرې هوکړه نه ده شوې", "ur": "بھوٹان اور چین میں طے نہیں"},
	},
	{
		Pair: [2]string{"IND", "NPL"}, Window: window(80.3, 29.9, 81.1, 30.4), Status: contested,
		Name: Names{"en": "Kalapani", "fa": "کالاپانی", "ps": "کالاپاني", "ur": "کالاپانی"},
		Note: Names{"en": "claimed by India and Nepal", "fa": "مورد ادعای هند و نپال", "ps": "هند او نیپال یې خپل بولي", "ur": "بھارت اور نیپال دعویدار"},
	},
	{
		Pair: [2]string{"PRK", "KOR"}, Status: lineOfControl,
		Name: Names{"en": "Military Demarcation Line", "fa": "خط مرزبندی نظامی", "ps": "د پوځي بېلتون کرښه", "ur": "فوجی حد بندی لائن"},
		Note: Names{"en": "armistice line of 1953", "fa": "خط آتش‌بس ۱۹۵۳", "ps": "د ۱۹۵۳ د اوربند کرښه", "ur": "1953 کی جنگ بندی لائن"},
	},
	{
		Pair: [2]string{"CYN", "CYP"}, Status: lineOfControl,
		Name: Names{"en": "Green Line", "fa": "خط سبز", "ps": "شنه کرښه", "ur": "گرین لائن"},
		Note: Names{"en": "ceasefire line of 1974; the north is recognised by Turkey only", "fa": "خط آتش‌بس ۱۹۷۴؛ شمال را تنها ترکیه به رسمیت می‌شناسد", "ps": "د ۱۹۷۴ د اوربند کرښه؛ شمال یوازې ترکیه په رسمیت پېژني", "ur": "1974 کی جنگ بندی لائن؛ شمال کو صرف ترکیہ تسلیم کرتا ہے"},
	},
	{
		Pair: [2]string{"ISR", "PSE"}, Status: lineOfControl,
		Name: Names{"en": "Green Line", "fa": "خط سبز", "ps": "شنه کرښه", "ur": "گرین لائن"},
		Note: Names{"en": "armistice line of 1949", "fa": "خط آتش‌بس ۱۹۴۹", "ps": "د ۱۹۴۹ د اوربند کرښه", "ur": "1949 کی جنگ بندی لائن"},
	},
	{
		Pair: [2]string{"ISR", "SYR"}, Status: lineOfControl,
		Name: Names{"en": "Golan line", "fa": "خط جولان", "ps": "د جولان کرښه", "ur": "گولان لائن"},
		Note: Names{"en": "disengagement line of 1974; the Golan is held by Israel and claimed by Syria", "fa": "خط جداسازی نیروها در ۱۹۷۴؛ جولان در دست اسرائیل و مورد ادعای سوریه است", "ps": "د ۱۹۷۴ د ځواکونو د بېلولو کرښه؛ جولان د اسراییل په لاس کې دی او سوریه یې خپل بولي", "ur": "1974 کی فوجی علیحدگی لائن؛ گولان اسرائیل کے پاس ہے اور شام دعویدار ہے"},
	},
	{
		Pair: [2]string{"ISR", "LBN"}, Status: lineOfControl,
		Name: Names{"en": "Blue Line", "fa": "خط آبی", "ps": "ابي کرښه", "ur": "بلیو لائن"},
		Note: Names{"en": "line of withdrawal of 2000", "fa": "خط عقب‌نشینی ۲۰۰۰", "ps": "د ۲۰۰۰ د شاتګ کرښه", "ur": "2000 کی انخلا کی لائن"},
	},
	{
		Pair: [2]string{"RUS", "UKR"}, Window: window(32, 45, 36.8, 46.5), Status: contested,
		Name: Names{"en": "Crimea", "fa": "کریمه", "ps": "کریمیا", "ur": "کریمیا"},
		Note: Names{"en": "held by Russia since 2014, Ukraine’s in the view of the UN General Assembly", "fa": "از ۲۰۱۴ در دست روسیه؛ از دید مجمع عمومی سازمان ملل از آن اوکراین", "ps": "له ۲۰۱۴ راهیسې د روسیې په لاس کې؛ د ملګرو ملتونو د عمومي غونډې په اند د اوکراین", "ur": "2014 سے روس کے پاس؛ اقوام متحدہ کی جنرل اسمبلی کے نزدیک یوکرین کا"},
	},
	{
		Pair: [2]string{"SRB", "XKX"}, Status: contested,
		Note: Names{"en": "Kosovo is recognised by some states, not by Serbia", "fa": "برخی کشورها کوزوو را به رسمیت می‌شناسند، صربستان نه", "ps": "ځینې هېوادونه کوسوو په رسمیت پېژني، صربستان یې نه پېژني", "ur": "کوسووو کو بعض ممالک تسلیم کرتے ہیں، سربیا نہیں"},
	},
	{
		Pair: [2]string{"ESH", "MAR"}, Status: lineOfControl,
		Name: Names{"en": "Berm", "fa": "دیوار شنی", "ps": "د شګو دېوال", "ur": "ریتیلی دیوار"},
		Note: Names{"en": "Morocco holds Western Sahara to the west of it; the Sahrawi Republic claims the whole", "fa": "صحرای غربی تا غرب آن در دست مراکش است؛ جمهوری صحراوی همه را ادعا می‌کند", "ps": "لوېدیځه صحرا یې لوېدیځ ته د مراکش په لاس کې ده؛ د صحراوي جمهوریت ټوله خپله بولي", "ur": "اس کے مغرب میں مغربی صحارا مراکش کے پاس ہے؛ صحراوی جمہوریہ پورے کی دعویدار ہے"},
	},
	{
		Pair: [2]string{"SOL", "SOM"}, Status: contested,
		Note: Names{"en": "Somaliland governs itself, Somalia claims it", "fa": "سومالیلند خودگردان است، سومالی آن را از خود می‌داند", "ps": "سومالیلنډ خپله چلېږي، سومالیا یې خپل بولي", "ur": "صومالی لینڈ خود مختار ہے، صومالیہ دعویدار ہے"},
	},
	{
		Pair: [2]string{"EGY", "SDN"}, Window: window(33.1, 21.5, 38, 24), Status: contested,
		Name: Names{"en": "Halaib and Bir Tawil", "fa": "حلایب و بئر طویل", "ps": "حلایب او بئر طویل", "ur": "حلائب اور بئر طویل"},
		Note: Names{"en": "claimed differently by Egypt and Sudan", "fa": "مصر و سودان ادعاهای متفاوت دارند", "ps": "مصر او سوډان پرې بېلابېلې ادعاوې لري", "ur": "مصر اور سوڈان کے دعوے مختلف ہیں"},
	},
	{
		Pair: [2]string{"SDN", "SSD"}, Status: contested,
		Note: Names{"en": "not yet agreed, Abyei among other parts", "fa": "هنوز توافق نشده، از جمله در ابیی", "ps": "لا پرې هوکړه نه ده شوې، د ابیي په ګډون", "ur": "ابھی طے نہیں، ابیئی سمیت"},
	},
	{
		Pair: [2]string{"GUY", "VEN"}, Status: contested,
		Note: Names{"en": "Venezuela claims the land to the Essequibo", "fa": "ونزوئلا زمین تا اسکیبو را ادعا می‌کند", "ps": "وینزویلا تر اسکیبو پورې ځمکه خپله بولي", "ur": "وینزویلا ایسیکیبو تک کی زمین کا دعویدار ہے"},
	},
	{
		Pair: [2]string{"BLZ", "GTM"}, Status: contested,
		Note: Names{"en": "before the International Court of Justice", "fa": "در دیوان بین‌المللی دادگستری مطرح است", "ps": "د عدالت په نړیواله محکمه کې تر غور لاندې", "ur": "بین الاقوامی عدالت انصاف میں زیر سماعت"},
	},
}

// statusChanges are the places where a border's status changes along an arc
// of the source; the nearest vertex is taken.
var statusChanges = []struct {
	pair [2]string
	near orb.Point
}{
	{[2]string{"IND", "PAK"}, orb.Point{68.65, 23.97}}, // end of the tidal creek and its boundary of 1914
	{[2]string{"IND", "PAK"}, orb.Point{75.37, 32.28}}, // where Indian Punjab ends and Jammu begins
	{[2]string{"IND", "PAK"}, orb.Point{74.32, 32.82}}, // near Chhamb, where Azad Kashmir and the line of 1972 begin
	{[2]string{"EGY", "SDN"}, orb.Point{33.18, 22.00}}, // where the parallel and the administrative line part
	{[2]string{"IND", "NPL"}, orb.Point{80.45, 29.95}},
}

// cutAtStatusChanges splits arcs so that each has one status.
func cutAtStatusChanges(t *Topology) error {
	for _, change := range statusChanges {
		owners := t.owners()
		best, vertex, distance := -1, 0, 0.3
		for i, line := range t.Arcs {
			if len(owners[i]) != 2 || pair(owners[i]) != change.pair {
				continue
			}
			for k, p := range line {
				if d := planar.Distance(p, change.near); d < distance {
					best, vertex, distance = i, k, d
				}
			}
		}
		if best < 0 {
			return fmt.Errorf("no border %v near %v", change.pair, change.near)
		}
		t.cut(best, vertex)
	}
	return nil
}

func pair(owners []string) [2]string {
	a, b := owners[0], owners[1]
	if b < a {
		a, b = b, a
	}
	return [2]string{a, b}
}

// ruleFor is what holds for a stretch of border between two areas.
func ruleFor(between [2]string, line orb.LineString) Rule {
	middle := line[len(line)/2]
	for _, rule := range rules {
		if pair(rule.Pair[:]) != between || rule.Window != nil && !rule.Window.Contains(middle) {
			continue
		}
		return rule
	}
	return Rule{Pair: between, Status: international}
}

// borderFeatures draws each arc between two countries once. Stretches of one
// status are linked, so that dashes run on.
func borderFeatures(t *Topology, lands []Land) []Feature {
	type key struct {
		between            [2]string
		status, name, note string // name and note in English
	}
	stretches := map[key][]orb.LineString{}
	rules := map[key]Rule{}
	owners := t.owners()
	drawn := map[string]map[int]bool{}
	for _, land := range lands {
		drawn[land.ID] = land.Arcs
	}
	for i, line := range t.Arcs {
		if !divides(owners[i]) || !drawn[owners[i][0]][i] || !drawn[owners[i][1]][i] {
			continue
		}
		between := pair(owners[i])
		rule := ruleFor(between, line)
		if rule.Drawn != [2]string{} {
			between = rule.Drawn
		}
		k := key{between, rule.Status, rule.Name["en"], rule.Note["en"]}
		rules[k] = rule
		stretches[k] = append(stretches[k], line)
	}
	keys := make([]key, 0, len(stretches))
	for k := range stretches {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		if a.between != b.between {
			return a.between[0]+a.between[1] < b.between[0]+b.between[1]
		}
		return a.status+a.name < b.status+b.name
	})
	var features []Feature
	for _, k := range keys {
		f := Feature{Geometry: chain(stretches[k])}
		f.set("layer", "border").set("between", k.between[:]).set("status", k.status)
		if k.name != "" {
			f.set("name", rules[k].Name)
		}
		if k.note != "" {
			f.set("note", rules[k].Note)
		}
		features = append(features, f)
	}
	return features
}

// coastFeatures draws the arcs that only one country has and that it kept.
// The cut along the antimeridian and at the pole is no coast.
func coastFeatures(t *Topology, lands []Land) []Feature {
	owners := t.owners()
	var features []Feature
	for _, land := range lands {
		var shores []orb.LineString
		for i, line := range t.Arcs {
			if land.Arcs[i] && len(owners[i]) == 1 {
				shores = append(shores, splitAtCut(line)...)
			}
		}
		if len(shores) == 0 {
			continue
		}
		f := Feature{Geometry: chain(shores)}
		f.set("layer", "coast").set("country", land.ID)
		features = append(features, f)
	}
	return features
}

// splitAtCut leaves out the segments that lie on the antimeridian.
func splitAtCut(line orb.LineString) []orb.LineString {
	var parts []orb.LineString
	var part orb.LineString
	for i, p := range line {
		if i > 0 && onCut(line[i-1]) && onCut(p) {
			parts = append(parts, part)
			part = nil
		}
		part = append(part, p)
	}
	parts = append(parts, part)
	var out []orb.LineString
	for _, part := range parts {
		if len(part) > 1 {
			out = append(out, part)
		}
	}
	return out
}

func onCut(p orb.Point) bool { return p[0] == 180 || p[0] == -180 || p[1] < -85 }
