package raster

import (
	"image"
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
)

// tolerance is how far a curve may be from its polyline, in px.
const tolerance = 0.1

// Render draws l on a transparent image of w by h px, scale px per dp.
func Render(l *draw.List, w, h int, scale float32) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	r := Renderer{Scale: scale}
	r.Draw(dst, l)
	return dst
}

// A Renderer draws lists and keeps its buffers, glyphs and the pixels of
// embedded lists between them. It serves one goroutine.
type Renderer struct {
	// Scale is px per dp; 0 is 1.
	Scale float32

	scale  float64
	cover  coverage
	flat   draw.Flat
	shape  draw.Flat
	stroke draw.Stroker
	solid  solid
	fade   fade
	dst    *image.RGBA       // that is drawn on
	clip   image.Rectangle   // in force
	clips  []image.Rectangle // those around it
	by     draw.Point        // how far what is drawn is moved, dp
	glyphs glyphs
	text   mask
	layers layers
}

// Draw draws l over what is on dst.
func (r *Renderer) Draw(dst *image.RGBA, l *draw.List) {
	r.scale = float64(r.Scale)
	if !(r.scale > 0) || math.IsInf(r.scale, 1) {
		r.scale = 1
	}
	r.glyphs.begin(r.scale)
	r.layers.begin(r.scale, dst.Bounds(), l)
	r.list(dst, l, dst.Bounds())
	r.layers.end(l)
}

// Most is how many bytes of pixels the renderer has held at once for embedded
// lists, for those who have to bound what several renderers take.
func (r *Renderer) Most() int { return r.layers.most }

// list draws l on dst inside clip.
func (r *Renderer) list(dst *image.RGBA, l *draw.List, clip image.Rectangle) {
	around, outside := r.dst, r.clip
	r.dst, r.clip = dst, clip
	l.Visit((*visitor)(r))
	r.dst, r.clip = around, outside
}

// A visitor is a Renderer on its way through a list.
type visitor Renderer

// Draw draws what is inside the clip.
func (v *visitor) Draw(c draw.Cursor) {
	r, op, l := (*Renderer)(v), c.Op(), c.List
	if r.clip.Empty() {
		return
	}
	r.by = c.By
	switch op.Kind {
	case draw.OpFill:
		r.flat.Reset()
		draw.AppendFlattened(&r.flat, l.Verbs(op.Path), l.Points(op.Path), float32(tolerance/r.scale))
		r.fill(r.dst, r.clip, &r.flat, op, l)
	case draw.OpStroke:
		r.shape.Reset()
		r.stroke.Append(&r.shape, l.Verbs(op.Path), l.Points(op.Path), op.Stroke, float32(tolerance/r.scale))
		r.fill(r.dst, r.clip, &r.shape, op, l)
	case draw.OpText:
		r.run(r.dst, r.clip, op)
	}
}

// Open narrows the clip.
func (v *visitor) Open(c draw.Cursor) {
	if c.Op().Kind == draw.OpClip {
		v.clips = append(v.clips, v.clip)
		v.clip = v.clip.Intersect((*Renderer)(v).pixels(c.Clip()))
	}
}

// Close puts back the clip around.
func (v *visitor) Close(c draw.Cursor) {
	if c.Op().Kind == draw.OpClip {
		n := len(v.clips) - 1
		v.clip, v.clips = v.clips[n], v.clips[:n]
	}
}

// Embed draws the layer of a list. One that is moved is drawn itself: where it
// lies changes from frame to frame, and what of it is in the frame.
func (v *visitor) Embed(c draw.Cursor) {
	switch {
	case v.clip.Empty():
	case c.Embedded() != draw.Point{}:
		c.Enter(v)
	default:
		(*Renderer)(v).embed(v.dst, v.clip, c.Op().Sub)
	}
}

// pixels is a rectangle in whole px: clips have hard edges, as on a screen.
func (r *Renderer) pixels(c draw.Rect) image.Rectangle {
	return image.Rect(
		r.round(c.Min.X), r.round(c.Min.Y),
		max(r.round(c.Max.X), r.round(c.Min.X)), max(r.round(c.Max.Y), r.round(c.Min.Y)),
	)
}

func (r *Renderer) round(v float32) int {
	x := float64(v) * r.scale
	const far = 1 << 24
	if !(x > -far) {
		return -far
	}
	return int(math.Floor(min(x, far) + 0.5))
}

// fill paints polygons with the colours of op.
func (r *Renderer) fill(dst *image.RGBA, clip image.Rectangle, f *draw.Flat, op *draw.Op, l *draw.List) {
	box := r.box(f).Intersect(clip)
	if box.Empty() {
		return
	}
	r.cover.resize(box.Dx(), box.Dy())
	r.cover.addFlat(f, affine{r.scale, float64(r.by.X)*r.scale - float64(box.Min.X), float64(r.by.Y)*r.scale - float64(box.Min.Y)})
	if !op.HasFade {
		r.solid = solid{dst, box.Min, premultiply(op.Color)}
		r.cover.sweep(op.Rule, &r.solid)
		return
	}
	b := l.Bound(op.Path)
	r.fade.dst, r.fade.at = dst, box.Min
	r.fade.between(op.Color, op.Fade, box.Dx(),
		(float64(b.Min.X)+float64(r.by.X))*r.scale-float64(box.Min.X), float64(b.Width())*r.scale)
	r.cover.sweep(op.Rule, &r.fade)
}

// box is the whole pixels that f may touch.
func (r *Renderer) box(f *draw.Flat) image.Rectangle {
	if len(f.Lines) == 0 {
		return image.Rectangle{}
	}
	b := draw.BoundOf(f.Pts)
	const far = 1 << 24
	px := func(v, by float32, round func(float64) float64) int {
		return int(round(min(max((float64(v)+float64(by))*r.scale, -far), far)))
	}
	return image.Rect(px(b.Min.X, r.by.X, math.Floor), px(b.Min.Y, r.by.Y, math.Floor), px(b.Max.X, r.by.X, math.Ceil), px(b.Max.Y, r.by.Y, math.Ceil))
}
