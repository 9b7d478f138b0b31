package svg_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/svg"
)

func write(t *testing.T, l *draw.List) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := svg.Write(&b, l, svg.Options{Width: drawtest.Width, Height: drawtest.Height, Title: "A case & its <words>", Desc: "Shapes."}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every id is unique, every reference has its id, and the file is XML.
func TestReferences(t *testing.T) {
	for _, c := range drawtest.Cases(drawtest.Fonts(t)) {
		data := write(t, c.List)
		ids, refs := map[string]bool{}, []string{}
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", c.Name, err)
			}
			start, ok := tok.(xml.StartElement)
			if !ok {
				continue
			}
			for _, a := range start.Attr {
				switch {
				case a.Name.Local == "id":
					if ids[a.Value] {
						t.Errorf("%s: id %q stands twice", c.Name, a.Value)
					}
					ids[a.Value] = true
				case a.Name.Local == "href":
					refs = append(refs, strings.TrimPrefix(a.Value, "#"))
				case strings.HasPrefix(a.Value, "url(#"):
					refs = append(refs, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("%s: %s=%q", c.Name, a.Name.Local, a.Value)
				}
			}
		}
		for _, r := range refs {
			if !ids[r] {
				t.Errorf("%s: no element has the id %q", c.Name, r)
			}
		}
	}
}

func TestNamesOfGroups(t *testing.T) {
	l := &draw.List{}
	for _, name := range []string{"map", "map", "title", "<&>", "خانه", "\x00"} {
		l.Begin(name)
		l.End()
	}
	got := string(write(t, l))
	for _, want := range []string{`id="map"`, `id="map-2"`, `id="title-2"`, `id="group"`, `id="خانه"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
}
