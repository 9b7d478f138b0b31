package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/svg"
)

// A file with two palettes is, by day and by night, the file of each.
func TestNight(t *testing.T) {
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		t.Run(c.Name, func(t *testing.T) {
			day := c.List
			night := inverted(day, map[*draw.List]*draw.List{})
			opt := svg.Options{Width: 100, Height: 100, Title: c.Name, Prefix: "p-"}
			opt.Night = night
			both := written(t, day, opt)
			opt.Night = nil
			for _, v := range []struct {
				name string
				list *draw.List
			}{{"day", day}, {"night", night}} {
				if want, got := elements(t, written(t, v.list, opt), false), elements(t, both, v.name == "night"); !cmp.Equal(want, got) {
					t.Errorf("by %s:\n%s", v.name, cmp.Diff(want, got))
				}
			}
		})
	}
}

// Only colours may differ.
func TestNightOfOtherShapes(t *testing.T) {
	square := func(side float32) *draw.List {
		var l, inner draw.List
		inner.Fill(inner.RectPath(draw.Rect{Max: draw.Point{X: side, Y: side}}), draw.Color{A: 255})
		l.Embed(&inner)
		return &l
	}
	if err := svg.Write(io.Discard, square(2), svg.Options{Night: square(2)}); err != nil {
		t.Error(err)
	}
	if err := svg.Write(io.Discard, square(2), svg.Options{Night: square(3)}); !errors.Is(err, svg.ErrOtherShapes) {
		t.Errorf("another square is taken for the same by night: %v", err)
	}
}

func written(t *testing.T, l *draw.List, opt svg.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := svg.Write(&b, l, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// inverted is a list in colours of its own.
func inverted(l *draw.List, done map[*draw.List]*draw.List) *draw.List {
	if l == nil || done[l] != nil {
		return done[l]
	}
	out := l.Clone()
	done[l] = out
	for i := range out.Ops {
		op := &out.Ops[i]
		for _, c := range []*draw.Color{&op.Color, &op.Fade, &op.Halo} {
			c.R, c.G, c.B = 255-c.R, 255-c.G, 255-c.B
			if c.A > 1 {
				c.A-- // never none, nor all
			}
		}
		op.Sub = inverted(op.Sub, done)
	}
	return out
}

var rule = regexp.MustCompile(`(#[-\w]+:target )?\.(\w+)\{([-\w]+):([^}]*)\}`)

// elements are the names and attributes of a file's elements, with the
// properties that its classes have by day or by night. What is initial is left
// out.
func elements(t *testing.T, file []byte, night bool) []map[string]string {
	t.Helper()
	properties := map[string][2]string{}
	for _, m := range rule.FindAllStringSubmatch(string(file), -1) {
		if (m[1] != "") == night {
			properties[m[2]] = [2]string{m[3], m[4]}
		}
	}
	var all []map[string]string
	for d := xml.NewDecoder(bytes.NewReader(file)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local == "style" {
			continue
		}
		found := map[string]string{"": e.Name.Local}
		for _, a := range e.Attr {
			if a.Name.Local != "class" {
				found[a.Name.Local] = a.Value
				continue
			}
			for _, class := range strings.Fields(a.Value) {
				p, ok := properties[class]
				if !ok {
					t.Errorf("class %s has no rule", class)
				}
				found[p[0]] = p[1]
			}
		}
		maps.DeleteFunc(found, func(name, v string) bool {
			return strings.HasSuffix(name, "opacity") && v == "1" || e.Name.Local == "svg" && name == "id"
		})
		all = append(all, found)
	}
}
