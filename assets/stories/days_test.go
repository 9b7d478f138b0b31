package stories_test

import (
	"regexp"
	"strings"
	"testing"
)

// Within a sentence dates are Gregorian, beside a card that is dated by the
// Solar Hijri calendar: a day without its month would be taken for one of that
// calendar's.
func TestDaysNameTheirMonth(t *testing.T) {
	const months = `(ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|` +
		`جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر|` +
		`جنوري|فبروري|فبرورۍ|مۍ|اګست|سېپتمبر)`
	// In Persian the month stands after the day, in Pashto before it, and
	// before all days of a span.
	persian := regexp.MustCompile(`روز [۰-۹]+`)
	persianMonth := regexp.MustCompile(`^( (و|یا|تا|به) [۰-۹]+)? ` + months)
	pashto := regexp.MustCompile(`[۰-۹]+(مه|مې)`)
	pashtoMonth := regexp.MustCompile(months + `([ –](د|له|تر|پر|په|او|یا|شاوخوا|[۰-۹]+(مه|مې)))* ?$`)
	days := 0
	for _, x := range tellAll(t) {
		for _, l := range x.text {
			var found [][]int
			named := func(at []int) bool { return persianMonth.MatchString(l.Words[at[1]:]) }
			switch bare(l.Lang) {
			case "fa":
				found = persian.FindAllStringIndex(l.Words, -1)
			case "ps":
				found = pashto.FindAllStringIndex(l.Words, -1)
				named = func(at []int) bool { return pashtoMonth.MatchString(strings.TrimSuffix(l.Words[:at[0]], "–")) }
			}
			for _, at := range found {
				if strings.HasSuffix(l.Words[:at[0]], "آن ") { // on that day, so many
					continue
				}
				days++
				if !named(at) {
					t.Errorf("%s: a day of which month? %s: %q", x.at, l.Lang, l.Words)
				}
			}
		}
	}
	if days < 40 {
		t.Errorf("only %d days were found", days)
	}
}
