// Package posters draws the pictures of a story's site: what stands before a
// map starts, on a page that is read, and behind a link.
//
//	content := web.Content{Story: s, Posters: posters.Of(s, compile)}
package posters

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/web"
)

// The pictures of a page for reading: one for a column of an article, one for
// a phone. A link's preview has a size of its own.
var (
	readingSize = export.Size{Width: 640, Height: 400, Scale: 1}
	phoneSize   = export.Size{Width: 360, Height: 480, Scale: 1}
)

// pictures draws the posters of a story's site when they are asked for.
type pictures struct {
	story *story.Story
	scene *scene.Scene
	fonts *glyph.Fonts
	mu    *sync.Mutex // a scene serves one goroutine, and so do fonts
	lang  string
	pace  *timeline.Pace // of the play in the language

	begins []string // moments that embeds may begin at, beside the poster's
}

// Of draws a story's posters in a language, when they are asked for, and those
// of the moments that embeds may begin at beside the poster's. compile makes the
// story's scene, with the fonts that it is drawn with: both are used by nobody
// else, since they serve one goroutine.
func Of(s *story.Story, compile func() (*scene.Scene, *glyph.Fonts, error), begins ...string) func(lang string) (*web.Posters, error) {
	var mu sync.Mutex
	once := sync.OnceValues(func() (pictures, error) {
		sc, fonts, err := compile()
		return pictures{story: s, scene: sc, fonts: fonts, mu: &mu, begins: begins}, err
	})
	return func(lang string) (*web.Posters, error) {
		p, err := once()
		if err != nil {
			return nil, err
		}
		mu.Lock()
		spoken, err := scene.Compile(s, p.scene.Atlas, p.scene.Fonts, lang)
		mu.Unlock()
		if err != nil {
			return nil, err
		}
		p.lang, p.pace = lang, spoken.Pace
		return p.posters()
	}
}

// posters makes the pictures ready; none is drawn yet.
func (p *pictures) posters() (*web.Posters, error) {
	s := p.story
	at, err := p.moment(s.PosterAt)
	if err != nil {
		return nil, fmt.Errorf("posterAt: %w", err)
	}
	out := &web.Posters{Start: p.poster(at, -1), Story: p.poster(at, -1)}
	out.Start.Pictures = p.start("", at)
	for _, name := range p.begins {
		at, err := p.moment(name)
		if err != nil {
			return nil, err
		}
		begin := web.Begin{At: name, Poster: p.poster(at, -1)}
		begin.Pictures = p.start(web.BeginFolder(name), at)
		still, err := p.picture(web.BeginFolder(name)+"poster.svg", readingSize, at, export.SVG)
		if err != nil {
			return nil, err
		}
		begin.Pictures = append(begin.Pictures, still)
		out.Begins = append(out.Begins, begin)
	}
	if l, ok := locale.Find(p.lang); ok && l.RTL {
		out.Button = p.button
	}
	narrow, err := p.picture("poster-narrow.svg", phoneSize, at, export.SVG)
	if err != nil {
		return nil, err
	}
	column, err := p.picture("poster.svg", readingSize, at, export.SVG)
	if err != nil {
		return nil, err
	}
	out.Story.Pictures = []web.Picture{narrow, column}
	card, err := export.ParseSize("social", 0)
	if err != nil {
		return nil, err
	}
	if out.Card, err = p.picture("poster.png", card, at, export.PNG); err != nil {
		return nil, err
	}
	out.Card.Width, out.Card.Height = card.Px()
	for i := range s.Chapters {
		at, err := p.moment(s.Chapters[i].ID)
		if err != nil {
			return nil, err
		}
		// A name that an author chose needs an ending after it: it may itself end in
		// what looks like a hash, and would be cached for ever.
		picture, err := p.picture("posters/"+s.Chapters[i].ID+"-wide.svg", readingSize, at, export.SVG)
		if err != nil {
			return nil, err
		}
		chapter := p.poster(at, i)
		chapter.Pictures = []web.Picture{picture}
		out.Chapters = append(out.Chapters, chapter)
	}
	return out, nil
}

// moment is the one that is named, or else the end of the first chapter, or
// the last event.
func (p *pictures) moment(name string) (float64, error) {
	if name == "" && len(p.story.Chapters) > 0 {
		name = p.story.Chapters[0].ID
	}
	m, err := scene.FindMoment(p.scene, name)
	return m.U, err
}

// poster says what there is to see at a moment, and how a link opens it.
func (p *pictures) poster(at float64, chapter int) web.Poster {
	return web.Poster{Chapter: chapter, U: p.pace.Playing(p.scene.StoryTime(at)), Moment: "t=" + clock(p.scene.StoryTime(at)), Alt: sync.OnceValue(func() string { return p.alt(at) })}
}

func (p *pictures) alt(at float64) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	still, err := export.RenderOptions{Size: readingSize, Lang: p.lang}.Still(p.scene)
	if err != nil {
		return p.story.Title.In(p.lang).Words
	}
	return strings.Join(strings.Fields(still.Picture(at).Words.Text), " ")
}

// clock is an instant of the story's clock as links write it.
func clock(t float64) string {
	year, month, day, hour, minute, second := timeline.Civil(t)
	return fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%06.3f", year, month, day, hour, minute, second)
}

// start are the frames that the player begins with.
func (p *pictures) start(folder string, at float64) []web.Picture {
	var all []web.Picture
	for _, size := range web.StartSizes {
		all = append(all, web.Picture{
			Path: folder + web.StartPath(size), Width: int(size.Width), Height: int(size.Height), Night: true, Start: true,
			Draw: func() ([]byte, error) {
				p.mu.Lock()
				defer p.mu.Unlock()
				var b bytes.Buffer
				err := export.WriteEmbedPoster(&b, p.scene, export.RenderOptions{Size: export.Size{Width: size.Width, Height: size.Height, Scale: 1}, Lang: p.lang}, at)
				return b.Bytes(), err
			},
		})
	}
	return all
}

// buttonSize is that of the button's words in embed.html, CSS px.
const buttonSize = 16

func (p *pictures) button(words string) ([]byte, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var b bytes.Buffer
	err := export.WriteLettering(&b, p.fonts, words, glyph.Style{Size: buttonSize, Bold: true, Lang: p.lang}, layout.Paper.FlagInk)
	return b.Bytes(), err
}

// picture is in the story's own colours; SVG, where it leaves them to the
// reader, in both.
func (p *pictures) picture(path string, size export.Size, at float64, format export.Format) (web.Picture, error) {
	options := export.RenderOptions{Size: size, Lang: p.lang}
	still, err := options.Still(p.scene)
	if err != nil {
		return web.Picture{}, err
	}
	var night *export.Still
	if p.story.Theme == "" && format == export.SVG {
		options.Theme = layout.Night.Name
		if night, err = options.Still(p.scene); err != nil {
			return web.Picture{}, err
		}
	}
	return web.Picture{
		Path: path, Width: int(size.Width), Height: int(size.Height), Night: night != nil,
		Draw: func() ([]byte, error) {
			p.mu.Lock()
			defer p.mu.Unlock()
			var b bytes.Buffer
			o := export.Options{Compact: true}
			if night != nil {
				o.Night = night.Picture(at).List
			}
			err := still.Picture(at).Write(&b, format, o)
			return b.Bytes(), err
		},
	}, nil
}
