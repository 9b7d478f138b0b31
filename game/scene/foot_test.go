package scene_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// TestOriginIsWhole holds that where the map comes from, and as of when, is
// never cut, whatever the scale bar beside it takes.
func TestOriginIsWhole(t *testing.T) {
	s := compile(t, realStory)
	bare := strings.NewReplacer(" ", "", "·", "").Replace // lines may end between two parts
	for _, size := range [][2]float64{{320, 568}, {360, 640}, {480, 320}, {768, 1024}, {930, 600}, {1280, 720}} {
		for i := range s.Chapters {
			u := s.Chapters[i].U.End - 0.01
			for _, lang := range []string{"en", "fa-IR", "fa-AF", "ps-AF", "ur-PK"} {
				spec := readIn(scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}, lang, locale.FlowLanguage)
				var l draw.List
				sheet := sheetAt(s, spec, u)
				sheet.Frame(moment(u), &l)
				if got := bare(originText(&l)); !strings.Contains(got, bare(sheet.Origin())) {
					t.Errorf("%v, chapter %d, %s: the line of origin is cut", size, i+1, lang)
				}
				if i > 0 {
					break // one view of each size is enough for the other languages
				}
			}
		}
	}
}

// TestOriginNamesClaimedLand holds that land which carries a country's tint and
// is claimed by another says so in the caption, as a contested border does.
func TestOriginNamesClaimedLand(t *testing.T) {
	for focus, want := range map[string]string{
		`"IRN", "AFG"`: "", `"PAK"`: "Gilgit-Baltistan and Azad Kashmir claimed by India", `"IND"`: "Jammu and Kashmir with Ladakh claimed by Pakistan",
		`"CHN"`: "Aksai Chin claimed by India",
	} {
		data := `{"hamsaya": 1, "title": "Land", "map": {"focus": [` + focus + `]}, "events": [
			{"id": "a", "kind": "truce", "when": "2025-11-12", "title": "A", "at": "kabul", "sources": [{"publisher": "P"}]}]}`
		got := scenetest.CompileData(t, "land.json", []byte(data)).Layout(wide).Origin()
		for _, land := range []string{"Kashmir", "Aksai"} {
			if !strings.Contains(got, want) || strings.Contains(got, land) != strings.Contains(want, land) {
				t.Errorf("with %s in focus the caption says %q, want %q in it", focus, got, want)
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
	want := []string{"Borders: Natural Earth 4.1 · Durand Line not recognised by Afghanistan",
		"Gilgit-Baltistan and Azad Kashmir claimed by India · Places: GeoNames · As of 30 November 2025"}
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

// TestPictureSaysWhoseTheRouteIs holds that a picture with bands of trade has
// what the story says of their ways in its caption, whole, in room of its own,
// and that one without bands has not.
func TestPictureSaysWhoseTheRouteIs(t *testing.T) {
	s := compile(t, realStory)
	at := stopOf(t, s, "trade-shift")
	note := s.Story.Events[s.Current(at, 0)].Value[0].ViaNote
	bare := strings.NewReplacer(" ", "", "·", "").Replace
	later := stopOf(t, s, "asif-guarantee") // the bands are still there
	for _, size := range [][2]float64{{363, 544}, {540, 540}, {1280, 720}} {
		for i, lang := range []string{"en", "fa-IR", "ps-AF", "ur-PK", "en"} {
			if i == 4 {
				at = later
			}
			sheet := still(s, size, lang, at)
			var l draw.List
			sheet.Frame(moment(at), &l)
			if !strings.Contains(bare(originText(&l)), bare(note.In(lang).Words)) {
				t.Errorf("%v in %s: the caption does not say whose the route is", size, lang)
			}
			var bar draw.Rect
			for _, w := range lines(&l, "", nil) {
				if w.group == "origin" && w.run.Advance < 80 { // "500 km"
					bar = draw.RectOf(w.at.X, w.at.Y-w.run.Size*0.7, w.run.Advance, w.run.Size*0.7)
				}
			}
			for _, w := range readLettering(&l).labels {
				if w.group != "origin" && w.box.Inset(1).Overlaps(bar) {
					t.Errorf("%v in %s: %q lies on the words of the scale bar", size, lang, w.text)
				}
			}
			for _, w := range lines(&l, "", nil) {
				if w.group == "origin" && w.run.Advance > 120 && w.at.Y-w.run.Size*0.8 < sheet.Free().Max.Y {
					t.Errorf("%v in %s: %q lies on the map", size, lang, w.run.Text)
				}
			}
		}
		at = stopOf(t, s, "trade-shift")
		u := stopOf(t, s, "kabul-blasts")
		var l draw.List
		still(s, size, "en", u).Frame(moment(u), &l)
		if strings.Contains(bare(originText(&l)), bare(note.In("en").Words)) {
			t.Errorf("%v: the caption speaks of a route where there is none", size)
		}
	}
}
