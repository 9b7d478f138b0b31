package localetest

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Twice finds texts that catalogues of a tree have under two keys: what is said in two
// places is translated twice, and comes to be said in two ways. Case and a full
// stop make no difference. Of a text in allowed, by "folder: key", one may stand
// elsewhere too, for the reason given.
func Twice(tree fs.FS, allowed map[string]string) ([]string, error) {
	said := map[string][]string{} // "folder: key" by text
	unused := maps.Clone(allowed)
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || d.Name() == "build" || d.Name() == ".git"):
			return fs.SkipDir
		case d.Name() != "en.json" || !strings.Contains(name, "words/"):
			return nil
		}
		data, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		texts, err := locale.Texts(data)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for key, forms := range texts {
			text := strings.ToLower(strings.TrimSuffix(forms["other"], "."))
			said[text] = append(said[text], path.Dir(name)+": "+key)
		}
		return nil
	})
	var found []string
	for _, text := range slices.Sorted(maps.Keys(said)) {
		keys := slices.DeleteFunc(slices.Sorted(slices.Values(said[text])), func(key string) bool {
			_, ok := allowed[key]
			delete(unused, key)
			return ok
		})
		if len(keys) > 1 {
			found = append(found, fmt.Sprintf("%q stands in %s", text, strings.Join(keys, " and ")))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(unused)) {
		found = append(found, fmt.Sprintf("there is no text %s, which may stand elsewhere too", key))
	}
	return found, err
}
