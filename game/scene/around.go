package scene

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
	"github.com/hamsaya/hamsaya/geo/viewport"
)

// around is all of a sheet that is not map.
type around struct {
	*sheet.Base
	chrome   *chrome
	foot     draw.List
	scaleBox draw.Rect // of the scale bar, where it stands on the map
	// coverage gives what weighs how much of the map a rectangle covers, from
	// enough on no more exactly; land is the weight of land in focus.
	coverage func() func(r draw.Rect, land, enough float32) float32
}

func newAround(b *sheet.Base) *around { return &around{Base: b} }

// isOf reports whether this is the chrome of a spec, whatever its camera.
func (c *chrome) isOf(spec *layout.Spec) bool {
	of := *spec
	of.Map = viewport.Viewport{}
	return c.spec == of
}

// newChrome lays out the chrome of a sheet.
func newChrome(sh *around) *chrome {
	spec := sh.Spec
	spec.Map = viewport.Viewport{}
	c := &chrome{spec: spec, cards: map[cardKey]*card{}, headlines: map[int32]*draw.Run{}, flags: map[flagKey]*draw.Run{}, speeds: map[float64]*draw.Run{}}
	if !spec.Print {
		c.buttons, c.zoom = layoutButtons(&sh.Metrics), zoomButtons(&sh.Metrics)
	}
	if spec.Bare {
		return c
	}
	sh.Metrics.Mirror(&c.head)
	c.drawHeader(sh)
	c.head.Unmirror()
	sh.Metrics.Mirror(&c.list)
	if !spec.NoStrip {
		c.drawStrip(sh)
	}
	if !spec.Print {
		c.drawButtons(sh)
	}
	c.layoutLegend(sh)
	c.layoutBlocks(sh)
	c.list.Unmirror()
	for i, r := range c.boxes {
		c.boxes[i] = sh.Metrics.Turn(r)
	}
	return c
}
