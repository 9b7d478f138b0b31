package scene_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// The legend of a picture speaks of what is on it: of the width of flows where
// there are flows, and of an open crossing as open, also where it never closed.
func TestLegendSpeaksOfWhatIsThere(t *testing.T) {
	s := compile(t, realStory)
	flows, none, unmeasured := 0, 0, false
	for _, at := range []string{"", "closure-crossings", "torkham-returnees", "trade-shift", "khost-strike"} {
		u := 0.0
		if at != "" {
			u = stopOf(t, s, at)
		}
		sheet := still(s, [2]float64{1280, 720}, "en", u)
		key := sheet.LegendAt(u)
		var l draw.List
		sheet.Frame(moment(u), &l)
		words := legendWords(&l)
		if strings.Contains(words, "reopened") {
			t.Errorf("at %q crossings that never closed are said to be reopened: %s", at, words)
		}
		if got := strings.Contains(words, "Open"); got != key.Open {
			t.Errorf("at %q the legend says %s", at, words)
		}
		if got := strings.Contains(words, "Band width"); got != key.Flows {
			t.Errorf("at %q the legend says %s", at, words)
		}
		if got := strings.Contains(words, "Amount unknown"); got != key.Unmeasured {
			t.Errorf("at %q the legend says %s", at, words)
		}
		unmeasured = unmeasured || key.Unmeasured
		if key.Flows {
			flows++
		} else {
			none++
		}
	}
	if flows == 0 || none == 0 || !unmeasured {
		t.Errorf("%d moments with bands, %d without and one with a line of trade (%t) say nothing", flows, none, unmeasured)
	}
}

// legendWords is what the legend of a frame says.
func legendWords(l *draw.List) string {
	var words []string
	in := false
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpBegin:
			in = op.Name == "legend"
		case draw.OpEnd:
			in = false
		case draw.OpText:
			if in {
				words = append(words, op.Run.Text)
			}
		}
	}
	return strings.Join(words, ", ")
}
