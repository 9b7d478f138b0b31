package picture

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// pictureOf is the picture of the moment of a number: every fourth at night,
// and in turn in languages that are read from the left and from the right.
func pictureOf(t *testing.T, sc *scene.Scene, i int, at string) *export.Picture {
	t.Helper()
	size, err := export.ParseSize("web", 0)
	if err != nil {
		t.Fatal(err)
	}
	look := export.Look{Size: size, Lang: [...]string{"en", "fa-IR", "en", "ps-AF", "ur-PK"}[i%5]}
	if i%4 == 3 {
		look.Theme = "night"
	}
	moment, err := scene.FindMoment(sc, at)
	if err != nil {
		t.Fatal(err)
	}
	still, err := look.Still(sc)
	if err != nil {
		t.Fatal(err)
	}
	return still.Picture(moment.U)
}

// A browser draws a picture's SVG as it is, as other programs do (see
// TestOnePictureEverywhere in game/export). It draws all the moments, one below
// the other.
func TestSVGInABrowser(t *testing.T) {
	sc := scenetest.Compile(t, scenetest.RealStory)
	at := scenetest.Moments(t, sc)
	const w, h = 1280, 720
	var page bytes.Buffer
	page.WriteString("<!doctype html><style>body{margin:0}img{display:block}</style>")
	var want []*image.RGBA
	for i, id := range at {
		var svg bytes.Buffer
		p := pictureOf(t, sc, i, id)
		if err := p.Write(&svg, export.SVG, export.Options{}); err != nil {
			t.Fatal(err)
		}
		want = append(want, p.Raster())
		fmt.Fprintf(&page, `<img width="%d" height="%d" src="data:image/svg+xml;base64,%s">`, w, h, base64.StdEncoding.EncodeToString(svg.Bytes()))
	}
	all := photographed(t, page.Bytes(), w, h*len(at))
	for i, id := range at {
		t.Run(id, func(t *testing.T) {
			got := image.NewRGBA(image.Rect(0, 0, w, h))
			draw.Draw(got, got.Rect, all, image.Pt(0, i*h), draw.Src)
			drawtest.Near(t, id+"-browser", got, want[i], 48, 0.002)
		})
	}
}

// photographed is what a browser shows of a page.
func photographed(t *testing.T, page []byte, w, h int) image.Image {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.html"), filepath.Join(dir, "out.png")
	if err := os.WriteFile(in, page, 0o644); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(browser(t), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+t.TempDir(), "--force-device-scale-factor=1", "--force-color-profile=srgb",
		fmt.Sprintf("--window-size=%d,%d", w, h), "--screenshot="+out, "file://"+in).CombinedOutput()
	if err != nil {
		t.Fatalf("the browser: %v: %s", err, said)
	}
	made, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(made))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// browser is an installed Chromium.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"headless_shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
	if _, err := os.Stat(mac); err == nil {
		return mac
	}
	t.Fatal("no Chromium is installed; .ci/need installs one")
	return ""
}
