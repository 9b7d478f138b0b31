package game

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/screen"
	"github.com/hamsaya/hamsaya/game/session"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/geo"
)

// Options are what a Game needs from the start.
type Options struct {
	Fonts *glyph.Fonts
	Atlas *geo.Atlas
	Port  host.Port
	// Lang is the language of what is wrong with a story, if the reader's
	// settings name none that there is; nil is English.
	Lang *locale.Locale
	// Drops makes files that are dropped on the window open as stories.
	Drops bool
	// RealTime lets the story play by the clock instead of by ticks, so that
	// a machine that can't keep up shows fewer frames, not a slower story.
	RealTime bool
}

// Game is an ebiten.Game that plays one story at a time.
type Game struct {
	options   Options
	gazetteer story.Gazetteer
	settings  host.Settings

	session  *session.Session // nil until a story was loaded that has no errors
	problems *problems        // nil unless the last story had some

	width, height float64 // dp
	scale         float64 // px per dp

	screen *screen.Screen
	list   draw.List
	on     *ebiten.Image // drawn on last
	frames int

	clock     clock
	input     input
	commands  []host.Command
	age       age
	publisher session.Publisher
}

// New returns a Game without a story.
func New(o Options) *Game {
	ebiten.SetScreenClearedEveryFrame(false)
	return &Game{
		options:   o,
		gazetteer: story.AtlasGazetteer(o.Atlas),
		settings:  o.Port.Settings(),
		screen:    screen.New(),
		scale:     1,
	}
}

// Load shows the story in data, a story file. One with errors shows these
// instead, and Load returns them, warnings too.
func (g *Game) Load(name string, data []byte) []file.Diagnostic {
	st, diagnostics := file.Parse(name, data, g.gazetteer)
	g.on = nil
	g.session, g.problems = nil, nil
	if st == nil {
		g.setProblems(name, diagnostics)
		return diagnostics
	}
	s, err := session.New(st, session.Options{Fonts: g.options.Fonts, Atlas: g.options.Atlas, Port: g.options.Port}, g.settings)
	if err != nil {
		diagnostics = append(diagnostics, file.Diagnostic{
			Severity: file.Error, Code: "unplayable", File: name, Message: err.Error(),
		})
		g.setProblems(name, diagnostics)
		return diagnostics
	}
	g.session = s
	g.resized()
	if g.settings.Hash != "" {
		g.session.Do(player.FromHash{Hash: g.settings.Hash})
		g.settings.Hash = "" // the next story begins at its beginning
	}
	return diagnostics
}

// Frames counts the frames that were drawn: while nothing changes it stands
// still.
func (g *Game) Frames() int { return g.frames }

// State is what the reader has done; the zero State before a story is loaded.
func (g *Game) State() player.State {
	if g.session == nil {
		return player.State{}
	}
	return g.session.State()
}

// Update is one tick.
func (g *Game) Update() error {
	if g.options.Drops {
		g.dropped()
	}
	g.commands = g.options.Port.AppendCommands(g.commands[:0])
	for _, c := range g.commands {
		if c.Name == "font" {
			g.takeFont(c.Value, c.Data)
		}
	}
	g.fetchFonts()
	if g.session == nil {
		if g.problems != nil {
			g.problems.scrollBy(g.input.scroll(), g.height)
		}
		return nil
	}
	for _, c := range g.commands {
		switch c.Name {
		case "frame":
			g.settings.FrameWidth, g.settings.FrameHeight = c.Width, c.Height
		case "browse":
			g.publisher.Browse(c.On)
		}
		g.session.Obey(c)
	}
	g.input.read(g)
	if state := g.session.State(); state.Moving() {
		g.session.Do(player.Tick{Dt: g.clock.tick(g.options.RealTime)})
	} else {
		g.clock.rest()
	}
	g.publisher.Tick(g.session, g.age.tick(g.options.RealTime), &g.list, g.frames)
	return nil
}

// LayoutF takes the frame's size in dp and asks for as many pixels as the
// device has for it.
func (g *Game) LayoutF(width, height float64) (float64, float64) {
	scale := 1.0
	if m := ebiten.Monitor(); m != nil {
		scale = m.DeviceScaleFactor()
	}
	px, py := math.Ceil(width*scale), math.Ceil(height*scale)
	if w, h := g.settings.FrameWidth, g.settings.FrameHeight; w > 0 && h > 0 {
		width, height, scale = w, h, px/w
	}
	if width != g.width || height != g.height || scale != g.scale {
		g.width, g.height, g.scale = width, height, scale
		g.resized()
	}
	return px, py
}

// Layout is never called: LayoutF is.
func (g *Game) Layout(width, height int) (int, int) { return width, height }

func (g *Game) resized() {
	if g.session != nil && g.width > 0 && g.height > 0 {
		g.session.Do(player.Resize{Width: g.width, Height: g.height, DeviceScale: g.scale})
	}
}

// Draw draws the frame if it differs from the last one.
func (g *Game) Draw(dst *ebiten.Image) {
	anew := g.on != dst
	switch {
	case g.session != nil:
		if !g.session.Frame(&g.list, anew) {
			return
		}
	case g.problems != nil:
		if !g.problems.frame(&g.list, g.options.Fonts, g.width, g.height, anew) {
			return
		}
	default:
		return
	}
	g.on = dst
	g.screen.Draw(dst, &g.list, float32(g.scale))
	g.frames++
}

// DrawFinalScreen copies the frame pixel by pixel, also where its size was
// rounded up: scaled by a thousandth it would be blurred.
func (g *Game) DrawFinalScreen(dst ebiten.FinalScreen, frame *ebiten.Image, _ ebiten.GeoM) {
	dst.DrawImage(frame, &ebiten.DrawImageOptions{Blend: ebiten.BlendCopy})
}
