package locale

import (
	"strings"
	"unicode"
)

// Fold brings a text to the form in which a search compares: what readers of
// these languages type differently and mean alike becomes one. Letters are
// small and bare of marks, the shapes of Arabic yeh, kaf and heh that one
// keyboard has and another lacks are one each, a hamza leaves its seat, digits
// are 0 to 9, tatweel and what cannot be seen is gone, and all else is a
// single space between words.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range text {
		r = unicode.ToLower(r)
		if silent(r) {
			continue
		}
		to, folds := folded[r]
		switch {
		case folds:
		case unicode.IsLetter(r), unicode.IsNumber(r):
			to = string(r)
		default:
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(to)
	}
	return b.String()
}

// silent tells what is neither a letter nor a gap between words: marks above
// and below letters, joiners and bidi controls, tatweel, a hamza by itself,
// apostrophes and what stands for ayin and hamza in Latin letters.
func silent(r rune) bool {
	switch r {
	case 'ـ', 'ء', '\'', '`', '’', '‘', '´', 'ʼ', 'ʻ', 'ʾ', 'ʿ', 'ʹ', 'ˈ':
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}

// folded is what becomes of letters that have several forms.
var folded = foldTable()

func foldTable() map[rune]string {
	table := map[rune]string{}
	for _, row := range strings.Fields(foldRows) {
		to, from, _ := strings.Cut(row, "<")
		for _, r := range from {
			table[r] = to
		}
	}
	for _, zero := range [...]rune{'۰', '٠'} {
		for d := range rune(10) {
			table[zero+d] = string('0' + d)
		}
	}
	return table
}

// foldRows says which letters become which. The Latin and Cyrillic rows are
// what Unicode's canonical decomposition leaves without its marks; a test
// compares. The letters without a decomposition follow them.
const foldRows = `
ی<يىئېۍےۓۑ ک<كڪ گ<ګڰ ه<ەۀہۂۃةھ و<ؤ ا<أإآٱ ن<ں
a<àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ b<ḃḅḇ c<çćĉċčḉ d<ďḋḍḏḑḓ
e<èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ f<ḟ g<ĝğġģǧǵḡ h<ĥȟḣḥḧḩḫẖ
i<ìíîïĩīĭįǐȉȋḭḯỉị j<ĵǰ k<ķǩḱḳḵ l<ĺļľḷḹḻḽ m<ḿṁṃ n<ñńņňǹṅṇṉṋ
o<òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ p<ṕṗ r<ŕŗřȑȓṙṛṝṟ
s<śŝşšșſẛṡṣṥṧṩ t<ţťțṫṭṯṱẗ u<ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
v<ṽṿ w<ŵẁẃẅẇẉẘ x<ẋẍ y<ýÿŷȳẏẙỳỵỷỹ z<źżžẑẓẕ ʒ<ǯ
а<ӑӓ г<ѓ е<ѐёӗ ж<ӂӝ з<ӟ и<йѝӣӥ к<ќ о<ӧ у<ўӯӱӳ ч<ӵ ы<ӹ э<ӭ і<ї
ae<æǣǽ oe<œ ss<ß o<øǿ d<đð l<ł h<ħ i<ı t<ŧ th<þ
`

// Matches tells whether each word of a query begins a word of a text that has
// been folded, or all of them written together do. A query without words
// matches everything.
func Matches(folded, query string) bool {
	words := strings.Fields(Fold(query))
	if len(words) > 1 && begins(folded, strings.Join(words, "")) {
		return true // a word whose parts the text joins, as می‌شود and می شود
	}
	for _, word := range words {
		if !begins(folded, word) {
			return false
		}
	}
	return true
}

// begins tells whether a word of the text has this beginning.
func begins(folded, word string) bool {
	return strings.HasPrefix(folded, word) || strings.Contains(folded, " "+word)
}
