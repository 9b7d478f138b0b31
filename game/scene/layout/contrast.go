package layout

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
)

// linearized is a channel of sRGB in linear light (IEC 61966-2-1).
func linearized(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
}

// luminance is the relative luminance of WCAG 2.1, 0 to 1.
func luminance(c draw.Color) float64 {
	return 0.2126*linearized(c.R) + 0.7152*linearized(c.G) + 0.0722*linearized(c.B)
}

// contrast is the contrast ratio of WCAG 2.1 between two opaque colours, from
// 1 to 21.
func contrast(a, b draw.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

const (
	// readable is the contrast that WCAG AA asks of words.
	readable = 4.5
	// ownContrast is what a story's own colours are brought to: enough for
	// an arc, which is drawn paler than the words, to keep the 3 that AA
	// asks of graphics.
	ownContrast = 5.6
)

// KindHues is the colour of each kind: its own, made readable in this theme,
// or its family's.
func (t *Theme) KindHues(kinds []story.Kind) []draw.Color {
	hues := make([]draw.Color, len(kinds))
	for i := range kinds {
		hues[i] = t.Family(kinds[i].Family)
		if own, ok := parseColor(kinds[i].Color); ok {
			hues[i] = shifted(own, t.Card, ownContrast)
		}
	}
	return hues
}

// shifted moves a colour that a story has chosen towards black or white, as
// little as it takes, until it has that contrast with the ground; the hue
// stays. A story is written once and shown in both themes.
func shifted(c, ground draw.Color, least float64) draw.Color {
	if contrast(c, ground) >= least {
		return c
	}
	pole := draw.Color{A: 255}
	if luminance(ground) < 0.18 { // where black and white contrast alike
		pole = draw.Color{R: 255, G: 255, B: 255, A: 255}
	}
	for step := 1; step < 64; step++ {
		if d := blend(c, pole, float64(step)/64); contrast(d, ground) >= least {
			return d
		}
	}
	return pole
}

// blend goes the share f of the way from a to b.
func blend(a, b draw.Color, f float64) draw.Color {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*f)) }
	return draw.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 255}
}
