package localetest_test

import (
	"os"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale/localetest"
)

func TestEachTextIsSaidOnce(t *testing.T) {
	twice, err := localetest.Twice(os.DirFS("../../.."), map[string]string{
		"game/story/words: kind.trade":                 "a kind and its family, which another language may call otherwise",
		"game/scene/words: lane.shown":                 "what a lane is, and on the page what stands over all lanes",
		"game/story/edtf/words/check: bad-date.no-day": "what the check says stays out of the browser program, which says it of a typed date",
		"game/scene/words: origin.aksaiChinNote":       "who claims one land; of another it may need another gender or number",
		"game/story/file/words: syntax.inf":            "what inf is, and what stands in the file as Infinity",
		"game/story/file/words: render.error":          "within a line of a terminal, and on the page at the head of a problem",
		"game/story/file/words: render.warning":        "the same",
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range twice {
		t.Error(p)
	}
}

func TestTwice(t *testing.T) {
	tree := files("a/words/en.json", `{"x": "Close", "y": "Open", "z": "Open."}`, "b/words/en.json", `{"w": "close.", "v": "Shut"}`, "b/words/fa-IR.json", `{"v": "Open"}`)
	for _, c := range []struct {
		allowed map[string]string
		want    []string
	}{
		{nil, []string{`"close" stands in a/words: x and b/words: w`, `"open" stands in a/words: y and a/words: z`}},
		{map[string]string{"b/words: w": "why", "a/words: z": "why"}, nil},
		{map[string]string{"b/words: w": "why", "a/words: z": "why", "b/words: u": "why"}, []string{"there is no text b/words: u, which may stand elsewhere too"}},
	} {
		if got, err := localetest.Twice(tree, c.allowed); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%v, %v, want %v", got, err, c.want)
		}
	}
}
