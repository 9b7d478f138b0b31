package chrome

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// Surround is all of a sheet that is not map.
type Surround struct {
	base     *sheet.Base
	Parts    *Parts
	foot     draw.List
	ScaleBox draw.Rect // of the scale bar, where it stands on the map
	// Coverage gives what weighs how much of the map a rectangle covers, from
	// enough on no more exactly; land is the weight of land in focus.
	Coverage func() func(r draw.Rect, land, enough float32) float32
}

func New(b *sheet.Base) *Surround { return &Surround{base: b} }

// IsOf reports whether this is the chrome of a spec, whatever its camera.
func (c *Parts) IsOf(spec *layout.Spec) bool {
	of := *spec
	of.Map = viewport.Viewport{}
	return c.spec == of
}

// NewParts lays out the chrome of a sheet.
func NewParts(sh *Surround) *Parts {
	spec := sh.base.Spec
	spec.Map = viewport.Viewport{}
	c := &Parts{spec: spec, cards: map[cardKey]*card{}, Headlines: map[int32]*draw.Run{}, invitations: map[inviteKey]*invitation{}, flags: map[flagKey]*draw.Run{}, speeds: map[float64]*draw.Run{}}
	if !spec.Print {
		c.buttons, c.zoom = layoutButtons(&sh.base.Metrics), zoomButtons(&sh.base.Metrics)
	}
	if spec.Bare {
		return c
	}
	sh.base.Metrics.Mirror(&c.Head)
	c.drawHeader(sh)
	c.Head.Unmirror()
	sh.base.Metrics.Mirror(&c.Still)
	if !spec.NoStrip {
		c.drawStrip(sh)
	}
	if !spec.Print {
		c.drawButtons(sh)
	}
	c.layoutLegend(sh)
	c.layoutBlocks(sh)
	c.Still.Unmirror()
	for i, r := range c.Boxes {
		c.Boxes[i] = sh.base.Metrics.Turn(r)
	}
	return c
}
