package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
)

// ParseGrid reads columns and rows, as 3x3.
func ParseGrid(s string) (columns, rows int, err error) {
	a, b, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(s), "×", "x"), "x")
	columns, err1 := strconv.Atoi(a)
	rows, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || columns < 1 || rows < 1 {
		return 0, 0, fmt.Errorf("cells %q: write columns and rows as 3x3", s)
	}
	if columns > mostCells || rows > mostCells || columns*rows > mostCells {
		return 0, 0, fmt.Errorf("cells %q: a sheet may have %d", s, mostCells)
	}
	return columns, rows, nil
}

// CellsOf spreads n cells evenly over the events that render options shows, the first
// and the last among them. A story of fewer events has fewer cells.
func CellsOf(sc *scene.Scene, k RenderOptions, n int) ([]Cell, error) {
	all, err := EachEvent(sc, k)
	if err != nil || len(all) <= n {
		return all, err
	}
	if n == 1 {
		return all[len(all)-1:], nil
	}
	var cells []Cell
	for i := range n {
		cells = append(cells, all[int(math.Round(float64(i)*float64(len(all)-1)/float64(n-1)))])
	}
	return cells, nil
}

// EachEvent is a cell for every event that render options shows, in the order of the
// play.
func EachEvent(sc *scene.Scene, k RenderOptions) ([]Cell, error) {
	hidden, err := hiddenKinds(sc.Story, k.Kinds)
	if err != nil {
		return nil, err
	}
	st := sc.Story
	w := wording.Writer{Story: st, Lang: langOf(st, k.Lang), Style: k.spec(st).Style}
	var cells []Cell
	for _, stop := range sc.Stops {
		e := &st.Events[stop.Event]
		if hidden&(1<<uint(e.Kind)) != 0 {
			continue
		}
		head := w.Kind(e).Words
		if e.When.Known {
			head = w.Head(head, w.Date(e))
		}
		cells = append(cells, Cell{U: stop.U, Head: head, Caption: w.In(e.Title),
			Color: layout.ThemeNamed(themeOf(st, k.Theme)).Family(st.Kinds[e.Kind].Family)})
	}
	return cells, nil
}

// EachChapter is a cell for every chapter, at its last event.
func EachChapter(sc *scene.Scene, k RenderOptions) ([]Cell, error) {
	st := sc.Story
	if len(st.Chapters) == 0 {
		return nil, fmt.Errorf("this story has no chapters; make a cell of each event with --each event")
	}
	lang, style := langOf(st, k.Lang), k.spec(st).Style
	var cells []Cell
	for i := range st.Chapters {
		c := &st.Chapters[i]
		head := style.Int(i + 1)
		if c.Span.Known {
			head = words.SayIn(style, "cell.chapter", "i", i+1, "date", c.Span.Format(style))
		}
		cells = append(cells, Cell{
			U:    scene.ChapterMoment(sc, i).U,
			Head: head, Caption: c.Title.In(lang, "en"),
		})
	}
	return cells, nil
}

// langOf is render options's language, or the story's first.
func langOf(st *story.Story, lang string) string {
	if lang == "" {
		return st.Languages[0]
	}
	return lang
}

// themeOf is render options's theme, or the story's own, or paper.
func themeOf(st *story.Story, theme string) string {
	switch {
	case theme != "":
		return theme
	case st.Theme != "":
		return st.Theme
	}
	return layout.Paper.Name
}
