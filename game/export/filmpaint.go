package export

import (
	"context"
	"image"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/export/encode"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// painter is a painter of the film's frames with a scene of its own.
func (f *Film) painter(m Material) (painter, error) {
	sc, err := m.Scene()
	if err != nil {
		return nil, err
	}
	still, err := f.RenderOptions.Still(sc)
	if err != nil {
		return nil, err
	}
	r := &raster.Renderer{Scale: float32(f.RenderOptions.Size.Scale)}
	theme := layout.ThemeNamed(still.RenderOptions().Theme)
	cards := newFilmCards(m, still, theme, f.told(sc))
	var list draw.List
	return func(i int, dst *image.RGBA) error {
		s := f.shot(i)
		if s.card != noCard {
			list.Reset()
			list.Embed(cards.list(s.card))
		} else {
			still.Sheet(s.u).Frame(View(s.u), &list)
			if f.Captions {
				cards.caption(&list, still.Sheet(s.u), s.u)
			}
		}
		paint(dst, theme.Strip)
		r.Draw(dst, &list)
		return nil
	}, nil
}

// paint makes all of dst one colour: edges that fall within a pixel would let
// what was there before shine through.
func paint(dst *image.RGBA, c draw.Color) {
	row := dst.Pix[:4*dst.Rect.Dx()]
	for i := 0; i < len(row); i += 4 {
		row[i], row[i+1], row[i+2], row[i+3] = c.R, c.G, c.B, 255
	}
	for y := 1; y < dst.Rect.Dy(); y++ {
		copy(dst.Pix[y*dst.Stride:], row)
	}
}

// roll draws and encodes all frames.
func (f *Film) roll(ctx context.Context, m Material, enc encode.Encoder, done func(int)) error {
	w, h := f.px()
	workers, frames := crew(w, h, enc.Memory())
	newPainter := func() (painter, error) { return f.painter(m) }
	return run(ctx, f.Frames(), workers, newPool(w, h, frames), newPainter, enc, done)
}
