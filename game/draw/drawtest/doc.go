// Package drawtest holds renderers of display lists to each other: one set of
// named lists that use everything a list can hold, a comparison of pictures,
// and golden files.
//
//	for _, c := range drawtest.Cases(fonts) {
//		t.Run(c.Name, func(t *testing.T) {
//			drawtest.Golden(t, "testdata/"+c.Name+".png", encode(render(c.List)))
//		})
//	}
package drawtest
