package main

import (
	"bytes"
	"image/gif"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// lines are what several goroutines said.
type lines struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// wishedFilm is a filmer in an empty folder, on a machine without ffmpeg, and
// a wish for the first moments of the three-event story.
func wishedFilm(t *testing.T, to float64) (*filmer, host.FilmWish, *lines) {
	t.Helper()
	said := &lines{}
	a := scenetest.Atlas(t)
	path := "assets/stories/three-events.json"
	f := newFilmer(host.NewDesktop(said, host.Settings{}), export.Material{Atlas: a, Fonts: drawtest.Fonts(t)}, said)
	wish := host.FilmWish{Name: "Three events", Theme: "night", To: to,
		Story: scenetest.Parse(t, path, scenetest.Read(t, path), a)}
	t.Chdir(t.TempDir())
	t.Setenv("PATH", "")
	return f, wish, said
}

// The window's film is a file in the folder that it was opened from; one that
// is there already is left alone.
func TestWindowMakesAFilm(t *testing.T) {
	f, wish, said := wishedFilm(t, 0.2)
	if err := os.WriteFile("Three events.gif", []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	f.Film(wish)
	f.all.Wait()
	if kept, err := os.ReadFile("Three events.gif"); err != nil || string(kept) != "mine" {
		t.Errorf("the file that was there is now %q, %v", kept, err)
	}
	file, err := os.Open("Three events 2.gif")
	if err != nil {
		t.Fatalf("%v; it said %s", err, said)
	}
	defer file.Close()
	film, err := gif.DecodeAll(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(film.Image) < 2 || film.Config.Width != 1280 {
		t.Errorf("the film has %d pictures, %d px wide", len(film.Image), film.Config.Width)
	}
}

// A window that closes while a film is made leaves nothing of it behind.
func TestWindowClosesDuringAFilm(t *testing.T) {
	f, wish, said := wishedFilm(t, 10)
	f.Film(wish)
	f.Film(wish) // a second one has to wait
	f.close()
	left, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left {
		t.Errorf("%s is left behind", e.Name())
	}
	for _, words := range []string{"a film is being made", "nothing was written"} {
		if !strings.Contains(said.String(), words) {
			t.Errorf("it did not say %q but %s", words, said)
		}
	}
}
