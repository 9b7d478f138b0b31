package pdf

import (
	"bytes"
	"encoding/binary"
	"math"

	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// setWeight fixes the weight of a variable font, because PDF knows only fonts
// of one weight. The numbers of glyphs stay; glyphs that were put together
// from others become outlines of their own.
func (t *trueType) setWeight(data []byte, weight float32) error {
	if t.tables["fvar"] == nil {
		return nil
	}
	face, err := gofont.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return err
	}
	face.SetVariations([]gofont.Variation{{Tag: opentype.MustNewTag("wght"), Value: weight}})
	n := t.glyphs()
	t.loca, t.glyf, t.hmtx = nil, nil, nil
	mostPoints, mostContours := 0, 0
	for g := range n {
		outline, _ := face.GlyphDataOutline(gofont.GID(g))
		c := contoursOf(outline)
		mostPoints, mostContours = max(mostPoints, len(c.points)), max(mostContours, len(c.ends))
		t.loca = binary.BigEndian.AppendUint32(t.loca, uint32(len(t.glyf)))
		left := 0
		t.glyf, left = c.append(t.glyf)
		t.hmtx = binary.BigEndian.AppendUint16(t.hmtx, uint16(math.Round(float64(face.HorizontalAdvance(gofont.GID(g))))))
		t.hmtx = binary.BigEndian.AppendUint16(t.hmtx, uint16(int16(left)))
	}
	t.loca = binary.BigEndian.AppendUint32(t.loca, uint32(len(t.glyf)))
	t.long, t.metrics = true, n

	head, hhea, maxp := bytes.Clone(t.tables["head"]), bytes.Clone(t.tables["hhea"]), bytes.Clone(t.tables["maxp"])
	if len(maxp) < 32 {
		return errFont
	}
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(maxp[6:], uint16(mostPoints))
	binary.BigEndian.PutUint16(maxp[8:], uint16(mostContours))
	clear(maxp[10:14]) // nothing is put together any more
	clear(maxp[28:32])
	for name, table := range map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "loca": t.loca, "glyf": t.glyf, "hmtx": t.hmtx} {
		t.tables[name] = table
	}
	return nil
}

// contours are an outline as TrueType has it: points on curves and, between
// them, points that curves bend to.
type contours struct {
	points []contourPoint
	ends   []int // index of each contour's last point
}

type contourPoint struct {
	x, y int
	on   bool
}

func contoursOf(outline gofont.GlyphOutline) contours {
	var c contours
	first := 0
	add := func(p opentype.SegmentPoint, on bool) {
		c.points = append(c.points, contourPoint{int(math.Round(float64(p.X))), int(math.Round(float64(p.Y))), on})
	}
	end := func() {
		if n := len(c.points); n > first+1 && c.points[n-1] == c.points[first] {
			c.points = c.points[:n-1] // contours close by themselves
		}
		if len(c.points) > first {
			c.ends = append(c.ends, len(c.points)-1)
		}
		first = len(c.points)
	}
	for _, s := range outline.Segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			end()
			add(s.Args[0], true)
		case opentype.SegmentOpLineTo:
			add(s.Args[0], true)
		case opentype.SegmentOpQuadTo:
			add(s.Args[0], false)
			add(s.Args[1], true)
		}
	}
	end()
	return c
}

// append appends the outline in TrueType's form, and says where it begins on
// the left. An empty one takes no room.
func (c contours) append(glyf []byte) (out []byte, left int) {
	if len(c.points) == 0 {
		return glyf, 0
	}
	low, high := c.points[0], c.points[0]
	for _, p := range c.points {
		low.x, low.y = min(low.x, p.x), min(low.y, p.y)
		high.x, high.y = max(high.x, p.x), max(high.y, p.y)
	}
	number := func(v int) { glyf = binary.BigEndian.AppendUint16(glyf, uint16(int16(v))) }
	for _, v := range []int{len(c.ends), low.x, low.y, high.x, high.y} {
		number(v)
	}
	for _, e := range c.ends {
		number(e)
	}
	number(0) // no instructions
	for _, p := range c.points {
		flag := byte(0)
		if p.on {
			flag = 1
		}
		glyf = append(glyf, flag)
	}
	before := 0
	for _, p := range c.points {
		number(p.x - before)
		before = p.x
	}
	before = 0
	for _, p := range c.points {
		number(p.y - before)
		before = p.y
	}
	for len(glyf)%4 != 0 {
		glyf = append(glyf, 0)
	}
	return glyf, low.x
}
