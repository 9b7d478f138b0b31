package scene_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/timeline"
)

// TestAxisCountsByTheCalendar holds that the strip names months where they
// begin in the reader's calendar and, in a row below, in a second one; that
// the date on the playhead and in the card is in both; and that a language
// begins with its own custom.
func TestAxisCountsByTheCalendar(t *testing.T) {
	s := compile(t, realStory)
	day := func(month, day int) float64 { return timeline.FromCivil(2025, month, day, 0, 0, 0) }
	for _, c := range []struct {
		lang          string
		first, second calendar.System // None: by custom
		months        map[string]float64
		below         map[string]float64
		flag          string // on 17 November
		head          string
	}{
		{"en", calendar.None, calendar.None, map[string]float64{"November": day(11, 1)}, nil, "17 Nov 2025", "CALL · about 17 November 2025"},
		{"fa-IR", calendar.None, calendar.Gregorian, map[string]float64{"آبان": day(10, 23), "آذر": day(11, 22)}, map[string]float64{"نوامبر": day(11, 1)},
			"۲۶ آبان ۱۴۰۴ · ۱۷ نوامبر ۲۰۲۵", "حدود ۲۶ آبان ۱۴۰۴ · حدود ۱۷ نوامبر ۲۰۲۵"},
		{"fa-AF", calendar.None, calendar.None, map[string]float64{"عقرب": day(10, 23), "قوس": day(11, 22)}, nil, "۲۶ عقرب ۱۴۰۴", "حدود ۲۶ عقرب ۱۴۰۴"},
		{"ps-AF", calendar.None, calendar.None, map[string]float64{"لړم": day(10, 23), "لیندۍ": day(11, 22)}, nil, "", ""},
		{"ur-PK", calendar.None, calendar.None, map[string]float64{"نومبر": day(11, 1)}, nil, "17 نومبر، 2025", ""},
		{"en", calendar.Gregorian, calendar.Persian, map[string]float64{"November": day(11, 1)}, map[string]float64{"Aban": day(10, 23), "Azar": day(11, 22)},
			"17 Nov 2025 · 26 Aban 1404 AP", "about 17 November 2025 · about 26 Aban 1404 AP"},
	} {
		for _, spec := range []scene.Spec{wide, {Width: 900, Height: 700, DeviceScale: 1}} {
			spec = readIn(spec, c.lang, locale.FlowLanguage)
			l, _ := locale.Find(c.lang)
			spec.Style = l.Style()
			if c.first != calendar.None {
				spec.Style.Calendar = c.first
			}
			spec.Style.Second = c.second
			u := stopOf(t, s, "call-araghchi-muttaqi-3")
			v := moment(u)
			v.Selected = s.Current(u, 0)
			sheet := sheetAt(s, spec, u)
			var list draw.List
			sheet.Frame(v, &list)
			all, row := "", map[float32]bool{}
			find := func(words map[string]float64) {
				for month, begins := range words {
					found := false
					for _, w := range lines(&list, "", nil) {
						if w.group != "timeline" || w.run.Text != month {
							continue
						}
						found = true
						row[w.at.Y] = true
						if x := w.at.X + w.run.Advance/2; math.Abs(float64(x-sheet.X(begins))) > 0.6 {
							t.Errorf("%s, %v wide: %s stands at %v, it begins at %v", c.lang, spec.Width, month, x, sheet.X(begins))
						}
					}
					if !found {
						t.Errorf("%s, %v wide: the axis has no %s", c.lang, spec.Width, month)
					}
				}
			}
			find(c.months)
			find(c.below)
			if rows := 1 + min(len(c.below), 1); len(row) != rows {
				t.Errorf("%s: names of months in %d rows, want %d", c.lang, len(row), rows)
			}
			for _, w := range lines(&list, "", nil) {
				all += w.run.Text + "\n"
			}
			for _, want := range []string{c.flag, c.head} {
				if !strings.Contains(strings.ReplaceAll(all, "\n", " "), want) {
					t.Errorf("%s, %v wide: nothing says %q", c.lang, spec.Width, want)
				}
			}
		}
	}
}

// TestCalendarsEnd holds that a story which a calendar does not reach is
// counted and dated in the Gregorian one.
func TestCalendarsEnd(t *testing.T) {
	s := scenetest.CompileData(t, "old.json", []byte(`{"hamsaya": 1, "title": "Old", "languages": ["en"], "map": {"focus": ["IRN", "AFG", "PAK"]},
		"events": [{"id": "a", "title": "A treaty", "kind": "talks", "when": "1555-05-29", "at": "tehran", "from": "tehran"},
			{"id": "b", "title": "Another", "kind": "talks", "when": "1639-05-17", "at": "tehran", "from": "tehran"}]}`))
	spec := readIn(wide, "en", locale.FlowLanguage)
	spec.Style = locale.All()[0].Style()
	spec.Style.Calendar = calendar.Islamic
	sheet := s.Layout(spec)
	if got := sheet.Date(0); got != "29 May 1555" {
		t.Errorf("the first event is dated %q", got)
	}
	var list draw.List
	sheet.Frame(moment(0), &list)
	found := false
	for _, w := range lines(&list, "", nil) {
		found = found || w.group == "timeline" && w.run.Text == "1600"
	}
	if !found {
		t.Error("the axis has no 1600")
	}
}

// TestLanguagesDoNotMix holds that a frame in a language, a calendar and a
// clock is the same whatever was spoken before.
func TestLanguagesDoNotMix(t *testing.T) {
	worn, fresh := compile(t, realStory), compileAnew(t, realStory)
	var specs []scene.Spec
	for _, l := range locale.All() {
		for _, base := range []scene.Spec{wide, phone} {
			spec := readIn(base, l.Tag, locale.FlowLanguage)
			specs = append(specs, spec)
			spec.Style = l.Style()
			spec.Style.Second, spec.Style.Clock, spec.Style.Digits = calendar.Islamic, locale.ClockUTC, locale.Arabic
			spec.Labels = locale.LabelsBoth
			specs = append(specs, spec)
		}
	}
	var a, b draw.List
	for i, spec := range specs {
		u := float64(7 * (i + 1) % 75)
		for _, other := range []scene.Spec{specs[(i+3)%len(specs)], specs[(i+1)%len(specs)]} {
			sheetAt(worn, other, u).Frame(moment(u), &a)
		}
		sheetAt(worn, spec, u).Frame(moment(u), &a)
		if i%4 == 0 {
			fresh = compile(t, realStory)
		}
		sheetAt(fresh, spec, u).Frame(moment(u), &b)
		if got, want := dump(&a), dump(&b); got != want {
			t.Errorf("%s %vx%v at %v differs by what was spoken before: %s", spec.Lang, spec.Width, spec.Height, u, firstDifference(got, want))
		}
	}
}

// TestNodesNameTheirLanguage holds that a node whose words are in another
// language than the picture says which: in a story that knows English alone,
// read in Persian.
func TestNodesNameTheirLanguage(t *testing.T) {
	s := compile(t, "assets/stories/three-events.json")
	marked := 0
	eachSaid(s, readIn(wide, "fa-IR", locale.FlowLanguage), func(where string, list *draw.List) {
		for n := range list.Shown() {
			foreign := len(latinWords(n.Label)) > 0 && (n.Role != draw.RoleLink || n.Ref.Action != draw.ActOpen)
			if foreign && n.Lang == "" && !strings.Contains(n.Label, "GeoNames") {
				t.Errorf("%s: the %s %q is in no language", where, n.Role, n.Label)
			}
			if foreign && n.Lang == "en" {
				marked++
			}
		}
	})
	if marked < 10 {
		t.Errorf("%d nodes are marked as English", marked)
	}
}
