package web

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/hamsaya/hamsaya/game/palette"
)

// paletteColor is a colour of the palette in a style sheet, script or picture:
// palette(ink), of the paper theme, palette(night.ink), or palette(ink, b0), which
// the last makes transparent.
var paletteColor = regexp.MustCompile(`palette\(([a-z.]+)(?:, ([0-9a-f]{2}))?\)`)

// themed puts the palette's colours where a source names them.
func themed(name, source string) (string, error) {
	var unknown []string
	out := paletteColor.ReplaceAllStringFunc(source, func(s string) string {
		m := paletteColor.FindStringSubmatch(s)
		color, err := colorNamed(m[1])
		if err != nil {
			unknown = append(unknown, err.Error())
		}
		return color + m[2]
	})
	if len(unknown) > 0 {
		return "", fmt.Errorf("%s: %s", name, strings.Join(unknown, "; "))
	}
	return out, nil
}

// colorNamed is "#rrggbb" of a colour of the paper theme, or of the other as
// "night.ink".
func colorNamed(name string) (string, error) {
	p, in := &palette.Paper, name
	if night, ok := strings.CutPrefix(name, palette.Night.Name+"."); ok {
		p, in = &palette.Night, night
	}
	rgb, ok := p.Color(in)
	if !ok {
		return "", fmt.Errorf("the palette has no colour %q", name)
	}
	return fmt.Sprintf("#%06x", rgb), nil
}
