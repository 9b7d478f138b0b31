package layout

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/palette"
	"github.com/hamsaya/hamsaya/game/story"
)

// A Theme is the colours of a picture. Contrast of every ink on the ground it
// stands on is held by a test (WCAG AA), as is the distance between the
// families' hues for the common kinds of colour blindness.
type Theme struct {
	Name          string
	Sea           draw.Color
	Land          draw.Color
	Focus         [3]draw.Color
	Border        draw.Color
	FarBorder     draw.Color // borders between countries out of focus
	Coast         draw.Color
	Province      draw.Color
	Graticule     draw.Color
	Ink           draw.Color
	Muted         draw.Color
	CountryInk    draw.Color
	Strip         draw.Color
	StripLine     draw.Color
	ChapterBar    draw.Color // a chapter's span
	ChapterBarNow draw.Color
	Card          draw.Color
	CardLine      draw.Color
	Flag          draw.Color
	FlagInk       draw.Color
	Link          draw.Color
	Closed        draw.Color
	Partial       draw.Color
	Open          draw.Color
	families      map[story.Family]draw.Color
}

// Family returns the hue of a family of kinds.
func (t *Theme) Family(f story.Family) draw.Color { return t.families[f] }

func rgb(v uint32) draw.Color {
	return draw.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// hues are the colours of the families of a palette.
func hues(p palette.Palette) map[story.Family]draw.Color {
	hues := map[story.Family]draw.Color{}
	for f, c := range p.Families {
		hues[f] = rgb(c)
	}
	return hues
}

// Paper is the printed newspaper's map.
var Paper = Theme{
	Name:          palette.Paper.Name,
	Sea:           rgb(palette.Paper.Sea),
	Land:          rgb(0xebe8e0),
	Focus:         [3]draw.Color{rgb(0xfbf6e9), rgb(0xf9f0de), rgb(0xf7f5e4)},
	Border:        rgb(0x857e6f),
	FarBorder:     rgb(0xcfcabd),
	Coast:         rgb(0x9fb2ba),
	Province:      rgb(0xdcd3c0),
	Graticule:     rgb(0xcddce3),
	Ink:           rgb(palette.Paper.Ink),
	Muted:         rgb(palette.Paper.Muted),
	CountryInk:    rgb(0x6f6a5e),
	Strip:         rgb(palette.Paper.Paper),
	StripLine:     rgb(0xe3dfd5),
	ChapterBar:    rgb(0xe9e6de),
	ChapterBarNow: rgb(0xcfcbc1),
	Card:          rgb(palette.Paper.Paper),
	CardLine:      rgb(palette.Paper.Line),
	Flag:          rgb(0x1d2329),
	FlagInk:       rgb(0xffffff),
	Link:          rgb(palette.Paper.Link),
	Closed:        rgb(0x941300),
	Partial:       rgb(0x985b00),
	Open:          rgb(0x19795a),
	families:      hues(palette.Paper),
}

// Night is the same map for dark rooms and dark pages.
var Night = Theme{
	Name:          palette.Night.Name,
	Sea:           rgb(palette.Night.Sea),
	Land:          rgb(0x1d2c36),
	Focus:         [3]draw.Color{rgb(0x2a3a41), rgb(0x2e3c3f), rgb(0x28393c)},
	Border:        rgb(0x7b8f99),
	FarBorder:     rgb(0x33444f),
	Coast:         rgb(0x46596a),
	Province:      rgb(0x37484e),
	Graticule:     rgb(0x1a2d39),
	Ink:           rgb(palette.Night.Ink),
	Muted:         rgb(palette.Night.Muted),
	CountryInk:    rgb(0x93a3a8),
	Strip:         rgb(palette.Night.Paper),
	StripLine:     rgb(0x22323d),
	ChapterBar:    rgb(0x1b2a34),
	ChapterBarNow: rgb(0x3a4b57),
	Card:          rgb(0x14242f),
	CardLine:      rgb(palette.Night.Line),
	Flag:          rgb(0xf2efe6),
	FlagInk:       rgb(0x11202b),
	Link:          rgb(palette.Night.Link),
	Closed:        rgb(0xfe7b4e),
	Partial:       rgb(0xf9c44a),
	Open:          rgb(0x5fd0a5),
	families:      hues(palette.Night),
}

// ThemeNamed returns the theme of that name; Paper for one that is unknown.
func ThemeNamed(name string) *Theme {
	if name == Night.Name {
		return &Night
	}
	return &Paper
}

// ThemeOf is the theme that a spec asks for.
func ThemeOf(spec *Spec) *Theme {
	t := ThemeNamed(spec.Theme)
	if !spec.Clear {
		return t
	}
	clear := *t
	clear.Sea.A, clear.Graticule.A, clear.Strip.A = 0, 0, 0
	return &clear
}

// parseColor reads "#rrggbb"; ok is false for anything else.
func parseColor(s string) (c draw.Color, ok bool) {
	if len(s) != 7 || s[0] != '#' {
		return c, false
	}
	var v uint32
	for i := 1; i < 7; i++ {
		d := s[i]
		switch {
		case d >= '0' && d <= '9':
			d -= '0'
		case d >= 'a' && d <= 'f':
			d -= 'a' - 10
		case d >= 'A' && d <= 'F':
			d -= 'A' - 10
		default:
			return c, false
		}
		v = v<<4 | uint32(d)
	}
	return rgb(v), true
}

func (t *Theme) GateColor(st story.GateStatus) draw.Color {
	switch st {
	case story.GateClosed:
		return t.Closed
	case story.GatePartial:
		return t.Partial
	}
	return t.Open
}

// ArcAlpha is how strong an arc is drawn under its pulse.
const ArcAlpha = 0.72

// FlowAlpha is how strong a flow is drawn: the map is seen through it.
const FlowAlpha = 0.72

// SpanAlpha is how strong the time that an event took is drawn under its dot.
const SpanAlpha = 0.7
