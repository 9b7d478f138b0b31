package session

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// sessionOfCalls is a story of calls on these dates, with the ids e0, e1 and so on.
func sessionOfCalls(t *testing.T, dates ...string) *Session {
	t.Helper()
	var events []string
	for i, when := range dates {
		events = append(events, fmt.Sprintf(`{"id": "e%d", "kind": "call", "title": "E", "when": %q, "from": "kabul", "to": "tehran"}`, i, when))
	}
	atlas := scenetest.Atlas(t)
	st := scenetest.Parse(t, "calls.json", []byte(`{"hamsaya": 1, "title": "Calls", "events": [`+strings.Join(events, ",")+`]}`), atlas)
	s, err := New(st, Options{Fonts: drawtest.Fonts(t), Atlas: atlas}, host.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	s.state = player.Update(s.state, player.Resize{Width: 1280, Height: 720, DeviceScale: 1})
	return s
}

// At an event the address has no more of a date than the event has, and opens
// again at it: with its card or without, also where several are of one date.
func TestAddressIsNoFinerThanWhatIsTold(t *testing.T) {
	for _, c := range []struct {
		dates string
		event int
		alone string // the address at the event, "" for its id
		open  string // and with its card
	}{
		{"1985-05-06 1990 1995-03-04", 1, "1990", "1990"},
		{"1985-05-06 1990 1995-03-04", 0, "1985-05-06", "1985-05-06"},
		{"2025-05-06 2025-08", 1, "2025-08", "2025-08"},
		{"2025-05-06 2025-23~", 1, "2025-23", "2025-23"},
		{"2019-05-06 202X", 1, "202X", "202X"},
		{"2025-10-06 2025-11-2X", 1, "2025-11-2X", "2025-11-2X"},
		{"1990 1990 1995", 0, "", "1990"},
		{"2025-05-08 2025-05-08 2025-05-09", 1, "", "2025-05-08"},
		{"2025-05-08T10:00 2025-05-08T10:00 2025-05-08T10:00 2025-05-08T10:01", 1, "", "2025-05-08"},
		{"-0043-03-15 -0043 -0027-01-16", 0, "-0043-03-15", "-0043-03-15"},
	} {
		s := sessionOfCalls(t, strings.Fields(c.dates)...)
		id := fmt.Sprintf("e%d", c.event)
		alone := "t=" + c.alone
		if c.alone == "" {
			alone = "t=" + id
		}
		u := s.config.EventU[c.event]
		for hash, want := range map[string]player.State{
			alone:                          player.Update(s.state, player.SeekEvent{Event: int32(c.event)}),
			"t=" + c.open + "&event=" + id: player.Update(s.state, player.Show{Event: int32(c.event)}),
		} {
			if got := player.FormatHash(want); got != hash && !(u == 0 && got == "") {
				t.Errorf("%s, at %s: the address is %q, want %q", c.dates, id, got, hash)
			}
			if back := player.Update(s.state, player.FromHash{Hash: hash}); back.U != want.U || back.Selected != want.Selected {
				t.Errorf("%s: %q opens at %v with the card of %d, want %v and %d", c.dates, hash, back.U, back.Selected, want.U, want.Selected)
			}
		}
	}
}

// A link to a year or a month tells what a picture of it does.
func TestAddressTellsWhatPicturesOfItDo(t *testing.T) {
	s := sessionOfCalls(t, "1960", "1965", "1965", "1971-02-03", "1971-08")
	for _, at := range []string{"1965", "1971", "1971-02", "1971-08", "1968", "196X", "e1", "end"} {
		want, err := scene.FindMoment(s.scene, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := player.Update(s.state, player.FromHash{Hash: "t=" + at}).U; got != want.U {
			t.Errorf("#t=%s is at %v, --at %s at %v", at, got, at, want.U)
		}
	}
}

// hashes keeps what is published.
type hashes struct {
	host.Port
	last host.Status
}

func (h *hashes) Publish(s host.Status) { h.last = s }
func (h *hashes) Announce(string)       {}

// While the story plays the address is of a moment less than a second ago,
// however the publications before fell.
func TestAddressFollowsThePlayhead(t *testing.T) {
	s := sessionOfCalls(t, "2025-05-06", "2025-05-20")
	for late := range 7 {
		port := &hashes{}
		s.options.Port = port
		var p Publisher
		var list draw.List
		ticks := 0
		tick := func() {
			ticks++
			p.Tick(s, float64(ticks)/60, &list, ticks)
		}
		s.state = player.Update(player.New(s.config), player.Resize{Width: 640, Height: 400, DeviceScale: 1})
		s.Frame(&list, true)
		for range late { // a publication of its own
			tick()
		}
		s.state = player.Update(s.state, player.Play{})
		for n := range 300 {
			s.state = player.Update(s.state, player.Tick{Dt: 1.0 / 60})
			tick()
			if n < 60 || s.state.U < s.config.Stops[0].U+1 { // before the first event the address is empty
				continue
			}
			if at := player.Update(s.state, player.FromHash{Hash: port.last.Hash}).U; math.Abs(at-s.state.U) > 1 {
				t.Fatalf("%d ticks late: at %.2f s the address is %q, which is %.2f s", late, s.state.U, port.last.Hash, at)
			}
		}
	}
}

// The strip begins and ends on days that are none of the story's: no address
// names one, and of a story that has been played to its end it opens the end.
func TestAddressIsWithinTheStory(t *testing.T) {
	s := realSession(t)
	first := s.config.Stops[0].U
	for _, u := range []float64{0, first / 2, first * 0.99} {
		if got := player.FormatHash(player.Update(s.state, player.SeekU{U: u})); got != "" {
			t.Errorf("before the first event the address is %q", got)
		}
	}
	if got := player.FormatHash(player.Update(s.state, player.SeekU{U: first})); !strings.HasPrefix(got, "t=2025-10-09") && got != "t=kabul-blasts" {
		t.Errorf("at the first event the address is %q", got)
	}
	end := player.Update(s.state, player.End{})
	if got := player.FormatHash(end); got != "t=end" {
		t.Errorf("at the end the address is %q", got)
	}
	back := player.Update(s.state, player.FromHash{Hash: "t=end"})
	if last := s.config.Stops[len(s.config.Stops)-1].U; back.U < last || player.FormatHash(back) == "" {
		t.Errorf("t=end opens at %v, before the last event at %v", back.U, last)
	}
}
