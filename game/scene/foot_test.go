package scene_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestOriginIsWhole holds that where the map comes from, and as of when, is
// never cut, whatever the scale bar beside it takes.
func TestOriginIsWhole(t *testing.T) {
	s := compile(t, realStory)
	bare := strings.NewReplacer(" ", "", "·", "").Replace // lines may end between two parts
	want := bare(s.Caption())
	for _, size := range [][2]float64{{320, 568}, {360, 640}, {480, 320}, {768, 1024}, {930, 600}, {1280, 720}} {
		for i := range s.Chapters {
			u := s.Chapters[i].U.End - 0.01
			var l draw.List
			sheetAt(s, scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, u).Frame(moment(u), &l)
			if got := bare(originText(&l)); !strings.Contains(got, want) {
				t.Errorf("%v, chapter %d: the line of origin is cut", size, i+1)
			}
		}
	}
}

// TestOriginBreaksBetweenItsParts holds that a line of origin ends where one of
// its parts does, if that costs no line more.
func TestOriginBreaksBetweenItsParts(t *testing.T) {
	s := compile(t, realStory)
	var got []string
	var l draw.List
	still(s, [2]float64{540, 540}, "en", 0).Frame(moment(0), &l)
	for _, w := range lines(&l, "", nil) {
		if w.group == "origin" && !strings.HasSuffix(w.run.Text, "km") {
			got = append(got, w.run.Text)
		}
	}
	want := []string{"Borders: Natural Earth 4.1 · Durand Line not recognised by Afghanistan · Places: GeoNames", "As of 30 November 2025"}
	if !slices.Equal(got, want) {
		t.Errorf("the origin's lines are %q, want %q", got, want)
	}
}

// originText is what the runs of a list and of those in it say, in the order of drawing.
func originText(l *draw.List) string {
	var b strings.Builder
	for i := range l.Ops {
		switch op := &l.Ops[i]; op.Kind {
		case draw.OpText:
			b.WriteString(op.Run.Text)
		case draw.OpEmbed:
			b.WriteString(originText(op.Sub))
		}
	}
	return b.String()
}
