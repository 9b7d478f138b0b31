package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

var embedTemplates = template.Must(template.Must(template.New("").Funcs(texts{}.functions()).ParseFS(embedFS, "embed/*.html")).ParseFS(pageFS, "page/controls.html", "page/event.html", "page/trouble.html"))

// A FrameSize is the size of a frame in dp.
type FrameSize struct{ Width, Height float64 }

// StartSizes are the frames that Posters.Start is drawn for: an embed takes the widest that fits it and magnifies it, the poster
// first and then the map, so that nothing jumps when one takes the place of
// the other. A site may have some of them: see Content.Widths.
var StartSizes = []FrameSize{
	{330, 520}, {420, 560}, {510, 600}, {660, 620}, {800, 580}, {930, 620}, {1200, 720},
}

// StartPath is the path of one of them, as embed.js asks for it.
func StartPath(size FrameSize) string {
	return fmt.Sprintf("poster-%.0f.svg", size.Width)
}

// startSizes are those of StartSizes that the site has.
func (s *Site) startSizes() []FrameSize {
	if len(s.content.Widths) == 0 {
		return StartSizes
	}
	return slices.DeleteFunc(slices.Clone(StartSizes), func(size FrameSize) bool {
		return !slices.Contains(s.content.Widths, int(size.Width))
	})
}

func (s *Site) hasWidth(width int) bool {
	return slices.ContainsFunc(s.startSizes(), func(size FrameSize) bool { return int(size.Width) == width })
}

// CheckWidths reports an error where a width is none of StartSizes.
func CheckWidths(widths []int) error {
	var known []string
	for _, size := range StartSizes {
		known = append(known, fmt.Sprint(size.Width))
	}
	for _, width := range widths {
		if !slices.Contains(known, strconv.Itoa(width)) {
			return fmt.Errorf("there are no pictures %d px wide; take of %s", width, strings.Join(known, ", "))
		}
	}
	return nil
}

// sizesKnown is SIZES of embed/sizes.js.
func sizesKnown(sizes []FrameSize) map[string]string {
	var pairs []string
	for _, size := range sizes {
		pairs = append(pairs, fmt.Sprintf("[%v,%v]", size.Width, size.Height))
	}
	return map[string]string{"SIZES": "[" + strings.Join(pairs, ",") + "]"}
}

// shapesOf are the rules of embed.css that keep an embed's room free in the
// shape that it will have.
func shapesOf(sizes []FrameSize) string {
	var b strings.Builder
	for i, size := range sizes {
		shape := fmt.Sprintf("aspect-ratio: %v / %v", size.Width, size.Height)
		if i == 0 {
			fmt.Fprintf(&b, "hamsaya-map:not(:defined)::before, script[data-story]:not(:has(+ hamsaya-map))::before, .hamsaya-frame iframe { %s; }\n", shape)
			continue
		}
		fmt.Fprintf(&b, "@container (min-width: %vpx) { hamsaya-map::before, script[data-story]::before, .hamsaya-frame iframe { %s !important; } }\n", size.Width-0.5, shape)
	}
	return b.String()
}

const shapesMark = "/* shapes: see shapesOf in embed.go */"

// embedScripts are the same for every story that has all of StartSizes.
type embedScripts struct{ frame, list, stage *File }

var embedBundles = sync.OnceValues(func() (all struct{ frame, list, stage []byte }, err error) {
	for _, s := range []struct {
		to     *[]byte
		name   string
		format api.Format
	}{
		{&all.frame, "frame.js", api.FormatIIFE},
		{&all.list, "list.js", api.FormatESModule},
		{&all.stage, "stage.js", api.FormatESModule},
	} {
		if *s.to, err = bundle("embed/"+s.name, s.format, sizesKnown(StartSizes)); err != nil {
			return all, err
		}
	}
	return all, nil
})

func (b *Base) bundleScripts() error {
	data, err := embedBundles()
	if err != nil {
		return err
	}
	b.scripts = embedScripts{
		frame: b.newFile("frame.js", data.frame).lasting(),
		list:  b.newFile("list.js", data.list).lasting(),
		stage: b.newFile("stage.js", data.stage).lasting(),
	}
	return nil
}

// embedPage is what embed.html and article.html are rendered from.
type embedPage struct {
	Page
	Base                string // address of the folder, or "" for a relative one
	Address             string // the same for snippets: where it is not known, an example
	PagePath, FramePath string // the map's own page, and its frame
	// Still is the picture for who has no JavaScript, Alt what there is to see.
	Still []PosterSource
	Alt   string

	Spoken, Way string // language and direction of the article's own words
	Tag         string // of the map's language, "" where it is the story's first
	Articles    []LanguageLink

	Frame, List, Stage string // paths of scripts

	StartU float64
	Begins string        // JSON: what there is to see at each moment that an embed may begin at
	Start  template.HTML // the button's words as a picture, or ""
	At     string        // where the demonstration's element begins, "" at the poster
	Paste  snippets
	Steps  []step

	Sandbox, Allow string // of the plain iframe
}

// A step is a chapter that the demonstration scrolls through.
type step struct {
	Chapter
	Poster string // path of its picture, or ""
}

// loader is embed.js, which knows the languages of its folder, and what it
// says in each.
func (s *Site) loader() (*File, error) {
	type words struct {
		Start   string `json:"start"`
		Map     string `json:"map"`
		Title   string `json:"title"`
		Loading string `json:"loading"`
		Retry   string `json:"retry"`
		Cut     string `json:"cut"`
		Stalled string `json:"stalled"`
		Offline string `json:"offline"`
	}
	var folder struct {
		Languages []string         `json:"languages"`
		Begins    []string         `json:"begins"` // moments that have posters
		Words     map[string]words `json:"words"`  // by ending of names; see embed/languages.js
	}
	folder.Words = map[string]words{}
	for _, e := range s.editions {
		say := texts{e.page.style}.say
		folder.Languages = append(folder.Languages, e.page.Lang)
		folder.Words[e.named("")] = words{
			Start: say("embed.start"), Map: say("map.name"), Title: shorten(e.page.Title.Text, longestDescription), Loading: say("loading.title"), Retry: say("script.retry"),
			Cut: say("trouble.cut"), Stalled: say("trouble.stalled"), Offline: say("trouble.offline"),
		}
	}
	posters, err := s.editions[0].posters()
	if err != nil {
		return nil, err
	}
	folder.Begins = []string{}
	if posters != nil {
		for _, b := range posters.Begins {
			folder.Begins = append(folder.Begins, b.At)
		}
	}
	known, err := json.Marshal(folder)
	if err != nil {
		return nil, err
	}
	open := sizesKnown(s.startSizes())
	open["FOLDER"] = string(known)
	data, err := bundle("embed/embed.js", api.FormatIIFE, open)
	if err != nil {
		return nil, err
	}
	return s.base.newFile("embed.js", data), nil
}

// makeScripts takes those of the base, but for what depends on the sizes.
func (s *Site) makeScripts() (embedScripts, error) {
	all := s.base.scripts
	if len(s.content.Widths) == 0 {
		return all, nil
	}
	data, err := bundle("embed/frame.js", api.FormatIIFE, sizesKnown(s.startSizes()))
	if err != nil {
		return all, err
	}
	all.frame = s.base.newFile("frame.js", data).lasting()
	return all, nil
}

// EmbedFiles are the files that put the map into an article and of which one
// serves all languages: scripts, style sheets, the types of the messages.
func (s *Site) EmbedFiles() ([]*File, error) {
	e, err := s.scripts()
	if err != nil {
		return nil, err
	}
	loader, err := s.loader()
	if err != nil {
		return nil, err
	}
	files := []*File{loader, e.frame, e.list, e.stage}
	for _, name := range []string{"embed.css", "hamsaya.d.ts", "article.css"} {
		data, err := readSource(path.Join("embed", name))
		if err != nil {
			return nil, err
		}
		if path.Ext(name) == ".css" {
			data = []byte(minified(strings.Replace(string(data), shapesMark, shapesOf(s.startSizes()), 1)))
		}
		if name == "article.css" { // its own words in any language, whatever letters the system has
			data = append([]byte(s.base.fontFaces()), data...)
		}
		files = append(files, s.base.newFile(name, data))
	}
	return files, nil
}

// embed writes embed.html, or article.html, which shows the ways to embed.
func (e *edition) embed(name string) (*File, error) {
	base := e.content.BaseURL
	scripts, err := e.scripts()
	if err != nil {
		return nil, err
	}
	p := embedPage{
		Page: e.page, Base: base, Address: atAddress(base),
		PagePath: e.named("index.html"), FramePath: e.named("embed.html"),
		Spoken: e.page.style.Tag, Way: direction(e.page.style.Tag), Tag: e.tag,
		Frame: scripts.frame.Path, List: scripts.list.Path, Stage: scripts.stage.Path,
		Sandbox: frameSandbox, Allow: frameAllow,
	}
	if p.Paste, err = e.snippets(); err != nil {
		return nil, err
	}
	p.Manifest.Version = e.version
	p.Manifest.Files, p.Manifest.Fonts = []Download{}, []Font{}
	e.downloads(&p.Page)
	for i, l := range e.page.Languages {
		l.Path = e.editions[i].named("article.html")
		p.Articles = append(p.Articles, l)
	}
	p.AsOf = slices.Clone(p.AsOf)
	for i, piece := range p.AsOf {
		if piece.Date != nil {
			date := *piece.Date
			date.By = nil
			p.AsOf[i].Date = &date
		}
	}
	p.Events = linked(e.page.Events, base+p.PagePath)
	posters, err := e.posters()
	if err != nil {
		return nil, err
	}
	if posters != nil {
		p.StartU, p.Still, p.Alt = posters.Start.U, posters.Story.Sources(), posters.Start.Alt()
		if posters.Button != nil {
			// Its arrow is in every font.
			_, words, _ := strings.Cut(texts{p.style}.say("embed.start"), " ")
			button, err := posters.Button(words)
			if err != nil {
				return nil, err
			}
			p.Start = template.HTML(button)
		}
		if len(posters.Begins) > 0 {
			p.At = posters.Begins[0].At
		}
		if p.Begins, err = posters.begins(); err != nil {
			return nil, err
		}
	}
	shown := `<hamsaya-map play="click" theme="night" `
	if p.At != "" {
		shown += fmt.Sprintf(`at="%s" `, p.At) // it has no letters that would end it: see CheckBegins
	}
	p.Paste.Element = strings.Replace(p.Paste.Element, "<hamsaya-map ", shown, 1) // as the one below it
	if p.Alt == "" {
		p.Alt = texts{p.style}.say("script.mapName", "title", p.Title.Text)
	}
	p.Chapters = slices.Clone(p.Chapters)
	for i := range p.Chapters {
		p.Chapters[i].When.By = nil
	}
	for _, ch := range p.Chapters {
		st := step{Chapter: ch}
		if posters != nil && ch.Index < len(posters.Chapters) {
			for _, pic := range posters.Chapters[ch.Index].Pictures {
				if pic.Width > Narrow {
					st.Poster = pic.Path
				}
			}
		}
		p.Steps = append(p.Steps, st)
	}
	var b bytes.Buffer
	if err := templatesIn(embedTemplates, p.style).ExecuteTemplate(&b, name, p); err != nil {
		return nil, err
	}
	return e.base.newFile(e.named(name), b.Bytes()), nil
}

// begins is what there is to see at the moments of Begins, as JSON, or "".
func (p *Posters) begins() (string, error) {
	if len(p.Begins) == 0 {
		return "", nil
	}
	seen := map[string]string{}
	for _, b := range p.Begins {
		seen[b.At] = b.Alt()
	}
	data, err := json.Marshal(seen)
	return string(data), err
}

// linked are events whose titles lead to a page of their own. Their sources
// and what they are found by are left to that page: an article's readers would
// download as much for them as for all the rest of the document, before they
// have asked for a map. embed/list.js brings them when the list is opened.
func linked(events []Event, page string) []Event {
	out := slices.Clone(events)
	for i := range out {
		out[i].Link = page + out[i].Link
		out[i].Sources, out[i].Find, out[i].When.By = nil, nil, nil
	}
	return out
}
