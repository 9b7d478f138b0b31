package locale

import (
	"strings"
	"sync"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// A MonthName is a month of a calendar that a word may name.
type MonthName struct {
	Calendar calendar.System
	Month    int // from 1
}

// MonthsCalled are the months that a folded word, or several with spaces
// between them, name in any language of the interface. Of a name in Latin letters
// its first letters are enough, three of them or more, where no other month of
// the calendar begins so.
func MonthsCalled(word string) []MonthName {
	word = joined(word)
	names := monthNames()
	if months := names[word]; months != nil || len(word) < 3 || word[0] > 'z' {
		return months
	}
	var found []MonthName
	for _, system := range allCalendars {
		month, ambiguous := 0, false
		for name, months := range names {
			if !strings.HasPrefix(name, word) {
				continue
			}
			for _, m := range months {
				if m.Calendar == system {
					ambiguous = ambiguous || month != 0 && month != m.Month
					month = m.Month
				}
			}
		}
		if month != 0 && !ambiguous {
			found = append(found, MonthName{system, month})
		}
	}
	return found
}

var allCalendars = [...]calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic}

// joined takes the spaces out of a name in Arabic letters, where a joiner that
// nothing shows stands in their place as often; "Rab. II" and "Rabi I" need
// theirs.
func joined(name string) string {
	if name == "" || name[0] <= 'z' {
		return name
	}
	return strings.ReplaceAll(name, " ", "")
}

// monthNames are the names of all languages, with further spellings, folded
// and joined.
var monthNames = sync.OnceValue(func() map[string][]MonthName {
	names := map[string][]MonthName{}
	add := func(name string, system calendar.System, month int) {
		name = joined(Fold(name))
		m := MonthName{system, month}
		for _, known := range names[name] {
			if known == m {
				return
			}
		}
		names[name] = append(names[name], m)
	}
	for _, l := range All() {
		for _, system := range allCalendars {
			for _, list := range []string{".months", ".monthsAlone", ".monthsShort", ".monthsShortAlone"} {
				for i, name := range l.customs()[system.String()+list] {
					add(name, system, i+1)
				}
			}
		}
	}
	for system, rows := range otherSpellings {
		for i, row := range strings.Split(rows, "|") {
			for _, name := range strings.FieldsFunc(row, func(r rune) bool { return r == ',' }) {
				add(name, calendar.System(system), i+1)
			}
		}
	}
	return names
})

// otherSpellings are names that CLDR lacks, of each month of a calendar:
// Afghanistan's months in Latin letters, and other ways of writing a name.
var otherSpellings = [...]string{
	calendar.Gregorian: "|فیبروری,فبروری|||می,مۍ|جون|جولای,جولائی,ژوییه|آگوست,آگست|sept,سپتامبر,سپتمبر,سېپتمبر|||دیسمبر,ډسمبر,دسمبر",
	calendar.Persian: "hamal|sawr,saur|jawza|saratan|asad,امرداد|sunbula,sonbola|mizan|aqrab|qaws,qaus|jadi|dalw|hut,hoot," +
		"اسپند",
	calendar.Islamic: "moharram||rabi al-awwal,rabiulawwal,ربیع الاول,ربیع الأول|rabi al-thani,rabi al-akhir,ربیع الثانی,ربیع‌الآخر|" +
		"jumada al-awwal,jumada al-ula,جمادی الاول,جمادی الاولی|jumada al-thani,jumada al-akhira,جمادی الثانی,جمادی الآخر,جمادی‌الثانیه|||" +
		"ramazan|شوال المکرم|dhu al-qadah,zul-qadah,ذی القعده,ذوالقعده,ذیقعده|dhu al-hijjah,zul-hijjah,ذی الحجه,ذوالحجه,ذیحجه",
}
