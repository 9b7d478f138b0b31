package layout

import (
	"fmt"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/story"
)

var families = story.Families[:]

// over is what is seen of a colour with alpha over an opaque ground.
func over(c, ground draw.Color) draw.Color { return blend(ground, c, float64(c.A)/255) }

// lands are the grounds that a label or a mark on the map may stand on.
func (t *Theme) lands() map[string]draw.Color {
	return map[string]draw.Color{"sea": t.Sea, "land": t.Land,
		"focus 1": t.Focus[0], "focus 2": t.Focus[1], "focus 3": t.Focus[2]}
}

func eachTheme(t *testing.T, law func(t *testing.T, th *Theme)) {
	for _, th := range []*Theme{&Paper, &Night} {
		t.Run(th.Name, func(t *testing.T) { law(t, th) })
	}
}

func atLeast(t *testing.T, least float64, ink draw.Color, inkName string, ground draw.Color, groundName string) {
	t.Helper()
	if got := contrast(ink, ground); got < least {
		t.Errorf("%s on %s has a contrast of %.2f, want %.1f", inkName, groundName, got, least)
	}
}

// TestWordsHaveContrastAA holds every ink of words on every ground it is set
// on to WCAG 2.1 AA for text, 4.5. Words on the map stand in a halo.
func TestWordsHaveContrastAA(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		for _, g := range []struct {
			name   string
			ground draw.Color
			inks   map[string]draw.Color
		}{
			{"the strip", th.Strip, map[string]draw.Color{"ink": th.Ink, "muted ink": th.Muted}},
			{"a card", th.Card, map[string]draw.Color{"ink": th.Ink, "muted ink": th.Muted, "a link": th.Link,
				"a closed gate": th.Closed, "a gate that is partly open": th.Partial, "an open gate": th.Open}},
			{"a chapter's band", th.ChapterBar, map[string]draw.Color{"ink": th.Ink}},
			{"the band of the chapter that is told", th.ChapterBarNow, map[string]draw.Color{"ink": th.Ink}},
			{"the flag", th.Flag, map[string]draw.Color{"the flag's ink": th.FlagInk}},
		} {
			for name, ink := range g.inks {
				atLeast(t, readable, ink, name, g.ground, g.name)
			}
		}
		for _, f := range families {
			atLeast(t, readable, th.Family(f), string(f), th.Card, "a card")
		}
		for name, gate := range map[string]draw.Color{"a closed": th.Closed, "a partly open": th.Partial, "an open": th.Open} {
			atLeast(t, readable, th.Card, "the number", gate, name+" cluster")
		}
		for name, land := range th.lands() {
			halo := over(th.Focus[0].WithAlpha(0.85), land)
			for inkName, ink := range map[string]draw.Color{"ink": th.Ink, "a country's name": th.CountryInk,
				"a closed gate": th.Closed, "a gate that is partly open": th.Partial, "an open gate": th.Open} {
				atLeast(t, readable, ink, inkName, halo, "its halo over "+name)
			}
			veil := over(th.Land.WithAlpha(0.8), land)
			atLeast(t, readable, th.Ink, "the title", veil, "its halo over "+name)
			atLeast(t, readable, th.Muted, "the line of origin", veil, "its halo over "+name)
		}
	})
}

// TestMarksHaveContrastAA holds the marks, and the lines that mean something,
// to WCAG 2.1 AA for graphics, 3: as they are seen, with their alpha and over
// their casing.
func TestMarksHaveContrastAA(t *testing.T) {
	const least = 3
	eachTheme(t, func(t *testing.T, th *Theme) {
		for name, land := range th.lands() {
			casing := over(th.Card.WithAlpha(0.72), land)
			for _, f := range families {
				hue := th.Family(f)
				atLeast(t, least, hue, "a mark of "+string(f), casing, "its casing over "+name)
				atLeast(t, least, over(hue.WithAlpha(ArcAlpha), casing), "an arc of "+string(f), casing, "its casing over "+name)
			}
			flow := over(th.Family(story.Trade).WithAlpha(FlowAlpha), land)
			atLeast(t, least, flow, "a band", over(th.Card.WithAlpha(0.6), land), "its casing over "+name)
			for gateName, gate := range map[string]draw.Color{"a closed gate": th.Closed, "a partly open gate": th.Partial, "an open gate": th.Open} {
				atLeast(t, least, gate, gateName, th.Card, "its disc")
				atLeast(t, least, gate, gateName, land, name)
			}
			if name != "sea" {
				atLeast(t, least, th.Border, "a border in focus", land, name)
			}
		}
		atLeast(t, least, th.Border, "a coast in focus", th.Sea, "the sea")
		for _, f := range families {
			atLeast(t, least, th.Family(f), "a dot of "+string(f), th.Strip, "the strip")
			atLeast(t, least, over(th.Family(f).WithAlpha(SpanAlpha), th.Strip), "a span of "+string(f), th.Strip, "the strip")
		}
		atLeast(t, least, th.Link, "the brush", th.Strip, "the strip")
		atLeast(t, least, th.Flag, "the playhead", th.Strip, "the strip")
		atLeast(t, least, th.Flag, "the playhead", th.ChapterBarNow, "a chapter's band")
	})
}

// TestOwnColoursAreReadableInBothThemes holds a story's own colours, whatever
// they are, to what the theme's own are held to, and leaves one alone that
// does already.
func TestOwnColoursAreReadableInBothThemes(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		var kinds []story.Kind
		for r := 0; r < 256; r += 51 {
			for g := 0; g < 256; g += 51 {
				for b := 0; b < 256; b += 51 {
					kinds = append(kinds, story.Kind{Family: story.Trade, Color: fmt.Sprintf("#%02x%02x%02x", r, g, b)})
				}
			}
		}
		kinds = append(kinds, story.Kind{Family: story.Violence}, story.Kind{Family: story.Violence, Color: "red"})
		hues := th.KindHues(kinds)
		for i, hue := range hues {
			atLeast(t, readable, hue, kinds[i].Color, th.Card, "a card")
			for name, land := range th.lands() {
				casing := over(th.Card.WithAlpha(0.72), land)
				atLeast(t, 3, over(hue.WithAlpha(ArcAlpha), casing), "an arc in "+kinds[i].Color, casing, name)
			}
			if own, ok := parseColor(kinds[i].Color); !ok {
				if hue != th.Family(story.Violence) {
					t.Errorf("a kind with the colour %q is drawn in %v, want its family's", kinds[i].Color, hue)
				}
			} else if contrast(own, th.Card) >= ownContrast && hue != own {
				t.Errorf("%s is readable and was changed to %v", kinds[i].Color, hue)
			}
		}
	})
}

// TestColoursAreToldApart holds the hues of the four families, and those of
// the three states of a gate, apart for readers with and without
// each kind of cone. Form tells all of them apart as well; colour is never the
// only sign.
func TestColoursAreToldApart(t *testing.T) {
	const least = 10
	eachTheme(t, func(t *testing.T, th *Theme) {
		type named struct {
			name string
			c    draw.Color
		}
		gates := []named{{"closed", th.Closed}, {"partly open", th.Partial}, {"open", th.Open}}
		var hues []named
		for _, f := range families {
			hues = append(hues, named{string(f), th.Family(f)})
		}
		for kind, matrix := range deficient {
			for _, set := range [][]named{hues, gates} {
				for i := range set {
					for j := range i {
						p := labOf(seenBy(matrix, linearOf(set[i].c)))
						q := labOf(seenBy(matrix, linearOf(set[j].c)))
						d := difference(p, q)
						if d < least {
							t.Errorf("%s: %s and %s are %.1f apart (CIEDE2000), want %d", kind, set[i].name, set[j].name, d, least)
						}
					}
				}
			}
		}
	})
}
