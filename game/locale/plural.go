package locale

import (
	"strconv"
	"strings"
)

// Plural is the CLDR plural category of a whole number: "zero", "one", "two",
// "few", "many" or "other", of which each language has its own choice.
func (l *Locale) Plural(n int) string { return pluralOf(l.or().customs()["plural"], n) }

// pluralOf is the category of the first rule that holds for a whole number.
// A rule is the category and CLDR's condition for it, as "few n % 100 = 3..10";
// where none holds the category is "other".
//
// https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules
func pluralOf(rules []string, n int) string {
	if n < 0 {
		n = -n
	}
	for _, rule := range rules {
		category, condition, _ := strings.Cut(rule, " ")
		for either := range strings.SplitSeq(condition, " or ") {
			holds := true
			for relation := range strings.SplitSeq(either, " and ") {
				holds = holds && pluralRelation(relation, n)
			}
			if holds {
				return category
			}
		}
	}
	return "other"
}

// pluralRelation is "i = 1", "n % 10 != 2..4" or the like.
func pluralRelation(relation string, n int) bool {
	operand, ranges, equal := strings.Cut(relation, " = ")
	if !equal {
		operand, ranges, _ = strings.Cut(relation, " != ")
	}
	operand, modulus, _ := strings.Cut(operand, " % ")
	value := 0 // the operands of decimals and exponents, which a whole number has not
	if operand == "n" || operand == "i" {
		value = n
	}
	if m, err := strconv.Atoi(modulus); err == nil && m > 0 {
		value %= m
	}
	within := false
	for r := range strings.SplitSeq(ranges, ",") {
		first, last, isRange := strings.Cut(r, "..")
		from, _ := strconv.Atoi(first)
		to := from
		if isRange {
			to, _ = strconv.Atoi(last)
		}
		within = within || from <= value && value <= to
	}
	return within == equal
}
