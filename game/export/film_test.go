package export

import (
	"image"
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

const (
	realFilm  = "neighbours-2025"
	shortFilm = "three-events"
)

// filmOf is what a film of one of the project's stories is made from.
func filmOf(tb testing.TB, name string) (Material, *scene.Scene) {
	tb.Helper()
	f, ok := films[name]
	if !ok {
		f.Material, f.scene = filmAnew(tb, name)
		films[name] = f
	}
	return f.Material, f.scene
}

// films are kept from test to test: no test changes them, and a frame does not
// depend on those before it.
var films = map[string]struct {
	Material
	scene *scene.Scene
}{}

// filmAnew is a film's story that nothing was drawn of.
func filmAnew(tb testing.TB, name string) (Material, *scene.Scene) {
	tb.Helper()
	path := "assets/stories/" + name + ".json"
	atlas := scenetest.Atlas(tb)
	st := scenetest.Parse(tb, path, scenetest.Read(tb, path), atlas)
	m := Material{Story: st, Atlas: atlas, Fonts: drawtest.Fonts(tb)}
	sc, err := m.Scene()
	if err != nil {
		tb.Fatal(err)
	}
	return m, sc
}

// A film's parts follow one another, and the play's own time goes on evenly
// through its frames.
func TestShots(t *testing.T) {
	f := Film{FPS: 10, From: 2, To: 6, Duration: 2, Title: 0.5, Hold: 0.3, Sources: 0.2}
	if n := f.Frames(); n != 5+20+3+2 {
		t.Fatalf("%d frames, want 30", n)
	}
	want := map[int]shot{
		0: {card: titleCard}, 4: {card: titleCard},
		5: {u: 2}, 6: {u: 2.2}, 24: {u: 5.8},
		25: {u: 5.8}, 27: {u: 5.8},
		28: {card: sourceCard}, 29: {card: sourceCard},
	}
	for i, s := range want {
		if got := f.shot(i); got.card != s.card || math.Abs(got.u-s.u) > 1e-9 {
			t.Errorf("frame %d shows %+v, want %+v", i, got, s)
		}
	}
	for u, at := range map[float64]float64{0: 0.5, 2: 0.5, 4: 1.5, 6: 2.5, 9: 2.5} {
		if got := f.at(u); math.Abs(got-at) > 1e-9 {
			t.Errorf("%g seconds of the play are shown at %g, want %g", u, got, at)
		}
	}
	if got := f.end(); math.Abs(got-2.8) > 1e-9 {
		t.Errorf("the story leaves the screen at %g, want 2.8", got)
	}
}

// A frame is the same whatever was drawn before it, and on whatever memory.
func TestFrameOfAFilmIsItsOwn(t *testing.T) {
	m, sc := filmOf(t, realFilm)
	for _, size := range []Size{{Width: 640, Height: 360, Scale: 0.5}, {Width: 541, Height: 803, Scale: 0.77}} {
		f := &Film{RenderOptions: RenderOptions{Size: size}, FPS: 1, From: 0, To: sc.Pace.Length(), Captions: true, Title: 1, Sources: 1}
		w, h := f.px()
		straight, err := f.painter(m)
		if err != nil {
			t.Fatal(err)
		}
		jumping, err := f.painter(m)
		if err != nil {
			t.Fatal(err)
		}
		n := f.Frames()
		dirty := image.NewRGBA(image.Rect(0, 0, w, h))
		for k := range 12 {
			i := (k * 31) % n
			clean := image.NewRGBA(dirty.Rect)
			if err := straight(i, clean); err != nil {
				t.Fatal(err)
			}
			for x := range dirty.Pix {
				dirty.Pix[x] = uint8(x * 7)
			}
			if err := jumping((i+n/2)%n, dirty); err != nil {
				t.Fatal(err)
			}
			if err := jumping(i, dirty); err != nil {
				t.Fatal(err)
			}
			if string(clean.Pix) != string(dirty.Pix) {
				t.Errorf("%v: frame %d depends on what was drawn before it", size, i)
			}
			for p := 3; p < len(clean.Pix); p += 4 {
				if clean.Pix[p] != 255 {
					t.Fatalf("%v: frame %d is not opaque", size, i)
				}
			}
		}
	}
}

// What a worker keeps beside its frame, in frames: what crew reckons with.
func TestLayersOfAFilm(t *testing.T) {
	m, _ := filmOf(t, realFilm)
	sc, err := m.Scene()
	if err != nil {
		t.Fatal(err)
	}
	size := Size{Width: 1280, Height: 720, Scale: 0.5}
	still, err := RenderOptions{Size: size}.Still(sc)
	if err != nil {
		t.Fatal(err)
	}
	w, h := size.Px()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	r := raster.Renderer{Scale: float32(size.Scale)}
	var l draw.List
	for u := 0.0; u < sc.Pace.Length(); u += 0.1 {
		still.Sheet(u).Frame(View(u), &l)
		r.Draw(img, &l)
	}
	if most := float64(r.Most()) / float64(len(img.Pix)); most > layersPerWorker {
		t.Errorf("a worker keeps %.2f frames' worth of layers, crew reckons with %d", most, layersPerWorker)
	} else {
		t.Logf("a worker keeps %.2f frames' worth of layers", most)
	}
}
