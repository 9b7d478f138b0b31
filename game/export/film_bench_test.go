package export

import (
	"image"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/export/encode"
)

// discard is an encoder that costs nothing.
type discard struct{}

func (discard) Pack(_, _ *image.RGBA) (encode.Packet, error) { return encode.Packet{}, nil }
func (discard) Write(_ *image.RGBA, _ encode.Packet) error   { return nil }
func (discard) Close() error                                 { return nil }
func (discard) Memory() int                                  { return 0 }

// BenchmarkFilm prints how many frames of the real story are drawn in a
// second, on all cores, over its whole play: with an encoder that costs
// nothing, and as each kind of file.
func BenchmarkFilm(b *testing.B) {
	m, sc := filmOf(b, realFilm)
	film := func(preset string, fps float64) *Film {
		size, err := ParseSize(preset, 0)
		if err != nil {
			b.Fatal(err)
		}
		return &Film{RenderOptions: RenderOptions{Size: size}, FPS: fps, To: sc.Pace.Length()}
	}
	rate := func(b *testing.B, f *Film, make func() error) {
		for b.Loop() {
			if err := make(); err != nil {
				b.Fatal(err)
			}
		}
		perSecond := float64(f.Frames()*b.N) / b.Elapsed().Seconds()
		b.ReportMetric(perSecond, "frames/s")
		b.ReportMetric(f.Length()*float64(b.N)/b.Elapsed().Seconds(), "times-as-fast-as-it-plays")
	}
	for _, preset := range []string{"web", "1080p", "4k"} {
		b.Run("draw/"+preset, func(b *testing.B) {
			f := film(preset, 4)
			if preset == "1080p" { // as in a film, not leaping from event to event
				f = film(preset, 30)
			}
			rate(b, f, func() error { return f.roll(b.Context(), m, discard{}, func(int) {}) })
		})
	}
	for _, file := range []struct {
		format FilmFormat
		fps    float64
	}{{MP4, 30}, {GIF, 20}, {APNG, 20}, {PNGs, 5}} {
		b.Run("make/"+file.format.Name(), func(b *testing.B) {
			f := film("web", file.fps)
			dir := b.TempDir()
			n := 0
			rate(b, f, func() error {
				n++
				return f.Make(b.Context(), m, filepath.Join(dir, string(rune('a'+n))), FilmOptions{Format: file.format, CRF: -1})
			})
		})
	}
}
