package scene

import (
	"github.com/hamsaya/hamsaya/game/scene/chrome"
	"github.com/hamsaya/hamsaya/game/scene/marks"
	"github.com/hamsaya/hamsaya/game/scene/sheet"
)

// A Sheet is a scene laid out for one spec: everything that does not change
// with the moment is in lists that never change, and Frame adds the rest.
type Sheet struct {
	base   *sheet.Base
	marks  *marks.Layer
	chrome *chrome.Surround
}

// Layout lays the scene out. It costs what is in view, and is for changes of
// size, camera, theme and filters; a moment costs Frame.
func (s *Scene) Layout(spec Spec) *Sheet {
	sh := s.view(spec)
	sh.base.Dress(s.speechFor(&sh.base.Spec))
	sh.chrome.LayoutFoot()
	sh.marks.ScaleBar = sh.chrome.ScaleBox
	if spec.LegendContent.Only { // the legend of a picture gives way to its edge markers
		sh.marks.PlaceEdgeMarkers()
		s.chromeFor(sh)
	} else {
		s.chromeFor(sh)
		sh.marks.PlaceEdgeMarkers()
	}
	sh.marks.Layout()
	return sh
}

// view is a sheet with the places of its view and nothing else.
func (s *Scene) view(spec Spec) *Sheet {
	spec.Style = spec.Reader()
	b := sheet.New(s.Scene, words, spec, s.measure(&spec))
	sh := &Sheet{b, marks.New(b, &s.lineDensitySums), chrome.New(b)}
	sh.chrome.Coverage = sh.marks.Coverage
	return sh
}

// chromeFor gives a sheet the chrome of its spec, the last one again where only
// the camera has moved.
func (s *Scene) chromeFor(sh *Sheet) {
	if s.lastChrome == nil || !s.lastChrome.IsOf(&sh.base.Spec) {
		s.lastChrome = chrome.NewParts(sh.chrome)
	}
	sh.chrome.Parts, sh.marks.Controls, sh.marks.Headlines = s.lastChrome, s.lastChrome.Boxes, s.lastChrome.Headlines
}
