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

// A reading is what of a frame an open card is held to.
type reading struct {
	words string // in the order in which they stand
	links []draw.Node
	box   draw.Rect
	texts []draw.Rect // of the lines in the box, by their advance
}

// readCard opens an event's card and reads it to its foot.
func readCard(t *testing.T, s *scene.Scene, spec scene.Spec, event int32) (r reading) {
	t.Helper()
	_, land, _, _ := s.Life(event)
	sheet := sheetAt(s, spec, land)
	v := moment(land)
	v.Selected = event
	var l draw.List
	for v.CardScroll = 0; ; v.CardScroll += 60 {
		sheet.Frame(v, &l)
		r.box = draw.Rect{}
		for _, n := range l.Nodes {
			if n.Role == draw.RolePanel && n.Ref.Action == draw.ActSelect && n.Ref.Index == event {
				r.box = n.Bound
			}
		}
		if r.box.Empty() {
			t.Fatalf("%vx%v: no card opens for %s", spec.Width, spec.Height, s.Story.Events[event].ID)
		}
		r.read(&l)
		if v.CardScroll >= sheet.CardOverflow(event) {
			return r
		}
	}
}

func (r *reading) read(l *draw.List) {
	l.Visit(r)
	for n := range l.Shown() {
		if n.Role == draw.RoleLink && n.Ref.Action == draw.ActOpen && !slices.ContainsFunc(r.links, func(m draw.Node) bool { return m.Ref == n.Ref }) {
			r.links = append(r.links, n)
		}
	}
}

// Draw reads a line of text that stands in the box.
func (r *reading) Draw(c draw.Cursor) {
	op, at := c.Op(), c.At()
	if op.Kind != draw.OpText || op.HaloWidth != 0 || !r.box.Contains(at) {
		return
	}
	r.texts = append(r.texts, draw.RectOf(at.X, at.Y-op.Run.Size, op.Run.Advance, op.Run.Size))
	if !strings.Contains(r.words, op.Run.Text) {
		r.words += op.Run.Text + " "
	}
}

func (r *reading) Open(draw.Cursor)    {}
func (r *reading) Close(draw.Cursor)   {}
func (r *reading) Embed(c draw.Cursor) { c.Enter(r) }

// evidence is a story whose one card holds every kind of evidence.
func evidence(t *testing.T) *scene.Scene {
	data := `{"hamsaya": 1, "title": "Evidence", "languages": ["en"],
		"map": {"focus": ["IRN", "AFG", "PAK"], "bounds": [44, 24, 77.5, 40]},
		"cast": [{"id": "kabul-side", "name": "The government in Kabul", "country": "AFG"}],
		"events": [{"id": "it", "kind": "attack", "when": "2025-11-10~", "at": "kabul", "title": "An explosion", "alleged": true, "certainty": "claimed",
			"claims": [{"by": "kabul-side", "says": "it was a drone", "stance": "asserts"}, {"by": "Islamabad", "says": "it was none of ours", "stance": "denies"}],
			"disputed": ["Islamabad disputes the place"],
			"sources": [{"publisher": "First Agency", "url": "https://example.com/a"}, {"publisher": "A Printed Paper", "remark": "in Persian", "date": "2025-11-11"}, {"publisher": "Second Agency", "url": "http://example.org/b"}]},
			{"id": "bare", "kind": "attack", "when": "2025-11-12", "at": "kabul", "title": "Without a source", "unconfirmed": ["Islamabad, at first"]}]}`
	return scenetest.CompileData(t, "evidence.json", []byte(data))
}

// TestCardSaysWhoSaysWhatAndWhoDeniesIt reads the evidence off the card.
func TestCardSaysWhoSaysWhatAndWhoDeniesIt(t *testing.T) {
	s := evidence(t)
	for _, spec := range []scene.Spec{wide, phone} {
		r := readCard(t, s, spec, 0)
		for _, want := range []string{"ATTACK", "about 10 November 2025", "An explosion", "The government in Kabul", "it was a drone",
			"Islamabad (denies)", "it was none of ours", "Islamabad disputes the place", "Accounts differ", "Alleged", "Claimed", "First Agency", "A Printed Paper (in Persian), 11 November 2025"} {
			if !strings.Contains(r.words, want) {
				t.Errorf("%vx%v: the card does not say %q; it says %q", spec.Width, spec.Height, want, r.words)
			}
		}
		if strings.Contains(r.words, "The government in Kabul (denies)") {
			t.Error("who asserts is said to deny")
		}
		r = readCard(t, s, spec, 1)
		if !strings.Contains(r.words, "No source given") {
			t.Errorf("the card of an event without a source says %q", r.words)
		}
		// Who is silent disputes nothing.
		if !strings.Contains(r.words, "Neither confirmed nor denied by: Islamabad, at first") || strings.Contains(r.words, "isputed") || strings.Contains(r.words, "differ") {
			t.Errorf("the card of an event that one side does not confirm says %q", r.words)
		}
	}
}

// TestCardSaysWhenAnEarlierAmountWas holds that an amount from which one grows
// or shrinks is dated where the story dates it.
func TestCardSaysWhenAnEarlierAmountWas(t *testing.T) {
	s := smallStory(t, trade(`"amount": 114000000, "unit": "USD", "period": "October 2025", "before": 247000000, "beforePeriod": "October 2024"`),
		trade(`"amount": 114000000, "unit": "USD", "before": 247000000`), quiet)
	for event, want := range []string{"$114m, October 2025 (October 2024: $247m)", "$114m (before: $247m)"} {
		if r := readCard(t, s, wide, int32(event)); !strings.Contains(r.words, want) {
			t.Errorf("the card says %q, want %q in it", r.words, want)
		}
	}
}

// TestSourcesAreLinksWhereTheyHaveAnAddress holds that every source with an
// address can be opened, and that there is nothing to press on one without.
func TestSourcesAreLinksWhereTheyHaveAnAddress(t *testing.T) {
	r := readCard(t, evidence(t), wide, 0)
	var got []string
	for _, n := range r.links {
		got = append(got, n.Value)
		if n.Ref.Index != 0 {
			t.Errorf("pressing %q asks for %+v", n.Label, n.Ref)
		}
	}
	slices.Sort(got)
	if want := []string{"http://example.org/b", "https://example.com/a"}; !slices.Equal(got, want) {
		t.Errorf("the card links to %v, want %v", got, want)
	}
}

// TestNothingIsWiderThanItsCard opens every card of the real story at every
// size and measures its lines.
func TestNothingIsWiderThanItsCard(t *testing.T) {
	s := compile(t, realStory)
	for _, size := range sizes {
		spec := scene.Spec{Width: size[0], Height: size[1], DeviceScale: 1}
		for event := range s.Story.Events {
			r := readCard(t, s, spec, int32(event))
			for _, line := range r.texts {
				if line.Min.X < r.box.Min.X || line.Max.X > r.box.Max.X {
					t.Errorf("%vx%v: a line of %s runs from %.1f to %.1f, its card from %.1f to %.1f", size[0], size[1],
						s.Story.Events[event].ID, line.Min.X, line.Max.X, r.box.Min.X, r.box.Max.X)
				}
			}
			links := 0
			for _, src := range s.Story.Events[event].Sources {
				if src.URL != "" {
					links++
				}
			}
			if len(r.links) != links {
				t.Errorf("%vx%v: the card of %s has %d links, want %d", size[0], size[1], s.Story.Events[event].ID, len(r.links), links)
			}
		}
	}
}

// TestCaptionSaysWhichViewOfBordersIsDrawn holds what the line of origin says
// of borders, and that it says it once.
func TestCaptionSaysWhichViewOfBordersIsDrawn(t *testing.T) {
	caption := func(moreMap string) string {
		return scenetest.CompileData(t, "small.json", []byte(smallJSON(moreMap, quiet))).Caption()
	}
	plain := caption("")
	for _, want := range []string{"Natural Earth", "Durand Line", "not recognised by Afghanistan", "As of 30 November 2025"} {
		if strings.Count(plain, want) != 1 {
			t.Errorf("the caption says %q %d times, want once: %s", want, strings.Count(plain, want), plain)
		}
	}
	if strings.Contains(plain, "by this story") {
		t.Errorf("a story that changes no border is said to: %s", plain)
	}
	changed := caption(`, "borders": [{"between": ["AFG", "PAK"], "status": "international"}, {"between": ["AFG", "IRN"], "status": "contested"}]`)
	for _, want := range []string{"Durand Line drawn as international by this story", "drawn as contested by this story"} {
		if strings.Count(changed, want) != 1 {
			t.Errorf("the caption says %q %d times, want once: %s", want, strings.Count(changed, want), changed)
		}
	}
	same := caption(`, "borders": [{"between": ["AFG", "PAK"], "status": "contested"}]`)
	if same != plain {
		t.Errorf("a story that repeats the atlas's status changes the caption to %s", same)
	}
	if real := compile(t, realStory); !real.Story.AsOf.Known || !strings.Contains(real.Caption(), "As of "+real.Story.AsOf.Format(locale.Style{})) {
		t.Errorf("the real story's caption does not say as of when: %s", real.Caption())
	}
}

// TestCardHidesTheTitle holds that a card which has no room but over the title
// leaves nothing of it sticking out, and that the title is back when the card
// is closed.
func TestCardHidesTheTitle(t *testing.T) {
	s := compile(t, realStory)
	for _, lang := range []string{"en", "fa-IR"} {
		sheet := sheetAt(s, readIn(scene.Spec{Width: 720, Height: 360, DeviceScale: 1}, lang, locale.FlowLanguage), 30)
		for selected, want := range map[int32]bool{-1: true, 5: false} {
			v := moment(30)
			v.Selected = selected
			var l draw.List
			sheet.Frame(v, &l)
			titled := false
			for n := range l.Shown() {
				titled = titled || n.Label == s.Story.Title.In(lang, "en").Words
			}
			if titled != want {
				t.Errorf("%s, card %d: the title is there: %t", lang, selected, titled)
			}
		}
	}
}

// TestSourcesEndWithoutADot holds that what stands between two sources stands
// between them: no line of the card ends in it.
func TestSourcesEndWithoutADot(t *testing.T) {
	s := compile(t, realStory)
	u := stopOf(t, s, "trade-shift")
	between := 0
	for _, width := range []float64{360, 420, 480, 640} {
		var l draw.List
		sheetAt(s, scene.Spec{Width: width, Height: width * 1.5, Print: true}, u).Frame(moment(u), &l)
		var runs []draw.Op
		for _, op := range l.Ops {
			if op.Kind != draw.OpEmbed {
				continue
			}
			for _, in := range op.Sub.Ops {
				if in.Kind == draw.OpText {
					runs = append(runs, in)
				}
			}
		}
		for i, op := range runs {
			if op.Run.Text != " · " {
				continue
			}
			between++
			if i+1 == len(runs) || runs[i+1].At.Y != op.At.Y || runs[i+1].At.X < op.At.X {
				t.Errorf("%v dp: a line ends in a dot after %q", width, runs[i-1].Run.Text)
			}
		}
	}
	if between == 0 {
		t.Error("no two sources stand on a line")
	}
}
