package web

import (
	"strings"
	"time"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// Meta is what a page tells machines about the story: search engines, the
// previews of links, a CMS. Block "meta" of page/meta.html writes it into a
// head.
type Meta struct {
	Title, Description string
	Lang               string // BCP 47, with an underscore as Open Graph wants it
	// Page, Image and OEmbed are absolute addresses where the site's is known;
	// else Page and OEmbed are "" and Image is relative.
	Page, Image, OEmbed     string
	ImageWidth, ImageHeight int
	ImageAlt                string
	Linked                  map[string]any // JSON-LD
	Alternates              []LanguageLink // the story's page in each language, and x-default
}

// longestDescription is in runes; previews cut earlier.
const longestDescription = 300

func (e *edition) meta() (*Meta, error) {
	posters, err := e.posters()
	if err != nil {
		return nil, err
	}
	base := e.content.BaseURL
	m := &Meta{
		Title: e.page.Title.Text, Description: shorten(e.page.Lede.Text, longestDescription),
		Lang: strings.ReplaceAll(e.page.Lang, "-", "_"), Page: e.address(),
	}
	if m.Description == "" {
		m.Description = m.Title
	}
	if base != "" {
		m.OEmbed = base + e.named("oembed.json")
	}
	if posters != nil && posters.Card.Draw != nil {
		m.Image = base + posters.Card.Path
		m.ImageWidth, m.ImageHeight = posters.Card.Width, posters.Card.Height
		m.ImageAlt = posters.Story.Alt()
	}
	m.Linked = e.linked(m)
	m.Alternates = e.alternates()
	return m, nil
}

// alternates are the pages that say the same in other languages; a reader of
// none of these is sent to the first.
func (e *edition) alternates() []LanguageLink {
	var out []LanguageLink
	for _, l := range e.page.Languages {
		out = append(out, LanguageLink{Tag: l.Tag, Path: e.content.BaseURL + l.Path})
	}
	if len(out) > 0 {
		out = append(out, LanguageLink{Tag: "x-default", Path: out[0].Path})
	}
	return out
}

// address is that of the edition's page, or "" where it is not known.
func (e *edition) address() string {
	if e.content.BaseURL == "" || e.tag == "" {
		return e.content.BaseURL
	}
	return e.content.BaseURL + e.named("index.html")
}

// linked is the story by schema.org: an article, the data that it is made of,
// and what both cite. No date of publication is made up; who publishes the
// page adds it.
func (e *edition) linked(m *Meta) map[string]any {
	st, w := e.content.Story, newWriter(e.content.Story, e.page.Lang)
	base := e.content.BaseURL
	citations := w.citations()
	article := map[string]any{
		"@type": "NewsArticle", "@id": base + "#article", "headline": m.Title, "description": m.Description,
		"inLanguage": e.page.Lang, "isAccessibleForFree": true,
		"hasPart": map[string]any{"@id": base + "#data"},
	}
	if m.Image != "" {
		article["image"] = m.Image
	}
	if base != "" {
		article["url"], article["mainEntityOfPage"] = m.Page, m.Page
	}
	data := map[string]any{
		"@type": "Dataset", "@id": base + "#data", "name": m.Title, "description": atLeast(m.Description, m.Title),
		"inLanguage": e.page.Lang, "isAccessibleForFree": true,
		"isPartOf": map[string]any{"@id": base + "#article"},
		"distribution": []any{
			map[string]any{"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": base + "story.json"},
			map[string]any{"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": base + "events.csv"},
		},
	}
	if len(citations) > 0 {
		article["citation"], data["citation"] = citations, citations
	}
	if span := told(st); span != "" {
		data["temporalCoverage"] = span
	}
	var places []any
	for _, p := range st.Places {
		places = append(places, map[string]any{
			"@type": "Place", "name": w.words(p.Name).Text,
			"geo": map[string]any{"@type": "GeoCoordinates", "latitude": p.Lat, "longitude": p.Lon},
		})
	}
	if len(places) > 0 {
		data["spatialCoverage"] = places
	}
	return map[string]any{"@context": "https://schema.org", "@graph": []any{article, data}}
}

// atLeast lengthens a description to the 50 characters that search engines ask
// of a data set.
func atLeast(description, title string) string {
	if len([]rune(description)) >= 50 {
		return description
	}
	return description + " (the events on the map “" + title + "”, with dates, places and sources)"
}

// citations are the sources of all events, each once, in order of time.
func (w writer) citations() []any {
	var all []any
	type citation struct{ publisher, remark, title, url, date string }
	seen := map[citation]bool{}
	for _, i := range byTime(w.story.Events) {
		for _, src := range w.story.Events[i].Sources {
			remark := w.words(src.Remark).Text
			key := citation{src.Publisher, remark, src.Title, src.URL, src.Date.Text}
			if seen[key] {
				continue
			}
			seen[key] = true
			work := map[string]any{"@type": "CreativeWork", "publisher": map[string]any{"@type": "Organization", "name": src.Publisher}}
			if src.Title != "" {
				work["name"] = src.Title
			}
			if remark != "" {
				work["description"] = remark
			}
			if url := webAddress(src.URL); url != "" {
				work["url"] = url
			}
			if d := src.Date; d.Known && !d.Interval && !d.Within && !d.Approx && !d.Uncertain && d.Precision >= edtf.Day {
				work["datePublished"] = edtf.FormatISODay(d.Start)
			}
			all = append(all, work)
		}
	}
	return all
}

// told is the time that the events span, as ISO 8601 writes an interval, each
// end no more exact than the event that it is of.
func told(st *story.Story) string {
	type end struct {
		at float64
		of *edtf.Date
	}
	finer := func(w *edtf.Date, than end) bool { return w.UnitAt(than.at) > than.of.UnitAt(than.at) }
	var first, last end
	for i := range st.Events {
		w := &st.Events[i].When
		if !w.Known {
			continue
		}
		if first.of == nil || w.Start < first.at || w.Start == first.at && finer(w, first) {
			first = end{w.Start, w}
		}
		if at := max(w.Start, w.End-1); last.of == nil || at > last.at || at == last.at && finer(w, last) {
			last = end{at, w}
		}
	}
	if first.of == nil {
		return ""
	}
	return iso(first.of, first.at) + "/" + iso(last.of, last.at)
}

// iso writes the day, the month or the year in which an instant lies, whichever
// a date tells.
func iso(w *edtf.Date, at float64) string {
	day := edtf.FormatISODay(at)
	switch unit := w.UnitAt(at); {
	case unit >= edtf.Day:
		return day
	case unit >= edtf.Season:
		return day[:len(day)-len("-00")]
	}
	return day[:len(day)-len("-00-00")]
}

// shorten cuts words to so many runes, between two words.
func shorten(s string, most int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= most {
		return string(r)
	}
	cut := string(r[:most-1])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// embedCache is for how long a CMS may keep what oembed.json says.
const embedCache = 24 * time.Hour
