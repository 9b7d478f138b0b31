package export

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/timeline"
)

func TestSidecars(t *testing.T) {
	_, sc := filmOf(t, shortFilm)
	f := &Film{FPS: 20, To: sc.Pace.Length(), Title: 3, Sources: 5, Hold: 1}
	for _, c := range f.Sidecars(sc) {
		drawtest.Golden(t, "testdata/film"+c.Suffix, []byte(c.Text))
	}
}

// Words under "fa" are those of a reader in Iran too, though the story lists
// "fa-IR".
func TestSidecarsOfEveryLanguage(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	got := map[string]bool{}
	for _, c := range (&Film{FPS: 30, To: sc.Pace.Length()}).Sidecars(sc) {
		got[c.Suffix] = true
	}
	for _, lang := range []string{"en", "fa-IR", "fa-AF", "ps-AF", "ur-PK"} {
		if !got["."+lang+".vtt"] || !got[".chapters."+lang+".vtt"] || !got["."+lang+".txt"] {
			t.Errorf("a film of the real story lacks sidecars in %s: %v", lang, got)
		}
	}
}

var cueTimes = regexp.MustCompile(`(?m)^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})$`)

// Cues follow one another, none is empty or goes beyond the film, and a
// stretch tells only what it shows.
func TestCuesOfAStretch(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	from, to, err := FindStretch(sc, "2", "3")
	if err != nil {
		t.Fatal(err)
	}
	f := &Film{FPS: 30, From: from, To: to, Duration: 9, Title: 2}
	for _, c := range f.Sidecars(sc) {
		if !strings.HasSuffix(c.Suffix, ".vtt") {
			continue
		}
		last, n := 0.0, 0
		for _, m := range cueTimes.FindAllStringSubmatch(c.Text, -1) {
			seconds := func(m []string) float64 {
				h, _ := strconv.ParseFloat(m[0], 64)
				min, _ := strconv.ParseFloat(m[1], 64)
				s, _ := strconv.ParseFloat(m[2], 64)
				return h*3600 + min*60 + s
			}
			begin, end := seconds(m[1:]), seconds(m[4:])
			if begin < last-0.0011 || end <= begin || end > f.Length()+0.001 || begin < 2 {
				t.Errorf("%s: a cue from %.3f to %.3f after one that ends at %.3f", c.Suffix, begin, end, last)
			}
			last, n = end, n+1
		}
		want := len(f.told(sc))
		if strings.Contains(c.Suffix, "chapters") {
			want = 2
		}
		if n != want || n == 0 || last != f.Length() {
			t.Errorf("%s: %d cues to %.3f, want %d to %.3f", c.Suffix, n, last, want, f.Length())
		}
	}
}

// What a story says cannot end a cue or open a tag.
func TestCueText(t *testing.T) {
	var b strings.Builder
	writeCue(&b, 1, 0, 1.5, "<b>A & B --> C")
	if got, want := b.String(), "1\n00:00:00.000 --> 00:00:01.500\n&lt;b&gt;A &amp; B --&gt; C\n\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFindStretch(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	length := sc.Pace.Length()
	stop := sc.Stops[5]
	id := sc.Story.Events[stop.Event].ID
	c := sc.Chapters[1].U
	day := func(d int) float64 { return timeline.FromCivil(2025, 10, d, 0, 0, 0) }
	for _, w := range []struct {
		from, to   string
		begin, end float64
	}{
		{"", "", 0, length},
		{"start", "end", 0, length},
		{"2", "2", c.Start, c.End},
		{sc.Story.Chapters[1].ID, "", c.Start, length},
		{id, id, stop.U - arrival, stop.U + rest},
		{"12.5s", "1m", 12.5, 60},
		{"2025-10-18", "2025-10-18", sc.Pace.Playing(day(18)), sc.Pace.Playing(day(19))},
	} {
		begin, end, err := FindStretch(sc, w.from, w.to)
		if err != nil || math.Abs(begin-w.begin) > 0.01 || math.Abs(end-w.end) > 0.01 {
			t.Errorf("%q to %q is %.2f to %.2f (%v), want %.2f to %.2f", w.from, w.to, begin, end, err, w.begin, w.end)
		}
	}
	for _, w := range []struct{ from, to, says string }{
		{"3", "2", "a film runs forwards"},
		{"1950-01-01", "", "the story runs from"},
		{"500s", "", fmt.Sprintf("the play is %.1fs long", sc.Pace.Length())},
		{"-3s", "", fmt.Sprintf("the play is %.1fs long", sc.Pace.Length())},
		{"nonsense", "", "no event, chapter or date"},
	} {
		if _, _, err := FindStretch(sc, w.from, w.to); err == nil || !strings.Contains(err.Error(), w.says) {
			t.Errorf("%q to %q: %v, want that %s", w.from, w.to, err, w.says)
		}
	}
}
