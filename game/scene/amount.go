package scene

import (
	"math"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Amount writes an amount as a newspaper of that language does: "$1.6bn",
// "23 t", "€40m".
func Amount(st locale.Style, v float64, unit string) string {
	money := ""
	switch unit {
	case "USD":
		money = "amount.USD"
	case "EUR":
		money = "amount.EUR"
	case "GBP":
		money = "amount.GBP"
	}
	// Each step begins where the one below would be rounded up to it.
	const nearly = 1 - 5e-6
	long, short, scaled := "amount.plain", "", v
	switch a := math.Abs(v); {
	case a >= 1e9*nearly:
		long, short, scaled = "amount.billion", "amount.shortBillion", v/1e9
	case a >= 1e6*nearly:
		long, short, scaled = "amount.million", "amount.shortMillion", v/1e6
	case a >= 1e4 && money != "":
		short, scaled = "amount.shortThousand", v/1e3
	}
	n := st.Number(scaled, 2)
	switch {
	case money == "":
		return strings.TrimSpace(words.SayIn(st, long, "amount", n, "unit", unit))
	case short != "":
		n = words.SayIn(st, short, "amount", n)
	}
	return words.SayIn(st, money, "amount", n)
}
