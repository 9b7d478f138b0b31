package scene_test

import (
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestMenuSaysItsValuesWhole holds that no value of the menu is cut, on the
// narrowest phone and in any language: the lunar calendar says whose it is.
func TestMenuSaysItsValuesWhole(t *testing.T) {
	s := smallStory(t, quiet)
	for _, l := range locale.All() {
		sheet := s.Layout(readIn(scene.Spec{Width: 320, Height: 640, DeviceScale: 1}, l.Tag, locale.FlowLanguage))
		for _, field := range []string{"calendar", "second", "digits", "clock", "labels", "time"} {
			for _, value := range append(locale.Values(field), "") {
				v := moment(0)
				v.Menu = []scene.MenuRow{{Field: field, Value: value}}
				var list draw.List
				sheet.Frame(v, &list)
				for _, w := range lines(&list, "", nil) {
					if w.group == "menu" && strings.Contains(w.run.Text, "…") {
						t.Errorf("%s: %s=%q is cut: %q", l.Tag, field, value, w.run.Text)
					}
				}
			}
		}
	}
}
