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
	"github.com/hamsaya/hamsaya/web"
)

// pictureOf is the picture of the moment of a number, by day or by night, in
// turn in languages that are read from the left and from the right.
func pictureOf(t *testing.T, sc *scene.Scene, i int, at, theme string) *export.Picture {
	t.Helper()
	size, err := export.ParseSize("web", 0)
	if err != nil {
		t.Fatal(err)
	}
	options := export.RenderOptions{Size: size, Theme: theme, Lang: [...]string{"en", "fa-IR", "en", "ps-AF", "ur-PK"}[i%5]}
	moment, err := scene.FindMoment(sc, at)
	if err != nil {
		t.Fatal(err)
	}
	still, err := options.Still(sc)
	if err != nil {
		t.Fatal(err)
	}
	return still.Picture(moment.U)
}

// A browser draws a picture's SVG as it is, as other programs do (see
// TestOnePictureEverywhere in game/export). It draws all the moments, one below
// the other. Every fourth file has both palettes: it is shown by day and, by the
// end of its address, by night, in one page.
func TestSVGInABrowser(t *testing.T) {
	sc := scenetest.Compile(t, scenetest.RealStory)
	const w, h = 1280, 720
	var page bytes.Buffer
	page.WriteString("<!doctype html><style>body{margin:0}img{display:block}</style>")
	type shown struct {
		name string
		want *image.RGBA
	}
	var all []shown
	show := func(name string, want *export.Picture, svg []byte, mark string) {
		all = append(all, shown{name, want.Raster()})
		fmt.Fprintf(&page, `<img width="%d" height="%d" src="data:image/svg+xml;base64,%s%s">`, w, h, base64.StdEncoding.EncodeToString(svg), mark)
	}
	for i, id := range scenetest.Moments(t, sc) {
		var svg bytes.Buffer
		var o export.Options
		both := i%4 == 3
		day, night := pictureOf(t, sc, i, id, "paper"), (*export.Picture)(nil)
		if both {
			night = pictureOf(t, sc, i, id, "night")
			o.Night = night.List
		}
		if err := day.Write(&svg, export.SVG, o); err != nil {
			t.Fatal(err)
		}
		show(id, day, svg.Bytes(), "")
		if both {
			show(id+"-night", night, svg.Bytes(), web.NightMark)
		}
	}
	picture := photographed(t, page.Bytes(), w, h*len(all))
	for i, s := range all {
		t.Run(s.name, func(t *testing.T) {
			got := image.NewRGBA(image.Rect(0, 0, w, h))
			draw.Draw(got, got.Rect, picture, image.Pt(0, i*h), draw.Src)
			drawtest.Near(t, s.name+"-browser", got, s.want, 48, 0.002)
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
