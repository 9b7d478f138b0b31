// Package palette has the colours that the map and the pages around it share,
// in both themes. Whoever draws with them holds their contrast by tests of its
// own.
package palette

import "github.com/hamsaya/hamsaya/game/story"

// A Palette is the shared colours of a theme, each 0xRRGGBB.
type Palette struct {
	Name  string
	Paper uint32 // what stands around the map: strip and page
	Sea   uint32
	Line  uint32 // around cards, between sections
	Ink   uint32
	Muted uint32
	Link  uint32

	Families map[story.Family]uint32
}

// Paper is the printed newspaper's palette.
var Paper = Palette{
	Name:  "paper",
	Paper: 0xfffdf8,
	Sea:   0xd9e5ea,
	Line:  0xd8d3c6,
	Ink:   0x1d2329,
	Muted: 0x5c6167,
	Link:  0x0b5fa5,
	Families: map[story.Family]uint32{
		story.Diplomacy: 0x0b5fa5,
		story.Borders:   0x941300,
		story.Trade:     0x985b00,
		story.Violence:  0x9e2252,
	},
}

// Night is the palette for dark rooms and dark pages.
var Night = Palette{
	Name:  "night",
	Paper: 0x0d1a23,
	Sea:   0x11202b,
	Line:  0x30414c,
	Ink:   0xf2efe6,
	Muted: 0x9fb0b8,
	Link:  0x6db6ff,
	Families: map[story.Family]uint32{
		story.Diplomacy: 0x6db6ff,
		story.Borders:   0xfe7b4e,
		story.Trade:     0xf9c44a,
		story.Violence:  0xff92ba,
	},
}

// Color is a colour by its name in style sheets: "ink", or a family's id.
func (p *Palette) Color(name string) (rgb uint32, ok bool) {
	switch name {
	case "paper":
		return p.Paper, true
	case "sea":
		return p.Sea, true
	case "line":
		return p.Line, true
	case "ink":
		return p.Ink, true
	case "muted":
		return p.Muted, true
	case "link":
		return p.Link, true
	}
	rgb, ok = p.Families[story.Family(name)]
	return rgb, ok
}
