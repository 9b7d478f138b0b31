package export

import (
	"io"
	"runtime"
	"testing"
)

// Writing a picture takes no more than it says, and not much less, so that nobody
// is refused one that would fit. What is held at once is at most what is allocated,
// and hardly less for a raster; the encoder of WebP allocates three times as much
// as it holds.
func TestPictureMemory(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	for _, f := range []Format{PNG, JPEG, WebP, SVG} {
		p := pictureOf(t, sc, RenderOptions{Size: size(t, "640x400", 3), Lang: "en"}, "end")
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if err := p.Write(io.Discard, f, Options{}); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		took := after.TotalAlloc - before.TotalAlloc
		says := p.Memory(f)
		w, h := p.Size.Px()
		t.Logf("%s: %.1f bytes a pixel, it says %.1f", f, float64(took)/float64(w*h), float64(says)/float64(w*h))
		if says == 0 {
			continue
		}
		if f == WebP {
			if says <= p.Memory(PNG) || says > took {
				t.Errorf("%s took %d bytes and said %d", f, took, says)
			}
			continue
		}
		if took > says || took < says/2 {
			t.Errorf("%s took %d bytes and said %d", f, took, says)
		}
	}
}
