package encode

import (
	"cmp"
	"encoding/binary"
	"image"
	"image/color"
	"slices"
)

// A Palette is the colours of a GIF, and for any colour the nearest of them.
// It does not dither: areas of a map are of one colour each and stay so, and
// edges have the few steps between two colours.
type Palette struct {
	colors [][3]uint8
	exact  map[uint32]uint8
	near   []uint8 // of each colour in steps of four
}

// clearIndex is the index that leaves a pixel as it was.
const clearIndex = 255

// mostColors is how many colours there can be beside it.
const mostColors = 255

// A Histogram counts the colours of frames.
type Histogram map[uint32]int

const rgbMask = 0xffffff

// Add counts the pixels of a frame.
func (h Histogram) Add(img *image.RGBA) {
	last, run := uint32(0), 0
	for i := 0; i < len(img.Pix); i += 4 {
		c := binary.LittleEndian.Uint32(img.Pix[i:]) & rgbMask
		if c == last {
			run++
			continue
		}
		h[last] += run
		last, run = c, 1
	}
	h[last] += run
}

// A countedColor is a colour and how many pixels have it.
type countedColor struct {
	c [3]uint8
	n int
}

func key(c [3]uint8) uint32 { return uint32(c[0]) | uint32(c[1])<<8 | uint32(c[2])<<16 }

// sorted are the colours of a histogram, the most frequent first.
func (h Histogram) sorted() []countedColor {
	colors := make([]countedColor, 0, len(h))
	for c, n := range h {
		if n > 0 {
			colors = append(colors, countedColor{[3]uint8{uint8(c), uint8(c >> 8), uint8(c >> 16)}, n})
		}
	}
	slices.SortFunc(colors, func(a, b countedColor) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(key(a.c), key(b.c)))
	})
	return colors
}

// NewPalette chooses colours for the frames that were counted: those that
// must be there, then the ones that fill areas, as they are, then for what is
// left, which is mostly edges, the means of boxes that hold as many pixels
// each.
func NewPalette(must []color.NRGBA, counted Histogram) *Palette {
	p := &Palette{exact: map[uint32]uint8{}}
	for _, c := range must {
		p.take([3]uint8{c.R, c.G, c.B})
	}
	colors := counted.sorted()
	flat := max(len(p.colors), 128)
	if len(colors) <= mostColors {
		flat = mostColors
	}
	rest := colors[:0:0]
	for _, k := range colors {
		if len(p.colors) < flat {
			p.take(k.c)
		} else if _, ok := p.exact[key(k.c)]; !ok {
			rest = append(rest, k)
		}
	}
	for _, c := range cut(rest, mostColors-len(p.colors)) {
		p.take(c)
	}
	p.fillNear()
	return p
}

// take adds a colour that is not there yet.
func (p *Palette) take(c [3]uint8) {
	if _, ok := p.exact[key(c)]; !ok && len(p.colors) < mostColors {
		p.exact[key(c)] = uint8(len(p.colors))
		p.colors = append(p.colors, c)
	}
}

// A box of colours, for the median cut (Heckbert 1982).
type colorBox struct {
	colors []countedColor
	weight int
	axis   int // the widest
	spread int // of it
}

func boxOf(colors []countedColor) colorBox {
	b := colorBox{colors: colors}
	low, high := [3]uint8{255, 255, 255}, [3]uint8{}
	for _, k := range colors {
		b.weight += k.n
		for i, v := range k.c {
			low[i], high[i] = min(low[i], v), max(high[i], v)
		}
	}
	for i := range low {
		if s := int(high[i]) - int(low[i]); s > b.spread {
			b.spread, b.axis = s, i
		}
	}
	return b
}

// cut divides colours into n boxes and returns the mean of each. The box that
// is divided next is the one with the most pixels times its spread: many
// pixels that are off by little weigh as much as few that are off by a lot.
func cut(colors []countedColor, n int) [][3]uint8 {
	if len(colors) == 0 || n <= 0 {
		return nil
	}
	boxes := []colorBox{boxOf(colors)}
	for len(boxes) < n {
		at, most := -1, 0
		for i := range boxes {
			if v := boxes[i].weight * boxes[i].spread; len(boxes[i].colors) > 1 && v > most {
				at, most = i, v
			}
		}
		if at < 0 {
			break
		}
		b := boxes[at]
		slices.SortFunc(b.colors, func(x, y countedColor) int {
			return cmp.Or(cmp.Compare(x.c[b.axis], y.c[b.axis]), cmp.Compare(key(x.c), key(y.c)))
		})
		half, sum := 1, b.colors[0].n
		for half < len(b.colors)-1 && 2*sum < b.weight {
			sum += b.colors[half].n
			half++
		}
		boxes[at] = boxOf(b.colors[:half])
		boxes = append(boxes, boxOf(b.colors[half:]))
	}
	means := make([][3]uint8, len(boxes))
	for i, b := range boxes {
		var sum [3]int
		for _, k := range b.colors {
			for a, v := range k.c {
				sum[a] += int(v) * k.n
			}
		}
		for a := range sum {
			means[i][a] = uint8((sum[a] + b.weight/2) / b.weight)
		}
	}
	return means
}

// fillNear finds for every colour, in steps of four, the nearest of the
// palette. The eye is surest of green and least of blue.
func (p *Palette) fillNear() {
	p.near = make([]uint8, 1<<18)
	for i := range p.near {
		r, g, b := i>>12<<2+2, i>>6&63<<2+2, i&63<<2+2
		best := 1 << 30
		for k, c := range p.colors {
			dr, dg, db := int(c[0])-r, int(c[1])-g, int(c[2])-b
			if d := 3*dr*dr + 6*dg*dg + 2*db*db; d < best {
				best, p.near[i] = d, uint8(k)
			}
		}
	}
}

// Size is how many colours there are.
func (p *Palette) Size() int { return len(p.colors) }

// Nearest is the colour that an opaque one is shown as.
func (p *Palette) Nearest(c color.NRGBA) color.NRGBA {
	near := p.colors[p.index(key([3]uint8{c.R, c.G, c.B}))]
	return color.NRGBA{R: near[0], G: near[1], B: near[2], A: 255}
}

func (p *Palette) index(c uint32) uint8 {
	if i, ok := p.exact[c]; ok {
		return i
	}
	return p.near[c&0xfc<<10|c>>10&0x3f<<6|c>>18&0x3f]
}

// appendRow appends the indices of a row; what is as it was before stays.
func (p *Palette) appendRow(dst []uint8, was, now []uint8) []uint8 {
	last, lastIndex := uint32(1<<24), uint8(0)
	for i := 0; i < len(now); i += 4 {
		c := binary.LittleEndian.Uint32(now[i:])
		if was != nil && c == binary.LittleEndian.Uint32(was[i:]) {
			dst = append(dst, clearIndex)
			continue
		}
		if c &= rgbMask; c != last {
			last, lastIndex = c, p.index(c)
		}
		dst = append(dst, lastIndex)
	}
	return dst
}
