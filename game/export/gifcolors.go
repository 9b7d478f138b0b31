package export

import (
	"context"
	"image"
	"image/color"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/export/encode"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// mostSamples is how many frames a palette is chosen from.
const mostSamples = 48

// palette chooses the palette of a GIF: the theme's colours, which are to be
// exact, and those of frames spread over the film.
func (f *Film) palette(ctx context.Context, m Material) (*encode.Palette, error) {
	w, h := f.px()
	paint, err := f.painter(m)
	if err != nil {
		return nil, err
	}
	counted := encode.Histogram{}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	n := f.Frames()
	samples := min(n, mostSamples)
	for k := range samples {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		i := n - 1
		if samples > 1 {
			i = k * (n - 1) / (samples - 1)
		}
		if err := paint(i, img); err != nil {
			return nil, err
		}
		counted.Add(img)
	}
	theme := f.RenderOptions.Theme
	if theme == "" {
		theme = m.Story.Theme
	}
	var must []color.NRGBA
	for _, c := range themeColors(layout.ThemeNamed(theme), m) {
		must = append(must, color.NRGBA{R: c.R, G: c.G, B: c.B, A: 255})
	}
	return encode.NewPalette(must, counted), nil
}

// themeColors are the colours that areas and lines of a theme are drawn in.
func themeColors(t *layout.Theme, m Material) []draw.Color {
	colors := []draw.Color{t.Sea, t.Land, t.Strip, t.Card, t.Ink, t.Muted, t.Border, t.FarBorder, t.Coast,
		t.ChapterBar, t.ChapterBarNow, t.CardLine, t.Flag, t.FlagInk, t.Closed, t.Partial, t.Open}
	colors = append(colors, t.Focus[:]...)
	for i := range m.Story.Kinds {
		if c := t.Family(m.Story.Kinds[i].Family); !slices.Contains(colors, c) {
			colors = append(colors, c)
		}
	}
	return colors
}
