package layout

import (
	"github.com/hamsaya/hamsaya/game/draw"
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

// Paper is the printed newspaper's map.
var Paper = Theme{
	Name:          "paper",
	Sea:           rgb(0xd9e5ea),
	Land:          rgb(0xebe8e0),
	Focus:         [3]draw.Color{rgb(0xfbf6e9), rgb(0xf9f0de), rgb(0xf7f5e4)},
	Border:        rgb(0x857e6f),
	FarBorder:     rgb(0xcfcabd),
	Coast:         rgb(0x9fb2ba),
	Province:      rgb(0xdcd3c0),
	Graticule:     rgb(0xcddce3),
	Ink:           rgb(0x1d2329),
	Muted:         rgb(0x5c6167),
	CountryInk:    rgb(0x6f6a5e),
	Strip:         rgb(0xfffdf8),
	StripLine:     rgb(0xe3dfd5),
	ChapterBar:    rgb(0xe9e6de),
	ChapterBarNow: rgb(0xcfcbc1),
	Card:          rgb(0xfffdf8),
	CardLine:      rgb(0xd8d3c6),
	Flag:          rgb(0x1d2329),
	FlagInk:       rgb(0xffffff),
	Link:          rgb(0x0b5fa5),
	Closed:        rgb(0x941300),
	Partial:       rgb(0x985b00),
	Open:          rgb(0x19795a),
	families: map[story.Family]draw.Color{
		story.Diplomacy: rgb(0x0b5fa5),
		story.Borders:   rgb(0x941300),
		story.Trade:     rgb(0x985b00),
		story.Violence:  rgb(0x9e2252),
	},
}

// Night is the same map for dark rooms and dark pages.
var Night = Theme{
	Name:          "night",
	Sea:           rgb(0x11202b),
	Land:          rgb(0x1d2c36),
	Focus:         [3]draw.Color{rgb(0x2a3a41), rgb(0x2e3c3f), rgb(0x28393c)},
	Border:        rgb(0x7b8f99),
	FarBorder:     rgb(0x33444f),
	Coast:         rgb(0x46596a),
	Province:      rgb(0x37484e),
	Graticule:     rgb(0x1a2d39),
	Ink:           rgb(0xf2efe6),
	Muted:         rgb(0x9fb0b8),
	CountryInk:    rgb(0x93a3a8),
	Strip:         rgb(0x0d1a23),
	StripLine:     rgb(0x22323d),
	ChapterBar:    rgb(0x1b2a34),
	ChapterBarNow: rgb(0x3a4b57),
	Card:          rgb(0x14242f),
	CardLine:      rgb(0x30414c),
	Flag:          rgb(0xf2efe6),
	FlagInk:       rgb(0x11202b),
	Link:          rgb(0x6db6ff),
	Closed:        rgb(0xfe7b4e),
	Partial:       rgb(0xf9c44a),
	Open:          rgb(0x5fd0a5),
	families: map[story.Family]draw.Color{
		story.Diplomacy: rgb(0x6db6ff),
		story.Borders:   rgb(0xfe7b4e),
		story.Trade:     rgb(0xf9c44a),
		story.Violence:  rgb(0xff92ba),
	},
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
