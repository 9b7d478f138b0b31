package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// Cards can be read on a telephone while they are shown: no letter is smaller
// than 2 % of the shorter side of the frame, nothing lies beyond it, nothing is
// cut off, and no card has more words than a few seconds are enough for.
func TestFilmCardsCanBeRead(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	all := make([]int, len(sc.Story.Events))
	for i := range all {
		all[i] = i
	}
	for _, dp := range []string{"1080p", "square", "story", "social"} {
		for _, l := range locale.All() {
			options := RenderOptions{Size: size(t, dp, 0), Lang: l.Tag}
			still, err := options.Still(sc)
			if err != nil {
				t.Fatal(err)
			}
			w, h := float32(options.Size.Width), float32(options.Size.Height)
			cards := newFilmCards(m, still, &layout.Paper, all)
			for k, most := range map[card]int{titleCard: 60, sourceCard: 50} {
				var says []string
				list := cards.list(k)
				for i := range list.Ops {
					op := &list.Ops[i]
					if op.Kind != draw.OpText {
						continue
					}
					says = append(says, op.Run.Text)
					if op.Run.Size < 0.02*min(w, h) {
						t.Errorf("%s %s: %q is %.1f dp high in a frame of %v × %v", dp, l.Tag, op.Run.Text, op.Run.Size, w, h)
					}
					if op.At.X < 0 || op.At.X+op.Run.Advance > w || op.At.Y-op.Run.Size < 0 || op.At.Y+op.Run.Descent > h {
						t.Errorf("%s %s: %q at %v is beyond the frame", dp, l.Tag, op.Run.Text, op.At)
					}
				}
				text := strings.Join(says, " ")
				if n := len(strings.Fields(strings.ReplaceAll(text, "·", ""))); n > most || n < 5 || strings.Contains(text, "…") {
					t.Errorf("%s %s: a card of %d words, want %d at the most, none cut off: %s", dp, l.Tag, n, most, text)
				}
			}
		}
	}
}

// The source card names those that are quoted most, and says how many more
// there are: never one, whose name can stand there as well.
func TestSourceCardCountsTheRest(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	still, err := RenderOptions{Size: size(t, "web", 0), Lang: "en"}.Still(sc)
	if err != nil {
		t.Fatal(err)
	}
	var told []int
	for i := range sc.Story.Events {
		told = append(told, i)
		names := publishers(m.Story, told)
		if len(names) > mostPublishers+6 {
			break
		}
		var says []string
		list := newFilmCards(m, still, &layout.Paper, told).list(sourceCard)
		for i := range list.Ops {
			if op := &list.Ops[i]; op.Kind == draw.OpText {
				says = append(says, op.Run.Text)
			}
		}
		left := len(names) - mostPublishers
		// A name may go on in the next line, where it has a hyphen.
		joined := func(s string) string { return strings.Join(strings.Fields(s), "") }
		rest := words.SayIn(still.Style(), "card.more", "n", left)
		if got, want := slices.Contains(says, rest), left > 1; got != want {
			t.Errorf("%d publishers: %q says %q: %v", len(names), says, rest, got)
		}
		shown := joined(strings.Join(says, ""))
		for k, name := range names {
			if want := k < mostPublishers || left == 1; strings.Contains(shown, joined(name)) != want {
				t.Errorf("%d publishers: %q is named in %q: want %v", len(names), name, says, want)
			}
		}
	}
}
