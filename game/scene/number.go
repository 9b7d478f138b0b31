package scene

import (
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// decimal writes a number in a style's digits, with a comma between its
// thousands.
func decimal(st locale.Style, v float64) string {
	whole, rest, dotted := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dotted {
		whole += "." + rest
	}
	return st.Digits.Write(whole)
}
