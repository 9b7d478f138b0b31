package windowtest

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/locale"
)

const realStory = "../../assets/stories/neighbours-2025.json"

func TestKeys(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	start := w.status()
	if !start.Ready || start.Playing || start.U != 0 {
		t.Fatalf("begins as %+v, want ready, paused, at 0", start)
	}
	w.picture("start")

	w.key(ebiten.KeySpace)
	w.run(30)
	if s := w.status(); !s.Playing || s.U <= 0.5 {
		t.Errorf("after Space: %+v, want it to play", s)
	}
	w.key(ebiten.KeySpace)
	paused := w.status()
	if paused.Playing {
		t.Errorf("after Space twice: %+v, want it paused", paused)
	}
	w.key(ebiten.KeyArrowRight) // perhaps to the arrival of the event that is under way
	w.key(ebiten.KeyArrowRight)
	next := w.status()
	if next.U <= paused.U || next.Event == paused.Event || next.Text == paused.Text {
		t.Errorf("→ twice went from %v %q to %v %q, want the next event", paused.U, paused.Text, next.U, next.Text)
	}
	w.picture("next")
	w.key(ebiten.KeyArrowLeft)
	if s := w.status(); s.U >= next.U {
		t.Errorf("← went from %v to %v, want back", next.U, s.U)
	}
	w.key(ebiten.KeyEnd)
	if s := w.status(); math.Abs(s.U-s.Length) > 0.01 || s.Chapter < 5 {
		t.Errorf("End: %+v, want the end", s)
	}
	w.picture("end")
	w.key(ebiten.KeyHome)
	if s := w.status(); s.U != 0 {
		t.Errorf("Home: at %v, want 0", s.U)
	}
	w.key(ebiten.KeyArrowUp)
	if s := w.status(); s.Speed != 2 {
		t.Errorf("↑: speed %v, want 2", s.Speed)
	}
	w.typed('?')
	w.picture("keys")
	w.key(ebiten.KeyEscape)
	w.typed('d')
	for _, r := range "2025-11-17" {
		w.typed(r)
	}
	w.picture("typing")
	w.key(ebiten.KeyEnter)
	if s := w.status(); s.Date != "2025-11-17" {
		t.Errorf("typed date: at %s, want 2025-11-17", s.Date)
	}
}

// Words of another script are typed and looked for, in letters of another
// keyboard than the story's.
func TestSearchIsTyped(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	w.typed('/')
	for _, r := range "كابل" { // Kabul, with the kaf of an Arabic keyboard
		w.typed(r)
	}
	w.picture("search")
	if s := w.status(); s.Selected != "" || !strings.Contains(s.Hash, "text=") {
		t.Errorf("while it is typed: %+v", s)
	}
	w.key(ebiten.KeyEnter)
	s := w.status()
	if s.Selected == "" {
		t.Fatalf("Enter opened nothing: %+v", s)
	}
	st := realScene(t).Story
	for i, e := range st.Events {
		if e.ID == s.Selected && !locale.Matches(locale.Fold(st.SearchText(i, "en")), locale.Fold("کابل")) {
			t.Errorf("Enter opened %s, which does not speak of Kabul", s.Selected)
		}
	}
	w.picture("found")
	w.typed('/')
	w.key(ebiten.KeyEscape)
	if s := w.status(); strings.Contains(s.Hash, "text=") {
		t.Errorf("Escape leaves the search: %s", s.Hash)
	}
}

// Paused for three seconds, not one frame is drawn; and none is by a mouse
// that moves over the sea.
func TestNothingIsDrawnWhileNothingChanges(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	before := w.status()
	w.run(180)
	if after := w.status(); after.Frames != before.Frames {
		t.Errorf("drew %d frames in 3 s of pause", after.Frames-before.Frames)
	}
	w.key(ebiten.KeyArrowRight)
	if after := w.status(); after.Frames == before.Frames {
		t.Error("a step drew no frame, so that the count above says nothing")
	}
}

func strip(n draw.Node) bool { return n.Role == draw.RoleSlider && n.Label == "Timeline" }

func TestScrubByMouse(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	y := float64(w.node(0, -1, strip).Y)
	w.MoveCursor(400, y)
	w.run(2)
	w.PressMouseButton(ebiten.MouseButtonLeft)
	w.run(2)
	first := w.status()
	w.MoveCursor(800, y)
	w.run(2)
	second := w.status()
	w.MoveCursor(600, y)
	w.run(2)
	third := w.status()
	w.ReleaseMouseButton(ebiten.MouseButtonLeft)
	w.run(2)
	if !(0 < first.U && first.U < third.U && third.U < second.U) {
		t.Errorf("scrubbed to %v, %v and back to %v, want the playhead to follow", first.U, second.U, third.U)
	}
	w.picture("scrubbed")
	// The playhead does not follow once the button is up.
	w.MoveCursor(300, y)
	if s := w.status(); s.U != third.U {
		t.Errorf("went from %v to %v without a button", third.U, s.U)
	}
}

func TestScrubByFinger(t *testing.T) {
	w := open(t, realStory, 360, 640)
	w.status()
	w.picture("phone")
	y := float64(w.node(0, -1, strip).Y)
	w.PressTouch(3, 120, y)
	w.run(2)
	for x := 120.; x <= 280; x += 20 {
		w.MoveTouch(3, x, y)
		w.run(1)
	}
	w.ReleaseTouch(3)
	if s := w.status(); s.U <= s.Length*0.5 {
		t.Errorf("a finger drawn to the right part of the strip leaves the playhead at %v of %v", s.U, s.Length)
	}
	w.picture("phone-scrubbed")
}

// The wheel and a drag change the map, which is to say the link to it.
func TestWheelAndDragMoveTheMap(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	start := w.status()
	w.MoveCursor(900, 300)
	w.run(2)
	w.ScrollWheel(0, 3)
	w.run(2)
	w.ScrollWheel(0, 0)
	zoomed := w.status()
	if zoomed.Hash == start.Hash {
		t.Errorf("after the wheel the link is still %q", zoomed.Hash)
	}
	w.picture("zoomed")
	w.PressMouseButton(ebiten.MouseButtonLeft)
	w.run(2)
	w.MoveCursor(700, 350)
	w.run(2)
	w.ReleaseMouseButton(ebiten.MouseButtonLeft)
	if panned := w.status(); panned.Hash == zoomed.Hash {
		t.Errorf("after a drag the link is still %q", panned.Hash)
	}
	w.picture("panned")
}

// A click on a mark of the map pauses and opens its card, and Escape closes it.
func TestClickOnAMark(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	w.key(ebiten.KeyArrowRight)
	at := w.status()
	event := -1
	for i, e := range realScene(t).Story.Events {
		if e.ID == at.Event {
			event = i
		}
	}
	mark := w.node(at.U, -1, func(n draw.Node) bool {
		return n.Role == draw.RoleMark && n.Ref.Index == int32(event) && n.Bound.Max.Y < 540
	})
	w.key(ebiten.KeySpace)
	w.click(float64(mark.X), float64(mark.Y))
	s := w.status()
	w.picture("clicked")
	if s.Playing || s.Selected == "" {
		t.Errorf("a click on the mark of %s at %v: playing %v, selected %q; want a pause and its card", at.Event, mark, s.Playing, s.Selected)
	}
	w.key(ebiten.KeyEscape)
	if s := w.status(); s.Selected != "" {
		t.Errorf("Escape leaves the card of %s open", s.Selected)
	}
}

// The buttons of the strip work by mouse.
func TestPlayButton(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	button := w.node(0, -1, func(n draw.Node) bool { return n.Ref.Action == draw.ActPlay })
	w.click(float64(button.X), float64(button.Y))
	if s := w.status(); !s.Playing {
		t.Errorf("a click on the play button at %v did not play", button)
	}
}

// A link opens at its moment.
func TestLink(t *testing.T) {
	w := open(t, realStory, 1280, 720, "HAMSAYA_HASH=t=2025-11-17")
	if s := w.status(); s.Date != "2025-11-17" {
		t.Errorf("the link opened at %s, want 2025-11-17", s.Date)
	}
	w.picture("link")
}

// A window that is resized shows the whole story in its new size.
func TestResize(t *testing.T) {
	w := open(t, realStory, 1280, 720)
	w.status()
	w.resize(800, 500)
	w.run(3)
	got := w.picture("resized")
	fresh := open(t, realStory, 800, 500)
	fresh.status()
	if share, most := drawtest.Compare(got, fresh.picture("fresh"), 0); share > 0 {
		t.Errorf("after a resize %.2f %% of the pixels are not those of a fresh window, at most by %d", 100*share, most)
	}
}

// A story with errors shows them.
func TestProblemsAreShown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.json")
	story := `{
  "hamsaya": 1,
  "title": "Broken",
  "events": [
    {"id": "a", "kind": "call", "when": "2025-10-12", "from": "kabul", "to": "tehrn", "title": "Unknown place"},
    {"id": "b", "kind": "cal", "when": "2025-13-12", "from": "kabul", "to": "tehran", "title": "Unknown kind and a month that is none"}
  ]
}`
	if err := os.WriteFile(path, []byte(story), 0o666); err != nil {
		t.Fatal(err)
	}
	w := open(t, path, 900, 600)
	w.run(5)
	img := w.picture("problems")
	dark := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] < 0x60 && img.Pix[i+3] == 0xff {
			dark++
		}
	}
	if dark < 2000 {
		t.Errorf("the window shows %d dark pixels, too few for words", dark)
	}
}
