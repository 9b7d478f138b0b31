// Package suggest finds what was probably meant by a word that is none of those
// that it could be.
package suggest

import "strings"

// A Suggester finds what was probably meant. Its budget bounds the work on a
// file in which everything is wrong.
type Suggester struct{ spent int }

// Nearest is which of the candidates was probably meant by a word that is none
// of them; empty where none is near.
func Nearest(word string, candidates []string) string {
	return new(Suggester).Nearest(word, candidates)
}

// budget is what a Suggester spends at most.
const budget = 20_000_000 // cells of edit-distance tables, about 0.1 s

// lookedAt is what a candidate costs that is held against the word and has no
// table made for it.
const lookedAt = 8

// Nearest gives the candidate that is fewest edits away from word, if it is
// near enough to be a typo: a third of the letters, at most 3.
// Without a budget left there is none.
func (s *Suggester) Nearest(word string, candidates []string) string {
	const longestWord, longestCandidate = 64, 96
	if len(word) > 2*longestWord {
		return ""
	}
	word = strings.ToLower(strings.TrimSpace(word))
	if word == "" || len(word) > longestWord {
		return ""
	}
	best, bestDistance := "", min(len(word)/3+1, 4)
	for _, c := range candidates {
		if s.spent += lookedAt; s.spent > budget {
			return ""
		}
		if len(c) > longestCandidate || len(c)-len(word) >= bestDistance || len(word)-len(c) >= bestDistance {
			continue
		}
		s.spent += len(word) * len(c)
		if d := editDistance(word, strings.ToLower(c), bestDistance); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	if best == "" && len(word) >= 4 {
		// A part of the name, as "islam-qala" for "islam-qala-dogharun".
		for _, c := range candidates {
			if s.spent += lookedAt; s.spent > budget {
				return ""
			}
			if len(c) >= len(word) && strings.EqualFold(c[:len(word)], word) {
				return c
			}
		}
	}
	return best
}

// editDistance counts insertions, deletions, replacements and swaps of
// neighbours (optimal string alignment), and gives up at limit.
func editDistance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	var rows [3][98]int
	older, above, row := rows[0][:len(b)+1], rows[1][:len(b)+1], rows[2][:len(b)+1]
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, older[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least >= limit {
			return limit
		}
		older, above, row = above, row, older
	}
	return above[len(b)]
}
