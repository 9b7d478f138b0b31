package svg

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
)

// nightID is that of the whole document, which an address ends in that asks for
// the colours of the night: then the rules of :target hold.
const nightID = "night"

// A themedColor is a colour by day and by night.
type themedColor struct{ day, night draw.Color }

func alike(c draw.Color) themedColor { return themedColor{c, c} }

// opaque is the colour without its alpha.
func (k themedColor) opaque() themedColor {
	k.day.A, k.night.A = 255, 255
	return k
}

// A property is a name with its values by day and by night; one that is "" is
// the default.
type property struct{ name, day, night string }

func fill(k themedColor) []property   { return coloured("fill", "fill-opacity", k) }
func stroke(k themedColor) []property { return coloured("stroke", "stroke-opacity", k) }
func stop(k themedColor) []property   { return coloured("stop-color", "stop-opacity", k) }

// whole fills in a colour whose alpha applies to all letters together, so that
// the places where they overlap do not show.
func whole(k themedColor) []property { return coloured("fill", "opacity", k) }

func coloured(color, opacity string, k themedColor) []property {
	return []property{
		{color, hex(k.day), hex(k.night)},
		{opacity, alpha(k.day), alpha(k.night)},
	}
}

func alpha(c draw.Color) string {
	if c.A == 255 {
		return ""
	}
	return number(float32(c.A) / 255)
}

// paints writes properties as attributes of an element; those that change by
// night, as its classes.
func (p *writer) paints(lists ...[]property) string {
	var s strings.Builder
	var classes []string
	for _, list := range lists {
		for _, v := range list {
			switch {
			case v.day != v.night:
				classes = append(classes, p.class(v))
			case v.day != "":
				fmt.Fprintf(&s, ` %s="%s"`, v.name, v.day)
			}
		}
	}
	if len(classes) > 0 {
		fmt.Fprintf(&s, ` class="%s"`, strings.Join(classes, " "))
	}
	return s.String()
}

// class is the one that gives a property its two values.
func (p *writer) class(v property) string {
	const initial = "1" // of all opacities; colours are never left out
	day, night := v.name+":"+or(v.day, initial), v.name+":"+or(v.night, initial)
	key := day + night
	name, ok := p.classes[key]
	if !ok {
		name = className(len(p.classes))
		p.classes[key] = name
		fmt.Fprintf(&p.day, ".%s{%s}", name, day)
		fmt.Fprintf(&p.night, "#%s%s:target .%s{%s}", p.opt.Prefix, nightID, name, night)
	}
	return name
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// className is the nth of a, b, …, z, aa, ab, …
func className(n int) string {
	name := string(rune('a' + n%26))
	if n >= 26 {
		name = className(n/26-1) + name
	}
	return name
}

// palettes are the rules of the classes that were used.
func (p *writer) palettes() string { return p.day.String() + p.night.String() }

func hex(c draw.Color) string {
	c.A = 255
	s := c.String()
	if s[1] == s[2] && s[3] == s[4] && s[5] == s[6] {
		return "#" + s[1:2] + s[3:4] + s[5:6]
	}
	return s
}
