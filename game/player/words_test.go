package player_test

import (
	"errors"
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

// What went wrong is told in the reader's language; why, as the system says it,
// turns nothing round.
func TestFailuresAreToldInTheReadersLanguage(t *testing.T) {
	why := errors.New("open a.json: no such file")
	english := locale.All()[0]
	for _, l := range locale.All() {
		want := why.Error()
		if l.RTL {
			want = "\u2068" + want + "\u2069"
		}
		for _, say := range []func(*locale.Locale, error) string{player.PictureFailed, player.FileUnreadable} {
			words := say(l, why)
			if !strings.Contains(words, want) || l != english && words == say(english, why) {
				t.Errorf("%s: %+q", l.Tag, words)
			}
		}
	}
}
