package pdf

import (
	"fmt"

	"github.com/hamsaya/hamsaya/game/draw"
)

// fade fills a path from one colour at the left of its bound to another at
// its right. Where the alphas differ, a mask of greys carries them.
func (c *content) fade(l *draw.List, op *draw.Op) {
	if !c.doc.drawable(l, op.Path) {
		return
	}
	b := l.Bound(op.Path)
	if !(b.Width() > 0) {
		return
	}
	d := c.doc
	c.save()
	if op.Color.A == op.Fade.A {
		c.alpha(op.Color.A)
	} else {
		c.alpha(255)
		c.line("/%s gs", d.state(d.mask(b, op.Color.A, op.Fade.A)))
	}
	pattern := d.names.name('P')
	fmt.Fprintf(&d.names.patterns, "/%s<</PatternType 2/Matrix[%s]/Shading%s>>", pattern, numbers(c.matrix[:]...),
		axial("DeviceRGB", b, rgb(op.Color), rgb(op.Fade)))
	c.line("/Pattern cs/%s scn", pattern)
	c.path(l.Verbs(op.Path), l.Points(op.Path), 1, draw.Point{})
	c.line("%s", fillOp(op.Rule))
	c.restore()
}

// axial is a shading from left to right over a bound.
func axial(space string, b draw.Rect, left, right string) string {
	return fmt.Sprintf("<</ShadingType 2/ColorSpace/%s/Coords[%s 0 %s 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[%s]/C1[%s]>>/Extend[true true]>>",
		space, number(b.Min.X), number(b.Max.X), left, right)
}

// mask is a soft mask that runs from one alpha to another over a bound.
func (d *document) mask(b draw.Rect, left, right uint8) string {
	shading := d.names.name('S')
	fmt.Fprintf(&d.names.shadings, "/%s%s", shading, axial("DeviceGray", b, number(float32(left)/255), number(float32(right)/255)))
	const air = 2
	form := d.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[%s]/Resources %d 0 R/Group<</S/Transparency/CS/DeviceGray/I true>>",
		numbers(b.Min.X-air, b.Min.Y-air, b.Max.X+air, b.Max.Y+air), d.res), []byte("/"+shading+" sh\n"))
	return fmt.Sprintf("/SMask<</S/Luminosity/G %d 0 R>>", form)
}
