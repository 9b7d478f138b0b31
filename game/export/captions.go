package export

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// A Sidecar is a text file that goes with a film: film.en.vtt beside
// film.mp4.
type Sidecar struct {
	Suffix string // what stands in place of the film's extension
	Text   string
}

// Sidecars are the film in words, in each language that the story tells its
// events in: captions and chapters as WebVTT
// (https://www.w3.org/TR/webvtt1/), and a description for who can't see it.
func (f *Film) Sidecars(sc *scene.Scene) []Sidecar {
	var all []Sidecar
	for _, lang := range languagesOf(sc.Story) {
		options := f.RenderOptions
		options.Lang = lang
		w := filmWords{f, sc, wording.Writer{Story: sc.Story, Lang: lang, Style: options.spec(sc.Story).Style}}
		all = append(all, Sidecar{"." + lang + ".vtt", w.captions()})
		if len(sc.Story.Chapters) > 0 {
			all = append(all, Sidecar{".chapters." + lang + ".vtt", w.chapters()})
		}
		all = append(all, Sidecar{"." + lang + ".txt", w.description()})
	}
	return all
}

// languagesOf are the languages of a story that some event has its title in.
func languagesOf(st *story.Story) []string {
	var langs []string
	for _, lang := range st.Languages {
		for i := range st.Events {
			if t := st.Events[i].Title.In(lang); sameLanguage(t.Lang, lang) && t.Words != "" {
				langs = append(langs, lang)
				break
			}
		}
	}
	if len(langs) == 0 {
		langs = st.Languages[:1]
	}
	return langs
}

// sameLanguage holds for "fa" and "fa-IR": words under the bare language are
// for all its regions.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// told are the events that the film tells, in its order; not one that arrives
// with its last frame.
func (f *Film) told(sc *scene.Scene) []int {
	hidden, _ := hiddenKinds(sc.Story, f.RenderOptions.Kinds) // Still has told of an error
	var events []int
	for _, stop := range sc.Stops {
		kind := sc.Story.Events[stop.Event].Kind
		if stop.U >= f.From && f.To-stop.U > 0.01 && (kind > 63 || hidden>>kind&1 == 0) {
			events = append(events, int(stop.Event))
		}
	}
	return events
}

// filmWords writes about a film in one language.
type filmWords struct {
	film *Film
	sc   *scene.Scene
	wording.Writer
}

func (w filmWords) say(key string, pairs ...any) string { return words.SayIn(w.Style, key, pairs...) }

func (w filmWords) in(t story.Text) string { return oneLine(w.In(t).Words) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (w filmWords) captions() string {
	var b strings.Builder
	w.head(&b)
	type cue struct {
		at   float64
		text string
	}
	var cues []cue
	told := w.film.told(w.sc)
	stops := make(map[int]float64, len(told))
	for _, stop := range w.sc.Stops {
		stops[int(stop.Event)] = stop.U
	}
	for _, i := range told {
		e := &w.Story.Events[i]
		cues = append(cues, cue{w.film.at(stops[i]), w.Date(e) + "\n" + w.in(e.Title)})
	}
	for k, c := range cues {
		to := w.film.end()
		if k+1 < len(cues) {
			to = cues[k+1].at
		}
		writeCue(&b, k+1, c.at, to, c.text)
	}
	return b.String()
}

func (w filmWords) chapters() string {
	var b strings.Builder
	w.head(&b)
	n := 0
	for i, span := range w.sc.Chapters {
		if span.U.End <= w.film.From || span.U.Start >= w.film.To {
			continue
		}
		to := w.film.end()
		if i+1 < len(w.sc.Chapters) && w.sc.Chapters[i+1].U.Start < w.film.To {
			to = w.film.at(w.sc.Chapters[i+1].U.Start)
		}
		n++
		writeCue(&b, n, w.film.at(span.U.Start), to, w.in(w.Story.Chapters[i].Title))
	}
	return b.String()
}

func (w filmWords) head(b *strings.Builder) {
	b.WriteString("WEBVTT\n\n")
	if title := w.in(w.Story.Title); title != "" {
		b.WriteString("NOTE\n" + strings.ReplaceAll(title, "-->", "→") + "\n\n")
	}
}

func writeCue(b *strings.Builder, n int, from, to float64, text string) {
	if to-from < 0.001 || text == "" {
		return
	}
	text = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
	fmt.Fprintf(b, "%d\n%s --> %s\n%s\n\n", n, vttTime(from), vttTime(to), text)
}

func vttTime(seconds float64) string {
	ms := int64(seconds*1000 + 0.5)
	return fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3600000, ms/60000%60, ms/1000%60, ms%1000)
}
