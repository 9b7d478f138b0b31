package web

import (
	"embed"
	"html/template"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/controls"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

//go:embed words
var wordFiles embed.FS

// catalog is what the page, the embed and README.txt say.
var catalog = locale.MustCatalog(wordFiles, "words")

// texts are the words of the catalogue in one style. Their methods are the
// functions of the templates.
type texts struct{ style locale.Style }

func (w texts) functions() template.FuncMap {
	return template.FuncMap{"say": w.say, "around": w.around, "script": w.script, "speeds": w.speeds, "color": colorNamed,
		"control": w.control, "custom": w.style.FieldName, "family": w.family}
}

// control is the name of a control that the canvas has too.
func (w texts) control(name controls.Name) string { return name.In(w.style) }

func (w texts) family(f story.Family) string { return wording.Family(w.style, f) }

// say gives the words of a key; see locale.Catalog.
func (w texts) say(key string, pairs ...any) string { return catalog.SayIn(w.style, key, pairs...) }

// A gap is words with a place in them for what is more than words.
type gap struct{ Before, After string }

// around gives the words of a key before and after a placeholder.
func (w texts) around(key, placeholder string) gap {
	before, after, _ := strings.Cut(w.say(key), "{"+placeholder+"}")
	return gap{before, after}
}

// A speed is how fast the map plays, for machines and as its bar writes it.
type speed struct{ Value, Text string }

func (w texts) speeds() []speed {
	var out []speed
	for _, v := range controls.Speeds {
		text := w.style.Number(v, 3)
		if w.style.Digits == locale.Latin {
			text = strings.NewReplacer("0.25", "¼", "0.5", "½").Replace(text)
		}
		// Isolated, from the left: the sign follows the digits in every language.
		out = append(out, speed{strconv.FormatFloat(v, 'f', -1, 64), "\u2066" + text + "×\u2069"})
	}
	return out
}

// scriptWords are what words.js reads.
type scriptWords struct {
	Lang   string                       `json:"lang"`
	Digits string                       `json:"digits"`
	Point  string                       `json:"point"` // before decimals
	Texts  map[string]map[string]string `json:"texts"` // by key without "script.", by plural category
}

// script gives the words that the page's scripts say, whose keys begin with
// "script.".
func (w texts) script() scriptWords {
	out := scriptWords{Lang: w.style.Tag, Digits: w.style.Digits.Write("0123456789"), Point: string([]rune(w.style.Number(1.5, 1))[1:2]), Texts: map[string]map[string]string{}}
	for key, forms := range catalog.Forms(w.style.Locale, "script.") {
		out.Texts[strings.TrimPrefix(key, "script.")] = forms
	}
	out.Texts["play"] = map[string]string{"other": controls.Play.In(w.style)}
	return out
}

// templatesIn gives templates the words of a style. Those that are given are
// never executed themselves.
func templatesIn(t *template.Template, s locale.Style) *template.Template {
	return template.Must(t.Clone()).Funcs(texts{s}.functions())
}
