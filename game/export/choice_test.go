package export

import (
	"math"
	"strings"
	"testing"
)

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		size  string
		scale float64
		w, h  int
	}{
		{"1280x720", 0, 1280, 720}, {"1280×720", 2, 2560, 1440}, {"web", 0, 1280, 720}, {"WEB", 2, 2560, 1440},
		{"social", 0, 1200, 630}, {"square", 0, 1080, 1080}, {"story", 0, 1080, 1920},
		{"a4", 0, 2480, 3508}, {"a3-landscape", 0, 4961, 3508}, {"column", 0, 1134, 1700},
	} {
		s, err := ParseSize(c.size, c.scale)
		if w, h := s.Px(); err != nil || w != c.w || h != c.h {
			t.Errorf("%s at %g is %d × %d (%v), want %d × %d", c.size, c.scale, w, h, err, c.w, c.h)
		}
	}
	for size, want := range map[string]string{
		"0x0": "too small", "1x1": "too small", "20000x20000": "too many", "16000x16000": "too many",
		"4000x300": "too narrow", "-5x400": "too small", "NaNxNaN": "too small", "1e400x5": "1280x720",
		"": "1280x720", "x": "1280x720", "1280": "1280x720", "sqare": "did you mean square?", "Infx300": "too many",
	} {
		if _, err := ParseSize(size, 0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("size %q: %v, want %q", size, err, want)
		}
	}
	for _, scale := range []float64{-1, 0.001, 100, math.NaN(), math.Inf(1)} {
		if _, err := ParseSize("640x400", scale); err == nil {
			t.Errorf("a scale of %g passed", scale)
		}
	}
}

func TestCameras(t *testing.T) {
	for _, s := range []string{"", "story", "all", "64.1,31.5,5.25", " 64.1, 31.5, 5 "} {
		if _, err := ParseCamera(s); err != nil {
			t.Error(err)
		}
	}
	for _, s := range []string{"here", "1,2", "1,2,3,4", "200,0,5", "0,95,5", "0,0,99", "NaN,0,5"} {
		if _, err := ParseCamera(s); err == nil {
			t.Errorf("view %q passed", s)
		}
	}
}

func TestFormats(t *testing.T) {
	for path, want := range map[string]Format{"a.svg": SVG, "A.PNG": PNG, "b.jpeg": JPEG, "b.jpg": JPEG, "x/y.webp": WebP, "z.pdf": PDF} {
		if f, err := FormatOf(path); err != nil || f != want {
			t.Errorf("%s is %q (%v)", path, f, err)
		}
	}
	for path, want := range map[string]string{"a.pgn": "did you mean .png?", "a": "extension", "a.mp4": "hamsaya film", "a.docx": ".svg, .png, .pdf"} {
		if _, err := FormatOf(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}

func TestKindsAndLanguages(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	all := pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0)}, "2025-10-17")
	trade := pictureOf(t, sc, RenderOptions{Size: size(t, "web", 0), Kinds: []string{"trade"}}, "2025-10-17")
	if !strings.Contains(all.Words.Text, "Clash") || strings.Contains(trade.Words.Text, "Clash") {
		t.Errorf("with all kinds: %q; with trade alone: %q", all.Words.Text, trade.Words.Text)
	}
	if _, err := (RenderOptions{Size: size(t, "web", 0), Kinds: []string{"trad"}}).Still(sc); err == nil || !strings.Contains(err.Error(), "did you mean trade?") {
		t.Errorf("kind trad: %v", err)
	}
	if _, err := (RenderOptions{Size: size(t, "web", 0), Lang: "xx"}).Still(sc); err == nil || !strings.Contains(err.Error(), "it has en") {
		t.Errorf("language xx: %v", err)
	}
}
