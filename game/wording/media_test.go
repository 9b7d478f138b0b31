package wording_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
	"github.com/hamsaya/hamsaya/web"
)

// everyKind is a story with an event of each kind and all that may be said of
// one.
func everyKind(t *testing.T) *scene.Scene {
	t.Helper()
	in := func(words string) string {
		var all []string
		for _, l := range locale.All() {
			all = append(all, fmt.Sprintf("%q: %q", l.Tag, words+" "+l.Tag))
		}
		return "{" + strings.Join(all, ", ") + "}"
	}
	var events []string
	for i, k := range story.BuiltinKinds() {
		where := `"from": "kabul", "to": "tehran"`
		switch k.Form {
		case story.FormClose, story.FormOpen:
			where = `"at": "torkham", "status": "partial", "statusNote": ` + in("no goods")
		case story.FormMeeting:
			where = `"from": ["kabul", "islamabad"], "at": "tehran"`
		case story.FormBurst, story.FormStrike, story.FormTruce:
			where = `"at": "kabul"`
		case story.FormFlow:
			where += `, "value": [{"label": ` + in("Tea") + `, "amount": 40e6, "unit": "EUR", "period": ` + in("June") + `, "before": 45000, "beforePeriod": ` + in("May") + `},
				{"amount": 1.2e6, "unit": "t", "before": 1e9, "from": "kabul", "to": "islamabad"}]`
		}
		certainty := []string{"reported", "claimed", "unclear"}[i%3]
		events = append(events, fmt.Sprintf(`{"id": %q, "kind": %[1]q, "when": "2025-10-%02d", "title": %s, %s, "alleged": true, "certainty": %q,
			"claims": [{"by": %s, "says": %s}, {"by": %s, "says": %s, "stance": "denies"}], "disputed": [%[8]s, %[6]s], "unconfirmed": [%[6]s],
			"sources": [{"publisher": "Agency", "remark": %s, "date": "2025-11"}, {"publisher": "Paper", "url": "https://example.com"}]}`,
			k.ID, 2*i+1, in("Title of "+k.ID), where, certainty, in("First"), in("so it was"), in("Second"), in("it was not"), in("in Persian")))
	}
	var langs []string
	for _, l := range locale.All() {
		langs = append(langs, `"`+l.Tag+`"`)
	}
	return scenetest.CompileData(t, "kinds.json", []byte(`{"hamsaya": 1, "title": "Kinds", "languages": [`+strings.Join(langs, ", ")+`],
		"map": {"focus": ["IRN", "AFG", "PAK"]}, "asOf": "2025-11-01", "events": [`+strings.Join(events, ",\n")+`]}`))
}

// A medium is where readers meet an event, with all the words that stand there.
type medium struct {
	name  string
	words string
	says  []string // which of what is said of an event it has room for
}

// facts are what is said of an event, by name.
func facts(w wording.Writer, e *story.Event) map[string][]string {
	f := map[string][]string{
		"kind": {w.Kind(e).Words}, "title": {w.In(e.Title).Words}, "date": {w.Date(e)}, "signs": w.Signs(e),
		"label": {w.Label(e).String()}, "dated": {w.Dated(e).String()}, "sources": {w.Sources(e).String()},
	}
	if s := w.Status(e); !s.Empty() {
		f["status"] = []string{s.String()}
	}
	for i := range e.Value {
		f["amount"] = append(f["amount"], w.Amount(&e.Value[i]).String())
		f["amounts"] = append(f["amounts"], w.Value(&e.Value[i]).String())
	}
	for i := range e.Claims {
		f["claimants"] = append(f["claimants"], w.Claimant(&e.Claims[i]).String())
	}
	for _, d := range w.Doubts(e) {
		f["doubts"] = append(f["doubts"], d.String())
	}
	for i := range e.Sources {
		f["source"] = append(f["source"], w.Source(&e.Sources[i]).String())
		f["publishers"] = append(f["publishers"], w.Publisher(&e.Sources[i]).String())
	}
	return f
}

// plain is what a reader makes out: no matter where lines break, in which case
// a text is set, and what keeps its parts from turning one another round.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if r >= '\u2066' && r <= '\u2069' || r == '\u200f' || r == '\u200e' {
			return -1
		}
		return r
	}, text)
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " "))
}

// Every medium says of an event what wording says of it, in every language.
func TestMediaAgree(t *testing.T) {
	sc := everyKind(t)
	films := sidecars(sc)
	for _, l := range locale.All() {
		w := wording.Writer{Story: sc.Story, Lang: l.Tag, Style: l.Style()}
		spec := scene.Spec{Width: 1280, Height: 720, DeviceScale: 1, Lang: l.Tag, Style: l.Style()}
		sheet := sc.Layout(spec)
		still, err := export.RenderOptions{Size: export.Size{Width: 800, Height: 600, Scale: 1}, Lang: l.Tag}.Still(sc)
		if err != nil {
			t.Fatal(err)
		}
		listed := listOf(t, sc.Story, l.Tag)
		for _, stop := range sc.Stops {
			e := &sc.Story.Events[stop.Event]
			view := scene.View{U: stop.U, Selected: stop.Event, Hover: -1}
			var list draw.List
			sheet.Frame(view, &list)
			picture := still.Picture(stop.U).Words
			told := facts(w, e)
			for _, m := range []medium{
				{"card", textOf(&list), []string{"kind", "date", "title", "signs", "status", "amounts", "claimants", "doubts", "source"}},
				{"screen reader's node", nodesOf(&list, stop.Event), []string{"label", "date", "amount"}},
				{"announcement", sheet.Status(view).Text, []string{"dated"}},
				{"page", listed[e.ID], []string{"kind", "date", "title", "signs", "status", "amounts", "claimants", "doubts", "sources"}},
				{"alt text", picture.Full(), []string{"label", "date", "signs", "amounts", "publishers"}},
				{"captions", films["."+l.Tag+".vtt"], []string{"date", "title"}},
				{"film text", films["."+l.Tag+".txt"], []string{"dated", "signs", "status", "amounts", "claimants", "doubts", "sources"}},
			} {
				text := plain(m.words)
				for _, fact := range m.says {
					for _, want := range told[fact] {
						if !strings.Contains(text, plain(want)) {
							t.Errorf("%s, %s: the %s does not say the %s as others do, %q, in %q", l.Tag, e.ID, m.name, fact, want, text)
						}
					}
				}
			}
		}
	}
}

func sidecars(sc *scene.Scene) map[string]string {
	all := map[string]string{}
	for _, c := range (&export.Film{FPS: 30, To: sc.Pace.Length()}).Sidecars(sc) {
		all[c.Suffix] = c.Text
	}
	return all
}

// textOf is all that is written in a list.
func textOf(l *draw.List) string {
	var b strings.Builder
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpText:
			b.WriteString(op.Run.Text + " ")
		case draw.OpEmbed:
			b.WriteString(textOf(op.Sub))
		}
	}
	return b.String()
}

// nodesOf are what a screen reader says of the marks of an event.
func nodesOf(l *draw.List, event int32) string {
	var all []string
	for n := range l.Shown() {
		if n.Role == draw.RoleMark && n.Ref.Action == draw.ActSelect && n.Ref.Index == event {
			all = append(all, n.Label, n.Value)
		}
	}
	return strings.Join(all, " ")
}

// anyFile has every file, of two bytes: the page does not look into them.
type anyFile struct{}

func (anyFile) Open(name string) (fs.File, error) {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte("{}")}}.Open(name)
}

// listOf is the list of events of a page, by their ids.
func listOf(t *testing.T, st *story.Story, lang string) map[string]string {
	t.Helper()
	base, err := web.NewBase(&web.Program{Wasm: []byte("\x00asm"), Glue: []byte("// glue\n")}, anyFile{})
	if err != nil {
		t.Fatal(err)
	}
	base.Level = 1
	tag := lang
	if lang == st.Languages[0] {
		tag = ""
	}
	f, err := base.Site(web.Content{Story: st, Source: []byte("{}")}).File(web.NameIn("index.html", tag))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(strings.NewReader(string(f.Data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "data-event" {
				all[a.Val] = inner(n)
			}
		}
	}
	return all
}

func inner(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
