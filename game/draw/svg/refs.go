package svg

import (
	"fmt"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
)

type fadeKey struct {
	x0, x1      string
	left, right themedColor
}

// fade returns the id of a gradient from left to right over a bound.
func (p *writer) fade(b draw.Rect, op, dark *draw.Op) string {
	key := fadeKey{p.length(b.Min.X), p.length(b.Max.X), themedColor{op.Color, dark.Color}, themedColor{op.Fade, dark.Fade}}
	if id, ok := p.fades[key]; ok {
		return id
	}
	id := p.id()
	p.fades[key] = id
	fmt.Fprintf(&p.defs, `<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="%s" x2="%s">`, id, key.x0, key.x1)
	fmt.Fprintf(&p.defs, "<stop%s/><stop offset=\"1\"%s/></linearGradient>\n", p.paints(stop(key.left)), p.paints(stop(key.right)))
	return id
}

// clip returns the id of a clip path.
func (p *writer) clip(r draw.Rect) string {
	if id, ok := p.clips[r]; ok {
		return id
	}
	id := p.id()
	p.clips[r] = id
	fmt.Fprintf(&p.defs, "<clipPath id=\"%s\"><path d=\"M%s %sH%sV%sH%[2]sz\"/></clipPath>\n",
		id, p.length(r.Min.X), p.length(r.Min.Y), p.length(max(r.Max.X, r.Min.X)), p.length(max(r.Max.Y, r.Min.Y)))
	return id
}

// name turns a group's name into an id that no other group has.
func (p *writer) name(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xa0 {
			return r
		}
		return '-'
	}, escapeControls(s))
	s = strings.Trim(s, "-")
	if s == "" {
		s = "group"
	}
	id := p.opt.Prefix + s
	for n := 2; p.ids[id]; n++ {
		id = fmt.Sprintf("%s%s-%d", p.opt.Prefix, s, n)
		if !p.ids[id] {
			break
		}
	}
	p.ids[id] = true
	return id
}

// escape makes text safe inside an element or an attribute.
func escape(s string) string {
	return escaper.Replace(escapeControls(s))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escapeControls replaces what XML has no characters for.
func escapeControls(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < ' ', r == 0xfffe, r == 0xffff:
			return '\ufffd'
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
