package posters_test

import (
	"bytes"
	"image/png"
	"regexp"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/posters"
)

// Posters keep to their weight, in every language, size and colour, and the card
// of a link is a whole picture.
func TestPostersKeepToTheirWeight(t *testing.T) {
	// Bytes after brotli: what an article 640 px wide shows, and what wider ones do.
	const most, mostWide = 60_000, 66_000
	wide := regexp.MustCompile(`poster-(800|930|1200)`)
	for _, l := range locale.All() {
		t.Run(l.Tag, func(t *testing.T) {
			t.Parallel()
			s := storyAt(t, scenetest.RealStory)
			all, err := posters.Of(s, func() (*scene.Scene, *glyph.Fonts, error) {
				fonts := drawtest.Fonts(t)
				sc, err := scene.Compile(s, scenetest.Atlas(t), fonts)
				return sc, fonts, err
			})(l.Tag)
			if err != nil {
				t.Fatal(err)
			}
			found := 0
			for _, p := range append([]web.Poster{all.Start, all.Story}, all.Chapters...) {
				for _, pic := range p.Pictures {
					found++
					drawn, err := pic.Draw()
					if err != nil {
						t.Fatal(err)
					}
					limit := most
					if wide.MatchString(pic.Path) {
						limit = mostWide
					}
					// What a weaker packing brings below the limit, the published one does too.
					if weight(drawn, 4) > limit && weight(drawn, brotli.BestCompression-1) > limit {
						t.Errorf("%s is %d bytes after brotli, %d are allowed", pic.Path, weight(drawn, brotli.BestCompression-1), limit)
					}
					if !bytes.Contains(drawn, []byte("<title")) || bytes.Contains(drawn, []byte(`href="http`)) {
						t.Errorf("%s has no title, or leads out of itself", pic.Path)
					}
				}
			}
			// The story has eight chapters.
			if want := len(web.StartSizes) + 2 + 8; found != want {
				t.Errorf("%d posters, want %d", found, want)
			}
			if l.Tag != "en" {
				return
			}
			card, err := all.Card.Draw()
			if err != nil {
				t.Fatal(err)
			}
			if img, err := png.Decode(bytes.NewReader(card)); err != nil || img.Bounds().Dx() != 1200 || img.Bounds().Dy() != 630 {
				t.Errorf("%s: %v", all.Card.Path, err)
			}
		})
	}
}

func weight(data []byte, level int) int {
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, level)
	w.Write(data)
	w.Close()
	return packed.Len()
}
