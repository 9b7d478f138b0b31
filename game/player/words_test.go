package player_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/locale/localetest"
	"github.com/hamsaya/hamsaya/game/player"
)

func TestCatalogue(t *testing.T) { localetest.Check(t, os.DirFS("words"), os.DirFS(".")) }

// The example of a date reads 2025-11-17 within a line from right to left too.
func TestExampleIsNotTurned(t *testing.T) {
	for _, l := range locale.All() {
		want := " 2025-11-17"
		if l.RTL {
			want = " \u20682025-11-17\u2069"
		}
		if words := player.DateUnreadable.Words(l); !strings.Contains(words, want) {
			t.Errorf("%s: %+q", l.Tag, words)
		}
	}
}
