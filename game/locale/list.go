package locale

import "strings"

// List joins things into one phrase: "a", "a and b", "a, b and c".
func (s Style) List(items []string) string {
	joined := s.customs().of("list") // of two, then the first, a middle, the last
	join := func(pattern, a, b string) string {
		before, after, _ := strings.Cut(pattern, "{0}")
		between, end, _ := strings.Cut(after, "{1}")
		return before + a + between + b + end
	}
	switch n := len(items); {
	case n == 0:
		return ""
	case n == 1:
		return items[0]
	case n == 2:
		return join(joined[0], items[0], items[1])
	default:
		out := join(joined[3], items[n-2], items[n-1])
		for i := n - 3; i > 0; i-- {
			out = join(joined[2], items[i], out)
		}
		return join(joined[1], items[0], out)
	}
}

// Quote puts a text in the language's quotation marks: “…”, «…».
func (l *Locale) Quote(text string) string {
	marks := l.or().customs().of("quotes")
	return marks[0] + text + marks[1%len(marks)]
}
