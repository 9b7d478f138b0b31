package session

import (
	"bytes"
	"image/png"
	"math"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/draw/svg"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
)

// keepPicture hands a picture of this very moment to the host, if that can
// keep one: the same map, theme and card, laid out as in print.
func (s *Session) keepPicture(copied bool) {
	port, ok := s.options.Port.(host.Pictures)
	if st := &s.state; !ok || !(st.Width > 0 && st.Height > 0) {
		return
	}
	p, err := s.picture(s.state.Width, s.state.Height, s.state.DeviceScale)
	switch {
	case err != nil:
		s.options.Port.Announce(player.PictureFailed(sheetSpec(&s.state).Style.Locale, err))
	case copied:
		port.Copy(p)
	default:
		port.Save(p)
	}
}

// leastScale is how many px a dp of a picture has at least: it will be looked
// at on other screens too.
const leastScale = 2

func (s *Session) picture(width, height, scale float64) (host.Picture, error) {
	spec := sheetSpec(&s.state)
	spec.Print = true
	view := sceneView(&s.state, s.offers)
	view.Hover, view.Playing, view.Typing, view.Keys = -1, false, false, nil
	spec.LegendContent = s.scene.LegendAt(spec, view.U)
	sheet := s.scene.Layout(spec)
	var l draw.List
	sheet.Frame(view, &l)

	status := sheet.Status(view)
	title := s.story.Title.In(spec.Lang, "en")
	p := host.Picture{Name: fileName(status.Date + " " + title.Words)}
	var b bytes.Buffer
	err := svg.Write(&b, &l, svg.Options{
		Width: float32(width), Height: float32(height),
		Title: title.Words, Desc: status.Text + "\n" + sheet.Origin(), Lang: spec.Lang,
		Precision: 1, Layers: true,
	})
	if err != nil {
		return p, err
	}
	p.SVG = bytes.Clone(b.Bytes())
	b.Reset()
	scale = math.Max(scale, leastScale)
	img := raster.Render(&l, int(math.Round(width*scale)), int(math.Round(height*scale)), float32(scale))
	if err := png.Encode(&b, img); err != nil {
		return p, err
	}
	p.PNG = b.Bytes()
	return p, nil
}

// fileName leaves out what some system does not take in a name.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, s)
	const most = 60
	if letters := []rune(s); len(letters) > most {
		s = string(letters[:most])
	}
	return strings.TrimSpace(s)
}
