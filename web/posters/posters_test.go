package posters_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/posters"
)

func storyAt(t *testing.T, path string) *story.Story {
	t.Helper()
	return scenetest.Parse(t, path, scenetest.Read(t, path), scenetest.Atlas(t))
}

// draw makes the posters of a story in English ready.
func draw(t *testing.T, s *story.Story) (*web.Posters, error) {
	t.Helper()
	return posters.Of(s, func() (*scene.Scene, *glyph.Fonts, error) {
		fonts := drawtest.Fonts(t)
		sc, err := scene.Compile(s, scenetest.Atlas(t), fonts)
		return sc, fonts, err
	})("en")
}

// The poster is of posterAt, which may name an event, a chapter or a date;
// without it, of the first chapter's end, or of the last event.
func TestPosterAt(t *testing.T) {
	s := storyAt(t, scenetest.RealStory)
	moment := func(at string) string {
		t.Helper()
		story := *s
		story.PosterAt = at
		p, err := draw(t, &story)
		if err != nil {
			t.Fatal(err)
		}
		if p.Start.U != p.Story.U || p.Start.Alt() == "" {
			t.Errorf("%q: the embed begins at %v, the poster is of %v", at, p.Start.U, p.Story.U)
		}
		return p.Start.Moment
	}
	first := moment("")
	for at, want := range map[string]string{
		"2025-10-18": "t=2025-10-18T", "talks-istanbul-2": "t=2025-10-", s.Chapters[0].ID: first, s.Chapters[1].ID: "t=2025-10-",
	} {
		if got := moment(at); !strings.HasPrefix(got, want) {
			t.Errorf("posterAt %q is %s, want %s…", at, got, want)
		}
	}
	story := *s
	story.Chapters, story.PosterAt = nil, ""
	if p, err := draw(t, &story); err != nil || !strings.HasPrefix(p.Start.Moment, "t=2025-11-") || len(p.Chapters) > 0 {
		t.Errorf("without chapters: %v %v", p, err)
	}
}

// Servers are told to cache for ever what looks like a name with a hash, so
// nothing else may look like it, whatever the ids of a story are; and no two
// pictures may have one name.
func TestNamesOfPictures(t *testing.T) {
	s := storyAt(t, scenetest.RealStory)
	for i, id := range []string{"talks-20251018", "a", "a-narrow", "a-wide"} {
		s.Chapters[i].ID = id
	}
	s.PosterAt = ""
	p, err := draw(t, s)
	if err != nil {
		t.Fatal(err)
	}
	lasting, seen := regexp.MustCompile(`-[0-9a-f]{8}\.[a-z]+$`), map[string]bool{}
	for _, poster := range append([]web.Poster{p.Start, p.Story}, p.Chapters...) {
		for _, pic := range poster.Pictures {
			if lasting.MatchString(pic.Path) || seen[pic.Path] {
				t.Errorf("%s looks like a name with a hash, or is there twice", pic.Path)
			}
			seen[pic.Path] = true
		}
	}
}

// Posters are drawn for many readers at once, and always the same.
func TestPicturesAtOnce(t *testing.T) {
	s := storyAt(t, "assets/stories/three-events.json")
	p, err := draw(t, s)
	if err != nil {
		t.Fatal(err)
	}
	pic := p.Start.Pictures[0]
	first, err := pic.Draw()
	if err != nil || len(first) == 0 {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for _, other := range append(slices.Clone(p.Start.Pictures), p.Story.Pictures...) {
		all.Go(func() {
			if _, err := other.Draw(); err != nil {
				t.Error(err)
			}
			if again, err := pic.Draw(); err != nil || !bytes.Equal(again, first) {
				t.Errorf("%s is drawn otherwise after %s (%v)", pic.Path, other.Path, err)
			}
		})
	}
	all.Wait()
}
