package e2e

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/posters"
)

// Stories that ship, by their paths from the root of the module.
const (
	RealStory   = scenetest.RealStory
	ThreeEvents = "assets/stories/three-events.json"
)

// realBase is the page's files with the program as it is now, made once and
// hardly packed: it is read on the machine that it was made on.
var realBase = sync.OnceValues(func() (*web.Base, error) {
	p, err := web.Build(context.Background())
	if err != nil {
		return nil, err
	}
	return quick(p)
})

func quick(p *web.Program) (*web.Base, error) {
	base, err := web.NewBase(p, assets.FS)
	if err == nil {
		base.Level = 1
	}
	return base, err
}

// Base is what the sites of all stories share.
func Base(t testing.TB) *web.Base {
	t.Helper()
	base, err := realBase()
	if err != nil {
		t.Fatal(err)
	}
	return base
}

// sites are kept, so that posters are drawn once for all tests of a package.
var (
	sitesMu sync.Mutex
	sites   = map[string]*web.Site{}
)

func kept(key string, make func() *web.Site) *web.Site {
	sitesMu.Lock()
	defer sitesMu.Unlock()
	if sites[key] == nil {
		sites[key] = make()
	}
	return sites[key]
}

// Site is the site of a story with its posters, at these moments too.
func Site(t testing.TB, path string, begins ...string) *web.Site {
	t.Helper()
	return kept(fmt.Sprint("real ", path, begins), func() *web.Site { return Base(t).Site(ContentOf(t, path, begins...)) })
}

// StallingSite is a site whose page gives downloads up that bring nothing for so
// long.
func StallingSite(t testing.TB, path string, after time.Duration) *web.Site {
	t.Helper()
	content := ContentOf(t, path)
	content.StallAfter = after
	return Base(t).Site(content)
}

// ContentOf is what a story's site shows, as build and serve have it.
func ContentOf(t testing.TB, path string, begins ...string) web.Content {
	t.Helper()
	return ContentOfData(t, path, scenetest.Read(t, path), begins...)
}

// ContentOfData is that of a story file that ships nowhere.
func ContentOfData(t testing.TB, path string, data []byte, begins ...string) web.Content {
	t.Helper()
	atlas := scenetest.Atlas(t)
	s, problems := file.Parse(path, data, story.AtlasGazetteer(atlas))
	if s == nil {
		t.Fatalf("%s does not parse: %v", path, problems)
	}
	fonts := drawtest.Fonts(t)
	return web.Content{Story: s, Source: data, Problems: problems, Chapters: true, Posters: posters.Of(s, func() (*scene.Scene, *glyph.Fonts, error) {
		sc, err := scene.Compile(s, atlas, fonts)
		return sc, fonts, err
	}, begins...)}
}

// Serve serves a site, or anything else, until the test ends, and returns its
// address with a slash at the end.
func Serve(t testing.TB, h http.Handler) string {
	server := httptest.NewServer(h)
	t.Cleanup(func() {
		server.CloseClientConnections() // the streams of /live
		server.Close()
	})
	return server.URL + "/"
}
