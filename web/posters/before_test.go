package posters_test

import (
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/posters"
)

// A scale holds that files together weigh no more than is allowed, in bytes by
// brotli.
type scale struct {
	t     *testing.T
	quick map[*web.File]int
}

func (s *scale) within(limit int, what string, files ...*web.File) {
	s.t.Helper()
	// What a weaker packing brings below the limit, the published one does too.
	sum := 0
	for _, f := range files {
		if s.quick[f] == 0 {
			s.quick[f] = weight(f.Data, 5)
		}
		sum += s.quick[f]
	}
	if sum <= limit {
		return
	}
	sum = 0
	for _, f := range files {
		sum += len(f.Encoded("br"))
	}
	s.t.Logf("%s: %d bytes", what, sum)
	if sum > limit {
		s.t.Errorf("%s weighs %d bytes, more than %d", what, sum, limit)
	}
}

// What an article downloads for the map before the reader asks for it keeps to
// its weight in each language: the loader, the style sheet and one poster, or
// the frame's document, its script and the same poster; also where the embed
// begins at the moment, and in the languages, that weigh most.
func TestWeightBeforeTheReaderAsks(t *testing.T) {
	const (
		mostLoader = 5000
		mostPoster = 60_000
		mostBefore = 70_000 // all that comes for a map up to 640 px wide
		heaviest   = "offer-araghchi-regional"
	)
	base, err := web.NewBase(&web.Program{}, assets.FS) // the program comes later
	if err != nil {
		t.Fatal(err)
	}
	sc := scenetest.Compile(t, scenetest.RealStory)
	site := func(begins ...string) *web.Site {
		compiled := func() (*scene.Scene, *glyph.Fonts, error) { return sc, drawtest.Fonts(t), nil }
		return base.Site(web.Content{Story: sc.Story, Source: []byte("{}"), Posters: posters.Of(sc.Story, compiled, begins...)})
	}
	file := func(site *web.Site, path string) *web.File {
		t.Helper()
		f, err := site.File(path)
		if err != nil || f == nil {
			t.Fatalf("%s: %v", path, err)
		}
		return f
	}
	plain, beginning := site(), site(heaviest)
	endings := append([]string{""}, sc.Story.Languages[1:]...)
	later := []string{"ps-AF", "ur-PK"}
	// A document names the weights of the map's files. They are some digits,
	// whatever they are, and are not worth packing all the files for.
	base.Level = 1
	for _, in := range endings {
		file(plain, web.NameIn("embed.html", in))
	}
	for _, in := range later {
		file(beginning, web.NameIn("embed.html", in))
	}
	base.Level = brotli.BestCompression

	files, err := plain.EmbedFiles()
	if err != nil {
		t.Fatal(err)
	}
	var script *web.File
	for _, f := range files {
		if strings.HasPrefix(f.Path, "frame-") {
			script = f
		}
	}
	loader, style := file(plain, "embed.js"), file(plain, "embed.css")
	s := &scale{t: t, quick: map[*web.File]int{}}
	s.within(mostLoader, "the loader", loader)
	for _, in := range endings {
		document := file(plain, web.NameIn("embed.html", in))
		for _, size := range web.StartSizes {
			poster := file(plain, web.NameIn(web.StartPath(size), in))
			s.within(mostPoster, poster.Path, poster)
			if size.Width > 640 {
				continue
			}
			s.within(mostBefore, "an element with "+poster.Path, loader, style, poster)
			s.within(mostBefore, "a frame with "+poster.Path, document, script, poster)
		}
	}
	for _, in := range later {
		poster := file(beginning, web.BeginFolder(heaviest)+web.NameIn(web.StartPath(web.StartSizes[2]), in))
		s.within(mostPoster, poster.Path, poster)
		s.within(mostBefore, "a frame with "+poster.Path, file(beginning, web.NameIn("embed.html", in)), script, poster)
	}
}
