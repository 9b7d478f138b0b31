package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/suggest"
)

// hiddenKinds are the kinds of a story that are not among those to show, which
// are named by id or by family, as bits. No names at all hide nothing.
func hiddenKinds(st *story.Story, show []string) (uint64, error) {
	if len(show) == 0 {
		return 0, nil
	}
	if len(st.Kinds) > 64 {
		return 0, fmt.Errorf("this story has %d kinds of events; only among up to 64 can some be chosen", len(st.Kinds))
	}
	var known []string
	for i := range st.Kinds {
		k := &st.Kinds[i]
		known = append(known, k.ID)
		if !slices.Contains(known, string(k.Family)) {
			known = append(known, string(k.Family))
		}
	}
	for _, name := range show {
		if slices.Contains(known, name) {
			continue
		}
		hint := "it has " + strings.Join(known, ", ")
		if near := suggest.Nearest(name, known); near != "" {
			hint = "did you mean " + near + "? It has " + strings.Join(known, ", ")
		}
		return 0, fmt.Errorf("kind %q: the story has no events of it; %s", name, hint)
	}
	hidden := uint64(0)
	for i := range st.Kinds {
		if k := &st.Kinds[i]; !slices.Contains(show, k.ID) && !slices.Contains(show, string(k.Family)) {
			hidden |= 1 << i
		}
	}
	return hidden, nil
}

// checkLang finds a language that the story does not speak.
func checkLang(st *story.Story, lang string) error {
	asked, known := locale.Find(lang)
	for _, spoken := range st.Languages {
		if l, ok := locale.Find(spoken); lang == "" || lang == spoken || known && ok && l == asked {
			return nil
		}
	}
	return fmt.Errorf("language %q: the story is not written in it; it has %s", lang, strings.Join(st.Languages, ", "))
}
