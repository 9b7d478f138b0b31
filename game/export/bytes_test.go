package export

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/locale"
)

// The same story, size and version give the same bytes on any machine. The
// golden file was written on one; `make arm` holds an arm64 program to it,
// whose processor would add and multiply in one step if it were let.
func TestSameBytesOnAnyMachine(t *testing.T) {
	var digests bytes.Buffer
	_, sc := filmOf(t, shortFilm)
	for _, options := range []RenderOptions{{Size: size(t, "641x401", 1)}, {Size: size(t, "360x640", 1.5), Theme: "night", Choice: locale.Choice{Calendar: "persian", Digits: "arabext", Labels: "both"}}} {
		for _, f := range formats {
			data := fileOf(t, pictureOf(t, sc, options, "end"), f, false)
			fmt.Fprintf(&digests, "%x %gx%g.%s\n", sha256.Sum256(data), options.Size.Width, options.Size.Height, f)
		}
	}
	m, film := small(t)
	for _, made := range []struct {
		name   string
		format FilmFormat
	}{{"film.gif", GIF}, {"film.apng", APNG}, {"film.webp", AnimatedWebP}, {"frames", PNGs}} {
		whole := sha256.New()
		err := filepath.WalkDir(makeFilm(t, m, film, made.name, made.format), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			whole.Write(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&digests, "%x %s\n", whole.Sum(nil), made.name)
	}
	drawtest.Golden(t, filepath.Join("testdata", "bytes.txt"), digests.Bytes())
}
