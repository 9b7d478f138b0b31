//go:build !js

// Goldens are files, and hold the same numbers in every program.

package scene_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/draw/svg"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// moments of the real story, each for what it shows: as text, as SVG, at the
// size of a page; the phone's in the night.
var moments = []struct {
	event   string
	after   float64 // playing seconds
	select_ bool
	spec    scene.Spec
}{
	{event: "kabul-blasts", spec: wide},                           // an alleged arrow
	{event: "closure-crossings", spec: wide},                      // five gates shut
	{event: "spin-boldak-oct15", spec: wide},                      // clashes
	{event: "truce-48h", after: 0.5, spec: wide},                  // a truce
	{event: "talks-doha", spec: wide},                             // sides meet at an edge marker
	{event: "talks-istanbul-2", after: 1, spec: wide},             // out of view
	{event: "torkham-returnees", spec: wide},                      // a gate opens in part
	{event: "call-araghchi-dar", after: 0.6, spec: wide},          // pulses
	{event: "trade-shift", spec: wide},                            // two bands
	{event: "offer-araghchi-regional", spec: wide},                // an offer
	{event: "call-araghchi-muttaqi-3", select_: true, spec: wide}, // an open card
	{event: "talks-riyadh", after: 3, spec: wide},                 // the end
	{event: "closure-crossings", spec: phone},
	{event: "trade-shift", spec: phone},
	{event: "islamabad-bombing", select_: true, spec: phone},
	{event: "closure-crossings", spec: scene.Spec{Width: 320, Height: 256, DeviceScale: 1, Theme: "paper"}}, // a window at 400 %
	{event: "trade-shift", spec: readIn(wide, "fa-IR", locale.FlowLanguage)},                                // read from the right
	{event: "talks-istanbul-2", select_: true, spec: readIn(phone, "fa-IR", locale.FlowLanguage)},           //
	{event: "truce-48h", after: 0.5, spec: readIn(wide, "ur-PK", locale.FlowRight)},                         // and time runs to the right all the same
}

func TestMoments(t *testing.T) {
	s := compile(t, realStory)
	for _, m := range moments {
		name := m.event
		if m.spec.Height < 400 {
			name += "-low"
		} else if m.spec.Width < 700 {
			name += "-phone"
		}
		if m.spec.Lang != "" {
			name += "." + m.spec.Lang
		}
		t.Run(name, func(t *testing.T) {
			u := stopOf(t, s, m.event) + m.after
			v := moment(u)
			if m.select_ {
				v.Selected = s.Current(u, 0)
			}
			hold(t, filepath.Join("testdata", "moments", name), s, m.spec, v)
		})
	}
}

// hold holds a moment to its goldens: the marks and nodes as text, and the
// whole picture as SVG.
func hold(t *testing.T, path string, s *scene.Scene, spec scene.Spec, v scene.View) {
	t.Helper()
	var l draw.List
	sheetAt(s, spec, v.U).Frame(v, &l)

	var text bytes.Buffer
	l.Dump(&text)
	drawtest.Golden(t, path+".txt", shorten(text.Bytes()))

	var picture bytes.Buffer
	options := svg.Options{Width: float32(spec.Width), Height: float32(spec.Height), Title: s.Story.Title.In("en").Words}
	if err := svg.Write(&picture, &l, options); err != nil {
		t.Fatal(err)
	}
	packed(t, path+".svg.gz", picture.Bytes())

	leave(t, filepath.Base(path), &l, spec)
}

// leave draws a picture of a frame whose golden is written, or differs, to be
// looked at.
func leave(t *testing.T, name string, l *draw.List, spec scene.Spec) {
	t.Helper()
	if drawtest.Updating() || t.Failed() {
		drawtest.Leave(t, name, raster.Render(l, int(spec.Width), int(spec.Height), 1))
	}
}

// shorten cuts long lines, which are coastlines, to their beginning and a sum
// of the rest, so that a golden can be read.
func shorten(text []byte) []byte {
	const most = 180
	var out bytes.Buffer
	for line := range bytes.Lines(text) {
		if len(line) <= most {
			out.Write(line)
			continue
		}
		fmt.Fprintf(&out, "%s … %08x\n", bytes.ToValidUTF8(line[:most-20], nil), crc32.ChecksumIEEE(line))
	}
	return out.Bytes()
}

// packed holds got to a golden file that is kept compressed: a map is long.
func packed(t *testing.T, path string, got []byte) {
	t.Helper()
	if drawtest.Updating() {
		var b bytes.Buffer
		z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if _, err := z.Write(got); err != nil || z.Close() != nil {
			t.Fatal(err)
		}
		drawtest.Golden(t, path, b.Bytes())
		return
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		kept := filepath.Join(drawtest.Build(t), strings.TrimSuffix(filepath.Base(path), ".gz"))
		if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(kept, got, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s differs from what was made: see %s, or run with -update", path, kept)
	}
}

// TestKinds draws every kind of event from a small story of its own.
func TestKinds(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "kinds", "*.json"))
	if err != nil || len(files) < 11 {
		t.Fatalf("found %d stories of kinds, want one for each of the eleven: %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s := scenetest.CompileData(t, file, data)
			spec := scene.Spec{Width: 960, Height: 600, DeviceScale: 1, Theme: "paper"}
			hold(t, filepath.Join("testdata", "kinds", name), s, spec, moment(s.Stops[0].U+0.2))
		})
	}
}
