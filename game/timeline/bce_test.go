package timeline

import (
	"slices"
	"testing"
)

// The steps of years are at the multiples that readers count by: 500 BCE is
// the year -499. Long ones have the year 1 between those before the era and
// those of it.
func TestRoundYears(t *testing.T) {
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 500, 1000} {
		var want []int
		for year := -5 * n; year <= 5*n; year++ {
			counted := year // as readers do
			if year <= 0 {
				counted = 1 - year
			}
			if counted%n == 0 || year == 1 && n >= 50 {
				want = append(want, year)
			}
		}
		var got []int
		for year := roundYear(want[0], n); year <= 5*n; year = yearAfter(year, n) {
			got = append(got, year)
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %d: %v, want %v", n, got, want)
		}
		for year := want[0]; year <= 5*n; year++ {
			if i, is := slices.BinarySearch(got, year); !is && year > 0 && year < n {
				if round := roundYear(year, n); round != 1-n {
					t.Errorf("by %d: the round year until %d is %d", n, year, round)
				}
			} else if is && year != 1 && roundYear(year, n) != got[i] {
				t.Errorf("by %d: %d is round, not %d", n, year, roundYear(year, n))
			}
		}
	}
}
