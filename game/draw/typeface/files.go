package typeface

// A File is a font file: some letters of a family, in the weights from regular
// to bold.
type File struct {
	// Name is that of its faces, without a weight: "Vazirmatn Arabic".
	Name string
	// Family is what style sheets call it.
	Family string
	Base   string // of its path: "Vazirmatn-Arabic.ttf"
	// Letters are what it was cut to; the font may lack some of them.
	Letters []Range
	// Own are those of Letters for which a style sheet turns to this file: no
	// letter is another file's too.
	Own []Range
	// Lent are words of another script that it has the glyphs of, and of no
	// other word of that script. They serve where no file is at hand that has
	// the script.
	Lent []string
	// Style tells faces of another style of writing from the plain ones.
	Style Style
}

// Path is where the file lies among the assets.
func (f *File) Path() string { return "fonts/" + f.Base }

// Style is a style of writing.
type Style uint8

// The styles.
const (
	Plain    Style = iota
	Nastaliq       // as Urdu is traditionally written
)

// A Range is of Unicode's code points, both ends within.
type Range struct{ From, To rune }

// The files. Of each script there are two, the second of which has all that
// the first has: together they would weigh more than a reader of Persian
// should download, and few stories need what only the second has.
var (
	Latin = File{
		Name: "Vazirmatn Latin", Family: "Vazirmatn", Base: "Vazirmatn-Latin.ttf",
		Letters: latin, Own: latin, Lent: namesBelow,
	}
	LatinAll = File{
		Name: "Vazirmatn Latin All", Family: "Vazirmatn", Base: "Vazirmatn-LatinAll.ttf",
		Letters: join(latin, moreLatin), Own: moreLatin, Lent: namesBelow,
	}
	Arabic = File{
		Name: "Vazirmatn Arabic", Family: "Vazirmatn", Base: "Vazirmatn-Arabic.ttf",
		Letters: join(shared, arabic), Own: join(joiners, arabic),
	}
	ArabicAll = File{
		Name: "Vazirmatn Arabic All", Family: "Vazirmatn", Base: "Vazirmatn-ArabicAll.ttf",
		Letters: join(shared, arabic, moreArabic), Own: moreArabic,
	}
	Urdu = File{
		Name: "Noto Nastaliq Urdu", Family: "Noto Nastaliq Urdu", Base: "NotoNastaliqUrdu.ttf",
		Letters: join(shared, arabic), Own: join(joiners, arabic), Style: Nastaliq,
	}
)

// Files are all of them.
var Files = []*File{&Latin, &LatinAll, &Arabic, &ArabicAll, &Urdu}

// Complete are those that a program takes which downloads nothing.
var Complete = []*File{&LatinAll, &ArabicAll, &Urdu}

// latin is what English is written in, and the names of the region and of the
// world in it, with the signs that every language uses.
var latin = []Range{
	{0x20, 0x7e},
	{0xa0, 0xff},
	{0x100, 0x101}, {0x106, 0x107}, {0x10c, 0x10d}, {0x112, 0x113}, {0x11e, 0x11f}, // ā ć č ē ğ
	{0x12a, 0x12b}, {0x130, 0x131}, {0x141, 0x142}, {0x14c, 0x14d}, {0x152, 0x153}, // ī ı ł ō œ
	{0x15a, 0x15b}, {0x15e, 0x161}, {0x16a, 0x16b}, {0x178, 0x178}, {0x17d, 0x17e}, // ś ş š ū Ÿ ž
	{0x2bb, 0x2bc}, {0x2be, 0x2bf}, // ʻ ʼ ʾ ʿ
	{0x300, 0x304}, {0x323, 0x323}, // accents to be put on letters
	{0x2010, 0x2016}, {0x2018, 0x201e}, {0x2020, 0x2022}, {0x2026, 0x2026}, // dashes, quotes, bullets
	{0x202f, 0x202f}, {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203a}, {0x2044, 0x2044},
	{0x20a8, 0x20a8}, {0x20ac, 0x20ac}, {0x20b9, 0x20b9}, // ₨ € ₹
	{0x2116, 0x2116}, {0x2122, 0x2122},
	{0x2212, 0x2212}, {0x2215, 0x2215}, {0x221e, 0x221e}, {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265},
}

// moreLatin is what other languages of Latin script use, and rarer signs.
var moreLatin = []Range{
	{0x102, 0x105}, {0x108, 0x10b}, {0x10e, 0x111}, {0x114, 0x11d}, {0x120, 0x129}, {0x12c, 0x12f}, {0x132, 0x140},
	{0x143, 0x14b}, {0x14e, 0x151}, {0x154, 0x159}, {0x15c, 0x15d}, {0x162, 0x169}, {0x16c, 0x177}, {0x179, 0x17c},
	{0x17f, 0x17f}, {0x18f, 0x18f}, {0x192, 0x192}, {0x218, 0x21b}, {0x259, 0x259}, {0x2c6, 0x2c7}, {0x2c9, 0x2c9},
	{0x2d8, 0x2dd}, {0x309, 0x309},
	{0x2000, 0x200a}, {0x2017, 0x2017}, {0x2025, 0x2025}, {0x2027, 0x2027}, {0x2074, 0x2074},
	{0x20a3, 0x20a4}, {0x20a6, 0x20a7}, {0x20a9, 0x20ab}, {0x20b1, 0x20b1}, {0x20ba, 0x20ba}, {0x20bc, 0x20bd},
	{0x2202, 0x2202}, {0x2206, 0x2206}, {0x220e, 0x220f}, {0x2211, 0x2211}, {0x221a, 0x221a}, {0x222b, 0x222b},
	{0x25ca, 0x25ca}, {0xfffd, 0xfffd},
}

// shared is what stands inside words of Arabic script, or between them, and
// has no script of its own.
var shared = []Range{
	{0x20, 0x20}, {0xa0, 0xa0},
	{0x200b, 0x200f}, {0x202a, 0x202e}, // joiners, bidi controls
	{0x25cc, 0x25cc}, // ◌ carries a mark without a letter
}

// joiners bind letters and part them.
var joiners = []Range{{0x200c, 0x200d}}

// arabic is what Persian, Dari, Pashto, Urdu and Arabic are written in, with
// three sets of digits and the marks of vowels.
var arabic = []Range{
	{0x60c, 0x60c}, {0x61b, 0x61c}, {0x61f, 0x61f},
	{0x621, 0x63a}, {0x640, 0x655}, {0x660, 0x66d}, {0x670, 0x671}, {0x674, 0x674},
	{0x679, 0x679}, {0x67c, 0x67c}, {0x67e, 0x67e}, {0x681, 0x681}, {0x685, 0x686}, {0x688, 0x689},
	{0x691, 0x691}, {0x693, 0x693}, {0x696, 0x696}, {0x698, 0x698}, {0x69a, 0x69a},
	{0x6a9, 0x6a9}, {0x6ab, 0x6ab}, {0x6af, 0x6af}, {0x6ba, 0x6ba}, {0x6bc, 0x6bc}, {0x6be, 0x6be},
	{0x6c0, 0x6c3}, {0x6cc, 0x6cd}, {0x6d0, 0x6d0}, {0x6d2, 0x6d5}, {0x6f0, 0x6f9},
	{0xfdfc, 0xfdfc}, // ﷼
}

// moreArabic is what Kurdish, Sindhi, Uyghur and others add, as far as the font
// has it, signs of honour, and letters that older systems wrote in their joined
// forms.
var moreArabic = []Range{
	{0x60d, 0x60d}, {0x610, 0x612}, {0x615, 0x615}, {0x63d, 0x63d}, {0x656, 0x658}, {0x65a, 0x65b}, {0x66e, 0x66f},
	{0x695, 0x695}, {0x6a0, 0x6a1}, {0x6a4, 0x6a4}, {0x6aa, 0x6aa}, {0x6ac, 0x6ad}, {0x6b5, 0x6b5}, {0x6bd, 0x6bd},
	{0x6c6, 0x6cb}, {0x6ce, 0x6cf}, {0x6dc, 0x6de}, {0x6e9, 0x6e9}, {0x762, 0x763},
	{0xfb50, 0xfb51}, {0xfb56, 0xfb59}, {0xfb66, 0xfb6d}, {0xfb7a, 0xfb7d}, {0xfb88, 0xfb95}, {0xfb9e, 0xfb9f},
	{0xfba5, 0xfba5}, {0xfba7, 0xfbb1}, {0xfbbf, 0xfbc0}, {0xfbd3, 0xfbdc}, {0xfbde, 0xfbdf}, {0xfbe2, 0xfbe3},
	{0xfbe8, 0xfbe9}, {0xfbfc, 0xfbff}, {0xfd3e, 0xfd3f}, {0xfdf2, 0xfdf2}, {0xfe70, 0xfe74}, {0xfe76, 0xfefc},
}

// namesBelow are the names of the countries that the atlas draws in most detail,
// in their own languages. The map sets them below the names in the reader's
// language; who reads English mostly sees no other Arabic script.
var namesBelow = []string{"افغانستان", "ایران", "پاکستان"}

func join(parts ...[]Range) []Range {
	var all []Range
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}
