package locale

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A Catalog is what one package says, in every language: files en.json,
// fa-IR.json, … of a folder, each one object of keys and texts. A text is
// words with {placeholders}, or an object of such words by CLDR plural
// category ("one", "few", "other"), chosen by the placeholder {n}. "other" is
// also for a category that is not given.
type Catalog struct {
	texts map[string]map[string]text // by tag, by key
}

// text is one entry; forms are by plural category, "other" is always there.
type text struct{ forms map[string]string }

// MustCatalog reads the catalogue in folder dir of files. It panics on a file
// that is not as described, since catalogues are built into the program.
func MustCatalog(files fs.FS, dir string) *Catalog {
	c := &Catalog{texts: map[string]map[string]text{}}
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		tag, isJSON := strings.CutSuffix(e.Name(), ".json")
		if !isJSON {
			continue
		}
		data, err := fs.ReadFile(files, path.Join(dir, e.Name()))
		if err == nil {
			c.texts[tag], err = decodeTexts(data)
		}
		if err != nil {
			panic(fmt.Sprintf("catalogue %s: %v", e.Name(), err))
		}
	}
	return c
}

// Texts reads one file of a catalogue: the forms of each key's text by plural
// category, where a text without categories is "other".
func Texts(data []byte) (map[string]map[string]string, error) {
	texts, err := decodeTexts(data)
	if err != nil {
		return nil, err
	}
	out := make(map[string]map[string]string, len(texts))
	for key, t := range texts {
		out[key] = t.forms
	}
	return out, nil
}

func decodeTexts(data []byte) (map[string]text, error) {
	d := jsontext.NewDecoder(strings.NewReader(string(data)))
	out := map[string]text{}
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	for d.PeekKind() != '}' {
		key, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		name := key.String()
		t := text{forms: map[string]string{}}
		v, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		switch v.Kind() {
		case '"':
			t.forms["other"] = v.String()
		case '{':
			for d.PeekKind() != '}' {
				form, err := d.ReadToken()
				if err != nil {
					return nil, err
				}
				category := form.String()
				words, err := d.ReadToken()
				if err != nil {
					return nil, err
				}
				t.forms[category] = words.String()
			}
			if _, err := d.ReadToken(); err != nil {
				return nil, err
			}
		default:
			return nil, fmt.Errorf("%s is neither words nor plural forms", name)
		}
		out[name] = t
	}
	_, err := d.ReadToken()
	return out, err
}

// Say gives the words of a key in a language, with placeholders filled in:
// pairs of a name and a value, which is a string or an int. An int is written
// in the digits of the language and chooses the plural form if it is called
// "n". A string with letters of the other direction is isolated, so that it
// stands in the sentence as it reads alone. A key that a language lacks is said in English; one that English lacks
// comes back as it is.
func (c *Catalog) Say(l *Locale, key string, pairs ...any) string {
	return c.SayIn(l.Style(), key, pairs...)
}

// SayIn is Say with the digits of a style.
func (c *Catalog) SayIn(s Style, key string, pairs ...any) string {
	l := s.Locale.or()
	t, ok := c.texts[l.Tag][key]
	if !ok {
		l = english
		t, ok = c.texts[l.Tag][key]
	}
	if !ok {
		return key
	}
	words := t.forms["other"]
	if len(pairs) == 0 {
		return words
	}
	fill := make([]string, 0, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		name, value := pairs[i].(string), ""
		switch v := pairs[i+1].(type) {
		case int:
			value = s.Int(v)
			if form, has := t.forms[l.Plural(v)]; has && name == "n" {
				words = form
			}
		case string:
			value = l.isolated(v)
		default:
			value = fmt.Sprint(v)
		}
		fill = append(fill, "{"+name+"}", value)
	}
	return strings.NewReplacer(fill...).Replace(words)
}
