package windowtest

import (
	"encoding/json"
	"errors"
	"flag"
	"image"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/screen/screentest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

var pictures = flag.String("pictures", "", "folder to write frames to, to look at")

func TestMain(m *testing.M) { screentest.Main(m) }

// window is the real program in a window that nobody sees. The test is its
// keyboard, mouse and clock.
type window struct {
	*vmhost.GuestSession
	tb  testing.TB
	dst *ebiten.Image
	out *outputs

	ticks int // that were asked for
}

// outputs are what the program told its host so far.
type outputs struct {
	mu     sync.Mutex
	status host.Status
	ticks  int
	said   []string
	opened []string
}

func (o *outputs) read(d *json.Decoder) {
	for {
		var l struct {
			Status *host.Status
			Said   string
			Opened string
			Ticks  int
		}
		if d.Decode(&l) != nil {
			return
		}
		o.mu.Lock()
		if l.Status != nil {
			o.status = *l.Status
		}
		if l.Said != "" {
			o.said = append(o.said, l.Said)
		}
		if l.Opened != "" {
			o.opened = append(o.opened, l.Opened)
		}
		o.ticks = max(o.ticks, l.Ticks)
		o.mu.Unlock()
	}
}

// guest builds the program once.
var guest = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "hamsaya")
	if err != nil {
		return "", err
	}
	bin := filepath.Join(dir, "guest")
	out, err := exec.Command("go", "build", "-tags", "ebitenginevmguest", "-o", bin, "./testdata/guest").CombinedOutput()
	if err != nil {
		return "", errors.New("building the guest: " + string(out))
	}
	return bin, nil
})

// open opens a story file of the repository in a window of that size, in dp.
func open(t *testing.T, path string, width, height int, env ...string) *window {
	t.Helper()
	bin, err := guest()
	if err != nil {
		t.Fatal(err)
	}
	// Not t.TempDir: a socket's path must be short.
	dir, err := os.MkdirTemp("", "hg")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	ln, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	endpoint, err := vmhost.EndpointURLFromAddr(ln.Addr())
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(bin, path)
	cmd.Env = append(append(os.Environ(), "EBITENGINE_VM_ENDPOINT="+endpoint), env...)
	cmd.Stderr = os.Stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out := &outputs{}
	done := make(chan struct{})
	go func() {
		out.read(json.NewDecoder(stdout))
		close(done)
	}()
	t.Cleanup(func() {
		<-done
		if err := cmd.Wait(); err != nil {
			t.Errorf("the program ended badly: %v", err)
		}
	})
	ln.(*net.UnixListener).SetDeadline(time.Now().Add(time.Minute))
	conn, err := ln.Accept()
	ln.Close()
	if err != nil {
		t.Fatal(err)
	}
	session, err := vmhost.NewGuestSession(conn, &vmhost.NewGuestSessionOptions{IdleTimeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := session.Close(); err != nil {
			t.Errorf("closing the window: %v", err)
		}
	})
	w := &window{GuestSession: session, tb: t, out: out}
	w.resize(width, height)
	return w
}

func (w *window) resize(width, height int) {
	w.tb.Helper()
	w.dst = ebiten.NewImage(width, height)
	if err := w.SetOutsideScreen(w.dst); err != nil {
		w.tb.Fatal(err)
	}
	w.frame()
	w.frame()
}

// frame runs one tick and shows the frame that follows.
func (w *window) frame() { w.run(1) }

func (w *window) tick(n int) {
	w.AdvanceTicks(n)
	w.ticks += n
}

// run runs n ticks and shows one frame after each.
func (w *window) run(n int) {
	w.tb.Helper()
	for range n {
		w.tick(1)
		w.AdvanceFrame()
		if !w.WaitFrame() {
			w.tb.Fatalf("no frame: %v", w.Err())
		}
		w.CompositeFrame()
	}
}

// status is the latest that the program published, after time for all that
// waits to be published.
func (w *window) status() host.Status {
	w.tb.Helper()
	w.tick(39)
	w.run(1)
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		w.out.mu.Lock()
		s, ticks := w.out.status, w.out.ticks
		w.out.mu.Unlock()
		if ticks >= w.ticks {
			return s
		}
	}
	w.tb.Fatal("the program stands still")
	return host.Status{}
}

func (w *window) key(k ebiten.Key) {
	w.PressKey(k)
	w.run(2)
	w.ReleaseKey(k)
	w.run(2)
}

func (w *window) typed(r rune) {
	w.TypeRune(r)
	w.run(2)
}

func (w *window) click(x, y float64) {
	w.MoveCursor(x, y)
	w.run(2)
	w.PressMouseButton(ebiten.MouseButtonLeft)
	w.run(2)
	w.ReleaseMouseButton(ebiten.MouseButtonLeft)
	w.run(2)
}

// node finds, in the frame that the program draws at u, what it says of one of
// its parts: the tests press where the reader would, wherever the scene puts
// it.
func (w *window) node(u float64, selected int32, what func(draw.Node) bool) draw.Point {
	w.tb.Helper()
	size := w.dst.Bounds().Size()
	sheet := realScene(w.tb).Layout(scene.Spec{
		Width: float64(size.X), Height: float64(size.Y), DeviceScale: 1, Theme: "paper", Lang: "en", Legend: true,
		Map: realScene(w.tb).Camera(u, scene.Spec{Width: float64(size.X), Height: float64(size.Y), DeviceScale: 1}),
	})
	var l draw.List
	sheet.Frame(scene.View{U: u, Speed: 1, Selected: selected, Hover: -1}, &l)
	if at, ok := findNode(&l, what); ok {
		return at
	}
	w.tb.Fatal("no such thing in the frame")
	return draw.Point{}
}

func findNode(l *draw.List, what func(draw.Node) bool) (draw.Point, bool) {
	for i := len(l.Nodes) - 1; i >= 0; i-- {
		if n := l.Nodes[i]; what(n) {
			return n.Bound.Center(), true
		}
	}
	for i := range l.Ops {
		if sub := l.Ops[i].Sub; sub != nil {
			if at, ok := findNode(sub, what); ok {
				return at, true
			}
		}
	}
	return draw.Point{}, false
}

var sceneOnce struct {
	sync.Once
	scene *scene.Scene
}

// realScene is the real story's scene, as the program compiles it.
func realScene(tb testing.TB) *scene.Scene {
	tb.Helper()
	sceneOnce.Do(func() {
		var docs [][]byte
		for _, name := range []string{"countries", "lines", "places"} {
			data, err := os.ReadFile("../../assets/atlas/" + name + ".geojson")
			if err != nil {
				tb.Fatal(err)
			}
			docs = append(docs, data)
		}
		atlas, err := geo.LoadAtlas(docs...)
		if err != nil {
			tb.Fatal(err)
		}
		data, err := os.ReadFile(realStory)
		if err != nil {
			tb.Fatal(err)
		}
		st, ds := file.Parse(realStory, data, story.AtlasGazetteer(atlas))
		if st == nil {
			tb.Fatal(ds)
		}
		if sceneOnce.scene, err = scene.Compile(st, atlas, drawtest.Fonts(tb)); err != nil {
			tb.Fatal(err)
		}
	})
	if sceneOnce.scene == nil {
		tb.Fatal("the real story does not compile")
	}
	return sceneOnce.scene
}

// picture is what the window shows.
func (w *window) picture(name string) *image.RGBA {
	w.tb.Helper()
	img := screentest.Pixels(w.dst)
	if *pictures != "" {
		if err := os.WriteFile(filepath.Join(*pictures, name+".png"), drawtest.PNG(w.tb, img), 0o666); err != nil {
			w.tb.Fatal(err)
		}
	}
	return img
}
