package export

import (
	"io"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/svg"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// EmbedFrame fills l with the frame that the player shows at the playing time u
// in a frame of the options' size before anything was pressed, buttons and all, and
// room for that of the list; it returns how the frame is laid out.
func EmbedFrame(sc *scene.Scene, options RenderOptions, u float64, l *draw.List) scene.Spec {
	spec := options.spec(sc.Story)
	spec.ListButton = scene.ListButton
	spec.Map = sc.Camera(u, spec)
	sc.Layout(spec).Frame(View(u), l)
	return spec
}

// webTolerance is by how many dp the coasts and borders of a page's pictures may
// be off.
const webTolerance = 0.35

// WriteEmbedPoster writes EmbedFrame as SVG, by day and, where its address ends
// in #night, by night. An article shows it until the map starts, and the first
// frame of the map then takes its place without a jump.
func WriteEmbedPoster(w io.Writer, sc *scene.Scene, options RenderOptions, u float64) error {
	var day, night draw.List
	options.Theme = layout.Night.Name
	EmbedFrame(sc, options, u, &night)
	options.Theme = layout.Paper.Name
	spec := EmbedFrame(sc, options, u, &day)
	return svg.Write(w, &day, svg.Options{
		Width: float32(spec.Width), Height: float32(spec.Height),
		Title: sc.Story.Title.In(spec.Lang).Words, Lang: spec.Lang,
		Precision: 1, Tolerance: webTolerance, Compact: true, Night: &night,
	})
}
