package locale

import (
	"maps"
	"strings"
)

// Forms are the texts whose keys begin with a prefix, in a language, by key
// and plural category, for a program in another tongue to say: a page's
// script. What the language lacks is in English.
func (c *Catalog) Forms(l *Locale, prefix string) map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, tag := range []string{"en", l.Tag} {
		for key, t := range c.texts[tag] {
			if strings.HasPrefix(key, prefix) {
				out[key] = maps.Clone(t.forms)
			}
		}
	}
	return out
}
