// Package e2e drives real browsers over pages that are served from memory, for
// the tests in the folders below it. Tests of one folder share one Chromium.
//
//	func TestMain(m *testing.M) { e2e.Main(m) }
//
//	func TestPlays(t *testing.T) {
//		t.Parallel()
//		tb := e2e.NewTab(t, 640, 360)
//		tb.OpenMap(e2e.Serve(t, e2e.Site(t, e2e.RealStory)))
//		tb.Press(" ")
//		tb.Wait(`hamsaya.state.playing`)
//	}
//
// A map takes two to three seconds of a processor to start. What is a matter of
// the page around it is tested with StubSite, whose map has a timeline and
// draws nothing; what is a matter of a map that runs takes a warm one, which
// tests use one after the other. docs/testing.md says which is for what.
package e2e
